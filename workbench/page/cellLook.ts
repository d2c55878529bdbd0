import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { FileCell, FileSheet } from '../../src/files/openFile.ts';
import { colorOf } from './color.ts';

export type FileStyle = NonNullable<FileCell['style']>;
/** Of a worksheet in a file what the grid shows besides its values. */
export type FileLook = Pick<FileSheet, 'cells' | 'columns' | 'rowDefs' | 'freezePane' | 'view'>;
type FileBorder = NonNullable<FileStyle['border']>;
type FileAlignment = NonNullable<FileStyle['alignment']>;

const LINES: Readonly<Record<NonNullable<FileBorder['top']>['style'], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const ACROSS: Readonly<Partial<Record<NonNullable<FileAlignment['horizontal']>, HorizontalAlign>>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const DOWN: Readonly<Partial<Record<NonNullable<FileAlignment['vertical']>, VerticalAlign>>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
};

/** Fonts that few machines without Office have, and what looks most like them and is as wide. */
const ALIKE: Readonly<Partial<Record<string, string>>> = {
  'Arial Narrow': "'Liberation Sans Narrow', Arial, sans-serif",
  Calibri: 'Carlito, Arial, sans-serif',
  Cambria: 'Caladea, serif',
  'Times New Roman': "'Liberation Serif', serif",
};

/** Look of a cell in a file → look of a cell in the grid. */
export function lookOf(style: FileStyle, theme: readonly string[]): IStyleData {
  const { font, fill, border, alignment, numFmt } = style;
  const look: IStyleData = {
    // Excel puts content at the bottom of its cell unless told otherwise.
    vt: DOWN[alignment?.vertical ?? 'bottom'] ?? VerticalAlign.BOTTOM,
    tb: alignment?.wrapText === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  };
  const across = ACROSS[alignment?.horizontal ?? 'general'];
  if (across !== undefined) look.ht = across;
  const { textRotation: rotation = 0, indent = 0 } = alignment ?? {};
  if (rotation === 255) look.tr = { a: 0, v: BooleanNumber.TRUE };
  else if (rotation !== 0) look.tr = { a: rotation > 90 ? rotation - 90 : -rotation };
  if (indent > 0) look.pd = look.ht === HorizontalAlign.RIGHT ? { r: indent * 9 } : { l: indent * 9 };
  if (font !== undefined) Object.assign(look, fontOf(font, theme));
  const background = fillOf(fill, theme);
  if (background !== undefined) look.bg = { rgb: background };
  if (border !== undefined) look.bd = borderOf(border, theme);
  if (numFmt !== undefined && numFmt !== 'General') look.n = { pattern: numFmt };
  return look;
}

function fontOf(font: NonNullable<FileStyle['font']>, theme: readonly string[]): IStyleData {
  const look: IStyleData = {};
  const { name, size, bold, italic, underline, strikethrough, vertAlign } = font;
  if (name !== undefined) look.ff = `${name}, ${ALIKE[name] ?? 'Arial, sans-serif'}`;
  if (size !== undefined) look.fs = size;
  if (bold === true) look.bl = BooleanNumber.TRUE;
  if (italic === true) look.it = BooleanNumber.TRUE;
  if (underline !== undefined && underline !== false) look.ul = { s: BooleanNumber.TRUE };
  if (strikethrough === true) look.st = { s: BooleanNumber.TRUE };
  if (vertAlign !== undefined) {
    look.va = vertAlign === 'subscript' ? BaselineOffset.SUBSCRIPT : BaselineOffset.SUPERSCRIPT;
  }
  const color = colorOf(font.color, theme);
  if (color !== undefined) look.cl = { rgb: color };
  return look;
}

function fillOf(fill: FileStyle['fill'], theme: readonly string[]): string | undefined {
  if (fill === undefined) return undefined;
  if (fill.type === 'gradient') return colorOf(fill.stops[0]?.color, theme);
  if (fill.pattern === 'none') return undefined;
  // The grid has no patterns; the colour behind one comes closest.
  return colorOf(fill.pattern === 'solid' ? fill.fgColor : (fill.bgColor ?? fill.fgColor), theme);
}

function borderOf(border: FileBorder, theme: readonly string[]): IBorderData {
  const result: IBorderData = {};
  for (const [side, key] of [
    ['top', 't'],
    ['right', 'r'],
    ['bottom', 'b'],
    ['left', 'l'],
  ] as const) {
    const line = border[side];
    if (line !== undefined) {
      result[key] = { s: LINES[line.style], cl: { rgb: colorOf(line.color, theme) ?? '#000000' } };
    }
  }
  return result;
}
