import type { Cell, Scalar, Sheet, Visibility, Workbook } from '../../src/workbook/workbook.ts';
import { SimulatorFault } from './errors.ts';
import { parseArea } from './model/reference.ts';
import { sheetIdOf } from './model/sheetDeeds.ts';

/** A cell of a made-up workbook: a value, a formula by its `=`, or all that a cell can have. */
export type CellSketch = Scalar | Cell;

export interface SheetSketch {
  /** Rows × columns from A1; `null` is a blank cell. */
  readonly rows: readonly (readonly CellSketch[])[];
  /** `["A1:B1"]` */
  readonly merges?: readonly string[];
  /** 0-based. */
  readonly hiddenRows?: readonly number[];
  readonly visibility?: Visibility;
  readonly isProtected?: boolean;
}

/**
 * A small workbook for tests: sheets by name, in their order. Formulas given as text have no value yet, so the
 * host needs an engine to tell it.
 */
export function workbookOf(sheets: Readonly<Record<string, SheetSketch | SheetSketch['rows']>>): Workbook {
  return {
    sheets: Object.entries(sheets).map(([name, sketch], index): Sheet => {
      const sheet: SheetSketch = 'rows' in sketch ? sketch : { rows: sketch };
      return {
        id: sheetIdOf(index),
        name,
        visibility: sheet.visibility ?? 'visible',
        grid: sheet.rows.map((row) => row.map(cellOf)),
        merges: (sheet.merges ?? []).map(areaOf),
        hiddenRows: new Set(sheet.hiddenRows),
        isProtected: sheet.isProtected ?? false,
      };
    }),
  };
}

function cellOf(sketch: CellSketch): Cell | undefined {
  if (sketch === null) return undefined;
  if (typeof sketch === 'object') return sketch;
  return typeof sketch === 'string' && sketch.startsWith('=')
    ? { value: null, formula: sketch }
    : { value: sketch };
}

function areaOf(address: string) {
  const area = parseArea(address);
  if (area === undefined) throw new SimulatorFault(`${address} is no address.`);
  return area;
}
