import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useSay } from '../language.ts';
import type { Activity } from './checkState.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
  },
});

/** Reading takes most of the time in large workbooks, and the bar must never go back. */
const READING_PART = 0.7;

interface CheckProgressProps {
  readonly activity: Extract<Activity, { kind: 'reading' | 'checking' }>;
  readonly onCancel: () => void;
}

/** How far a check has come, and the way to stop it. */
export function CheckProgress({ activity: { kind, share }, onCancel }: CheckProgressProps) {
  const styles = useStyles();
  const say = useSay();
  const text = say(kind === 'reading' ? 'readingWorkbook' : 'checkingWorkbook');
  const done = kind === 'reading' ? share * READING_PART : READING_PART + share * (1 - READING_PART);
  return (
    <div className={styles.root}>
      <span role="status">{text}</span>
      <ProgressBar value={done} max={1} aria-label={text} />
      <Button onClick={onCancel}>{say('cancel')}</Button>
    </div>
  );
}
