import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { memo, useState } from 'react';
import type { Ref } from '../../engine.ts';
import { useSay } from '../language.ts';
import type { Proposal } from './proposals.ts';
import type { Reasons } from './reasons.ts';
import { RemarkEditor } from './RemarkEditor.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  checkbox: { flexGrow: 1, minWidth: 0, '& label': { minWidth: 0 } },
  show: { flexShrink: 0, minWidth: 'unset' },
  head: { display: 'block' },
  address: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  replacing: { color: tokens.colorStatusWarningForeground3, ...typographyStyles.caption1Strong },
  change: { display: 'block', color: tokens.colorNeutralForeground1 },
  minor: { display: 'block', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  before: { color: tokens.colorNeutralForeground2 },
});

interface ProposalRowProps {
  readonly proposal: Proposal;
  /** The remark in the user's own words, once there are any. */
  readonly text: string | undefined;
  readonly isTicked: boolean;
  readonly reasons: Reasons;
  readonly onTick: (key: string, isTicked: boolean) => void;
  readonly onWrite: (key: string, text: string) => void;
  readonly onShow: (ref: Ref) => void;
}

/** One proposal: the cell, what it will hold instead of what, and why. A remark can be written otherwise. */
export const ProposalRow = memo(function ProposalRow(props: ProposalRowProps) {
  const { proposal, text, isTicked, reasons, onTick, onWrite, onShow } = props;
  const styles = useStyles();
  const say = useSay();
  const [isEditing, setEditing] = useState(false);
  const { key, kind, sheetName, address, item, before, why, isFilling, edit } = proposal;
  const after = text ?? proposal.after;
  return (
    <li data-cell={`${sheetName}!${address}`}>
      <div className={styles.row}>
        <Checkbox
          className={styles.checkbox}
          checked={isTicked}
          disabled={after.trim() === ''}
          onChange={(_, { checked }) => {
            onTick(key, checked === true);
          }}
          label={
            <>
              <span className={styles.head}>
                <span className={styles.address}>{address}</span>{' '}
                {!isFilling && <span className={styles.replacing}>{say('replacesFigure')}</span>}
              </span>
              <span className={styles.change}>
                <span className={styles.before}>{before.trim() === '' ? say('blank') : before}</span>
                {' → '}
                {edit.formula === undefined ? after : say('withFormula', { text: after })}
              </span>
              <span className={styles.minor}>{why}</span>
              {item !== '' && <span className={styles.minor}>{item}</span>}
            </>
          }
        />
        {kind === 'remark' && (
          <Button
            className={styles.show}
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={say('editRemark', { cell: address })}
            aria-expanded={isEditing}
            onClick={() => {
              setEditing(!isEditing);
            }}
          />
        )}
        <Button
          className={styles.show}
          appearance="subtle"
          size="small"
          icon={<TableSearchRegular />}
          aria-label={say('showCell', { cell: address })}
          onClick={() => {
            onShow(edit);
          }}
        />
      </div>
      {isEditing && (
        <RemarkEditor
          address={address}
          text={after}
          reasons={reasons}
          onWrite={(words) => {
            onWrite(key, words);
          }}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </li>
  );
});
