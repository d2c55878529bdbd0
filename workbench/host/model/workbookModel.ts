import type { Cell, Rect, Scalar, Workbook } from '../../../src/workbook/workbook.ts';
import { ExcelError, SimulatorFault } from '../errors.ts';
import { cellsOf, isOnSheet, isSingleCell } from './area.ts';
import { calculatedColumns } from './calculatedColumns.ts';
import { Calculation, type Recalculated } from './calculation.ts';
import { changeEvent, type Change } from './changes.ts';
import type { CustomXmlPart } from './customXml.ts';
import type { FormulaEngine } from './engine.ts';
import type { Origin, WorkbookEvent } from './events.ts';
import type { Json } from './json.ts';
import type { NamedItem } from './names.ts';
import { requireAllowed, requireUnlocked, requireUnprotected } from './protection.ts';
import { addressOfArea } from './reference.ts';
import { formatOnly, holdsSomething, type SheetModel } from './sheet.ts';
import { markOf, sheetModelOf } from './openedSheet.ts';
import { overSpills } from './spills.ts';
import { requireNoTable, withHeaders } from './tables.ts';
import { withNumberFormat } from './cellValue.ts';
import { entriesFor, inputFor, type Entry, type Notation } from './writing.ts';

export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly Rect[];
}

/**
 * The workbook that the simulated Excel has open: it alone owns the cells. Every deed of the add-in, of the user
 * and of a co-author goes through it, so that Excel's rules hold for all of them and events tell who did it.
 * Adding, naming and removing sheets stands in `sheetDeeds.ts`.
 */
export class WorkbookModel {
  readonly calculation: Calculation;
  sheets: readonly SheetModel[];
  selection: Selection;
  /** How the list of sheets is protected, if it is. */
  structureProtection: { readonly password: string | undefined } | undefined;
  customXmlParts: readonly CustomXmlPart[] = [];
  names: readonly NamedItem[] = [];
  /** Key and value of `workbook.settings`. */
  readonly settings = new Map<string, Json>();
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  readonly #year: number;
  readonly #untold: Change[] = [];
  readonly #recalculated: Recalculated[] = [];
  #lastNumber = 0;

