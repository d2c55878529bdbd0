import { distance } from 'fastest-levenshtein';

/** A period of the year: month 1–12, quarter (triwulan) 1–4 or semester 1–2. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'semester' | 'week';
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
  week: 53,
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

export interface PeriodMention {
  readonly period?: Period;
  readonly span?: 'previous' | 'current' | 'toDate';
  readonly rest: string;
}

const MONTH_WORDS = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const TO_DATE = String.raw`(?:s\s*[./]?\s*d\.?|sampai(?:\s+dengan)?|sd)`;
const PARTS = String.raw`(?:triwulan|tri wulan|tw|trw|kuartal|q)`;
const NUMBERED = new RegExp(
  String.raw`(${TO_DATE}\s*)?\b(?:(${PARTS})|(semester|smt|sem)|(minggu|m)|(bulan|bln))[\s.:-]*(?:ke[\s-]*)?(iv|i{1,3}|v|\d{1,2})\b`,
  'i',
);
const MONTH = new RegExp(
  String.raw`(?:\b(?:${MONTH_WORDS})\b\.?\s*(?:-|s\s*[./]?\s*d\.?|sampai(?:\s+dengan)?|\s)\s*|(${TO_DATE})\s*(?:bulan\s+)?)?(?:bulan\s*:?\s*)?\b(${MONTH_WORDS})\b(?:[\s-]*(?:\d{4}|\d{2}))?`,
  'i',
);
const RELATIVE = new RegExp(
  String.raw`(${TO_DATE}\s*)?\b(?:bulan|bln|triwulan|tw|minggu|periode)\s+(ini|lalu|yang lalu|sebelumnya)\b`,
  'i',
);

/** What a header says of time, and the words that remain. */
export function readPeriodMention(text: string): PeriodMention | undefined {
  if (text.length > 90) return undefined;
  const tidy = (found: string) =>
    text
      .replace(found, ' ')
      .replace(/\(\s*\)/g, ' ')
      .replace(/\b\d{4}\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const relative = RELATIVE.exec(text);
  if (relative !== null) {
    const isNow = relative[2]?.toLowerCase() === 'ini';
    return {
      span: !isNow ? 'previous' : relative[1] === undefined ? 'current' : 'toDate',
      rest: tidy(relative[0]),
    };
  }
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) {
    const [all, toDate, quarter, semester, week, , number = ''] = numbered;
    const kind =
      quarter !== undefined
        ? 'quarter'
        : semester !== undefined
          ? 'semester'
          : week !== undefined
            ? 'week'
            : 'month';
    const period = readPeriodNumber(number, kind);
    if (period !== undefined)
      return { period, ...(toDate === undefined ? {} : { span: 'toDate' as const }), rest: tidy(all) };
  }
  const month = MONTH.exec(text);
  if (month !== null) {
    const index = MONTHS.findIndex((names) => names.includes(month[2]?.toLowerCase() ?? ''));
    const isToDate = month[1] !== undefined || /\S\s+\S/.test(month[0].replace(/bulan|\d+/gi, '').trim());
    return {
      period: { kind: 'month', index: index + 1 },
      ...(isToDate ? { span: 'toDate' as const } : {}),
      rest: tidy(month[0]),
    };
  }
  return undefined;
}

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

export function readPeriodNumber(text: string, kind: Period['kind']): Period | undefined {
  const number = text
    .toLowerCase()
    .replace(/^\(|\)$/g, '')
    .replace(/^ke[\s-]*/, '')
    .trim();
  const index = /^\d{1,2}$/.test(number) ? Number(number) : ROMANS.indexOf(number) + 1;
  return index >= 1 && index <= PERIODS_A_YEAR[kind] ? { kind, index } : undefined;
}

export function periodNamedIn(title: string): Period | undefined {
  if (/,\s*\d{1,2}\s/.test(title)) return undefined;
  return readPeriodMention(title)?.period;
}
