/** A period of the year: month 1–12, quarter (triwulan) 1–4, semester 1–2, or week, in its month or running. */
export interface Period {
  readonly kind: 'week' | 'month' | 'quarter' | 'semester';
  readonly index: number;
}

/** How many periods a year has of each kind. */
export const PERIODS_A_YEAR: Readonly<Record<Period['kind'], number>> = {
  week: 53,
  month: 12,
  quarter: 4,
  semester: 2,
};

/** Before the period reported, that period, or the year up to and including it. */
export type PeriodSpan = 'previous' | 'current' | 'toDate';

export const MONTHS: readonly (readonly [name: string, ...otherwise: string[]])[] = [
  ['januari', 'jan'],
  ['februari', 'feb', 'peb', 'pebruari'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'ags', 'agt', 'agst', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct'],
  ['november', 'nov', 'nop', 'nopember'],
  ['desember', 'des', 'dec'],
];

const MONTH_OF = new Map(MONTHS.flatMap((names, month) => names.map((name) => [name, month + 1] as const)));

export const ROMANS: readonly string[] = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

const NUMBER_OF = new Map<string, number>([
  ...ROMANS.map((roman, index) => [roman, index + 1] as const),
  ...['pertama', 'kedua', 'ketiga', 'keempat', 'kelima'].map((word, index) => [word, index + 1] as const),
  ['kesatu', 1],
]);

/**
 * The period with a number as it is written in words, in Roman or in Arabic numerals.
 * @example periodNumbered('quarter', 'IV') //=> { kind: 'quarter', index: 4 }
 * @example periodNumbered('quarter', 'V') //=> undefined
 */
export function periodNumbered(kind: Period['kind'], number: string): Period | undefined {
  const index = NUMBER_OF.get(number.toLowerCase()) ?? (/^\d{1,2}$/.test(number) ? Number(number) : 0);
  return index >= 1 && index <= PERIODS_A_YEAR[kind] ? { kind, index } : undefined;
}

/** What a text says of time at one place. */
export interface FoundPeriod {
  readonly period?: Period;
  readonly span?: PeriodSpan;
  /** Several periods are named (`TW I (Jan - Mar)`): where another is named too, this only explains it. */
  readonly isRange: boolean;
}

export interface FoundPeriods {
  readonly found: readonly FoundPeriod[];
  /** What the text says besides. */
  readonly rest: string;
}

const NO_LETTER = String.raw`(?!\p{L})`;
const UP_TO = String.raw`(?:s\s?[./]\s?d\.?|sd(?=[\s.])\.?|sampai(?:\s?dengan)?|hingga)`;
const CALENDAR_YEAR = String.raw`(?:19|20)\d{2}(?!\d)`;
/** Not the end of a span of years (`RPJMD 2021-2026 TW I`). */
const YEAR_BEFORE = String.raw`(?:(?<![\d/-])${CALENDAR_YEAR}[\s_/-]+)?`;
const YEAR_AFTER =
  String.raw`(?:[\s_,.:-]*(?:\b(?:tahun|thn|t\.?a)\b[\s.:]*(?:anggaran\s)?)?${CALENDAR_YEAR}` +
  String.raw`|\s?\(${CALENDAR_YEAR}\)|\s?[-'\u2019/]\s?\d{2}(?![\d\p{L}%]))?`;
const LEAD =
  String.raw`(?<![\p{L}\d])${YEAR_BEFORE}(?:(?:pada|di|untuk|selama|periode)[\s:]+)*` +
  String.raw`(?:(?:(?<upTo>${UP_TO})|(?<asAt>(?:per|posisi|keadaan)(?=[\s:])))[\s:]*(?:(?:dengan|akhir|tanggal|tgl\.?)\s)*)?`;
const LINK = String.raw`\s*(?:[-/,&+]|dan${NO_LETTER}|${UP_TO})\s*`;

const WORDS: Readonly<Record<Period['kind'], string>> = {
  quarter: String.raw`triwulan|tri\swulan|triwln|trwln|trw|tw|kuartal|kwartal|quarter|q(?=[1-4])`,
  semester: 'semester|smstr|smt|sem',
  // `12 bulan 2 orang` lasts twelve months: it is not the second.
  week: String.raw`(?<!(?<!\d)\d{1,2}\s?)(?:minggu|mgg|pekan|week)`,
  month: String.raw`(?<!(?<!\d)\d{1,2}\s?)(?:bulan|bln)`,
};
const NUMBER = String.raw`(?:\d{1,2}|[ivx]+|pertama|kesatu|kedua|ketiga|keempat|kelima)(?![\p{L}\d]|[.,]\d)`;

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}

