import { Button } from '@fluentui/react-components';
import { useSay } from '../language.ts';
import { useListStyles } from './listStyles.ts';

interface SavedReasonListProps {
  readonly reasons: readonly string[];
  readonly onChange: (reasons: readonly string[]) => void;
}

/** The reasons that the user saved, each with a button that forgets it. */
export function SavedReasonList({ reasons, onChange }: SavedReasonListProps) {
  const styles = useListStyles();
  const say = useSay();
  return (
    <section>
      <h2 className={styles.title}>{say('savedReasons')}</h2>
      <p className={styles.minor}>{say(reasons.length === 0 ? 'noSavedReasons' : 'savedReasonsHint')}</p>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason} className={styles.item}>
            <span className={styles.text}>{reason}</span>
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
