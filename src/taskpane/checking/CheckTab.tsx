import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Ref } from '../../engine.ts';
import type { HostFailure, Spreadsheet } from '../../excel/spreadsheet.ts';
import { settled } from '../failure.ts';
import { useSay } from '../language.ts';
import { FailureBar } from '../parts/FailureBar.tsx';
import { CheckedView } from './CheckedView.tsx';
import { CheckProgress } from './CheckProgress.tsx';
import { isRunning } from './checkState.ts';
import type { ListView } from './findingList.ts';
import { StaleHint } from './StaleHint.tsx';
import type { Check } from './useCheck.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  intro: { margin: 0 },
  start: { alignSelf: 'flex-start' },
});

interface CheckTabProps {
  readonly spreadsheet: Spreadsheet;
  readonly check: Check;
  readonly view: ListView;
  readonly onViewChange: (view: ListView) => void;
  /** How many rules are left out. */
  readonly mutedRules: number;
  readonly onMute: (rule: string) => void;
  readonly onShowMuted: () => void;
  /** Something else reads or writes the workbook: reading it now could read both old and new cells. */
  readonly isBusy: boolean;
}

/** The tab that checks the workbook and leads to what was found. */
export function CheckTab(props: CheckTabProps) {
  const { spreadsheet, check, view, onViewChange, mutedRules, onMute, onShowMuted, isBusy } = props;
  const styles = useStyles();
  const say = useSay();
  const [chosen, setChosen] = useState<Ref>();
  const [failure, setFailure] = useState<HostFailure>();
  const { activity, latest } = check;

  const choose = useCallback(
    async (ref: Ref) => {
      setChosen(ref);
      const outcome = await settled(spreadsheet.select(ref));
      setFailure(outcome.kind === 'failed' ? outcome.failure : undefined);
    },
    [spreadsheet],
  );
  const onChoose = useCallback((ref: Ref) => void choose(ref), [choose]);
  const start = () => {
    setFailure(undefined);
    check.start();
  };

  const isChecking = isRunning(activity);
  return (
    <div className={styles.root}>
      {latest === undefined && <p className={styles.intro}>{say('aboutCheck')}</p>}
      <Button
        className={styles.start}
        appearance={latest === undefined ? 'primary' : 'secondary'}
        // Focusable, so that whoever pressed it by key is still there when the check ends.
        disabledFocusable={isChecking || isBusy}
        onClick={start}
      >
        {say('checkWorkbook')}
      </Button>
      {isChecking && <CheckProgress activity={activity} onCancel={check.cancel} />}
      {activity.kind === 'failed' && (
        <FailureBar failure={activity.failure} action={{ label: say('tryAgain'), onClick: start }} />
      )}
      {failure !== undefined && <FailureBar failure={failure} />}
      {latest !== undefined && !isChecking && (
        <>
          <StaleHint latest={latest} isDisabled={isBusy} onCheck={start} />
          <CheckedView
            result={latest.result}
            view={view}
            onViewChange={onViewChange}
            chosen={chosen}
            onChoose={onChoose}
            mutedRules={mutedRules}
            onMute={onMute}
            onShowMuted={onShowMuted}
          />
        </>
      )}
    </div>
  );
}