const RELATIVE = pattern(
  String.raw`${LEAD}(?:(?:${Object.values(WORDS).join('|')}|periode)[\s.]*` +
    String.raw`(?:(?<before>(?:(?:yang|yg)\s)?lalu|sebelumnya)|ini|berjalan|berkenaan|bersangkutan|laporan)` +
    String.raw`|(?<now>saat\sini|sekarang))${NO_LETTER}`,
);

const NUMBERED = (['week', 'month', 'quarter', 'semester'] as const).map((kind) => {
  const number = String.raw`[\s.:-]*(?:ke[\s-]*)?(?:\(${NUMBER}\)|${NUMBER})`;
  const one = `(?:${WORDS[kind]})${number}`;
  const next = `(?:(?:${LINK}|\\s+)${one}|${LINK}${NUMBER})`;
  return {
    kind,
    named: pattern(`${LEAD}(?<named>${one}${next}*)${YEAR_AFTER}`),
    word: pattern(WORDS[kind]),
  };
});
const A_NUMBER = pattern(`(?<![\\p{L}\\d])${NUMBER}`);

interface MonthPatterns {
  readonly named: RegExp;
  readonly name: RegExp;
}

function monthPatterns(names: Iterable<string>): MonthPatterns {
  const longestFirst = [...names].sort((one, other) => other.length - one.length).join('|');
  const name = `(?:${longestFirst})${NO_LETTER}`;
  const one = String.raw`(?:(?:bulan|bln)[\s.:]*)?${name}\.?`;
  const day = String.raw`(?:\d{1,2}[\s-]+)`;
  return {
    named: pattern(
      `${LEAD}(?<day>${day})?(?<named>${one}(?:${YEAR_AFTER}(?:${LINK}|\\s+)${day}?${one})*)${YEAR_AFTER}`,
    ),
    name: pattern(`(?<!\\p{L})${name}`),
  };
}

const ANY_NAME = monthPatterns(MONTH_OF.keys());
/** Where a text is long, a short name is more likely another word. */
const FULL_NAME = monthPatterns(['pebruari', 'nopember', ...MONTHS.map(([name]) => name)]);

/** Most cells of a sheet say nothing of time: one look tells. */
const HINT =
  /(?:^|[^a-z])(?:jan|[fp]eb|mar|apr|mei|jun|jul|a[gu][ugst]|sep|o[kc]t|no[vp]|de[sc]|tri|tr?w|k[uw]a|q|sem|sm|min|mgg|pek|week|bul|bln|per|saat|sek)/i;

/** Stands for what was found, so that the patterns that follow read neither it nor across it. */
const FOUND = '\u0001';

/**
 * All that a text says of time, and what remains of it.
 * @param names which names of months count
 */
export function findPeriods(text: string, names: 'any' | 'full' | 'none'): FoundPeriods {
  if (!HINT.test(text)) return { found: [], rest: text };
  const found: FoundPeriod[] = [];
  const take = (what: FoundPeriod | undefined, match: string): string => {
    if (what === undefined) return match;
    found.push(what);
    return FOUND;
  };
  let rest = replaceAll(text, RELATIVE, (match, { upTo, before, now }) =>
    take(
      now !== undefined && upTo === undefined
        ? undefined
        : {
            span: before !== undefined ? 'previous' : upTo === undefined ? 'current' : 'toDate',
            isRange: false,
          },
      match,
    ),
  );
  // Before the months: the 2 of `Minggu 2 Januari` is no day.
  for (const { kind, named, word } of NUMBERED) {
    rest = replaceAll(rest, named, (match, { upTo, named: periods = '' }) =>
      take(
        reaching(
          (periods.replace(word, ' ').match(A_NUMBER) ?? []).map((number) => periodNumbered(kind, number)),
          upTo !== undefined,
        ),
        match,
      ),
    );
  }
  if (names !== 'none') {
    const { named, name } = names === 'any' ? ANY_NAME : FULL_NAME;
    rest = replaceAll(rest, named, (match, { upTo, asAt, day, named: months = '' }) => {
      // A day before the month makes a date; only one that closes a period tells of it.
      if (day !== undefined && upTo === undefined && asAt === undefined && !isSeveral(months, name))
        return match;
      const isToDate = upTo !== undefined || (asAt !== undefined && day !== undefined);
      return take(
        reaching(
          (months.match(name) ?? []).map((month) => periodOfMonth(month)),
          isToDate,
        ),
        match,
      );
    });
  }
  return { found, rest };
}

