import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Ref } from '../../engine.ts';
import { ROWS_AT_ONCE } from '../checking/findingList.ts';
import { useSay } from '../language.ts';
import { ShowMore } from '../parts/ShowMore.tsx';
import { ProposalRow } from './ProposalRow.tsx';
import { groupProposals, type Proposal } from './proposals.ts';
import type { Ticks } from './useTicks.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  count: { flexGrow: 1 },
  sheet: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly ticks: Ticks;
  readonly onShow: (ref: Ref) => void;
}

/** The proposals by sheet, to be ticked one by one or all at once. */
export function ProposalList({ proposals, ticks, onShow }: ProposalListProps) {
  const styles = useStyles();
  const say = useSay();
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const { ticked, change } = ticks;
  const tick = useCallback(
    (key: string, isTicked: boolean) => {
      change((before) => new Set(isTicked ? [...before, key] : [...before].filter((one) => one !== key)));
    },
    [change],
  );
  return (
    <>
      <p className={styles.minor}>{say('ticksExplained')}</p>
      <div className={styles.tools}>
        <span className={styles.count}>{say('ticked', { count: ticked.size, total: proposals.length })}</span>
        <Button
          size="small"
          onClick={() => {
            change(() => new Set(proposals.map(({ key }) => key)));
          }}
        >
          {say('tickAll')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            change(() => new Set());
          }}
        >
          {say('tickNone')}
        </Button>
      </div>
      {groupProposals(proposals, limit).map((group) => (
        <section key={group.proposals[0]?.key}>
          <h2 className={styles.sheet}>{group.sheetName}</h2>
          <ul className={styles.rows}>
            {group.proposals.map((proposal) => (
              <ProposalRow
                key={proposal.key}
                proposal={proposal}
                isTicked={ticked.has(proposal.key)}
                onTick={tick}
                onShow={onShow}
              />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore
        remaining={proposals.length - limit}
        onShow={() => {
          setLimit(limit + ROWS_AT_ONCE);
        }}
      />
    </>
  );
}
