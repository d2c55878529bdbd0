import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/limits.ts';
import { requireAllowed } from '../../model/protection.ts';
import { bind, hostClass, type HostObject, type HostClass } from '../hostClass.ts';
import { colour, painted } from './keptProperties.ts';
import { isGone, type CellsTarget } from './session.ts';

const wholeColumns = (area: Rect): Rect => ({ ...area, top: 0, bottom: MAX_ROWS - 1 });
const wholeRows = (area: Rect): Rect => ({ ...area, left: 0, right: MAX_COLUMNS - 1 });

/** Fills, fonts, borders and sizes are kept as they are written; nothing is drawn and nothing is measured. */
export const rangeFormatClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.RangeFormat>({
  name: 'RangeFormat',
  isGone,
  properties: {
    wrapText: painted('wrapText', false),
    horizontalAlignment: painted('horizontalAlignment', 'General'),
    verticalAlignment: painted('verticalAlignment', 'Bottom'),
    indentLevel: painted('indentLevel', 0),
    textOrientation: painted('textOrientation', 0),
    shrinkToFit: painted('shrinkToFit', false),
    columnWidth: painted('columnWidth', 48, { deed: 'allowFormatColumns', reach: wholeColumns }),
    rowHeight: painted('rowHeight', 15, { deed: 'allowFormatRows', reach: wholeRows }),
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
    autofitRows: ({ sheet }) => {
      requireAllowed(sheet, 'allowFormatRows');
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
      for (const area of areas) sheet.formats.clear(area, 'fill.');
      return undefined;
    },
  },
});

const rangeFontClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.RangeFont>({
  name: 'RangeFont',
  properties: {
    name: painted('font.name', 'Calibri'),
    size: painted('font.size', 11),
    color: painted('font.color', '#000000', { read: colour }),
    bold: painted('font.bold', false),
    italic: painted('font.italic', false),
    underline: painted('font.underline', 'None'),
    strikethrough: painted('font.strikethrough', false),
  },
});

const formatProtectionClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.FormatProtection>({
  name: 'FormatProtection',
  properties: {
    locked: painted('protection.locked', true),
    formulaHidden: painted('protection.formulaHidden', false),
  },
});

interface BorderTarget extends CellsTarget {
  readonly side: string;
}

/** `Excel.BorderIndex` */
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

const rangeBorderCollectionClass: HostClass<CellsTarget> = hostClass<
  CellsTarget,
  Excel.RangeBorderCollection
>({
  name: 'RangeBorderCollection',
  properties: { count: { get: () => SIDES.length } },
  items: (cells) => SIDES.map((side) => bind(borderClass(side), { ...cells, side })),
  methods: {
    getItem: (cells, args) => {
      const side = args.text(0);
      if (!SIDES.includes(side)) throw new ExcelError('InvalidArgument');
      return bind(borderClass(side), { ...cells, side });
    },
    getItemAt: (cells, args): HostObject => {
      const side = SIDES[args.integer(0)];
      if (side === undefined) throw new ExcelError('InvalidArgument');
      return bind(borderClass(side), { ...cells, side });
    },
  },
});

const borderClass = (side: string) =>
  hostClass<BorderTarget, Excel.RangeBorder>({
    name: 'RangeBorder',
    properties: {
      sideIndex: { get: (border) => border.side },
      style: painted(`borders.${side}.style`, 'None'),
      weight: painted(`borders.${side}.weight`, 'Thin'),
      color: painted(`borders.${side}.color`, '#000000', { read: colour }),
    },
  });
