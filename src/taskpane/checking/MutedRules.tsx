import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSay } from '../language.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    ...typographyStyles.caption1,
  },
});

interface MutedRulesProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** Says that some rules are left out, so that their silence is not taken for a right sheet. */
export function MutedRules({ count, onShow }: MutedRulesProps) {
  const styles = useStyles();
  const say = useSay();
  if (count === 0) return null;
  return (
    <div className={styles.root}>
      {say('mutedRules', { count })}
      <Button size="small" appearance="subtle" onClick={onShow}>
        {say('showMutedRules')}
      </Button>
    </div>
  );
}
