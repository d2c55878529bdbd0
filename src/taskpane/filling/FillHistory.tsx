import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FillRecord } from '../../excel/spreadsheet.ts';
import { capitalised } from '../../locales/format.ts';
import { useSay } from '../language.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { useTime } from './useTime.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
  minor: { display: 'block', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface FillHistoryProps {
  readonly records: readonly FillRecord[];
  readonly isBusy: boolean;
  readonly onUndo: (fillId: string) => void;
}

/** The fills that the workbook remembers, newest first, each to be taken back. */
export function FillHistory({ records, isBusy, onUndo }: FillHistoryProps) {
  const styles = useStyles();
  const say = useSay();
  const time = useTime();
  const [isOpen, setOpen] = useState(false);
  if (records.length === 0) return null;
  return (
    <Disclosure
      title={say('pastFills', { count: records.length })}
      isOpen={isOpen}
      onToggle={() => {
        setOpen(!isOpen);
      }}
    >
      <ul className={styles.list}>
        {records.map(({ id, at, cells, state }) => (
          <li key={id} className={styles.item}>
            <span className={styles.text}>
              {time(at)}
              <span className={styles.minor}>
                {say('cellsOfFill', { count: cells })}
                {state !== 'done' && ` · ${say(`fill${capitalised(state)}State`)}`}
              </span>
            </span>
            {state !== 'undone' && (
              <Button
                size="small"
                disabled={isBusy}
                aria-label={say('takeBackFill', { time: time(at) })}
                onClick={() => {
                  onUndo(id);
                }}
              >
                {say('takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
