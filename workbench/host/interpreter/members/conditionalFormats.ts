import { ExcelError, SimulatorFault } from '../../errors.ts';
import {
  addConditionalFormat,
  changeConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOn,
  deleteConditionalFormat,
  type ConditionalFormat,
} from '../../model/conditionalFormats.ts';
import type { Json } from '../../model/json.ts';
import { requireAllowed } from '../../model/protection.ts';
import { bind, hostClass, type HostObject, type HostProperty, type HostClass } from '../hostClass.ts';
import { colour } from './keptProperties.ts';
import { rangeClass } from './range.ts';
import { rangeAreasClass } from './rangeAreas.ts';
import type { CellsTarget, SheetTarget } from './session.ts';

interface FormatTarget extends SheetTarget {
  readonly id: string;
}

/** @throws ExcelError `ItemNotFound` where it was deleted */
function formatOf({ sheet, id }: FormatTarget): ConditionalFormat {
  const format = sheet.conditionalFormats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new ExcelError('ItemNotFound');
  return format;
}

const bound = ({ session, sheet }: SheetTarget, id: string): HostObject =>
  bind(conditionalFormatClass, { session, sheet, id });

const found = (cells: CellsTarget, id: string) =>
  conditionalFormatsOn(cells.sheet, cells.areas).find((format) => format.id === id);

/** docs/excel/excel-add-ins-conditional-formatting.md; a format of several areas is one format. */
export const conditionalFormatCollectionClass: HostClass<CellsTarget> = hostClass<
  CellsTarget,
  Excel.ConditionalFormatCollection
>({
  name: 'ConditionalFormatCollection',
  items: (cells) => conditionalFormatsOn(cells.sheet, cells.areas).map(({ id }) => bound(cells, id)),
  methods: {
    add: (cells, args) => {
      requireAllowed(cells.sheet, 'allowFormatCells');
      const type = args.text(0);
      if (type !== 'Custom') {
        throw new SimulatorFault(`Conditional formats of type ${type} are not simulated.`, 'NotImplemented');
      }
      const number = cells.session.book.nextNumber();
      const id = `{00000000-0000-0000-0000-${String(number).padStart(12, '0')}}`;
      addConditionalFormat(cells.sheet, id, cells.areas);
      return bound(cells, id);
    },
    clearAll: ({ sheet, areas }) => {
      requireAllowed(sheet, 'allowFormatCells');
      for (const area of areas) clearConditionalFormats(sheet, area);
      return undefined;
    },
    getCount: (cells) => conditionalFormatsOn(cells.sheet, cells.areas).length,
    getItem: (cells, args) => {
      const format = found(cells, args.text(0));
      if (format === undefined) throw new ExcelError('ItemNotFound');
      return bound(cells, format.id);
    },
    getItemOrNullObject: (cells, args) => {
      const format = found(cells, args.text(0));
      return format === undefined ? null : bound(cells, format.id);
    },
    getItemAt: (cells, args) => {
      const format = conditionalFormatsOn(cells.sheet, cells.areas)[args.integer(0)];
      if (format === undefined) throw new ExcelError('InvalidArgument');
      return bound(cells, format.id);
    },
  },
});

const conditionalFormatClass: HostClass<FormatTarget> = hostClass<FormatTarget, Excel.ConditionalFormat>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    type: { get: () => 'Custom' },
    priority: { get: (target) => target.sheet.conditionalFormats.indexOf(formatOf(target)) },
    stopIfTrue: {
      get: (target) => formatOf(target).stopIfTrue,
      set: (target, value) => {
        if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
        changeConditionalFormat(target.sheet, target.id, { stopIfTrue: value });
      },
    },
  },
  children: {
    custom: (target) => bind(customClass, target),
    customOrNullObject: (target) => bind(customClass, target),
  },
  methods: {
    delete: (target) => {
      requireAllowed(target.sheet, 'allowFormatCells');
      deleteConditionalFormat(target.sheet, formatOf(target).id);
      return undefined;
    },
    getRange: (target) => {
      const { areas } = formatOf(target);
      if (areas.length > 1) throw new ExcelError('InvalidOperation');
      return bind(rangeClass, { ...target, areas });
    },
    getRangeOrNullObject: (target) => {
      const { areas } = formatOf(target);
      return areas.length > 1 ? null : bind(rangeClass, { ...target, areas });
    },
    getRanges: (target) => bind(rangeAreasClass, { ...target, areas: formatOf(target).areas }),
  },
});

const customClass: HostClass<FormatTarget> = hostClass<FormatTarget, Excel.CustomConditionalFormat>({
  name: 'CustomConditionalFormat',
  children: {
    rule: (target) => bind(ruleClass, target),
    format: (target) => bind(formatClass, target),
  },
});

const ruleClass: HostClass<FormatTarget> = hostClass<FormatTarget, Excel.ConditionalFormatRule>({
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: (target) => formatOf(target).formula,
      set: (target, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw new ExcelError('InvalidArgument');
        changeConditionalFormat(target.sheet, target.id, { formula: value });
      },
    },
  },
});

const formatClass: HostClass<FormatTarget> = hostClass<FormatTarget, Excel.ConditionalRangeFormat>({
  name: 'ConditionalRangeFormat',
  properties: { numberFormat: keptIn('numberFormat') },
  children: {
    fill: (target) => bind(fillClass, target),
    font: (target) => bind(fontClass, target),
  },
});

const fillClass: HostClass<FormatTarget> = hostClass<FormatTarget, Excel.ConditionalRangeFill>({
  name: 'ConditionalRangeFill',
  properties: { color: keptIn('fill.color', colour) },
});

const fontClass: HostClass<FormatTarget> = hostClass<FormatTarget, Excel.ConditionalRangeFont>({
  name: 'ConditionalRangeFont',
  properties: {
    color: keptIn('font.color', colour),
    bold: keptIn('font.bold'),
    italic: keptIn('font.italic'),
    underline: keptIn('font.underline'),
    strikethrough: keptIn('font.strikethrough'),
  },
});

function keptIn(name: string, read: (value: Json) => Json = (value) => value): HostProperty<FormatTarget> {
  return {
    get: (target) => formatOf(target).format.get(name) ?? null,
    set: (target, value) => {
      const format = new Map(formatOf(target).format).set(name, read(value));
      changeConditionalFormat(target.sheet, target.id, { format });
    },
  };
}
