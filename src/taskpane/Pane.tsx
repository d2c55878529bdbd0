import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Spreadsheet } from '../excel/spreadsheet.ts';
import type { Checker } from './checker.ts';
import { CheckTab } from './checking/CheckTab.tsx';
import { isRunning } from './checking/checkState.ts';
import { WHOLE_LIST } from './checking/findingList.ts';
import { useCheck } from './checking/useCheck.ts';
import { FillTab } from './filling/FillTab.tsx';
import { proposalsOf } from './filling/proposals.ts';
import { UnfinishedFill } from './filling/UnfinishedFill.tsx';
import { useFills } from './filling/useFills.ts';
import { useTicks } from './filling/useTicks.ts';
import { useSay } from './language.ts';
import { PANEL_ELEMENT_ID, PaneTabs, tabElementId } from './PaneTabs.tsx';
import { WaitingBar } from './parts/WaitingBar.tsx';
import { settingsFrom, type Preferences } from './preferences/preferences.ts';
import { SummaryTab } from './SummaryTab.tsx';
import type { Signal } from './signal.ts';
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
  readonly checker: Checker;
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

/** The tabs, and what must outlive a change of tab: the check, the arrangement of its list, the ticks, the fills. */
export function Pane(props: PaneProps) {
  const { spreadsheet, isWaiting, checker, firstTab, preferences, areKept, onPreferencesChange } = props;
  const styles = useStyles();
  const say = useSay();
  const [tab, setTab] = useState(firstTab);
  const [view, setView] = useState(WHOLE_LIST);
  const settings = useMemo(() => settingsFrom(preferences), [preferences]);
  const check = useCheck(spreadsheet, checker, settings, preferences.language);
  const fills = useFills(spreadsheet, () => {
    check.start(true);
  });
  const { workbook, result } = check.latest ?? {};
  const proposals = useMemo(() => (result === undefined ? [] : proposalsOf(result)), [result]);
  const ticks = useTicks(workbook, proposals);
  const { newest } = fills;
  const isWriting = fills.activity !== 'none';

  return (
    <div className={styles.root}>
      <PaneTabs tab={tab} onChange={setTab} />
      <div className={styles.notices}>
        <WaitingBar isWaiting={isWaiting} />
        {newest?.state === 'unfinished' && (
          <UnfinishedFill
            record={newest}
            isBusy={isWriting || isRunning(check.activity)}
            onRestore={() => {
              // Where what comes of it is shown.
              setTab('fill');
              fills.undo(newest.id);
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
            isWriting={isWriting}
          />
        )}
        {tab === 'fill' && (
          <FillTab
            spreadsheet={spreadsheet}
            check={check}
            proposals={proposals}
            ticks={ticks}
            fills={fills}
          />
        )}
        {tab === 'summary' && <SummaryTab />}
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
