import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Ref } from '../../engine.ts';
import type { HostFailure, Spreadsheet } from '../../excel/spreadsheet.ts';
import { CheckProgress } from '../checking/CheckProgress.tsx';
import { isRunning } from '../checking/checkState.ts';
import { StaleHint } from '../checking/StaleHint.tsx';
import type { Check } from '../checking/useCheck.ts';
import { settled } from '../failure.ts';
import { useSay } from '../language.ts';
import { FailureBar } from '../parts/FailureBar.tsx';
import { ProgressView } from '../parts/ProgressView.tsx';
import { FillHistory } from './FillHistory.tsx';
import { FillResultBar } from './FillResultBar.tsx';
import { ProposalList } from './ProposalList.tsx';
import { editOf, type Proposal } from './proposals.ts';
import type { Reasons } from './reasons.ts';
import type { Choices } from './useChoices.ts';
import type { Fills } from './useFills.ts';
import { useTime } from './useTime.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minHeight: '100%' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexGrow: 1 },
  intro: { margin: 0 },
  start: { alignSelf: 'flex-start' },
  foot: {
    position: 'sticky',
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  minor: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface FillTabProps {
  readonly spreadsheet: Spreadsheet;
  readonly check: Check;
  readonly proposals: readonly Proposal[];
  readonly choices: Choices;
  readonly reasons: Reasons;
  readonly fills: Fills;
  /** Something else reads or writes the workbook. */
  readonly isBusy: boolean;
  /** Whether what is written on request only is among the proposals. */
  readonly isAllProposed: boolean;
  readonly onProposeAll: (isAllProposed: boolean) => void;
}

/** The tab that writes what follows from the figures, and takes it back. */
export function FillTab(props: FillTabProps) {
  const { spreadsheet, check, proposals, choices, reasons, fills, isAllProposed, onProposeAll } = props;
  const styles = useStyles();
  const say = useSay();
  const time = useTime();
  const [failure, setFailure] = useState<HostFailure>();
  const show = useCallback(
    async (ref: Ref) => {
      const outcome = await settled(spreadsheet.select(ref));
      setFailure(outcome.kind === 'failed' ? outcome.failure : undefined);
    },
    [spreadsheet],
  );
  const onShow = useCallback((ref: Ref) => void show(ref), [show]);
  const { activity, latest } = check;
  const { newest } = fills;
  const isBusy = fills.activity.kind !== 'none' || isRunning(activity) || props.isBusy;
  const ticked = proposals.filter(({ key }) => choices.ticked.has(key));
  const start = () => {
    fills.clear();
    setFailure(undefined);
    check.start();
  };

  return (
    <div className={styles.root}>
      <div className={styles.body}>
        {fills.result && <FillResultBar result={fills.result} onCheck={start} />}
        {fills.activity.kind === 'filling' && (
          <ProgressView text={say('applying')} share={fills.activity.share} onCancel={fills.cancel} />
        )}
        {fills.activity.kind === 'undoing' && (
          <ProgressView text={say('undoing')} share={fills.activity.share} />
        )}
        {failure && <FailureBar failure={failure} />}
        {activity.kind === 'failed' && (
          <FailureBar failure={activity.failure} action={{ label: say('tryAgain'), onClick: start }} />
        )}
        <FillHistory
          records={fills.records}
          isBusy={isBusy}
          onUndo={(fillId) => {
            fills.undo(fillId);
          }}
        />
        {isRunning(activity) ? (
          <CheckProgress activity={activity} onCancel={check.cancel} />
        ) : latest === undefined ? (
          <>
            <p className={styles.intro}>{say('aboutFill')}</p>
            <Button className={styles.start} appearance="primary" disabled={isBusy} onClick={start}>
              {say('checkWorkbook')}
            </Button>
          </>
        ) : (
          <>
            <StaleHint latest={latest} isDisabled={isBusy} onCheck={start} />
            {proposals.length === 0 ? (
              <p className={styles.intro}>{say('noProposals')}</p>
            ) : (
              <ProposalList proposals={proposals} choices={choices} reasons={reasons} onShow={onShow} />
            )}
            {(isAllProposed || latest.result.hasMoreOnRequest) && (
              <Button
                className={styles.start}
                size="small"
                appearance="subtle"
                disabled={isBusy}
                onClick={() => {
                  onProposeAll(!isAllProposed);
                }}
              >
                {say(isAllProposed ? 'leaveTextNumbers' : 'proposeTextNumbers')}
              </Button>
            )}
          </>
        )}
      </div>
      <div className={styles.foot}>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={isBusy || ticked.length === 0 || latest === undefined}
            onClick={() => {
              if (latest === undefined) return;
              const edits = ticked.map((proposal) => editOf(proposal, choices.texts));
              fills.fill(edits, latest.workbook);
            }}
          >
            {say('applyTicked')}
          </Button>
          <Button
            disabled={isBusy || newest === undefined}
            onClick={() => {
              if (newest !== undefined) fills.undo(newest.id);
            }}
          >
            {say('undoFill')}
          </Button>
        </div>
        {newest && (
          <div className={styles.minor}>
            {say('lastFill', { count: newest.cells, time: time(newest.at) })}
          </div>
        )}
      </div>
    </div>
  );
}