function replaceAll(
  text: string,
  regExp: RegExp,
  replacement: (match: string, groups: Readonly<Record<string, string | undefined>>) => string,
): string {
  return text.replace(regExp, (match: string, ...others: unknown[]) =>
    replacement(match, others[others.length - 1] as Readonly<Record<string, string | undefined>>),
  );
}

function isSeveral(text: string, name: RegExp): boolean {
  return (text.match(name)?.length ?? 0) > 1;
}

function periodOfMonth(name: string): Period | undefined {
  const index = MONTH_OF.get(name.toLowerCase());
  return index === undefined ? undefined : { kind: 'month', index };
}

/** What periods named in a row mean: the year so far, a longer period that they make up, or nothing that has a name. */
function reaching(periods: readonly (Period | undefined)[], isToDate: boolean): FoundPeriod | undefined {
  const [first, ...others] = periods;
  if (first === undefined) return undefined;
  const last = others.findLast((period) => period !== undefined) ?? first;
  if (last.index === first.index)
    return { period: first, ...(isToDate ? { span: 'toDate' } : {}), isRange: false };
  if (first.index === 1) return { period: last, span: 'toDate', isRange: true };
  const period = madeUpOf(first, last);
  return period === undefined ? undefined : { period, isRange: true };
}

/** April to June is the second quarter. */
function madeUpOf({ kind, index }: Period, last: Period): Period | undefined {
  for (const longer of ['quarter', 'semester'] as const) {
    const length = PERIODS_A_YEAR[kind] / PERIODS_A_YEAR[longer];
    if (last.index - index + 1 === length && last.index % length === 0) {
      return { kind: longer, index: last.index / length };
    }
  }
  return undefined;
}

const FINEST_FIRST = ['week', 'month', 'quarter', 'semester'] as const;

/**
 * The one period that a text is about: `Bulan Juni (TW II)` about June, `TW I (Jan - Mar)` about the quarter.
 * @returns `undefined` where it names none, or two that exclude each other
 */
export function mainOf(
  found: readonly FoundPeriod[],
): (FoundPeriod & { readonly period: Period }) | undefined {
  const named = found.flatMap((one) => (one.period === undefined ? [] : [{ ...one, period: one.period }]));
  const single = named.filter(({ isRange }) => !isRange);
  const candidates = single.length > 0 ? single : named;
  const finest = FINEST_FIRST.find((kind) => candidates.some(({ period }) => period.kind === kind));
  const [main, ...others] = candidates.filter(({ period }) => period.kind === finest);
  return others.every(({ period }) => period.index === main?.period.index) ? main : undefined;
}

const UP_TO_AT_END = new RegExp(String.raw`(?<!\p{L})(?:s\s?[./]\s?d\.?|sampai\s?dengan)$`, 'iu');

/** @returns the text before an `s/d` that ends it, `undefined` where none does */
export function beforeUpTo(text: string): string | undefined {
  return UP_TO_AT_END.test(text) ? tidied(text.replace(UP_TO_AT_END, '')) : undefined;
}

/** The words that remain without the brackets and marks that what was found leaves behind. */
export function tidied(rest: string): string {
  return rest
    .replaceAll(FOUND, ' ')
    .replace(/([([])\s+/g, '$1')
    .replace(/\s+([)\]])/g, '$1')
    .replace(/\(\)|\[\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-.,:;/_]+|[\s\-.,:;/_]+$/g, '');
}
