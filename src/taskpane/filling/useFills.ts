import { useCallback, useEffect, useState } from 'react';
import type { Edit, Workbook } from '../../engine.ts';
import type { FillRecord, HostFailure, Outcome, Spreadsheet } from '../../excel/spreadsheet.ts';
import { settled } from '../failure.ts';

/** What came of the latest fill or undo. */
export type FillResult =
  | { readonly kind: 'filled'; readonly cells: number }
  | { readonly kind: 'restored'; readonly cells: number }
  | { readonly kind: 'failed'; readonly failure: HostFailure };

export interface Fills {
  readonly activity: 'none' | 'filling' | 'undoing';
  readonly result: FillResult | undefined;
  /** The newest fill that was not undone. */
  readonly newest: FillRecord | undefined;
  readonly fill: (edits: readonly Edit[], workbook: Workbook) => void;
  readonly undo: (fillId: string) => void;
  /** Takes the result away. */
  readonly clear: () => void;
}

/**
 * Fills and undoes, and knows what the workbook remembers of earlier fills.
 * @param onWritten is called when cells were changed
 */
export function useFills(spreadsheet: Spreadsheet, onWritten: () => void): Fills {
  const [activity, setActivity] = useState<Fills['activity']>('none');
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
    writing: () => Promise<Outcome<FillRecord>>,
  ): Promise<void> => {
    setActivity(kind);
    setResult(undefined);
    const outcome = await settled(writing());
    setResult(
      outcome.kind === 'failed'
        ? outcome
        : { kind: kind === 'filling' ? 'filled' : 'restored', cells: outcome.value.cells },
    );
    remember(await settled(spreadsheet.fills()));
    setActivity('none');
    if (outcome.kind === 'done') onWritten();
  };

  return {
    activity,
    result,
    newest: records.find(({ state }) => state !== 'undone'),
    fill(edits, workbook) {
      void write('filling', () => spreadsheet.fill(edits, workbook));
    },
    undo(fillId) {
      void write('undoing', () => spreadsheet.undo(fillId));
    },
    clear() {
      setResult(undefined);
    },
  };
}
