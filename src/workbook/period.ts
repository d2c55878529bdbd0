import { distance } from 'fastest-levenshtein';

/** A period of the year: month 1–12, quarter (triwulan) 1–4 or semester 1–2. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'semester';
  readonly index: number;
}

/** A label in a period column: the period, and whether it is written as the year's other months are. */
export interface PeriodLabel {
  readonly period: Period;
  readonly isMisspelt: boolean;
}

const MONTHS: readonly (readonly [name: string, ...shortened: string[]])[] = [
  ['januari', 'jan'],
  ['februari', 'feb', 'peb', 'pebruari'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'ags', 'agt', 'agst'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct'],
  ['november', 'nov', 'nop', 'nopember'],
  ['desember', 'des', 'dec'],
];

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** How many periods a year has of each kind. */
export const PERIODS_A_YEAR: Readonly<Record<Period['kind'], number>> = {
  month: 12,
  quarter: 4,
  semester: 2,
};

/**
 * Reads a cell that is wholly a period label. A date or a sentence with a month in it is none.
 * @example readPeriodLabel('Agusturs') //=> { period: { kind: 'month', index: 8 }, isMisspelt: true }
 * @example readPeriodLabel('TW II') //=> { period: { kind: 'quarter', index: 2 }, isMisspelt: false }
 * @example readPeriodLabel('Singaraja, 03 Januari 2022') //=> undefined
 */
export function readPeriodLabel(text: string): PeriodLabel | undefined {
  const label = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return readMonth(label) ?? readPartOfYear(label);
}

function readMonth(label: string): PeriodLabel | undefined {
  if (label.length < 3 || label.length > 12 || /[^a-z]/.test(label)) return undefined;
  const exact = MONTHS.findIndex((names) => names.includes(label));
  if (exact >= 0) return { period: { kind: 'month', index: exact + 1 }, isMisspelt: false };
  // Short names are one letter apart from each other (Juni, Juli): only long ones can be told when misspelt.
  const near = MONTHS.flatMap(([name], month) =>
    name.length >= 5 && distance(label, name) <= (name.length >= 7 ? 2 : 1) ? [month] : [],
  );
  const [only] = near;
  if (near.length !== 1 || only === undefined) return undefined;
  return { period: { kind: 'month', index: only + 1 }, isMisspelt: true };
}

const PART = /^(?:s\/?d\.? )?(?:(triwulan|tri wulan|tw|trw)|(semester|smt))[ .-]*(iv|i{1,3}|[1-4])$/;

function readPartOfYear(label: string): PeriodLabel | undefined {
  const [, quarter, , number = ''] = PART.exec(label) ?? [];
  const index = ROMAN[number] ?? Number(number);
  if (number === '') return undefined;
  const kind = quarter === undefined ? 'semester' : 'quarter';
  return index <= PERIODS_A_YEAR[kind] ? { period: { kind, index }, isMisspelt: false } : undefined;
}

const NAMED_QUARTER = /\b(?:triwulan|tri wulan|tw)[ .-]*(iv|i{1,3}|[1-4])\b/;

/**
 * The quarter that a title names.
 * @example quarterNamedIn('LAPORAN KINERJA TRIWULAN II TAHUN 2022') //=> { kind: 'quarter', index: 2 }
 */
export function quarterNamedIn(title: string): Period | undefined {
  const number = NAMED_QUARTER.exec(title.toLowerCase().replace(/\s+/g, ' '))?.[1];
  return number === undefined ? undefined : { kind: 'quarter', index: ROMAN[number] ?? Number(number) };
}
