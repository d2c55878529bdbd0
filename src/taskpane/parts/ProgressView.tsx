import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useSay } from '../language.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
  },
});

interface ProgressViewProps {
  /** What goes on. */
  readonly text: string;
  /** How much of it is done, from 0 to 1; absent where nobody knows. */
  readonly share?: number;
  /** Absent where it can't be stopped. */
  readonly onCancel?: () => void;
}

/** How far something has come, and the way to stop it. */
export function ProgressView({ text, share, onCancel }: ProgressViewProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.root}>
      <span role="status">{text}</span>
      <ProgressBar {...(share === undefined ? {} : { value: share })} max={1} aria-label={text} />
      {onCancel && <Button onClick={onCancel}>{say('cancel')}</Button>}
    </div>
  );
}
