/** Rows × columns of a range. */
export type Grid = readonly (readonly unknown[])[];

/** A sheet's used range as the second trip brings it. */
export interface Snapshot {
  readonly worksheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  /** Constants and formulas, rows × columns of the used range. */
  readonly formulas: Grid;
  readonly hiddenRows: ReadonlySet<number>;
  /** Whether an array spills over some of its cells. */
  readonly maySpill: boolean;
}

/** Whether a cell of `Snapshot.formulas` holds a formula, or a text that begins like one. */
export function isFormula(content: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=');
}
