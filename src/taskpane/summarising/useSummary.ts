import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlacedPlan, Workbook } from '../../engine.ts';
import type { Outcome, Spreadsheet, SummaryTabs, WrittenTabs } from '../../excel/spreadsheet.ts';
import { settled, type Failure } from '../failure.ts';
import type { SummaryChoices } from '../protocol.ts';
import type { WorkerEngine } from '../workerEngine.ts';

/** What goes on; `share` of it is done, from 0 to 1. */
export type SummaryActivity =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'summarising' | 'writing'; readonly share: number }
  | { readonly kind: 'removing' | 'restoring' };

/** Plans that would take the place of tabs which the user changed: nothing is written until that is settled. */
export interface ToSettle {
  readonly kind: 'toSettle';
  readonly plans: readonly PlacedPlan[];
  readonly workbook: Workbook;
  readonly choices: SummaryChoices;
}

/** What came of the latest that was done. */
export type SummaryResult =
  | ToSettle
  /** `left`: tabs that were not replaced, as the user changed them. */
  | { readonly kind: 'written'; readonly written: WrittenTabs; readonly left: readonly string[] }
  /** No table was recognised. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'removed'; readonly names: readonly string[] }
  | { readonly kind: 'restored' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isOfMaking: boolean };

export interface Summary extends SummaryTabs {
  readonly activity: SummaryActivity;
  readonly result: SummaryResult | undefined;
  /** Reads the workbook, makes the plans of its tabs and writes them, unless there is something to be settled first. */
  readonly make: () => void;
  /** Stops what was made before anything is written. */
  readonly cancel: () => void;
  readonly settle: (toSettle: ToSettle, answer: 'replace' | 'leaveEdited' | 'cancel') => void;
  /** Forgets what is to be settled: what the plans were made from has changed. */
  readonly forget: () => void;
  /** Takes all tabs out. */
  readonly remove: () => void;
  /** Puts back what was there before writing was interrupted. */
  readonly restore: () => void;
}

/** Makes summary tabs of the open workbook, and knows those that it has. */
export function useSummary(spreadsheet: Spreadsheet, engine: WorkerEngine, choices: SummaryChoices): Summary {
  const [activity, setActivity] = useState<SummaryActivity>(IDLE);
  const [result, setResult] = useState<SummaryResult>();
  const [known, setKnown] = useState<SummaryTabs>(NO_TABS);
  // Reading can't be stopped, so what belongs to an earlier turn is ignored.
  const turn = useRef(0);

  const remember = useCallback((outcome: Outcome<SummaryTabs>) => {
    if (outcome.kind === 'done') setKnown(outcome.value);
    else setResult((latest) => latest ?? { ...outcome, isOfMaking: false });
  }, []);

  useEffect(() => {
    let isOver = false;
    void settled(spreadsheet.tabs()).then((outcome) => {
      if (!isOver) remember(outcome);
    });
    return () => {
      isOver = true;
    };
  }, [spreadsheet, remember]);

  const change = async <T>(
    doing: Extract<SummaryActivity['kind'], 'writing' | 'removing' | 'restoring'>,
    deed: () => Promise<Outcome<T>>,
    resultOf: (value: T) => SummaryResult,
  ): Promise<void> => {
    setActivity(doing === 'writing' ? { kind: doing, share: 0 } : { kind: doing });
    setResult(undefined);
    const outcome = await settled(deed());
    setResult(
      outcome.kind === 'failed' ? { ...outcome, isOfMaking: doing === 'writing' } : resultOf(outcome.value),
    );
    remember(await settled(spreadsheet.tabs()));
    setActivity(IDLE);
  };

  const write = (plans: readonly PlacedPlan[], workbook: Workbook, left: readonly string[]) =>
    change(
      'writing',
      () =>
        spreadsheet.writeTabs(plans, workbook, {
          progress: (share) => {
            setActivity({ kind: 'writing', share });
          },
        }),
      (written) => ({ kind: 'written', written, left }),
    );

  const make = async (): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    const isOver = () => own !== turn.current;
    const progressOf = (kind: 'reading' | 'summarising') => (share: number) => {
      if (!isOver()) setActivity({ kind, share });
    };
    const end = (ended: SummaryResult | undefined) => {
      setActivity(IDLE);
      setResult(ended);
    };
    setResult(undefined);
    setActivity({ kind: 'reading', share: 0 });
    const read = await settled(spreadsheet.read(progressOf('reading')));
    if (isOver()) return;
    if (read.kind === 'failed') {
      end({ ...read, isOfMaking: true });
      return;
    }
    const workbook = read.value;
    setActivity({ kind: 'summarising', share: 0 });
    const made = await engine.summarise({ workbook, ...choices }, progressOf('summarising'));
    if (isOver()) return;
    if (made.kind === 'cancelled') {
      end(undefined);
    } else if (made.kind === 'failed') {
      end({ kind: 'failed', failure: { key: 'summaryFailed', detail: made.detail }, isOfMaking: true });
    } else if (made.plans.length === 0) {
      end({ kind: 'nothing' });
    } else if (made.plans.some(isOfEdited)) {
      end({ kind: 'toSettle', plans: made.plans, workbook, choices });
    } else {
      await write(made.plans, workbook, []);
    }
  };

  // A question about a summary of another period, paper or language is no longer the question.
  const isOutdated = result?.kind === 'toSettle' && result.choices !== choices;
  return {
    ...known,
    activity,
    result: isOutdated ? undefined : result,
    make() {
      void make();
    },
    cancel() {
      turn.current += 1;
      engine.cancel();
      setActivity(IDLE);
    },
    settle({ plans, workbook }, answer) {
      if (answer === 'cancel') setResult(undefined);
      else if (answer === 'replace') void write(plans, workbook, []);
      else void write(unedited(plans), workbook, editedNames(plans));
    },
    forget() {
      setResult((latest) => (latest?.kind === 'toSettle' ? undefined : latest));
    },
    remove() {
      const ids = known.tabs.map(({ sheetId }) => sheetId);
      void change(
        'removing',
        () => spreadsheet.removeTabs(ids),
        (names) => ({ kind: 'removed', names }),
      );
    },
    restore() {
      void change(
        'restoring',
        () => spreadsheet.restoreTabs(),
        () => ({ kind: 'restored' }),
      );
    },
  };
}

const IDLE: SummaryActivity = { kind: 'none' };
const NO_TABS: SummaryTabs = { tabs: [], isUnfinished: false };

function isOfEdited({ replaces }: PlacedPlan): boolean {
  return replaces?.isEdited === true;
}

/** Plans that take nothing of the user's away. */
export function unedited(plans: readonly PlacedPlan[]): readonly PlacedPlan[] {
  return plans.filter((placed) => !isOfEdited(placed));
}

/** The names of the tabs that the user changed. */
export function editedNames(plans: readonly PlacedPlan[]): readonly string[] {
  return plans.filter(isOfEdited).map(({ plan }) => plan.name);
}
