import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { memo } from 'react';
import type { Ref } from '../../engine.ts';
import { useSay } from '../language.ts';
import type { Proposal } from './proposals.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  checkbox: { flexGrow: 1, minWidth: 0, '& label': { minWidth: 0 } },
  show: { flexShrink: 0, minWidth: 'unset' },
  head: { display: 'block' },
  address: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  replacing: { color: tokens.colorStatusWarningForeground3, ...typographyStyles.caption1Strong },
  change: { display: 'block', color: tokens.colorNeutralForeground1 },
  minor: { display: 'block', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  before: { color: tokens.colorNeutralForeground2 },
});

interface ProposalRowProps {
  readonly proposal: Proposal;
  readonly isTicked: boolean;
  readonly onTick: (key: string, isTicked: boolean) => void;
  readonly onShow: (ref: Ref) => void;
}

/** One proposal: the cell, what it will hold instead of what, and why. */
export const ProposalRow = memo(function ProposalRow(props: ProposalRowProps) {
  const { proposal, isTicked, onTick, onShow } = props;
  const styles = useStyles();
  const say = useSay();
  const { key, sheetName, address, item, before, after, why, isFilling, edit } = proposal;
  return (
    <li className={styles.row} data-cell={`${sheetName}!${address}`}>
      <Checkbox
        className={styles.checkbox}
        checked={isTicked}
        onChange={(_, { checked }) => {
          onTick(key, checked === true);
        }}
        label={
          <>
            <span className={styles.head}>
              <span className={styles.address}>{address}</span>{' '}
              {!isFilling && <span className={styles.replacing}>{say('replacesFigure')}</span>}
            </span>
            <span className={styles.change}>
              <span className={styles.before}>{before.trim() === '' ? say('blank') : before}</span>
              {' → '}
              {edit.formula === undefined ? after : say('withFormula', { text: after })}
            </span>
            <span className={styles.minor}>{why}</span>
            {item !== '' && <span className={styles.minor}>{item}</span>}
          </>
        }
      />
      <Button
        className={styles.show}
        appearance="subtle"
        size="small"
        icon={<TableSearchRegular />}
        aria-label={say('showCell', { cell: address })}
        onClick={() => {
          onShow(edit);
        }}
      />
    </li>
  );
});
