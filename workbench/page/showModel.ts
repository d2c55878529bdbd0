import {
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type ICommandService,
  type IWorksheetData,
  type Workbook,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetColumnCountMutation,
} from '@univerjs/preset-sheets-core';
import type { Rect } from '../../src/workbook/workbook.ts';
import type { SheetModel } from '../host/model/sheet.ts';
import { sheetLook } from '../host/model/sheetLook.ts';
import { cellDataOf } from '../host/model/univerCell.ts';
import type { WorkbookModel } from '../host/model/workbookModel.ts';
import { lookOf, type FileStyle } from './cellLook.ts';
import { rangeOf, sheetData } from './gridData.ts';
import { fileLook } from './fileLook.ts';
import { Shadow, type ShownCell } from './shadow.ts';

/** Marks the grid's mutations that come from the model: they are no input of the user. */
export const FROM_MODEL = { onlyLocal: true, fromModel: true } as const;

/** Shows in the grid what stands in the model. */
export class ModelView {
  readonly #commands: ICommandService;
  readonly #grid: Workbook;
  readonly #book: WorkbookModel;
  readonly #shadow = new Shadow();
  readonly #merges = new Map<string, readonly Rect[]>();
  readonly #hiddenRows = new Map<string, ReadonlySet<number>>();
  /** Of the looks that the grid shows. */
  readonly #looks = new Map<string, number>();

  /** The grid shows the model's cells as they are now. */
  constructor(commands: ICommandService, grid: Workbook, book: WorkbookModel) {
    this.#commands = commands;
    this.#grid = grid;
    this.#book = book;
    for (const sheet of book.sheets) this.#take(sheet);
  }

  /** The user has typed into a cell: it is shown anew, as the model took it. */
  doubt(sheetId: string, row: number, column: number): void {
    this.#shadow.doubt(sheetId, row, column);
  }

  /** Shows whatever has changed in the model. */
  refresh(): void {
    this.#refreshSheets();
    for (const sheet of this.#book.sheets) {
      this.#refreshCells(sheet);
      this.#refreshMerges(sheet);
      this.#refreshRows(sheet);
    }
  }

  #take(sheet: SheetModel): void {
    this.#shadow.take(sheet);
    this.#merges.set(sheet.id, sheet.merges);
    this.#hiddenRows.set(sheet.id, new Set(sheet.hiddenRows));
    this.#looks.set(sheet.id, sheet.formats.version);
  }

  #refreshSheets(): void {
    const unitId = this.#grid.getUnitId();
    const wanted = new Set(this.#book.sheets.map(({ id }) => id));
    for (const sheet of this.#grid.getSheets()) {
      const subUnitId = sheet.getSheetId();
      if (!wanted.has(subUnitId)) this.#do(RemoveSheetMutation.id, { unitId, subUnitId, subUnitName: '' });
    }
    this.#book.sheets.forEach((sheet, index) => {
      const before = this.#grid.getSheetBySheetId(sheet.id);
      const isLookStale = this.#looks.get(sheet.id) !== sheet.formats.version;
      if (before && isLookStale) {
        // The looks of a whole sheet: the add-in gives them to those that it makes, and to no others.
        this.#do(RemoveSheetMutation.id, { unitId, subUnitId: sheet.id, subUnitName: '' });
      }
      const shown = isLookStale ? null : before;
      if (!shown) {
        const look = (style: FileStyle) => lookOf(style, []);
        const data: Partial<IWorksheetData> = sheetData(sheet, fileLook(sheet, sheetLook(sheet)), look);
        this.#do(InsertSheetMutation.id, { unitId, index, sheet: mergeWorksheetSnapshotWithDefault(data) });
        this.#take(sheet);
      } else if (shown.getName() !== sheet.name) {
        this.#do(SetWorksheetNameMutation.id, { unitId, subUnitId: sheet.id, name: sheet.name });
      }
    });
  }

  #refreshCells(sheet: SheetModel): void {
    const changed = this.#shadow.update(sheet);
    if (changed.length === 0) return;
    this.#makeRoom(sheet.id, changed);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const cell of changed) (cellValue[cell.row] ??= {})[cell.column] = shownData(cell);
    this.#do(SetRangeValuesMutation.id, { ...this.#target(sheet.id), cellValue });
  }

  #makeRoom(sheetId: string, changed: readonly ShownCell[]): void {
    const shown = this.#grid.getSheetBySheetId(sheetId);
    if (!shown) return;
    const rowCount = changed.reduce((count, { row }) => Math.max(count, row + 1), 0);
    const columnCount = changed.reduce((count, { column }) => Math.max(count, column + 1), 0);
    if (rowCount > shown.getRowCount()) {
      this.#do(SetWorksheetRowCountMutation.id, { ...this.#target(sheetId), rowCount });
    }
    if (columnCount > shown.getColumnCount()) {
      this.#do(SetWorksheetColumnCountMutation.id, { ...this.#target(sheetId), columnCount });
    }
  }

  #refreshMerges(sheet: SheetModel): void {
    const before = this.#merges.get(sheet.id) ?? [];
    if (before === sheet.merges) return;
    this.#merges.set(sheet.id, sheet.merges);
    const gone = before.filter((merge) => !sheet.merges.includes(merge)).map(rangeOf);
    const added = sheet.merges.filter((merge) => !before.includes(merge)).map(rangeOf);
    if (gone.length > 0) {
      this.#do(RemoveWorksheetMergeMutation.id, { ...this.#target(sheet.id), ranges: gone });
    }
    if (added.length > 0)
      this.#do(AddWorksheetMergeMutation.id, { ...this.#target(sheet.id), ranges: added });
  }

  #refreshRows(sheet: SheetModel): void {
    const before = this.#hiddenRows.get(sheet.id) ?? new Set<number>();
    const hidden = [...sheet.hiddenRows].filter((row) => !before.has(row));
    const shown = [...before].filter((row) => !sheet.hiddenRows.has(row));
    if (hidden.length === 0 && shown.length === 0) return;
    this.#hiddenRows.set(sheet.id, new Set(sheet.hiddenRows));
    for (const [id, rows] of [
      [SetRowHiddenMutation.id, hidden],
      [SetRowVisibleMutation.id, shown],
    ] as const) {
      const ranges = rows.map((row) => rangeOf({ top: row, bottom: row, left: 0, right: 0 }));
      if (ranges.length > 0) this.#do(id, { ...this.#target(sheet.id), ranges });
    }
  }

  #target(sheetId: string) {
    return { unitId: this.#grid.getUnitId(), subUnitId: sheetId };
  }

  #do(mutation: string, params: object): void {
    this.#commands.syncExecuteCommand(mutation, params, FROM_MODEL);
  }
}

/** A cell's content; of its look only the number format, where that has changed. */
function shownData({ now, isFormatDoubtful }: ShownCell): ICellData {
  const pattern = now?.numberFormat;
  const content: ICellData = { v: null, f: null, p: null, ...(now && cellDataOf(now)) };
  if (!isFormatDoubtful) return content;
  return { ...content, s: { n: pattern === undefined ? null : { pattern } } };
}
