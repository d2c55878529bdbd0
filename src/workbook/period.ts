import { distance } from 'fastest-levenshtein';
import {
  beforeUpTo,
  findPeriods,
  mainOf,
  MONTHS,
  periodNumbered,
  PERIODS_A_YEAR,
  ROMANS,
  tidied,
  type Period,
  type PeriodSpan,
} from './periodWords.ts';

export { PERIODS_A_YEAR, type Period, type PeriodSpan };

/** Whether both are the same part of the year; two that are not told are. */
export function isSamePeriod(a: Period | undefined, b: Period | undefined): boolean {
  return a?.kind === b?.kind && a?.index === b?.index;
}

/** A text that tells a period from all others of the year. */
export function periodKey({ kind, index }: Period): string {
  return `${kind} ${index}`;
}

/**
 * A period's name as offices write it.
 * @example periodName({ kind: 'month', index: 4 }) //=> 'April'
 * @example periodName({ kind: 'quarter', index: 2 }) //=> 'Triwulan II'
 */
export function periodName({ kind, index }: Period): string {
  const roman = (ROMANS[index - 1] ?? String(index)).toUpperCase();
  switch (kind) {
    case 'week':
      return `minggu ke-${index}`;
    case 'month': {
      const name = MONTHS[index - 1]?.[0] ?? String(index);
      return name.charAt(0).toUpperCase() + name.slice(1);
    }
    case 'quarter':
      return `Triwulan ${roman}`;
    case 'semester':
      return `Semester ${roman}`;
  }
}

/** A label in a period column: the period, and whether it is written as the year's other months are. */
export interface PeriodLabel {
  readonly period: Period;
  readonly isMisspelt: boolean;
}

/** What a header says of time, and the words besides: `Target TW 1` is a `Target`. */
export interface PeriodMention {
  readonly period?: Period;
  readonly span?: PeriodSpan;
  readonly rest: string;
}

const LABELS = new Map<string, PeriodLabel>();
MONTHS.forEach((names, month) => {
  for (const name of names) learn(name, { kind: 'month', index: month + 1 });
  learn(`bulan ${month + 1}`, { kind: 'month', index: month + 1 });
});
for (const [kind, words] of [
  ['quarter', ['tw', 'triwulan']],
  ['semester', ['semester']],
] as const) {
  for (let index = 1; index <= PERIODS_A_YEAR[kind]; index++) {
    for (const word of words) {
      learn(`${word} ${index}`, { kind, index });
      learn(`${word} ${ROMANS[index - 1] ?? index}`, { kind, index });
    }
  }
}

function learn(label: string, period: Period): void {
  LABELS.set(label, { period, isMisspelt: false });
}

/** `Sampai dengan bulan September tahun 2023` is about as long as a label gets. */
const LONGEST_LABEL = 45;

/**
 * Reads a cell that is wholly a period label. A date or a sentence with a month in it is none.
 * @example readPeriodLabel('Agusturs') //=> { period: { kind: 'month', index: 8 }, isMisspelt: true }
 * @example readPeriodLabel('TW II') //=> { period: { kind: 'quarter', index: 2 }, isMisspelt: false }
 * @example readPeriodLabel('Singaraja, 03 Januari 2022') //=> undefined
 */
