import { useEffect, useState } from 'react';
import type { Spreadsheet } from '../excel/spreadsheet.ts';
import type { WorkerEngine } from './workerEngine.ts';
import { LanguageContext } from './language.ts';
import { Pane } from './Pane.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import type { PreferenceStore } from './preferences/preferenceStore.ts';
import type { Signal } from './signal.ts';
import type { TabId } from './tabs.ts';

interface AppProps {
  readonly spreadsheet: Spreadsheet;
  /** Excel does not answer, most likely because a cell is being typed in. */
  readonly isWaiting: Signal<boolean>;
  readonly engine: WorkerEngine;
  readonly preferenceStore: PreferenceStore;
  readonly firstTab: TabId;
}

/** The task pane: the preferences, the language that follows from them, and a sentence where all else fails. */
export function App({ spreadsheet, isWaiting, engine, preferenceStore, firstTab }: AppProps) {
  const [preferences, setPreferences] = useState(() => preferenceStore.load());
  const [isKept, setIsKept] = useState(true);
  const { language } = preferences;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <ErrorBoundary>
        <Pane
          spreadsheet={spreadsheet}
          isWaiting={isWaiting}
          engine={engine}
          firstTab={firstTab}
          preferences={preferences}
          areKept={isKept}
          onPreferencesChange={(next) => {
            setPreferences(next);
            setIsKept(preferenceStore.save(next));
          }}
        />
      </ErrorBoundary>
    </LanguageContext>
  );
}
