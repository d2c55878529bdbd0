import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useSay } from '../language.ts';
import type { FillActivity } from './useFills.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
  },
});

interface FillProgressProps {
  readonly activity: Exclude<FillActivity, { kind: 'none' }>;
  readonly onCancel: () => void;
}

/** How far writing has come. A fill can be stopped between its portions; putting back can't. */
export function FillProgress({ activity: { kind, share }, onCancel }: FillProgressProps) {
  const styles = useStyles();
  const say = useSay();
  const text = say(kind === 'filling' ? 'applying' : 'undoing');
  return (
    <div className={styles.root}>
      <span role="status">{text}</span>
      <ProgressBar value={share} max={1} aria-label={text} />
      {kind === 'filling' && <Button onClick={onCancel}>{say('cancel')}</Button>}
    </div>
  );
}
