import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Period } from '../engine.ts';
import type { Spreadsheet } from '../excel/spreadsheet.ts';
import type { WorkerEngine } from './workerEngine.ts';
import { CheckTab } from './checking/CheckTab.tsx';
import { isRunning } from './checking/checkState.ts';
import { WHOLE_LIST } from './checking/findingList.ts';
import { useCheck } from './checking/useCheck.ts';
import { FillTab } from './filling/FillTab.tsx';
import { proposalsIn } from './filling/proposals.ts';
import { offeredReasons, withSaved } from './filling/reasons.ts';
import { UnfinishedFill } from './filling/UnfinishedFill.tsx';
import { useChoices } from './filling/useChoices.ts';
import { useFills } from './filling/useFills.ts';
import { useSay } from './language.ts';
import { PANEL_ELEMENT_ID, PaneTabs, tabElementId } from './PaneTabs.tsx';
import { WaitingBar } from './parts/WaitingBar.tsx';
import { settingsFrom, type Preferences } from './preferences/preferences.ts';
import type { Signal } from './signal.ts';
import { offeredPeriods } from './summarising/periods.ts';
import { SummaryFields } from './summarising/SummaryFields.tsx';
import { SummaryTab } from './summarising/SummaryTab.tsx';
import { UnfinishedTabs } from './summarising/UnfinishedTabs.tsx';
import { useSummary } from './summarising/useSummary.ts';
import type { TabId } from './tabs.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
  notices: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0`,
  },
});

interface PaneProps {
  readonly spreadsheet: Spreadsheet;
  readonly isWaiting: Signal<boolean>;
  readonly engine: WorkerEngine;
  readonly firstTab: TabId;
  readonly preferences: Preferences;
  readonly areKept: boolean;
  readonly onPreferencesChange: (preferences: Preferences) => void;
}

/** Seldom opened, and heavier than any other tab: it is loaded when it is. */
const PreferencesTab = lazy(async () => {
  const { PreferencesTab: Tab } = await import(
    /* webpackChunkName: "preferences" */ './preferences/PreferencesTab.tsx'
  );
  return { default: Tab };
});

/** The tabs, and what must outlive a change of tab: the check, its list, the choices, the fills, the summary. */
export function Pane(props: PaneProps) {
  const { spreadsheet, isWaiting, engine, firstTab, preferences, areKept, onPreferencesChange } = props;
  const styles = useStyles();
  const say = useSay();
  const [tab, setTab] = useState(firstTab);
  const [view, setView] = useState(WHOLE_LIST);
  const [isAllProposed, setAllProposed] = useState(false);
  const [period, setPeriod] = useState<Period>();
  const { language, savedReasons, paper, isSigned } = preferences;
  const settings = useUnchanged(settingsFrom(preferences));
  const options = useMemo(() => ({ settings, language, isAllProposed }), [settings, language, isAllProposed]);
  const summaryChoices = useMemo(
    () => ({ settings, language, paper, isSigned, ...(period === undefined ? {} : { period }) }),
    [settings, language, paper, isSigned, period],
  );
  const summary = useSummary(spreadsheet, engine, summaryChoices);
  const isSummarising = summary.activity.kind !== 'none';
  const check = useCheck(spreadsheet, engine, options, isSummarising);
  const fills = useFills(spreadsheet, () => {
    summary.forget();
    check.start(true);
  });
  const { workbook, result } = check.latest ?? {};
  const proposals = useMemo(
    () => (result === undefined || workbook === undefined ? [] : proposalsIn(result, workbook)),
    [result, workbook],
  );
  const choices = useChoices(workbook, proposals);
  const reasons = {
    offered: offeredReasons(savedReasons, result?.reasons ?? []),
    onSave: (reason: string) => {
      onPreferencesChange({ ...preferences, savedReasons: withSaved(savedReasons, reason) });
    },
  };
  const { newest } = fills;
  const isFilling = fills.activity.kind !== 'none';
  const isChecking = isRunning(check.activity);

  return (
    <div className={styles.root}>
      <PaneTabs tab={tab} onChange={setTab} />
      <div className={styles.notices}>
        <WaitingBar isWaiting={isWaiting} />
        {newest?.state === 'unfinished' && (
          <UnfinishedFill
            record={newest}
            isBusy={isFilling || isChecking || isSummarising}
            onRestore={() => {
              // Where what comes of it is shown.
              setTab('fill');
              fills.undo(newest.id);
            }}
          />
        )}
        {summary.isUnfinished && (
          <UnfinishedTabs
            isBusy={isFilling || isChecking || isSummarising}
            onRestore={() => {
              setTab('summary');
              summary.restore();
            }}
          />
        )}
      </div>
      <div
        key={tab}
        id={PANEL_ELEMENT_ID}
        className={styles.panel}
        role="tabpanel"
        aria-labelledby={tabElementId(tab)}
      >
        {tab === 'check' && (
          <CheckTab
            spreadsheet={spreadsheet}
            check={check}
            view={view}
            onViewChange={setView}
            mutedRules={preferences.mutedRules.length}
            onMute={(rule) => {
              onPreferencesChange({ ...preferences, mutedRules: [...preferences.mutedRules, rule] });
            }}
            onShowMuted={() => {
              setTab('settings');
            }}
            isBusy={isFilling || isSummarising}
          />
        )}
        {tab === 'fill' && (
          <FillTab
            spreadsheet={spreadsheet}
            check={check}
            proposals={proposals}
            choices={choices}
            reasons={reasons}
            fills={fills}
            isBusy={isSummarising}
            isAllProposed={isAllProposed}
            onProposeAll={setAllProposed}
          />
        )}
        {tab === 'summary' && (
          <SummaryTab summary={summary} isBusy={isFilling || isChecking}>
            <SummaryFields
              periods={offeredPeriods(result?.periods, period, language)}
              period={period}
              onPeriodChange={setPeriod}
              kept={{ paper, isSigned }}
              onKeptChange={(kept) => {
                onPreferencesChange({ ...preferences, ...kept });
              }}
            />
          </SummaryTab>
        )}
        {tab === 'settings' && (
          <Suspense fallback={<span>{say('opening')}</span>}>
            <PreferencesTab
              preferences={preferences}
              indicators={result?.indicators ?? []}
              isKept={areKept}
              onChange={onPreferencesChange}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** Keeps an object while it says the same, so that nothing is done again for a change that it has no part in. */
function useUnchanged<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
