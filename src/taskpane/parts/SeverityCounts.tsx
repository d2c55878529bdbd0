import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Severity } from '../../engine.ts';
import { capitalised } from '../../locales/format.ts';
import { SEVERITIES } from '../checking/findingList.ts';
import { useSay } from '../language.ts';
import { HiddenText } from './HiddenText.tsx';
import { SeverityIcon } from './SeverityLabel.tsx';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalS,
    ...typographyStyles.caption1Strong,
  },
  count: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
  },
});

interface SeverityCountsProps {
  readonly counts: Readonly<Record<Severity, number>>;
}

/** How many findings of each severity, as badges; those that are none are left out. */
export function SeverityCounts({ counts }: SeverityCountsProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <span className={styles.root}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className={styles.count}>
          <SeverityIcon severity={severity} />
          {counts[severity]}
          <HiddenText>{say(`severity${capitalised(severity)}`)}</HiddenText>
        </span>
      ))}
    </span>
  );
}
