import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useSay } from '../language.ts';
import { useEntryStyles } from '../parts/entryStyles.ts';
import { withReason, type Reasons } from './reasons.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
  },
  text: { resize: 'vertical' },
  reasons: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  reason: { justifyContent: 'flex-start', textAlign: 'left', overflowWrap: 'anywhere' },
  own: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  wide: { flexGrow: 1, minWidth: 0 },
  minor: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  close: { alignSelf: 'flex-start' },
});

interface RemarkEditorProps {
  readonly address: string;
  readonly text: string;
  readonly reasons: Reasons;
  readonly onWrite: (text: string) => void;
  readonly onClose: () => void;
}

/** Where a drafted remark gets its reason: typed, or by a click from those of the office. */
export function RemarkEditor({ address, text, reasons, onWrite, onClose }: RemarkEditorProps) {
  const styles = useStyles();
  const entries = useEntryStyles();
  const say = useSay();
  const label = useId();
  const [own, setOwn] = useState('');
  return (
    <div className={styles.root}>
      <textarea
        className={mergeClasses(entries.entry, styles.text)}
        rows={3}
        aria-label={say('remarkOfCell', { cell: address })}
        value={text}
        onChange={({ target }) => {
          onWrite(target.value);
        }}
      />
      {reasons.offered.length > 0 && (
        <div className={styles.reasons} role="group" aria-labelledby={label}>
          <span id={label} className={styles.minor}>
            {say('appendReason')}
          </span>
          {reasons.offered.map((reason) => (
            <Button
              key={reason}
              className={styles.reason}
              size="small"
              onClick={() => {
                onWrite(withReason(text, reason));
              }}
            >
              {reason}
            </Button>
          ))}
        </div>
      )}
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault();
          if (own.trim() === '') return;
          onWrite(withReason(text, own.trim()));
          reasons.onSave(own);
          setOwn('');
        }}
      >
        <input
          className={mergeClasses(entries.entry, styles.wide)}
          placeholder={say('otherReason')}
          aria-label={say('otherReason')}
          value={own}
          onChange={({ target }) => {
            setOwn(target.value);
          }}
        />
        <Button type="submit" size="small" disabled={own.trim() === ''}>
          {say('appendAndKeep')}
        </Button>
      </form>
      <Button className={styles.close} size="small" onClick={onClose}>
        {say('closeEditor')}
      </Button>
    </div>
  );
}
