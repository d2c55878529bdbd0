import type { Rect } from '../../../src/workbook/workbook.ts';
import { isEntireColumn, isEntireRow, WHOLE_SHEET } from './area.ts';
import { cellLooks, type PlacedLook } from './cellLooks.ts';
import { chartBox, type ChartModel } from './charts.ts';
import { HYPERLINK } from './clearing.ts';
import type { ConditionalFormat } from './conditionalFormats.ts';
import type { PaintedPiece } from './formatLayers.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { pageLook, type PageLook } from './pageLook.ts';
import type { SheetModel } from './sheet.ts';
import type { Box } from './sizes.ts';
import { columnNames, type TableModel } from './tables.ts';

/** A row or a column of which anything was said. */
export interface LineLook {
  /** In points; absent: the default, or as high as the texts of the row need. */
  readonly size?: number;
  readonly isHidden: boolean;
  /** In how many groups it lies. */
  readonly outlineLevel: number;
}

/** Where a click leads. */
export interface LinkLook {
  readonly area: Rect;
  readonly address?: string;
  /** `Sheet1!A1` */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** What may be typed; rule, prompt and alert have the shapes of `Excel.DataValidationRule` and its like. */
export interface ValidationLook {
  readonly areas: readonly Rect[];
  readonly rule: JsonObject;
  readonly ignoreBlanks: boolean;
  readonly prompt?: JsonObject;
  readonly errorAlert?: JsonObject;
}

export interface TableLook extends TableModel {
  readonly columns: readonly string[];
}

/** A chart and where it lies now; `chartProperty` tells what holds for its parts. */
export interface ChartLook extends ChartModel {
  readonly box: Box;
}

/** How a sheet looks, as plain data: for a page that shows it and for what writes files. */
export interface SheetLook {
  readonly columns: ReadonlyMap<number, LineLook>;
  readonly rows: ReadonlyMap<number, LineLook>;
  /** In points, of all columns or rows beyond those; absent: Excel's own. */
  readonly columnWidth?: number;
  readonly rowHeight?: number;
  /** Row by row, of cells in the used range. */
  readonly cells: readonly PlacedLook[];
  readonly merges: readonly Rect[];
  /** First the one that wins. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly ValidationLook[];
  readonly links: readonly LinkLook[];
  readonly tables: readonly TableLook[];
  readonly charts: readonly ChartLook[];
  readonly page: PageLook;
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** `#RRGGBB` */
  readonly tabColor?: string;
  readonly showsGridlines: boolean;
  readonly showsHeadings: boolean;
}

/** How a sheet looks now. */
export function sheetLook(sheet: SheetModel): SheetLook {
  const widths = sheet.formats.pieces('columnWidth');
  const heights = sheet.formats.pieces('rowHeight');
  const used = sheet.usedArea(false, WHOLE_SHEET);
  const tabColor = sheet.kept.get('tabColor');
  return {
    columns: lineLooks(sheet, 'columns', widths, used?.right ?? -1),
    rows: lineLooks(sheet, 'rows', heights, used?.bottom ?? -1),
    ...sizeOf('columnWidth', widths, MAX_COLUMNS - 1, 'right'),
    ...sizeOf('rowHeight', heights, MAX_ROWS - 1, 'bottom'),
    cells: cellLooks(sheet),
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    validations: validations(sheet),
    links: sheet.formats.pieces(HYPERLINK).map(linkLook),
    tables: sheet.tables.map((table) => ({ ...table, columns: columnNames(sheet, table) })),
    charts: sheet.charts.map((chart) => ({ ...chart, box: chartBox(sheet, chart) })),
    page: pageLook(sheet),
    frozen: frozen(sheet.freezeArea),
    ...(typeof tabColor === 'string' && tabColor !== '' && { tabColor }),
    showsGridlines: sheet.kept.get('showGridlines') !== false,
    showsHeadings: sheet.kept.get('showHeadings') !== false,
  };
}

/** What was said of all lines up to the last one. */
function sizeOf(
  name: 'columnWidth' | 'rowHeight',
  pieces: readonly PaintedPiece[],
  last: number,
  end: 'right' | 'bottom',
): Readonly<Partial<Record<typeof name, number>>> {
  const value = pieces.find(({ area }) => area[end] === last)?.value;
  return typeof value === 'number' ? { [name]: value } : {};
}

function lineLooks(
  sheet: SheetModel,
  by: 'rows' | 'columns',
  pieces: readonly PaintedPiece[],
  lastUsed: number,
): ReadonlyMap<number, LineLook> {
  const [hidden, levels, last] =
    by === 'rows'
      ? [sheet.hiddenRows, sheet.rowLevels, MAX_ROWS - 1]
      : [sheet.hiddenColumns, sheet.columnLevels, MAX_COLUMNS - 1];
  const sizes = new Map<number, number>();
  for (const { area, value } of pieces) {
    const [from, to] = by === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    if (typeof value !== 'number') continue;
    for (let line = from; line <= (to === last ? lastUsed : to); line++) sizes.set(line, value);
  }
  const told = [...new Set([...sizes.keys(), ...hidden, ...levels.keys()])].toSorted((a, b) => a - b);
  return new Map(
    told.map((line) => {
      const size = sizes.get(line);
      const look = { isHidden: hidden.has(line), outlineLevel: levels.get(line) ?? 0 };
      return [line, size === undefined ? look : { size, ...look }];
    }),
  );
}

function linkLook({ area, value }: PaintedPiece): LinkLook {
  const link = isJsonObject(value) ? value : {};
  const texts = (['address', 'documentReference', 'screenTip'] as const).flatMap((name) => {
    const text = link[name];
    return typeof text === 'string' && text !== '' ? [[name, text] as const] : [];
  });
  return { area, ...Object.fromEntries(texts) };
}

/** One validation for all cells that have the same. */
function validations({ formats }: SheetModel): readonly ValidationLook[] {
  const found = new Map<string, ValidationLook>();
  for (const { area, value: rule } of formats.pieces('validation.rule')) {
    if (!isJsonObject(rule) || Object.keys(rule).length === 0) continue;
    const at = (name: string): Json | undefined => formats.at(area.top, area.left, `validation.${name}`);
    const [prompt, errorAlert] = [at('prompt'), at('errorAlert')];
    const look = {
      rule,
      ignoreBlanks: at('ignoreBlanks') !== false,
      ...(isJsonObject(prompt) && { prompt }),
      ...(isJsonObject(errorAlert) && { errorAlert }),
    };
    const key = JSON.stringify(look);
    found.set(key, { ...look, areas: [...(found.get(key)?.areas ?? []), area] });
  }
  return [...found.values()];
}

function frozen(area: Rect | undefined): SheetLook['frozen'] {
  if (area === undefined) return { rows: 0, columns: 0 };
  return {
    rows: isEntireColumn(area) ? 0 : area.bottom + 1,
    columns: isEntireRow(area) ? 0 : area.right + 1,
  };
}
