import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSay } from '../language.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  reason: { flexGrow: 1, minWidth: 0 },
});

interface SavedReasonListProps {
  readonly reasons: readonly string[];
  readonly onChange: (reasons: readonly string[]) => void;
}

/** The reasons that the user saved, each with a button that forgets it. */
export function SavedReasonList({ reasons, onChange }: SavedReasonListProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section>
      <h2 className={styles.title}>{say('savedReasons')}</h2>
      <p className={styles.minor}>{say(reasons.length === 0 ? 'noSavedReasons' : 'savedReasonsHint')}</p>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason} className={styles.item}>
            <span className={styles.reason}>{reason}</span>
            <Button
              size="small"
              aria-label={say('removeSetting', { name: reason })}
              onClick={() => {
                onChange(reasons.filter((other) => other !== reason));
              }}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
