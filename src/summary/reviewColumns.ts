import type { TabTextKey } from '../locales/tabTexts.ts';
import type { TypedArea } from './ownTab.ts';

/** The columns of *Catatan Reviu*, from A on. */
export const HEADINGS = [
  'number',
  'unitInCharge',
  'sheet',
  'cell',
  'rule',
  'level',
  'statedFigure',
  'expectedFigure',
  'note',
  'response',
  'followUp',
  'deadline',
  'status',
  'key',
] as const satisfies readonly TabTextKey[];

export const NOTE = HEADINGS.indexOf('note');
const RESPONSE = HEADINGS.indexOf('response');
export const STATUS = HEADINGS.indexOf('status');
/** Not shown: by which finding a row is known again. */
export const KEY = HEADINGS.indexOf('key');
/** In the place of a key: the row is ours, and nobody's answer. */
export const NO_KEY = '-';
export const HEADING_ROW = 4;

/** Where reviewers type. */
export const TYPED: TypedArea = {
  headingRow: HEADING_ROW,
  columns: [RESPONSE, RESPONSE + 1, RESPONSE + 2, STATUS],
};
