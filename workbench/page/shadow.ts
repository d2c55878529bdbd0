import type { Cell } from '../../src/workbook/workbook.ts';
import type { SheetModel } from '../host/model/sheet.ts';

export interface ShownCell {
  readonly row: number;
  readonly column: number;
  /** What stands there now; `undefined`: nothing, not even a number format. */
  readonly now: Cell | undefined;
  /** Whether the cell may look otherwise than with the number format that it has now. */
  readonly isFormatDoubtful: boolean;
}

const COLUMNS = 16_384;

/**
 * Remembers which cells the grid shows. The model replaces a cell that changes, so that a look at each cell tells
 * what is to be shown anew, whoever changed it and by whatever way.
 */
export class Shadow {
  readonly #sheets = new Map<string, Map<number, Cell>>();
  /** Cells that the grid may show otherwise than the model holds them. */
  readonly #doubtful = new Map<string, Set<number>>();

  /** Takes the cells of a sheet as shown. */
  take(sheet: SheetModel): void {
    const cells = new Map<number, Cell>();
    for (const { row, column, cell } of sheet.cells()) cells.set(row * COLUMNS + column, cell);
    this.#sheets.set(sheet.id, cells);
  }

  /** The grid shows something else here now: the user has typed. */
  doubt(sheetId: string, row: number, column: number): void {
    const places = this.#doubtful.get(sheetId) ?? new Set();
    this.#doubtful.set(sheetId, places.add(row * COLUMNS + column));
  }

  /** The cells that are not shown as they are; from now on they count as shown. */
  update(sheet: SheetModel): ShownCell[] {
    const shown = this.#sheets.get(sheet.id) ?? new Map<number, Cell>();
    const doubtful = this.#doubtful.get(sheet.id) ?? new Set<number>();
    this.#doubtful.delete(sheet.id);
    const changed = new Map<number, ShownCell>();
    const note = (place: number, now: Cell | undefined) => {
      const row = Math.floor(place / COLUMNS);
      const isFormatDoubtful = doubtful.has(place) || shown.get(place)?.numberFormat !== now?.numberFormat;
      changed.set(place, { row, column: place % COLUMNS, now, isFormatDoubtful });
    };
    const held = new Map<number, Cell>();
    for (const { row, column, cell } of sheet.cells()) {
      const place = row * COLUMNS + column;
      held.set(place, cell);
      if (shown.get(place) !== cell || doubtful.has(place)) note(place, cell);
    }
    for (const place of [...shown.keys(), ...doubtful]) if (!held.has(place)) note(place, undefined);
    this.#sheets.set(sheet.id, held);
    return [...changed.values()];
  }
}
