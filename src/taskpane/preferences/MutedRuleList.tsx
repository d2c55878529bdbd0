import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { loadRulePage } from '../explaining/rulePage.ts';
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
  name: { flexGrow: 1, minWidth: 0 },
});

interface MutedRuleListProps {
  readonly rules: readonly string[];
  readonly onChange: (rules: readonly string[]) => void;
}

/** The rules that are left out, each with a button that takes it in again. */
export function MutedRuleList({ rules, onChange }: MutedRuleListProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <section>
      <h2 className={styles.title}>{say('mutedRulesTitle')}</h2>
      <p className={styles.minor}>{say(rules.length === 0 ? 'noMutedRules' : 'mutedRulesHint')}</p>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <MutedRule
            key={rule}
            rule={rule}
            onUnmute={() => {
              onChange(rules.filter((other) => other !== rule));
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function MutedRule({ rule, onUnmute }: { readonly rule: string; readonly onUnmute: () => void }) {
  const styles = useStyles();
  const say = useSay();
  // Until its page is there, and where it can't be loaded, a rule goes by its id.
  const [title, setTitle] = useState(rule);
  useEffect(() => {
    let isOver = false;
    loadRulePage(rule).then(
      (page) => {
        if (!isOver && page !== undefined) setTitle(page.title);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [rule]);
  return (
    <li className={styles.item}>
      <span className={styles.name} lang="id">
        {title}
      </span>
      <Button size="small" aria-label={say('unmuteRule', { name: title })} onClick={onUnmute}>
        {say('unmute')}
      </Button>
    </li>
  );
}
