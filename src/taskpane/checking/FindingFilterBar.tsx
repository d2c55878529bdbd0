import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Severity } from '../../engine.ts';
import { capitalised } from '../../locales/format.ts';
import { useSay } from '../language.ts';
import { FilterChip } from '../parts/FilterChip.tsx';
import { SeverityIcon } from '../parts/SeverityLabel.tsx';
import { SEVERITIES, type FindingFilter } from './findingList.ts';
import { FOCUS_RING } from '../parts/focusRing.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  severities: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  search: {
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
    '::placeholder': { color: tokens.colorNeutralForeground3 },
    ...FOCUS_RING,
  },
});

interface FindingFilterBarProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Narrows the list: by severity, several at once, and by words. */
export function FindingFilterBar({ counts, filter, onChange }: FindingFilterBarProps) {
  const styles = useStyles();
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
        className={styles.search}
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