export function readPeriodLabel(text: string): PeriodLabel | undefined {
  const label = text.trim().toLowerCase();
  // Called once a row: most rows are found here, or are plainly no label.
  const exact = LABELS.get(label);
  if (exact !== undefined) return exact;
  if (label.length < 2 || label.length > LONGEST_LABEL || !/^[\s.('"]*[a-z]/.test(label)) return undefined;
  if (seen.has(label)) return seen.get(label);
  const read = readRareLabel(label);
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(label, read);
  return read;
}

/** Rows repeat their texts, and reading one anew costs a hundred times as much as looking it up. */
const seen = new Map<string, PeriodLabel | undefined>();
const MOST_SEEN = 500;

function readRareLabel(label: string): PeriodLabel | undefined {
  const folded = label.replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ');
  const { found, rest } = findPeriods(folded, 'any');
  const [only] = found;
  if (only !== undefined) {
    const isLabel = found.length === 1 && !only.isRange && only.period !== undefined && tidied(rest) === '';
    return isLabel ? { period: only.period, isMisspelt: false } : undefined;
  }
  return readMisspeltMonth(folded.replace(/^[\s.]+|[\s.]+$/g, '').replace(/[\s-]+(?:19|20)\d{2}$/, ''));
}

/** Words of other meaning that a letter turns into a month. */
const NO_MONTH: ReadonlySet<string> = new Set(['karet', 'market']);

function readMisspeltMonth(label: string): PeriodLabel | undefined {
  if (label.length < 4 || label.length > 12 || /[^a-z]/.test(label) || NO_MONTH.has(label)) return undefined;
  let index = 0;
  for (const [month, [name]] of MONTHS.entries()) {
    // Short names are one letter apart from each other (Juni, Juli): only long ones can be told when misspelt.
    const most = name.length >= 7 ? 2 : name.length >= 5 ? 1 : 0;
    // `Agustusan` is a feast, not a slip.
    if (Math.abs(label.length - name.length) > most || label === `${name}an`) continue;
    if (distance(label, name) > most) continue;
    if (index !== 0) return undefined;
    index = month + 1;
  }
  return index === 0 ? undefined : { period: { kind: 'month', index }, isMisspelt: true };
}

/**
 * Reads a number that stands for a period because of what stands over it: `II` below *Triwulan*, `8` below *Bulan*.
 * @example readPeriodNumber('ke-2', 'quarter') //=> { kind: 'quarter', index: 2 }
 * @example readPeriodNumber('13', 'month') //=> undefined
 */
export function readPeriodNumber(text: string, kind: Period['kind']): Period | undefined {
  if (text.length > 12) return undefined;
  const [, number] = /^[\s.]*(?:ke[\s-]*)??\(?\s*(\d{1,2}|[a-z]+)\s*\)?[\s.]*$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  return periodNumbered(kind, number) ?? periodNumbered(kind, number.replace(/^ke/i, ''));
}

/** `Koto Baru, ..... Juli 2022` is where and when a report is signed; `Laporan Bulanan, Juli 2022` is its title. */
const SIGNING =
  /^(?!.*(?:laporan|lap\.|realisasi|kinerja|capaian|rekap|bulan))\p{L}[\p{L}. ]{0,24},[\s\d._\u2026-]*\p{L}+\s+(?:19|20)\d{2}$/iu;

/** A header is short; in a longer text a month is part of what is told, and a quarter in one still longer. */
const LONGEST_WITH_MONTH = 60;
const LONGEST_HEADER = 120;

/**
 * What a header says of time: the period, how far it reaches, and the words that remain.
 * @returns `undefined` where it says nothing of time; a year alone and a number alone say nothing
 * @example readPeriodMention('Target Volume (Sub Kegiatan Tw 1)') //=> { period: { kind: 'quarter', index: 1 }, rest: 'Target Volume (Sub Kegiatan)' }
 * @example readPeriodMention('s.d. Bulan Ini') //=> { span: 'toDate', rest: '' }
 * @example readPeriodMention('Total Jan Jul') //=> { period: { kind: 'month', index: 7 }, span: 'toDate', rest: 'Total' }
 */
export function readPeriodMention(text: string): PeriodMention | undefined {
  const header = text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (header.length > LONGEST_HEADER || SIGNING.test(header)) return undefined;
  // Alone it is a week; beside words it would as well be square metres.
  const week = /^[MW]-?([1-5])$/.exec(header)?.[1];
  if (week !== undefined) return { period: { kind: 'week', index: Number(week) }, rest: '' };
  const { found, rest } = findPeriods(header, header.length > LONGEST_WITH_MONTH ? 'none' : 'any');
  if (found.length === 0) {
    const before = beforeUpTo(header);
    if (before !== undefined) return { span: 'toDate', rest: before };
    const misspelt = readPeriodLabel(header);
    return misspelt === undefined ? undefined : { period: misspelt.period, rest: '' };
  }
  const main = mainOf(found);
  if (main === undefined && found.some(({ period }) => period !== undefined)) return undefined;
  const span = main?.span ?? found.find((one) => one.period === undefined)?.span;
  return {
    ...(main === undefined ? {} : { period: main.period }),
    ...(span === undefined ? {} : { span }),
    rest: tidied(rest),
  };
}

const LONGEST_SHEET_NAME = 31;
const LONGEST_TITLE = 200;
/** `06 JUNI`: sheets numbered to keep them in order. */
const ORDER_NUMBER = /^(\d{1,2})[\s._-]+(?=(\p{L}{3,9})(?!\p{L}))/u;

/**
 * The period that a sheet's name or a title names; of several in a row the last, as they are counted together.
 * @example periodNamedIn('LAPORAN KINERJA TRIWULAN II TAHUN 2022') //=> { kind: 'quarter', index: 2 }
 * @example periodNamedIn('BULAN JANUARI S/D DESEMBER 2021') //=> { kind: 'month', index: 12 }
 * @example periodNamedIn('Singaraja, 03 Januari 2022') //=> undefined
 */
export function periodNamedIn(title: string): Period | undefined {
  const text = title
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length > LONGEST_TITLE || SIGNING.test(text)) return undefined;
  const isShort = text.length <= LONGEST_SHEET_NAME;
  const { found } = findPeriods(isShort ? withoutOrder(text) : text, isShort ? 'any' : 'full');
  const months = found.filter(({ period }) => period !== undefined && period.kind !== 'week');
  // The week of a month is told by its month: `MINGGU II BULAN JUNI`.
  const main = mainOf(months.length > 0 ? months : found);
  return main?.period ?? (isShort && found.length === 0 ? readPeriodLabel(text)?.period : undefined);
}

function withoutOrder(name: string): string {
  const [all = '', number, month = ''] = ORDER_NUMBER.exec(name) ?? [];
  const isOrder = number !== undefined && LABELS.get(month.toLowerCase())?.period.index === Number(number);
  return isOrder && !/\d{4}/.test(name) ? name.slice(all.length) : name;
}
