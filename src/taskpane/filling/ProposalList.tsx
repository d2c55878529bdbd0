import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Ref } from '../../engine.ts';
import { capitalised } from '../../locales/format.ts';
import { PROPOSAL_TEXTS } from '../../locales/proposalTexts.ts';
import { ROWS_AT_ONCE } from '../checking/findingList.ts';
import { useSay } from '../language.ts';
import { ShowMore } from '../parts/ShowMore.tsx';
import { GroupCheckbox } from './GroupCheckbox.tsx';
import { ProposalRow } from './ProposalRow.tsx';
import { byKind, bySheet, type Proposal } from './proposals.ts';
import type { Reasons } from './reasons.ts';
import type { Choices } from './useChoices.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  count: { flexGrow: 1 },
  kinds: { display: 'flex', flexWrap: 'wrap' },
  heading: { display: 'flex', alignItems: 'center', margin: 0, overflowWrap: 'anywhere' },
  sheet: { '& label': { ...typographyStyles.body1Strong } },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly choices: Choices;
  readonly reasons: Reasons;
  readonly onShow: (ref: Ref) => void;
}

/** The proposals by sheet, to be ticked all at once, by kind, by sheet and one by one. */
export function ProposalList({ proposals, choices, reasons, onShow }: ProposalListProps) {
  const styles = useStyles();
  const say = useSay();
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const { ticked, texts, tick, write } = choices;
  const keys = useMemo(() => proposals.map(({ key }) => key), [proposals]);
  const kinds = useMemo(() => byKind(proposals), [proposals]);
  const sheets = useMemo(() => bySheet(proposals), [proposals]);
  const shown = useMemo(() => new Set(proposals.slice(0, limit)), [proposals, limit]);
  const onTick = useCallback(
    (key: string, isTicked: boolean) => {
      tick([key], isTicked);
    },
    [tick],
  );
  return (
    <>
      <p className={styles.minor}>{say('ticksExplained')}</p>
      <div className={styles.tools}>
        <span className={styles.count}>{say('ticked', { count: ticked.size, total: proposals.length })}</span>
        <Button
          size="small"
          onClick={() => {
            tick(keys, true);
          }}
        >
          {say('tickAll')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            tick(keys, false);
          }}
        >
          {say('tickNone')}
        </Button>
      </div>
      {kinds.length > 1 && (
        <div className={styles.kinds} role="group" aria-label={say('tickByKind')}>
          {kinds.map((group) => (
            <GroupCheckbox
              key={group.kind}
              label={`${capitalised(say(PROPOSAL_TEXTS[group.kind]))} (${group.proposals.length})`}
              proposals={group.proposals}
              choices={choices}
            />
          ))}
        </div>
      )}
      {sheets.map((group) => {
        const rows = group.proposals.filter((proposal) => shown.has(proposal));
        return (
          rows.length > 0 && (
            <section key={group.sheetId}>
              <h2 className={styles.heading}>
                <GroupCheckbox
                  className={styles.sheet}
                  label={group.sheetName}
                  proposals={group.proposals}
                  choices={choices}
                />
              </h2>
              {group.isProtected && <p className={styles.minor}>{say('sheetIsProtected')}</p>}
              <ul className={styles.rows}>
                {rows.map((proposal) => (
                  <ProposalRow
                    key={proposal.key}
                    proposal={proposal}
                    text={texts.get(proposal.key)}
                    isTicked={ticked.has(proposal.key)}
                    reasons={reasons}
                    onTick={onTick}
                    onWrite={write}
                    onShow={onShow}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <ShowMore
        remaining={proposals.length - limit}
        onShow={() => {
          setLimit(limit + ROWS_AT_ONCE);
        }}
      />
    </>
  );
}
