import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { keyOf, type OpenFile } from '../../src/files/openFile.ts';
import type { Rect } from '../../src/workbook/workbook.ts';
import type { SheetModel } from '../host/model/sheet.ts';
import { cellDataOf } from '../host/model/univerCell.ts';
import { lookOf, type FileLook } from './cellLook.ts';
import { estimatedRowHeights } from './rowHeights.ts';

/** Rows and columns that can be seen and used beyond those that hold something. */
const MARGIN = { rows: 40, columns: 8 };
const MIN = { rows: 60, columns: 20 };

/** What Excel takes for a column or row of which the file says nothing, in points or characters. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/** Pixels of a column that is so many digits of the standard font wide (ECMA-376 18.3.1.13). */
export const pixelsOfWidth = (characters: number) => Math.trunc(characters * 7 + 5);
const pixelsOfHeight = (points: number) => Math.round((points * 96) / 72);

/** A workbook as the grid takes it: the model's cells with the looks that the file gives them. */
export function gridData(
  unitId: string,
  file: OpenFile,
  sheets: readonly SheetModel[],
): Partial<IWorkbookData> {
  const styles = new Map<string, string>();
  const looks: IWorkbookData['styles'] = {};
  const theme = file.themeColors ?? [];
  const styleId = (style: Parameters<typeof lookOf>[0]): string => {
    const key = JSON.stringify(style);
    const known = styles.get(key);
    if (known !== undefined) return known;
    const id = `file${styles.size}`;
    styles.set(key, id);
    looks[id] = lookOf(style, theme);
    return id;
  };
  const data = sheets.map((sheet, index) => sheetData(sheet, file.sheets[index], styleId));
  return {
    id: unitId,
    name: unitId,
    locale: LocaleType.ID_ID,
    styles: looks,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
    resources: [{ name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notesOf(file, sheets)) }],
  };
}

/** How a cell refers to its look: by the name of one, or by the look itself. */
type StyleId = (style: Parameters<typeof lookOf>[0]) => string | IStyleData;

export function sheetData(
  sheet: SheetModel,
  file: FileLook | undefined,
  styleId: StyleId,
): Partial<IWorksheetData> & { readonly id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const extent = { rows: MIN.rows, columns: MIN.columns };
  const place = (row: number, column: number, data: ICellData) => {
    (cellData[row] ??= {})[column] = data;
    extent.rows = Math.max(extent.rows, row + 1 + MARGIN.rows);
    extent.columns = Math.max(extent.columns, column + 1 + MARGIN.columns);
  };
  for (const [key, { style }] of file?.cells ?? []) {
    if (style === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    place(row, column, { s: styleId(style) });
  }
  for (const { row, column, cell } of sheet.cells()) {
    const style = file?.cells?.get(keyOf(row, column))?.style;
    const numberFormat = style === undefined ? cell.numberFormat : undefined;
    place(row, column, {
      ...cellDataOf(cell),
      ...(style !== undefined && { s: styleId(style) }),
      ...(numberFormat !== undefined && { s: styleId({ numFmt: numberFormat }) }),
    });
  }
  const { rows = 0, columns = 0 } = file?.freezePane ?? {};
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData,
    rowCount: extent.rows,
    columnCount: extent.columns,
    defaultColumnWidth: pixelsOfWidth(DEFAULT_WIDTH),
    defaultRowHeight: pixelsOfHeight(DEFAULT_HEIGHT),
    mergeData: sheet.merges.map(rangeOf),
    rowData: rowData(sheet, file),
    columnData: columnData(sheet, file),
    showGridlines: file?.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    },
    ...tabColor(file),
  };
}

export function rangeOf({ top, left, bottom, right }: Rect) {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

function tabColor(file: FileLook | undefined): Pick<IWorksheetData, 'tabColor'> | undefined {
  const rgb = file?.view?.tabColor?.rgb;
  return rgb === undefined ? undefined : { tabColor: `#${rgb.slice(-6)}` };
}

function rowData(sheet: SheetModel, file: FileLook | undefined): IWorksheetData['rowData'] {
  const rows: IWorksheetData['rowData'] = {};
  for (const [row, height] of estimatedRowHeights(sheet, file)) rows[row] = { h: pixelsOfHeight(height) };
  for (const [row, { height }] of file?.rowDefs ?? []) {
    if (height !== undefined) rows[row] = { h: pixelsOfHeight(height) };
  }
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(sheet: SheetModel, file: FileLook | undefined): IWorksheetData['columnData'] {
  const columns: IWorksheetData['columnData'] = {};
  file?.columns?.forEach(({ width, hidden }, column) => {
    if (width === undefined && hidden !== true) return;
    columns[column] = {
      ...(width !== undefined && { w: pixelsOfWidth(width) }),
      ...(hidden === true && { hd: BooleanNumber.TRUE }),
    };
  });
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

/** The comments of a file, as the grid's notes are stored: by sheet, row and column. */
function notesOf(file: OpenFile, sheets: readonly SheetModel[]) {
  const entries = file.sheets.map(({ cells }, index) => {
    const rows: Record<number, Record<number, object>> = {};
    for (const [key, { comment }] of cells ?? []) {
      if (comment === undefined) continue;
      const [row = 0, col = 0] = key.split(',').map(Number);
      const note = { id: `note${index}-${key}`, row, col, width: 220, height: 110, note: comment.text };
      (rows[row] ??= {})[col] = note;
    }
    return [sheets[index]?.id ?? '', rows] as const;
  });
  return Object.fromEntries(entries);
}
