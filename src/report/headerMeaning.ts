import { distance } from 'fastest-levenshtein';
import { readPeriodMention, type Period, type PeriodSpan } from '../workbook/period.ts';
import type { ColumnRole } from './columnRole.ts';
import { BUDGET_WORDS, HEADER_WORDS, MEASURE_WORDS, PERFORMANCE_WORDS } from './headerWords.ts';
import { squash } from './names.ts';
import type { PanelKind } from './report.ts';

/** What the words of one header cell say. */
export interface HeaderMeaning {
  /** The roles that the words can name, in the order of the dictionary; none where no word is known. */
  readonly roles: readonly ColumnRole[];
  readonly period?: Period;
  /** Where the words name a kind of period without saying which (`Triwulan` over I, II, III, IV). */
  readonly periodKind?: Period['kind'];
  readonly span?: PeriodSpan;
  readonly measure?: PanelKind;
  /** The words say of what only (`K`, `Rp`), not in which role. */
  readonly isMeasure: boolean;
}

/** Headers are short; longer text is a name or a remark. */
const LONGEST_HEADER = 90;

const UNKNOWN: HeaderMeaning = { roles: [], isMeasure: false };
const known = new Map<string, HeaderMeaning>();
/** Texts of cells are without end, memory is not. */
const MOST_KNOWN = 5000;

/**
 * Reads a header cell by the dictionary.
 * @example meaningOf('Target TW 1') //=> { roles: ['target'], period: { kind: 'quarter', index: 1 }, isMeasure: false }
 * @example meaningOf('Realisasi (Rp)') //=> { roles: ['realization'], measure: 'budget', isMeasure: false }
 * @example meaningOf('Capaian').roles //=> ['percent', 'realization']
 */
export function meaningOf(text: string): HeaderMeaning {
  if (text.length > LONGEST_HEADER) return UNKNOWN;
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  if (known.size >= MOST_KNOWN) known.clear();
  const meaning = readMeaning(text);
  known.set(text, meaning);
  return meaning;
}

/** What `meaningOf` remembers of a text. */
export function readMeaning(text: string): HeaderMeaning {
  const mention = readPeriodMention(text);
  const rest = (mention?.rest ?? text).replace(YEAR, ' ');
  const measure = measureIn(text);
  const whole = squash(rest);
  const words = squash(
    rest.replace(/\([^)]*\)?/g, (inBrackets: string) => (inBrackets.includes('%') ? ' % ' : ' ')),
  );
  const isMeasure = MEASURE_WORDS.includes(whole) || MEASURE_WORDS.includes(words);
  const roles = rolesOf(words === '' ? whole : words);
  const kind = PERIOD_KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  return {
    roles,
    ...(mention?.period === undefined ? {} : { period: mention.period }),
    ...(mention?.span === undefined ? {} : { span: mention.span }),
    ...(mention !== undefined || kind === undefined ? {} : { periodKind: kind }),
    ...(measure === undefined ? {} : { measure }),
    isMeasure,
  };
}

/** `Target 2021` and `Target Tahun 2021`: the year says nothing of the role, but that it is a year's. */
const YEAR = /\b(?:19|20)\d{2}\b/g;

const PERIOD_KINDS: readonly (readonly [Period['kind'], RegExp])[] = [
  ['quarter', /\b(?:triwulan|tri wulan|tw|kuartal)\b/i],
  ['semester', /\b(?:semester|smt)\b/i],
  ['week', /\bminggu\b/i],
  ['month', /\b(?:bulan|bln)\b/i],
];

interface Word {
  readonly role: ColumnRole;
  readonly word: string;
  readonly isBeginning: boolean;
}

const WORDS: readonly Word[] = HEADER_WORDS.flatMap(({ role, words }) =>
  words.map((word) => ({ role, word: squash(word), isBeginning: word.endsWith('*') })),
);
const WHOLE = new Map<string, ColumnRole[]>();
for (const { role, word } of WORDS) {
  const roles = WHOLE.get(word);
  if (roles === undefined) WHOLE.set(word, [role]);
  else if (!roles.includes(role)) roles.push(role);
}
const BEGINNINGS = WORDS.filter(({ isBeginning }) => isBeginning).sort(
  (a, b) => b.word.length - a.word.length,
);

function rolesOf(squashed: string): readonly ColumnRole[] {
  if (squashed === '') return [];
  const whole = WHOLE.get(squashed);
  if (whole !== undefined) return whole;
  const longest = BEGINNINGS.find(({ word }) => squashed.startsWith(word));
  if (longest !== undefined) return [longest.role];
  if (squashed.length < SHORTEST_MISSPELT) return [];
  const near = WORDS.find(
    ({ word }) => word.length >= SHORTEST_MISSPELT && !word.includes('%') && isNear(word, squashed),
  );
  return WHOLE.get(near?.word ?? '') ?? [];
}

const SHORTEST_MISSPELT = 6;

function isNear(word: string, text: string): boolean {
  return (
    text.startsWith(word.slice(0, 1)) &&
    Math.abs(word.length - text.length) <= 1 &&
    distance(word, text) === 1
  );
}

/** `Tahun Anggaran 2022` is a year, whatever is measured in it. */
const FISCAL_YEAR = /tahun anggaran/g;

/** Money or performance, by the first word of either that stands in the text. */
function measureIn(text: string): PanelKind | undefined {
  const words = text
    .toLowerCase()
    .replace(FISCAL_YEAR, ' ')
    .split(/[^\p{L}\p{N}]+/u);
  const measures = words.map((word): PanelKind | undefined =>
    BUDGET_WORDS.includes(word) ? 'budget' : PERFORMANCE_WORDS.includes(word) ? 'performance' : undefined,
  );
  return measures.includes('budget') ? 'budget' : measures.find((measure) => measure !== undefined);
}
