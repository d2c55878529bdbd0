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

const rule = painted('validation.rule', {}, { read: notNull });

/**
 * Kept and never applied: a validation "is triggered only if the user directly enters a value into a cell"
 * (docs/excel/excel-add-ins-data-validation.md).
 */
export const dataValidationClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.DataValidation>({
  name: 'DataValidation',
  properties: {
    rule,
    type: { get: (cells) => typeOf(rule.get(cells)) },
    ignoreBlanks: painted('validation.ignoreBlanks', true),
    prompt: painted('validation.prompt', {}, { read: notNull }),
    errorAlert: painted('validation.errorAlert', {}, { read: notNull }),
  },
  methods: {
    clear: ({ sheet, areas }) => {
      requireUnprotected(sheet);
      for (const area of areas) sheet.formats.clear(area, 'validation.');
      return undefined;
    },
  },
});

function typeOf(value: Json): string {
  if (!isJsonObject(value)) return 'Inconsistent';
  const [name] = Object.keys(value);
  return (name === undefined ? undefined : TYPES[name]) ?? 'None';
}
