import type { Cell, ErrorCode, Scalar } from '../../../src/workbook/workbook.ts';

/** Something that calculates the formulas of a workbook. */
export interface FormulaEngine {
  /** `false`: formulas keep the values that they came with, and a value that may be stale can't be read. */
  readonly calculates: boolean;

  /** Takes over a workbook and returns the values of its formulas, at least of those that came without one. */
  open(sheets: readonly EngineSheet[]): Promise<readonly CalculatedCell[]>;

  /** Applies changes in their order and returns the formulas whose value is another one now, or which are new. */
  recalculate(changes: readonly EngineChange[]): Promise<readonly CalculatedCell[]>;

  close(): void;
}

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  /** Every cell that holds something; rows and columns 0-based. */
  readonly cells: readonly PlacedCell[];
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export type EngineChange =
  | {
      readonly kind: 'cell';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly cell: Cell;
    }
  | { readonly kind: 'sheetAdded'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sheetRenamed'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sheetDeleted'; readonly sheetId: string };

export interface CalculatedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** `null` where the formula gives an error. */
  readonly value: Scalar;
  readonly error?: ErrorCode;
}

/** No engine: enough for workbooks without formulas, and for reading those whose formulas have cached values. */
export function cachedValuesOnly(): FormulaEngine {
  return {
    calculates: false,
    open: () => Promise.resolve([]),
    recalculate: () => Promise.resolve([]),
    close: () => undefined,
  };
}
