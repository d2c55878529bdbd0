import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { Severity } from '../../engine.ts';
import { capitalised } from '../../locales/format.ts';
import { useSay } from '../language.ts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

const ICONS = { error: ErrorCircleFilled, warning: QuestionCircleRegular, info: EditRegular } as const;

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}

/** How grave a finding is: an icon and a word, so that colour is never the only sign. */
export function SeverityLabel({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <span className={mergeClasses(styles.root, styles[severity])}>
      <SeverityIcon severity={severity} />
      {say(`severity${capitalised(severity)}`)}
    </span>
  );
}
