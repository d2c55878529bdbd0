import { useCallback, useEffect, useRef, useState } from 'react';
import type { Edit, Workbook } from '../../engine.ts';
import type { FillRecord, HostFailure, Outcome, Spreadsheet, WriteOptions } from '../../excel/spreadsheet.ts';
import { settled } from '../failure.ts';

/** What came of the latest fill or undo. */
export type FillResult =
  /** `asked` is more than `cells` where the user stopped it. */
  | { readonly kind: 'filled'; readonly cells: number; readonly asked: number }
  | { readonly kind: 'restored'; readonly cells: number }
  | { readonly kind: 'failed'; readonly failure: HostFailure };

/** What goes on; `share` of the cells are done, from 0 to 1. */
export type FillActivity =
  { readonly kind: 'none' } | { readonly kind: 'filling' | 'undoing'; readonly share: number };

export interface Fills {
  readonly activity: FillActivity;
  readonly result: FillResult | undefined;
  /** Every fill that the workbook remembers, newest first. */
  readonly records: readonly FillRecord[];
  /** The newest fill that was not undone. */
  readonly newest: FillRecord | undefined;
  readonly fill: (edits: readonly Edit[], workbook: Workbook) => void;
  readonly undo: (fillId: string) => void;
  /** Stops a fill at the end of the portion that is being written; what is written stays. */
  readonly cancel: () => void;
  /** Takes the result away. */
  readonly clear: () => void;
}

/**
 * Fills and undoes, and knows what the workbook remembers of earlier fills.
 * @param onWritten is called when cells were changed
 */
export function useFills(spreadsheet: Spreadsheet, onWritten: () => void): Fills {
  const [activity, setActivity] = useState<FillActivity>(IDLE);
  const cancelling = useRef<AbortController>(undefined);
  const [result, setResult] = useState<FillResult>();
  const [records, setRecords] = useState<readonly FillRecord[]>([]);

  const remember = useCallback((outcome: Outcome<readonly FillRecord[]>) => {
    if (outcome.kind === 'done') setRecords(outcome.value);
    else setResult((latest) => latest ?? outcome);
  }, []);

  useEffect(() => {
    let isOver = false;
    void settled(spreadsheet.fills()).then((outcome) => {
      if (!isOver) remember(outcome);
    });
    return () => {
      isOver = true;
    };
  }, [spreadsheet, remember]);

  const write = async (
    kind: 'filling' | 'undoing',
    writing: (options: WriteOptions) => Promise<Outcome<FillRecord>>,
    resultOf: (record: FillRecord) => FillResult,
  ): Promise<void> => {
    const controller = new AbortController();
    cancelling.current = controller;
    setActivity({ kind, share: 0 });
    setResult(undefined);
    const progress = (share: number) => {
      setActivity({ kind, share });
    };
    const outcome = await settled(writing({ progress, signal: controller.signal }));
    setResult(outcome.kind === 'failed' ? outcome : resultOf(outcome.value));
    remember(await settled(spreadsheet.fills()));
    setActivity(IDLE);
    if (outcome.kind === 'done') onWritten();
  };

  return {
    activity,
    result,
    records,
    newest: records.find(({ state }) => state !== 'undone'),
    fill(edits, workbook) {
      void write(
        'filling',
        (options) => spreadsheet.fill(edits, workbook, options),
        ({ cells }) => ({ kind: 'filled', cells, asked: edits.length }),
      );
    },
    undo(fillId) {
      void write(
        'undoing',
        (options) => spreadsheet.undo(fillId, options),
        ({ cells }) => ({ kind: 'restored', cells }),
      );
    },
    cancel() {
      cancelling.current?.abort();
    },
    clear() {
      setResult(undefined);
    },
  };
}

const IDLE: FillActivity = { kind: 'none' };
