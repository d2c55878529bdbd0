import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ChosenSettings } from '../../engine.ts';
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
  /** The settings as they are now. */
  readonly settings: ChosenSettings;
  readonly isDisabled: boolean;
  readonly onCheck: () => void;
}

/** Says that what is shown may no longer hold, and why; nothing while it does. */
export function StaleHint({ latest, settings, isDisabled, onCheck }: StaleHintProps) {
  const styles = useStyles();
  const say = useSay();
  const isOtherwiseSet =
    latest.settings.numberStyle !== settings.numberStyle ||
    latest.settings.achievementCap !== settings.achievementCap;
  if (!latest.isEdited && !isOtherwiseSet) return null;
  return (
    <div className={styles.root}>
      {say(latest.isEdited ? 'workbookEdited' : 'settingsChanged')}
      <Button size="small" disabled={isDisabled} onClick={onCheck}>
        {say('checkAgain')}
      </Button>
    </div>
  );
}
