import { ExcelError } from '../../errors.ts';
import { isJsonObject, type Json } from '../../model/json.ts';
import { requireUnprotected } from '../../model/protection.ts';
import { hostClass, type HostClass } from '../hostClass.ts';
import { notNull, painted } from './keptProperties.ts';
import type { CellsTarget } from './session.ts';

/** `Excel.DataValidationType` after the one member that a rule has. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  custom: 'Custom',
  date: 'Date',
  decimal: 'Decimal',
  list: 'List',
  textLength: 'TextLength',
  time: 'Time',
  wholeNumber: 'WholeNumber',
};

/** "MS-Excel only allow values up to 255 characters length including the separator" (Syncfusion knowledge base 8532). */
const MAX_LIST_LENGTH = 255;

const rule = painted('validation.rule', {}, { read: readRule, deed: requireUnprotected });

/**
 * Kept and never applied: a validation "is triggered only if the user directly enters a value into a cell"
 * (docs/excel/excel-add-ins-data-validation.md).
 */
export const dataValidationClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.DataValidation>({
  name: 'DataValidation',
  properties: {
    rule,
    type: { get: (cells) => typeOf(rule.get(cells)) },
    ignoreBlanks: painted('validation.ignoreBlanks', true, { deed: requireUnprotected }),
    prompt: painted('validation.prompt', {}, { read: notNull, deed: requireUnprotected }),
    errorAlert: painted('validation.errorAlert', {}, { read: notNull, deed: requireUnprotected }),
  },
  methods: {
    clear: ({ sheet, areas }) => {
      requireUnprotected(sheet);
      for (const area of areas) {
        sheet.formats.clear(area, (property) => property.startsWith('validation.'));
      }
      return undefined;
    },
  },
});

/** A rule has one member, named after its type; a list is a text of choices or a formula (reference of `ListDataValidation`). */
function readRule(value: Json): Json {
  const [name, ...others] = isJsonObject(value) ? Object.keys(value) : [];
  if (!isJsonObject(value) || name === undefined || others.length > 0 || TYPES[name] === undefined) {
    throw new ExcelError('InvalidArgument');
  }
  if (name !== 'list') return value;
  const { list } = value;
  const { source, inCellDropDown = true } = isJsonObject(list) ? list : {};
  if (typeof source !== 'string' || source === '') throw new ExcelError('InvalidArgument');
  if (!source.startsWith('=') && source.length > MAX_LIST_LENGTH) throw new ExcelError('InvalidArgument');
  return { list: { source, inCellDropDown } };
}

function typeOf(value: Json): string {
  if (!isJsonObject(value)) return 'Inconsistent';
  const [name] = Object.keys(value);
  return (name === undefined ? undefined : TYPES[name]) ?? 'None';
}
