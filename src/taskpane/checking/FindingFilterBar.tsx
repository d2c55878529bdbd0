import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../engine.ts';
import { capitalised } from '../../locales/format.ts';
import { useSay } from '../language.ts';
import { FilterChip } from '../parts/FilterChip.tsx';
import { useEntryStyles } from '../parts/entryStyles.ts';
import { SeverityIcon } from '../parts/SeverityLabel.tsx';
import { SEVERITIES, type FindingFilter } from './findingList.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  severities: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface FindingFilterBarProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Narrows the list: by severity, several at once, and by words. */
export function FindingFilterBar({ counts, filter, onChange }: FindingFilterBarProps) {
  const styles = useStyles();
  const entries = useEntryStyles();
  const say = useSay();
  const toggle = (severity: Severity) => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...filter, severities });
  };
  // A severity that is chosen stays in reach when a new check finds none of it.
  const offered = SEVERITIES.filter((severity) => counts[severity] > 0 || filter.severities.has(severity));
  return (
    <div className={styles.root}>
      <div className={styles.severities} role="group" aria-label={say('filterBySeverity')}>
        {offered.map((severity) => (
          <FilterChip
            key={severity}
            icon={<SeverityIcon severity={severity} />}
            label={`${say(`severity${capitalised(severity)}`)} ${counts[severity]}`}
            isPressed={filter.severities.has(severity)}
            onToggle={() => {
              toggle(severity);
            }}
          />
        ))}
      </div>
      <input
        type="search"
        className={entries.entry}
        placeholder={say('searchFindings')}
        aria-label={say('searchFindings')}
        value={filter.words}
        onChange={({ target }) => {
          onChange({ ...filter, words: target.value });
        }}
      />
    </div>
  );
}
