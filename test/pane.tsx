import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PlacedPlan, Severity, Workbook } from '../src/engine.ts';
import type {
  FillRecord,
  HostFailure,
  Outcome,
  Spreadsheet,
  SummaryTab,
  SummaryTabs,
} from '../src/excel/spreadsheet.ts';
import { App } from '../src/taskpane/App.tsx';
import { preferenceStore } from '../src/taskpane/preferences/preferenceStore.ts';
import type {
  CheckRequest,
  CheckView,
  FindingView,
  ProposalView,
  SheetView,
  SummaryRequest,
} from '../src/taskpane/protocol.ts';
import { Root } from '../src/taskpane/Root.tsx';
import { createSignal } from '../src/taskpane/signal.ts';
import type { TabId } from '../src/taskpane/tabs.ts';
import type { CheckOutcome, SummaryOutcome, WorkerEngine } from '../src/taskpane/workerEngine.ts';
import { NOTES_PLAN } from './summaryPlans.ts';

// jsdom has no layout, so nothing ever changes its size.
Object.assign(globalThis, {
  ResizeObserver: class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
});

export const WORKBOOK: Workbook = {
  sheets: [
    { id: '1', name: 'Eselon II' },
    { id: '2', name: 'Eselon III' },
  ].map((sheet) => ({
    ...sheet,
    visibility: 'visible',
    grid: [],
    merges: [],
    hiddenRows: new Set<number>(),
    isProtected: false,
  })),
};

export function done<T>(value: T): Outcome<T> {
  return { kind: 'done', value };
}

export function failed(failure: HostFailure): { readonly kind: 'failed'; readonly failure: HostFailure } {
  return { kind: 'failed', failure };
}

/** A promise that the test settles when it likes. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** An open workbook in which everything goes well, and what a test wants otherwise. */
export function fakeSpreadsheet(overrides: Partial<Omit<Spreadsheet, 'onEdited'>> = {}) {
  const listeners = new Set<() => void>();
  let records: readonly FillRecord[] = [];
  let summary: SummaryTabs = { tabs: [], isUnfinished: false };
  const spreadsheet = {
    read: jest.fn(overrides.read ?? (() => Promise.resolve(done(WORKBOOK)))),
    select: jest.fn(overrides.select ?? (() => Promise.resolve(done(undefined)))),
    fill: jest.fn<Spreadsheet['fill']>(
      overrides.fill ??
        ((edits) => {
          const record = fillRecord({ id: String(records.length + 1), cells: edits.length });
          records = [record, ...records];
          return Promise.resolve(done(record));
        }),
    ),
    fills: jest.fn<Spreadsheet['fills']>(overrides.fills ?? (() => Promise.resolve(done(records)))),
    undo: jest.fn<Spreadsheet['undo']>(
      overrides.undo ??
        ((id) => {
          records = records.map((record) => (record.id === id ? { ...record, state: 'undone' } : record));
          return Promise.resolve(done(records.find((record) => record.id === id) ?? fillRecord({ id })));
        }),
    ),
    writeTabs: jest.fn<Spreadsheet['writeTabs']>(
      overrides.writeTabs ??
        ((plans) => {
          const written = plans.map(({ plan }) => summaryTab({ name: plan.name, tab: plan.tab }));
          const others = summary.tabs.filter(({ tab }) => !written.some((one) => one.tab === tab));
          summary = { ...summary, tabs: [...others, ...written] };
          return Promise.resolve(
            done({ names: written.map(({ name }) => name), missing: [], differing: [] }),
          );
        }),
    ),
    tabs: jest.fn<Spreadsheet['tabs']>(overrides.tabs ?? (() => Promise.resolve(done(summary)))),
    removeTabs: jest.fn<Spreadsheet['removeTabs']>(
      overrides.removeTabs ??
        ((sheetIds) => {
          const removed = summary.tabs.filter(({ sheetId }) => sheetIds.includes(sheetId));
          summary = { ...summary, tabs: summary.tabs.filter((tab) => !removed.includes(tab)) };
          return Promise.resolve(done(removed.map(({ name }) => name)));
        }),
    ),
    restoreTabs: jest.fn<Spreadsheet['restoreTabs']>(
      overrides.restoreTabs ??
        (() => {
          summary = { ...summary, isUnfinished: false };
          return Promise.resolve(done(summary));
        }),
    ),
    onEdited: jest.fn<Spreadsheet['onEdited']>((listener) => {
      listeners.add(listener);
      return Promise.resolve(done(() => void listeners.delete(listener)));
    }),
  };
  return {
    ...spreadsheet,
    /** The user changes a cell. */
    edit() {
      for (const listener of listeners) listener();
    },
    remember(...remembered: readonly FillRecord[]) {
      records = remembered;
    },
    /** The workbook has summary tabs from before. */
    hasTabs(tabs: readonly SummaryTab[], isUnfinished = false) {
      summary = { tabs, isUnfinished };
    },
    listeners,
  };
}

export function fillRecord(facts: Partial<FillRecord>): FillRecord {
  return { id: '1', at: '2026-11-21T03:04:05Z', cells: 1, state: 'done', ...facts };
}

export function summaryTab(facts: Partial<SummaryTab> = {}): SummaryTab {
  const { name = 'Ringkasan', ...others } = facts;
  return { sheetId: `{${name}}`, name, tab: 'overview', ...others };
}

