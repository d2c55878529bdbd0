import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { loadRulePage } from '../explaining/rulePage.ts';
import { useSay } from '../language.ts';
import { useListStyles } from './listStyles.ts';

interface MutedRuleListProps {
  readonly rules: readonly string[];
  readonly onChange: (rules: readonly string[]) => void;
}

/** The rules that are left out, each with a button that takes it in again. */
export function MutedRuleList({ rules, onChange }: MutedRuleListProps) {
  const styles = useListStyles();
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
  const styles = useListStyles();
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
      <span className={styles.text} lang="id">
        {title}
      </span>
      <Button size="small" aria-label={say('unmuteRule', { name: title })} onClick={onUnmute}>
        {say('unmute')}
      </Button>
    </li>
  );
}
