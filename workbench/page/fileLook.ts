import { SIDES, type Font, type WrittenSheet } from '../../src/files/planSheet.ts';
import { keyOf, type FileCell } from '../../src/files/openFile.ts';
import { storedFormula } from '../../src/files/formulaText.ts';
import { typeOf } from '../../src/files/saveCopy.ts';
import type { Cell } from '../../src/workbook/workbook.ts';
import type { CellLook } from '../host/model/cellLooks.ts';
import type { SheetModel } from '../host/model/sheet.ts';
import type { LineLook, SheetLook } from '../host/model/sheetLook.ts';
import type { FileLook } from './cellLook.ts';

type Style = NonNullable<FileCell['style']>;

/** Points of a digit of Excel's own font, and of the space at the sides of a cell. */
const DIGIT = 5.25;
const CELL_SIDES = 3.75;

/** What a worksheet of the model looks like, in the form that files have. */
export type MadeLook = FileLook & Pick<WrittenSheet, 'name' | 'rows' | 'merges' | 'hidden' | 'veryHidden'>;

/**
 * Cells of a worksheet with their styles, its widths, heights and groups, in the form that files have.
 *
 * @param font the workbook's own, which looks change
 */
export function fileLook(sheet: SheetModel, look: SheetLook, font?: Font): MadeLook {
  const { frozen, merges, columns, rows } = look;
  return {
    name: sheet.name,
    rows: [],
    cells: cellsOf(sheet, look, font),
    columns: Array.from({ length: Math.max(-1, ...columns.keys()) + 1 }, (_, column) =>
      columnOf(columns.get(column)),
    ),
    rowDefs: new Map([...rows].map(([row, line]) => [row, rowOf(line)])),
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    ...((frozen.rows > 0 || frozen.columns > 0) && {
      freezePane: {
        ...(frozen.rows > 0 && { rows: frozen.rows }),
        ...(frozen.columns > 0 && { columns: frozen.columns }),
      },
    }),
    ...(sheet.visibility === 'hidden' && { hidden: true }),
    ...(sheet.visibility === 'veryHidden' && { veryHidden: true }),
  };
}

function cellsOf(
  sheet: SheetModel,
  { cells, links }: SheetLook,
  font: Font | undefined,
): Map<string, FileCell> {
  const made = new Map<string, FileCell>();
  for (const { row, column, cell } of sheet.cells()) made.set(keyOf(row, column), contentOf(cell));
  for (const { row, column, look } of cells) {
    const key = keyOf(row, column);
    made.set(key, { ...(made.get(key) ?? contentOf(undefined)), style: styleOf(look, font) });
  }
  for (const { area, documentReference: location } of links) {
    const key = keyOf(area.top, area.left);
    const cell = made.get(key);
    if (cell !== undefined && location !== undefined)
      made.set(key, { ...cell, hyperlink: { target: '', location } });
  }
  return made;
}

function contentOf(cell: Cell | undefined): FileCell {
  const value = cell?.error ?? cell?.value ?? null;
  return {
    value,
    type: typeOf(cell),
    ...(cell?.formula !== undefined && { formula: storedFormula(cell.formula), formulaResult: value }),
    // The library takes a text like an error for one, unless it has runs.
    ...(cell?.formula === undefined &&
      typeof cell?.value === 'string' &&
      cell.value.startsWith('#') && { richText: [{ text: cell.value }] }),
  };
}

const ACROSS: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const DOWN: Readonly<Record<string, 'top' | 'center' | 'bottom'>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
};

function styleOf(look: CellLook, base: Font | undefined): Style {
  const { fontName, fontSize, fontColor, isBold, isItalic, underline, fill, wraps, indent = 0 } = look;
  const font = {
    ...base,
    ...(fontName !== undefined && { name: fontName }),
    ...(fontSize !== undefined && { size: fontSize }),
    ...(fontColor !== undefined && { color: colorOf(fontColor) }),
    ...(isBold === true && { bold: true }),
    ...(isItalic === true && { italic: true }),
    ...(underline !== undefined && underline !== 'None' && { underline: true }),
  };
  const horizontal = ACROSS[look.horizontal ?? ''];
  const vertical = DOWN[look.vertical ?? ''];
  const alignment = {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(wraps === true && { wrapText: true }),
    ...(indent > 0 && { indent }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: colorOf(fill) } }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(look.borders !== undefined && { border: borderOf(look.borders) }),
    ...(look.numberFormat !== undefined && { numFmt: look.numberFormat }),
  };
}

/** Lines are thin: the add-in draws no others. */
function borderOf(borders: NonNullable<CellLook['borders']>): NonNullable<Style['border']> {
  return Object.fromEntries(
    (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
      const line = borders[side];
      return line === undefined ? [] : [[side, { style: 'thin', color: colorOf(line.color) }]];
    }),
  );
}

/** `#RRGGBB` as the library has colors. */
export function colorOf(color: string): { readonly rgb: string } {
  return { rgb: `FF${color.slice(1)}` };
}

function columnOf(line: LineLook | undefined): NonNullable<FileLook['columns']>[number] {
  return {
    ...(line?.size !== undefined && {
      width: Math.round(((line.size - CELL_SIDES) / DIGIT + SIDES) * 100) / 100,
    }),
    ...(line?.isHidden === true && { hidden: true }),
  };
}

function rowOf({ size, isHidden, outlineLevel }: LineLook) {
  return {
    ...(size !== undefined && { height: size }),
    ...(outlineLevel > 0 && { outlineLevel }),
    ...(isHidden && { hidden: true }),
  };
}
