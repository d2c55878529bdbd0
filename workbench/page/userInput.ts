import { CellValueType, type ICellData, type Nullable, type Workbook } from '@univerjs/core';
import type { SimulatedHost } from '../host/host.ts';
import { boundingArea } from '../host/model/area.ts';
import type { Json } from '../host/model/json.ts';
import { addressOfArea } from '../host/model/reference.ts';
import type { SheetModel } from '../host/model/sheet.ts';

/** The cells of one of the grid's mutations: rows, then columns. */
export type Typed = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/**
 * Enters what the user typed, pasted, filled or deleted in the grid into the model, as one edit.
 *
 * @returns the places, and when the edit is done; it fails where Excel would refuse it
 */
export function enterTyped(
  host: SimulatedHost,
  grid: Workbook,
  sheetId: string,
  typed: Typed,
): { readonly places: readonly (readonly [number, number])[]; readonly done: Promise<void> } {
  const cells = grid.getSheetBySheetId(sheetId)?.getCellMatrix();
  const sheet = host.book.sheetById(sheetId);
  const places = Object.entries(typed).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, data]) =>
      isContent(data) ? [[Number(row), Number(column)] as const] : [],
    ),
  );
  const [first, ...rest] = places.map(([row, column]) => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  }));
  if (first === undefined) return { places, done: Promise.resolve() };
  const area = rest.reduce(boundingArea, first);
  const inputs = new Map(
    places.map(([row, column]) => [`${row},${column}`, inputOf(cells?.getValue(row, column))]),
  );
  // null leaves a cell as it is.
  const input = sheet.read(area, (_cell, row, column): Json => inputs.get(`${row},${column}`) ?? null);
  // Read now: once the model has taken the input, the grid shows the model's formats.
  const formats = places.flatMap(([row, column]) => {
    const pattern = grid.getStyles().getStyleByCell(cells?.getValue(row, column))?.n?.pattern;
    return pattern === undefined ? [] : [{ row, column, pattern }];
  });
  const written = host.user.write(sheet.name, addressOfArea(area), input);
  return { places, done: written.then(() => takeFormats(host, sheet, formats)) };
}

/** An input like `50%` or a date brings a number format along, for a cell that has none. */
async function takeFormats(
  host: SimulatedHost,
  sheet: SheetModel,
  formats: readonly { readonly row: number; readonly column: number; readonly pattern: string }[],
): Promise<void> {
  for (const { row, column, pattern } of formats) {
    const cell = sheet.cellAt(row, column);
    if (typeof cell?.value !== 'number' || cell.numberFormat !== undefined) continue;
    const address = addressOfArea({ top: row, left: column, bottom: row, right: column });
    await host.user.setNumberFormat(sheet.name, address, pattern);
  }
}

/** Whether the cell gets another content, and not only another look. */
function isContent(data: Nullable<ICellData>): boolean {
  return !data || ['v', 'f', 'p'].some((key) => key in data);
}

/** What the grid made of the input, as Excel's `formulas` take it. */
function inputOf(data: Nullable<ICellData>): string | number | boolean {
  if (!data) return '';
  if (data.f) return data.f;
  if (data.p?.body) return asText(data.p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n'));
  const value = data.v ?? '';
  if (data.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  return data.t === CellValueType.FORCE_STRING ? asText(String(value)) : value;
}

const asText = (text: string) => (text === '' ? '' : `'${text}`);
