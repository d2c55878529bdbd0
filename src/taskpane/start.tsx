import { createRoot } from 'react-dom/client';
import type { Spreadsheet } from '../excel/spreadsheet.ts';
import { App } from './App.tsx';
import { createWorkerEngine, type WorkerLike } from './workerEngine.ts';
import { askHost, hostProblem } from './host.ts';
import { LanguageContext } from './language.ts';
import { HostNotice } from './parts/HostNotice.tsx';
import { preferenceStore } from './preferences/preferenceStore.ts';
import { Root } from './Root.tsx';
import { createSignal } from './signal.ts';
import { tabAskedFor } from './tabs.ts';

interface Parts {
  readonly element: HTMLElement;
  /** Opens the workbook; the listener is told when Excel keeps the pane waiting, and when no longer. */
  readonly openSpreadsheet: (onWaiting: (isWaiting: boolean) => void) => Spreadsheet;
  readonly startWorker: () => WorkerLike;
}

/** Opens the pane in an element once Office is ready, or says why it can't. */
export async function start({ element, openSpreadsheet, startWorker }: Parts): Promise<void> {
  const host = await askHost();
  const store = preferenceStore(() => window.localStorage, host.partitionKey);
  const problem = hostProblem(host);
  const isWaiting = createSignal(false);
  createRoot(element).render(
    <Root isDark={host.isDark}>
      {problem === undefined ? (
        <App
          spreadsheet={openSpreadsheet(isWaiting.set)}
          isWaiting={isWaiting}
          engine={createWorkerEngine(startWorker)}
          preferenceStore={store}
          firstTab={tabAskedFor(window.location.search)}
        />
      ) : (
        <LanguageContext value={store.load().language}>
          <HostNotice problem={problem} />
        </LanguageContext>
      )}
    </Root>,
  );
}
