import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useSay } from '../language.ts';
import { Question } from '../parts/Question.tsx';
import { SummaryProgress } from './SummaryProgress.tsx';
import { SummaryResultBar } from './SummaryResultBar.tsx';
import { editedNames, unedited, type Summary, type ToSettle } from './useSummary.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  intro: { margin: 0 },
  button: { alignSelf: 'flex-start' },
});

interface SummaryTabProps {
  readonly summary: Summary;
  /** Something else reads or writes the workbook. */
  readonly isBusy: boolean;
  /** The fields that say how the summary is to be made. */
  readonly children: ReactNode;
}

/** The tab that writes summary worksheets, and takes them out again. */
export function SummaryTab({ summary, isBusy: isBusyElsewhere, children }: SummaryTabProps) {
  const styles = useStyles();
  const say = useSay();
  const [isRemoving, setRemoving] = useState(false);
  const makeButton = useRef<HTMLButtonElement>(null);
  const removeButton = useRef<HTMLButtonElement>(null);
  const { activity, result, tabs } = summary;
  const isBusy = activity.kind !== 'none' || isBusyElsewhere;
  // Tabs that are half written are put back first: the notice above offers it.
  const isClosed = isBusy || summary.isUnfinished;
  const notes = tabs.find(({ tab }) => tab === 'reviewNotes');
  const make = () => {
    setRemoving(false);
    makeButton.current?.focus();
    summary.make();
  };
  const settle = (toSettle: ToSettle, answer: Parameters<Summary['settle']>[1]) => {
    // The answers are gone once one is given.
    makeButton.current?.focus();
    summary.settle(toSettle, answer);
  };

  return (
    <div className={styles.root}>
      <p className={styles.intro}>{say('aboutSummary')}</p>
      {children}
      <Button
        ref={makeButton}
        className={styles.button}
        appearance="primary"
        disabledFocusable={isClosed}
        onClick={make}
      >
        {say('makeSummary')}
      </Button>
      {activity.kind !== 'none' && <SummaryProgress activity={activity} onCancel={summary.cancel} />}
      {result?.kind === 'toSettle' ? (
        <Question
          isDisabled={isBusy}
          answers={[
            {
              text: say('replaceTabs'),
              onChoose: () => {
                settle(result, 'replace');
              },
            },
            ...(unedited(result.plans).length === 0
              ? []
              : [
                  {
                    text: say('leaveEdited'),
                    onChoose: () => {
                      settle(result, 'leaveEdited');
                    },
                  },
                ]),
            {
              text: say('leaveAll'),
              onChoose: () => {
                settle(result, 'cancel');
              },
            },
          ]}
        >
          {say('tabsEditedSince', { tabs: editedNames(result.plans).join(', ') })}
        </Question>
      ) : (
        result && <SummaryResultBar result={result} onMake={make} />
      )}
      {tabs.length > 0 && (
        <Button
          ref={removeButton}
          className={styles.button}
          disabledFocusable={isClosed}
          onClick={() => {
            setRemoving(true);
          }}
        >
          {say('removeTabs')}
        </Button>
      )}
      {isRemoving && tabs.length > 0 && (
        <Question
          isDisabled={isBusy}
          answers={[
            {
              text: say('remove'),
              onChoose: () => {
                setRemoving(false);
                // The button to remove goes with the tabs.
                makeButton.current?.focus();
                summary.remove();
              },
            },
            {
              text: say('leaveAll'),
              onChoose: () => {
                setRemoving(false);
                removeButton.current?.focus();
              },
            },
          ]}
        >
          {say('askToRemove', { tabs: tabs.map(({ name }) => name).join(', ') })}
          {notes && <div>{say('answersGoToo', { tab: notes.name })}</div>}
        </Question>
      )}
    </div>
  );
}
