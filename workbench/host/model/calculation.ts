import { SimulatorFault } from '../errors.ts';
import { boundingArea } from './area.ts';
import type { Rect } from '../../../src/workbook/workbook.ts';
import type { CalculatedCell, EngineChange, FormulaEngine } from './engine.ts';
import { withResult } from './cellValue.ts';
import { addressOfArea } from './reference.ts';
import type { SheetModel } from './sheet.ts';

/** `Excel.CalculationMode`. */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** The cells of one sheet that got a new value from their formula. */
export interface Recalculated {
  readonly sheetId: string;
  readonly address: string;
}

const placeOf = (sheetId: string, row: number, column: number) => `${sheetId}|${row}|${column}`;

/**
 * Keeps the values of formulas true to the cells they look at. Changes are collected and handed to the engine
 * at once: before something is read, and at the end of a request.
 */
export class Calculation {
  readonly #engine: FormulaEngine;
  readonly #sheetOf: (id: string) => SheetModel | undefined;
  #mode: CalculationMode = 'Automatic';
  #isSuspended = false;
  #pending: EngineChange[] = [];
  /** Values that the engine knows and that the sheet doesn't show yet, because calculation is manual. */
  readonly #held = new Map<string, CalculatedCell>();
  #hasChanged = false;

  constructor(engine: FormulaEngine, sheetOf: (id: string) => SheetModel | undefined) {
    this.#engine = engine;
    this.#sheetOf = sheetOf;
  }

  get mode(): CalculationMode {
    return this.#mode;
  }

  set mode(mode: CalculationMode) {
    this.#mode = mode;
  }

  /** `Application.suspendApiCalculationUntilNextSync`: nothing is calculated before the end of the request. */
  suspendUntilNextSync(): void {
    this.#isSuspended = true;
  }

  /** Loads the workbook into the engine; formulas that came without a value get one. */
  async open(sheets: readonly SheetModel[]): Promise<void> {
    const values = await this.#engine.open(
      sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, cells: [...sheet.cells()] })),
    );
    this.#apply(
      values.filter(({ sheetId, row, column }) => {
        const cell = this.#sheetOf(sheetId)?.cellAt(row, column);
        return cell?.value === null && cell.error === undefined;
      }),
    );
  }

  record(...changes: readonly EngineChange[]): void {
    this.#pending.push(...changes);
    this.#hasChanged = true;
  }

  /** Calculates what changed, unless calculation is suspended and the request goes on. */
  async settle(atEndOfRequest: boolean): Promise<readonly Recalculated[]> {
    if (atEndOfRequest) this.#isSuspended = false;
    if (this.#isSuspended || (this.#pending.length === 0 && this.#held.size === 0)) return [];
    const changes = this.#pending;
    this.#pending = [];
    const values = changes.length === 0 ? [] : await this.#engine.recalculate(changes);
    for (const value of values) this.#held.set(placeOf(value.sheetId, value.row, value.column), value);
    if (this.#mode !== 'Manual') return this.#release();
    // In manual mode an entered formula is calculated, and what depends on it waits.
    const written = new Set(
      changes.map((change) =>
        change.kind === 'cell' ? placeOf(change.sheetId, change.row, change.column) : '',
      ),
    );
    return this.#release((place) => written.has(place));
  }

  /** `Application.calculate`: shows what manual mode held back. */
  async calculateNow(): Promise<readonly Recalculated[]> {
    await this.settle(true);
    return this.#release();
  }

  /**
   * Makes sure that a formula's value may be read.
   *
   * @throws SimulatorFault where nobody has calculated it: better than a stale value
   */
  requireFresh(isFormula: boolean): void {
    if (!isFormula) return;
    if (!this.#engine.calculates && this.#hasChanged) {
      throw new SimulatorFault(
        'A formula is read after cells changed, but this host has no formula engine: start it with one.',
      );
    }
    if (this.#isSuspended && this.#pending.length > 0) {
      throw new SimulatorFault(
        'A formula is read while its calculation is suspended: what Excel answers then is not documented.',
      );
    }
  }

  close(): void {
    this.#engine.close();
  }

  #release(isWanted: (place: string) => boolean = () => true): readonly Recalculated[] {
    const released: CalculatedCell[] = [];
    for (const [place, value] of this.#held) {
      if (!isWanted(place)) continue;
      this.#held.delete(place);
      released.push(value);
    }
    return this.#apply(released);
  }

  #apply(values: readonly CalculatedCell[]): readonly Recalculated[] {
    const areas = new Map<string, Rect>();
    for (const { sheetId, row, column, value, error } of values) {
      const sheet = this.#sheetOf(sheetId);
      const cell = sheet?.cellAt(row, column);
      if (sheet === undefined || cell?.formula === undefined) continue;
      sheet.put(row, column, withResult(cell, value, error));
      const place = { top: row, left: column, bottom: row, right: column };
      const known = areas.get(sheetId);
      areas.set(sheetId, known === undefined ? place : boundingArea(known, place));
    }
    return [...areas].map(([sheetId, area]) => ({ sheetId, address: addressOfArea(area) }));
  }
}
