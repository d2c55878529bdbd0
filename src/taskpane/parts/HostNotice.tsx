import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { TextKey } from '../../locales/id.ts';
import { useSay } from '../language.ts';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalL },
  name: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** Why the pane can't work in the program that opened it. */
export function HostNotice({ problem }: { readonly problem: TextKey }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <main className={styles.root}>
      <h1 className={styles.name}>{say('paneName')}</h1>
      {say(problem)}
    </main>
  );
}
