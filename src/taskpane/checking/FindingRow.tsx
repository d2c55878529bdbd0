import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo } from 'react';
import type { Ref } from '../../engine.ts';
import { useSay } from '../language.ts';
import { SeverityLabel } from '../parts/SeverityLabel.tsx';
import type { FindingView } from '../protocol.ts';
import { FOCUS_RING } from '../parts/focusRing.ts';

const useStyles = makeStyles({
  row: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ...FOCUS_RING,
  },
  chosen: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    ...typographyStyles.caption1,
  },
  address: { ...typographyStyles.caption1Strong },
  line: { display: 'block' },
  minor: { display: 'block', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface FindingRowProps {
  readonly finding: FindingView;
  /** It is the one that was followed to its cell last. */
  readonly isChosen: boolean;
  readonly onChoose: (ref: Ref) => void;
}

/** One finding. Choosing it selects its cell in the worksheet. */
export const FindingRow = memo(function FindingRow({ finding, isChosen, onChoose }: FindingRowProps) {
  const styles = useStyles();
  const say = useSay();
  const { rule, severity, sheetName, address, sentence, item, echoes, ref } = finding;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, isChosen && styles.chosen)}
      data-rule={rule}
      data-cell={`${sheetName}!${address}`}
      aria-current={isChosen}
      onClick={() => {
        onChoose(ref);
      }}
    >
      <span className={styles.head}>
        <span className={styles.address}>{address}</span>
        <SeverityLabel severity={severity} />
      </span>
      <span className={styles.line}>{sentence}</span>
      {item !== '' && <span className={styles.minor}>{item}</span>}
      {echoes.length > 0 && (
        <span className={styles.minor}>{say('echoes', { cells: echoes.join(', ') })}</span>
      )}
    </button>
  );
});