/** An engine that answers each request with what `answer` and `answerSummary` make of it. */
export function fakeEngine(
  answer: (request: CheckRequest) => CheckOutcome | Promise<CheckOutcome>,
  answerSummary: (request: SummaryRequest) => SummaryOutcome | Promise<SummaryOutcome> = () => summarised(),
) {
  let cancelRunning: (() => void) | undefined;
  const answering =
    <Request, End>(answerTo: (request: Request) => End | Promise<End>) =>
    (request: Request): Promise<End | { readonly kind: 'cancelled' }> => {
      const { promise, resolve } = deferred<End | { readonly kind: 'cancelled' }>();
      cancelRunning?.();
      cancelRunning = () => {
        resolve({ kind: 'cancelled' });
      };
      void Promise.resolve(answerTo(request)).then(resolve);
      return promise;
    };
  return {
    check: jest.fn<WorkerEngine['check']>(answering(answer)),
    summarise: jest.fn<WorkerEngine['summarise']>(answering(answerSummary)),
    cancel: jest.fn(() => cancelRunning?.()),
  };
}

/** A plan that is to become a new worksheet, or, with `isEdited`, to take the place of an earlier one. */
export function placedPlan(tab: PlacedPlan['plan']['tab'], name: string, isEdited?: boolean): PlacedPlan {
  const plan = { ...NOTES_PLAN, tab, name };
  return isEdited === undefined ? { plan } : { plan, replaces: { sheetId: `{${name}}`, isEdited } };
}

export function summarised(
  plans: readonly PlacedPlan[] = [placedPlan('overview', 'Ringkasan'), placedPlan('budget', 'Anggaran')],
): SummaryOutcome {
  return { kind: 'summarised', plans };
}

export function checked(result: CheckView): CheckOutcome {
  return { kind: 'checked', result };
}

export function sheetView(facts: Partial<SheetView> = {}): SheetView {
  return {
    sheetId: '1',
    name: 'Eselon II',
    layout: 'monthly',
    blocks: { performance: 8, budget: 14 },
    checked: 707,
    skipped: { count: 0, reasons: '' },
    counts: { error: 0, warning: 0, info: 0 },
    doubts: [],
    ...facts,
  };
}

export function findingView(facts: Partial<FindingView> = {}): FindingView {
  return {
    rule: 'percent-mismatch',
    severity: 'error',
    ref: { sheetId: '1', row: 108, column: 8 },
    sheetName: 'Eselon II',
    address: 'I109',
    sentence: 'Tertulis 100%, seharusnya 98% (H109 / G109)',
    item: 'Persentase PKL · April',
    shown: '100%',
    echoes: [],
    ...facts,
  };
}

export function proposalView(facts: Partial<ProposalView> = {}): ProposalView {
  return {
    kind: 'percent',
    sheetName: 'Eselon II',
    edit: { sheetId: '1', row: 108, column: 8, value: 0.9836, formula: '=H109/G109' },
    address: 'I109',
    item: 'Persentase PKL · April',
    before: '100%',
    after: '98%',
    why: 'Tertulis 100%, seharusnya 98% (H109 / G109)',
    isFilling: false,
    ...facts,
  };
}

/** Findings on the sheets that they name, counted, and proposals. */
export function checkView(
  findings: readonly FindingView[],
  sheets: readonly SheetView[] = [],
  facts: Partial<CheckView> = {},
): CheckView {
  const names = new Map(findings.map(({ ref, sheetName }) => [ref.sheetId, sheetName]));
  const counted = [...names].map(([sheetId, name]) => {
    const count = (severity: Severity) =>
      findings.filter((finding) => finding.ref.sheetId === sheetId && finding.severity === severity).length;
    const counts = { error: count('error'), warning: count('warning'), info: count('info') };
    return sheetView({ sheetId, name, counts });
  });
  return {
    sheets: [...counted, ...sheets],
    findings,
    proposals: [],
    hasMoreOnRequest: false,
    reasons: [],
    indicators: [],
    periods: [],
    ...facts,
  };
}

interface PaneOptions {
  readonly spreadsheet?: ReturnType<typeof fakeSpreadsheet>;
  readonly engine?: WorkerEngine;
  readonly result?: CheckView;
  readonly firstTab?: TabId;
  readonly language?: 'id' | 'en';
}

/** The pane on the screen, with a user before it. */
export async function renderPane({
  spreadsheet = fakeSpreadsheet(),
  result = checkView([]),
  engine = fakeEngine(() => checked(result)),
  firstTab = 'check',
  language = 'id',
}: PaneOptions = {}) {
  const isWaiting = createSignal(false);
  const store = preferenceStore(() => localStorage);
  localStorage.clear();
  store.save({ ...store.load(), language });
  // What the pane asks when it opens is answered before the test goes on.
  const view = await act(() =>
    Promise.resolve(
      render(
        <Root isDark={false}>
          <App
            spreadsheet={spreadsheet}
            isWaiting={isWaiting}
            engine={engine}
            preferenceStore={store}
            firstTab={firstTab}
          />
        </Root>,
      ),
    ),
  );
  return { ...view, spreadsheet, isWaiting, engine, user: userEvent.setup() };
}

/** The pane after a check. */
export async function renderChecked(options: PaneOptions = {}) {
  const pane = await renderPane(options);
  const name = options.language === 'en' ? 'Check workbook' : 'Periksa buku kerja';
  await pane.user.click(screen.getByRole('button', { name }));
  return pane;
}

/** What each element of role `status` says. */
export function statuses(): string[] {
  return screen.queryAllByRole('status').map(({ textContent }) => textContent);
}

/** The rows of findings or proposals in view. */
export function cellsInView(
  container: HTMLElement,
  attribute: 'data-rule' | 'data-cell' = 'data-cell',
): string[] {
  return [...container.querySelectorAll(`[${attribute}]`)].map((row) => row.getAttribute('data-cell') ?? '');
}
