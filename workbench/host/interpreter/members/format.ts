import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import type { Json } from '../../model/json.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, MAX_COLUMNS, MAX_ROWS } from '../../model/limits.ts';
import { requireAllowed, type ProtectedDeed } from '../../model/protection.ts';
import { bind, hostClass, type HostClass, type HostProperty } from '../hostClass.ts';
import { rangeBorderCollectionClass } from './borders.ts';
import { between, colour, oneOf, painted, wholeBetween } from './keptProperties.ts';
import { isGone, type CellsTarget } from './session.ts';

const wholeColumns = (area: Rect): Rect => ({ ...area, top: 0, bottom: MAX_ROWS - 1 });
const wholeRows = (area: Rect): Rect => ({ ...area, left: 0, right: MAX_COLUMNS - 1 });

/** `Excel.HorizontalAlignment`, `Excel.VerticalAlignment` and `Excel.RangeUnderlineStyle` */
const ACROSS = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const DOWN = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];

/** "Excel specifications and limits" (support.microsoft.com): 409 points high, 255 characters wide, here in points. */
const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 255 * 5.25 + 3.75;

/** An angle, or 180 for letters below each other (reference of `RangeFormat.textOrientation`). */
const orientation = (value: Json) => (value === 180 ? value : wholeBetween(-90, 90)(value));

const fontName = (value: Json) => {
  if (typeof value !== 'string' || value === '' || value.length > 31) throw new ExcelError('InvalidArgument');
  return value;
};

/** Whether lines are as large as those of which nothing was said; only `true` does anything. */
function standard(
  name: 'rowHeight' | 'columnWidth',
  usual: number,
  deed: ProtectedDeed,
  reach: (area: Rect) => Rect,
): HostProperty<CellsTarget> {
  return {
    get: ({ sheet, areas }) =>
      areas.every((area) => sheet.formats.shared(reach(area), name, usual) === usual),
    set: ({ sheet, areas }, value) => {
      if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
      requireAllowed(sheet, deed);
      if (value) for (const area of areas) sheet.formats.paint(reach(area), name, undefined);
    },
  };
}

/** Fills, fonts, borders and sizes are kept as they are written; nothing is drawn and nothing is measured. */
export const rangeFormatClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.RangeFormat>({
  name: 'RangeFormat',
  isGone,
  properties: {
    wrapText: painted('wrapText', false),
    horizontalAlignment: painted('horizontalAlignment', 'General', { read: oneOf(ACROSS) }),
    verticalAlignment: painted('verticalAlignment', 'Bottom', { read: oneOf(DOWN) }),
    indentLevel: painted('indentLevel', 0, { read: wholeBetween(0, 250) }),
    textOrientation: painted('textOrientation', 0, { read: orientation }),
    shrinkToFit: painted('shrinkToFit', false),
    columnWidth: painted('columnWidth', DEFAULT_COLUMN_WIDTH, {
      deed: 'allowFormatColumns',
      reach: wholeColumns,
      read: between(0, MAX_COLUMN_WIDTH),
    }),
    rowHeight: painted('rowHeight', DEFAULT_ROW_HEIGHT, {
      deed: 'allowFormatRows',
      reach: wholeRows,
      read: between(0, MAX_ROW_HEIGHT),
    }),
    useStandardHeight: standard('rowHeight', DEFAULT_ROW_HEIGHT, 'allowFormatRows', wholeRows),
    useStandardWidth: standard('columnWidth', DEFAULT_COLUMN_WIDTH, 'allowFormatColumns', wholeColumns),
  },
  children: {
    fill: (cells) => bind(rangeFillClass, cells),
    font: (cells) => bind(rangeFontClass, cells),
    borders: (cells) => bind(rangeBorderCollectionClass, cells),
    protection: (cells) => bind(formatProtectionClass, cells),
  },
  methods: {
    // There is no text to measure: the width stays what it is.
    autofitColumns: ({ sheet }) => {
      requireAllowed(sheet, 'allowFormatColumns');
      return undefined;
    },
    // A row without a height of its own is as high as its texts need.
    autofitRows: ({ sheet, areas }) => {
      requireAllowed(sheet, 'allowFormatRows');
      for (const area of areas) sheet.formats.paint(wholeRows(area), 'rowHeight', undefined);
      return undefined;
    },
  },
});

const rangeFillClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.RangeFill>({
  name: 'RangeFill',
  properties: { color: painted('fill.color', '#FFFFFF', { read: colour }) },
  methods: {
    clear: ({ sheet, areas }) => {
      requireAllowed(sheet, 'allowFormatCells');
      for (const area of areas) sheet.formats.clear(area, (property) => property.startsWith('fill.'));
      return undefined;
    },
  },
});

const rangeFontClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.RangeFont>({
  name: 'RangeFont',
  properties: {
    name: painted('font.name', 'Calibri', { read: fontName }),
    size: painted('font.size', 11, { read: between(1, 409) }),
    color: painted('font.color', '#000000', { read: colour }),
    bold: painted('font.bold', false),
    italic: painted('font.italic', false),
    underline: painted('font.underline', 'None', { read: oneOf(UNDERLINES) }),
    strikethrough: painted('font.strikethrough', false),
    subscript: painted('font.subscript', false),
    superscript: painted('font.superscript', false),
  },
});

const formatProtectionClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.FormatProtection>({
  name: 'FormatProtection',
  properties: {
    locked: painted('protection.locked', true),
    formulaHidden: painted('protection.formulaHidden', false),
  },
});
