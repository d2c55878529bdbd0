import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { columnsOf, isEntireColumn, isEntireRow, rowsOf } from '../../model/area.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/limits.ts';
import { fullAddress } from '../../model/reference.ts';
import { bind, hostClass, type HostClass, type HostObject } from '../hostClass.ts';
import { clear } from './clear.ts';
import { conditionalFormatCollectionClass } from './conditionalFormats.ts';
import { dataValidationClass } from './dataValidation.ts';
import { rangeFormatClass } from './format.ts';
import { rangeClass } from './range.ts';
import { isGone, type CellsTarget } from './session.ts';
import { worksheetClass } from './worksheet.ts';

/** docs/excel/excel-add-ins-multiple-ranges.md */
export const rangeAreasClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.RangeAreas>({
  name: 'RangeAreas',
  isGone,
  properties: {
    address: {
      get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(', '),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: {
      get: ({ areas }) => areas.reduce((count, area) => count + rowsOf(area) * columnsOf(area), 0),
    },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  children: {
    areas: (cells) => bind(rangeCollectionClass, cells),
    format: (cells) => bind(rangeFormatClass, cells),
    conditionalFormats: (cells) => bind(conditionalFormatCollectionClass, cells),
    dataValidation: (cells) => bind(dataValidationClass, cells),
    worksheet: ({ session, sheet }) => bind(worksheetClass, { session, sheet }),
  },
  methods: {
    clear,
    getEntireRow: (cells) => over(cells, (area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
    getEntireColumn: (cells) => over(cells, (area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  },
});

function over(cells: CellsTarget, change: (area: Rect) => Rect): HostObject {
  return bind(rangeAreasClass, { ...cells, areas: cells.areas.map(change) });
}

const rangeCollectionClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.RangeCollection>({
  name: 'RangeCollection',
  items: (cells) => cells.areas.map((area) => bind(rangeClass, { ...cells, areas: [area] })),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (cells, args) => {
      const area = cells.areas[args.integer(0)];
      if (area === undefined) throw new ExcelError('InvalidArgument');
      return bind(rangeClass, { ...cells, areas: [area] });
    },
  },
});
