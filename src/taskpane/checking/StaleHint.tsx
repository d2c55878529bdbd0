import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../language.ts';
import type { Checked } from './checkState.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface StaleHintProps {
  readonly latest: Checked;
  readonly isDisabled: boolean;
  readonly onCheck: () => void;
}

/** Says that what is shown may no longer hold, as cells were changed; nothing while it does. */
export function StaleHint({ latest, isDisabled, onCheck }: StaleHintProps) {
  const styles = useStyles();
  const say = useSay();
  if (!latest.isEdited) return null;
  return (
    <div className={styles.root}>
      {say('workbookEdited')}
      <Button size="small" disabled={isDisabled} onClick={onCheck}>
        {say('checkAgain')}
      </Button>
    </div>
  );
}