  /** @param year the year that a typed date without one gets */
  constructor(workbook: Workbook, engine: FormulaEngine, year: number) {
    this.sheets = workbook.sheets.map(sheetModelOf);
    this.names = workbook.sheets.flatMap(markOf);
    const first = this.sheets.find((sheet) => sheet.visibility === 'visible');
    if (first === undefined) throw new SimulatorFault('A workbook needs a visible sheet.');
    this.selection = { sheetId: first.id, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    this.calculation = new Calculation(engine, (id) => this.sheets.find((sheet) => sheet.id === id));
    this.#year = year;
  }

  get activeSheet(): SheetModel {
    return this.sheetById(this.selection.sheetId);
  }

  /** @throws ExcelError `ItemNotFound` */
  sheetById(id: string): SheetModel {
    const sheet = this.sheets.find((candidate) => candidate.id === id);
    if (sheet === undefined) throw new ExcelError('ItemNotFound');
    return sheet;
  }

  /** A number that no other thing of this workbook got, for making up ids. */
  nextNumber(): number {
    return ++this.#lastNumber;
  }

  /** Returns a function that ends the listening. */
  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /**
   * Calculates what changed. At the end of a request it also tells what changed and which sheets got new values,
   * in this order.
   */
  async settle(atEndOfRequest: boolean): Promise<void> {
    this.#recalculated.push(...(await this.calculation.settle(atEndOfRequest)));
    if (!atEndOfRequest) return;
    const changes = this.#untold.splice(0);
    const calculated = this.#recalculated.splice(0);
    for (const change of changes) this.tell(changeEvent(change));
    for (const { sheetId, address } of calculated) this.tell({ kind: 'calculated', sheetId, address });
  }

  /** Shows the values that manual calculation held back. */
  async calculateNow(): Promise<void> {
    this.#recalculated.push(...(await this.calculation.calculateNow()));
  }

  /**
   * Enters values or formulas, as `Range.values` and `Range.formulas` do.
   *
   * @param input rows × columns of the area, or one value for every cell
   * @throws ExcelError `InvalidArgument`, `AccessDenied`, `FormulaLengthExceedsLimit`; nothing is written then
   */
  enter(sheet: SheetModel, area: Rect, input: Json, origin: Origin, notation: Notation = 'A1'): void {
    const entries = entriesFor(sheet, area, input, { notation, year: this.#year });
    requireUnlocked(sheet, area);
    const before = sheet.cellAt(area.top, area.left);
    this.#enter(sheet, [...entries, ...calculatedColumns(sheet, entries)]);
    this.#untold.push({ sheet, area, origin, before });
  }

  /** Empties cells and keeps their formats. */
  clearContents(sheet: SheetModel, area: Rect, origin: Origin): void {
    requireUnlocked(sheet, area);
    const before = sheet.cellAt(area.top, area.left);
    const held = [...sheet.cellsIn(area)].filter(({ cell }) => holdsSomething(cell));
    this.#enter(
      sheet,
      held.map(({ row, column, cell }) => ({ row, column, cell: formatOnly(cell) })),
    );
    this.#untold.push({ sheet, area, origin, before });
  }

  /** Puts cells down that follow from another deed; nothing is told where there are none. */
  put(sheet: SheetModel, area: Rect, entries: readonly Entry[], origin: Origin): void {
    if (entries.length === 0) return;
    const before = sheet.cellAt(area.top, area.left);
    this.#enter(sheet, entries);
    this.#untold.push({ sheet, area, origin, before });
  }

  /**
   * Enters a formula whose array spills over an area. Its values are given: nobody calculates them, here or later.
   *
   * @param values rows × columns of the area
   */
  enterArray(sheet: SheetModel, area: Rect, formula: string, values: readonly (readonly Scalar[])[]): void {
    this.#enter(
      sheet,
      [...cellsOf(area)].map(({ row, column }) => {
        const value = values[row - area.top]?.[column - area.left] ?? null;
        return { row, column, cell: { ...formatOnly(sheet.cellAt(row, column)), value } };
      }),
    );
    const { top, left } = area;
    sheet.put(top, left, { value: null, ...sheet.cellAt(top, left), formula });
    sheet.spills = [...sheet.spills, area];
    this.#untold.push({ sheet, area, origin: 'user', before: undefined });
  }

  /** @throws ExcelError as `enter` does; a blank text goes back to `General` */
  setNumberFormat(sheet: SheetModel, area: Rect, input: Json): void {
    const at = inputFor(area, input);
    requireAllowed(sheet, 'allowFormatCells');
    for (const { row, column } of cellsOf(area)) {
      const format = at(row, column);
      if (format === null) continue;
      if (typeof format !== 'string') throw new ExcelError('InvalidArgument');
      sheet.put(row, column, withNumberFormat(sheet.cellAt(row, column), format));
    }
  }

  /**
   * Merges a range; only the upper-left-most content stays ("Merge and unmerge cells", support.microsoft.com).
   *
   * @param across each row for itself
   */
  merge(sheet: SheetModel, area: Rect, across: boolean): void {
    requireUnprotected(sheet);
    if (across) {
      for (let row = area.top; row <= area.bottom; row++) {
        this.merge(sheet, { ...area, top: row, bottom: row }, false);
      }
      return;
    }
    if (isSingleCell(area)) return;
    requireNoTable(sheet, area);
    const held = sheet.read(area, (cell) => cell).flat();
    const kept = held.find((cell) => cell !== undefined && holdsSomething(cell));
    const emptied = sheet.empty(area);
    sheet.merge(area);
    if (kept !== undefined) this.#place(sheet, area.top, area.left, kept);
    for (const { row, column } of emptied) this.#record(sheet, row, column);
  }

  /** Splits the merged areas that touch a range; their content stays in the top-left cell. */
  unmerge(sheet: SheetModel, area: Rect): void {
    requireUnprotected(sheet);
    sheet.unmerge(area);
  }

  /** Selects ranges of one sheet, which becomes the active one. */
  select(sheet: SheetModel, areas: readonly Rect[]): void {
    if (areas.length === 0 || !areas.every(isOnSheet)) throw new ExcelError('InvalidArgument');
    this.activate(sheet);
    this.selection = { sheetId: sheet.id, areas };
    this.tell({
      kind: 'selectionChanged',
      sheetId: sheet.id,
      address: areas.map(addressOfArea).join(','),
    });
  }

  /** @throws ExcelError `InvalidOperation` for a hidden sheet */
  activate(sheet: SheetModel): void {
    if (sheet.visibility !== 'visible') throw new ExcelError('InvalidOperation');
    const before = this.selection.sheetId;
    if (before === sheet.id) return;
    this.selection = { sheetId: sheet.id, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    this.tell({ kind: 'deactivated', sheetId: before });
    this.tell({ kind: 'activated', sheetId: sheet.id });
  }

  #enter(sheet: SheetModel, wanted: readonly Entry[]): void {
    const { entries, spills } = overSpills(sheet, withHeaders(sheet, wanted));
    sheet.spills = spills;
    for (const { row, column, cell } of entries) this.#place(sheet, row, column, cell);
  }

  /** Puts a cell down and lets the engine know. */
  #place(sheet: SheetModel, row: number, column: number, cell: Cell | undefined): void {
    sheet.put(row, column, cell);
    this.#record(sheet, row, column);
  }

  #record(sheet: SheetModel, row: number, column: number): void {
    const { formula, ...result } = sheet.cellAt(row, column) ?? { value: null };
    // The engine knows arrays by their values only: it would calculate one that can't spill.
    const cell = formula === undefined || result.error === '#SPILL!' ? result : { ...result, formula };
    this.calculation.record({ kind: 'cell', sheetId: sheet.id, row, column, cell });
  }
}
