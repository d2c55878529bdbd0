import { parseArgs } from 'node:util';
import {
  PROPOSAL_KINDS,
  readPeriodLabel,
  type LanguageCode,
  type NumberStyle,
  type Period,
  type ProposalKind,
} from '../engine.ts';
import { writePeriod } from '../locales/format.ts';

const FORMATS = ['text', 'json', 'ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];
const LANGUAGES = ['id', 'en'] as const;

interface ReadOptions {
  readonly language: LanguageCode;
  /** Settles what a file leaves ambiguous. */
  readonly numbers: NumberStyle;
}

export interface CheckOptions extends ReadOptions {
  readonly format: Format;
  readonly explain: boolean;
  readonly recursive: boolean;
  readonly paths: readonly string[];
}

/** Of commands that write a copy. */
export interface CopyOptions extends ReadOptions {
  /** The workbooks named; a copy is made of one. */
  readonly paths: readonly string[];
  /** Where the copy goes. */
  readonly copy: string | undefined;
}

export interface SummaryOptions extends CopyOptions {
  /** The period up to which figures are shown; absent: the latest that is filled in. */
  readonly period: Period | undefined;
  readonly paper: 'A4' | 'F4';
  readonly isSigned: boolean;
  /** Tabs of an earlier run are replaced even where the user changed them. */
  readonly isReplacing: boolean;
}

export interface FillOptions extends CopyOptions {
  /** What is filled in; absent: everything but drafts of remarks and numbers kept as text. */
  readonly only: readonly ProposalKind[] | undefined;
  readonly fillWith: 'formula' | 'value';
}

/** What was not understood, as typed. */
export interface UnknownOption {
  readonly kind: 'unknown';
  readonly option: string;
  readonly language: LanguageCode;
}

export type Parsed<T> = { readonly kind: 'options'; readonly options: T } | UnknownOption;

const READ_OPTIONS = { locale: { type: 'string' }, numbers: { type: 'string' } } as const;
const CHECK_OPTIONS = {
  ...READ_OPTIONS,
  format: { type: 'string' },
  explain: { type: 'boolean' },
  recursive: { type: 'boolean' },
} as const;
const SUMMARY_OPTIONS = {
  ...READ_OPTIONS,
  output: { type: 'string', short: 'o' },
  period: { type: 'string' },
  paper: { type: 'string' },
  signature: { type: 'boolean' },
  replace: { type: 'boolean' },
} as const;
const PAPERS = ['A4', 'F4'] as const;
const FILL_OPTIONS = {
  ...READ_OPTIONS,
  output: { type: 'string', short: 'o' },
  only: { type: 'string' },
  values: { type: 'boolean' },
} as const;

type Spec = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly paths: readonly string[];
  readonly language: LanguageCode;
  readonly numbers: NumberStyle;
}

/** Reads the arguments of `check`: the first option that is unknown, or has no or a wrong value, is returned instead. */
export function parseCheckArguments(args: readonly string[]): Parsed<CheckOptions> {
  const given = read(args, CHECK_OPTIONS);
  if ('kind' in given) return given;
  const { values, paths, language, numbers } = given;
  const format = oneOf(FORMATS, values.format, 'text');
  if (format === undefined) return unknownValue('--format', values.format, language);
  const { explain, recursive } = values;
  return {
    kind: 'options',
    options: {
      format,
      language,
      numbers,
      explain: explain === true,
      recursive: recursive === true,
      paths,
    },
  };
}

/** Reads the arguments of `fill`, likewise. `--only` takes kinds with commas between them. */
export function parseFillArguments(args: readonly string[]): Parsed<FillOptions> {
  const given = read(args, FILL_OPTIONS);
  if ('kind' in given) return given;
  const { values, paths, language, numbers } = given;
  const { output, only, values: asValues } = values;
  const names = typeof only === 'string' ? only.split(',').map((name) => name.trim()) : undefined;
  const kinds = names?.flatMap((name) => oneOf(PROPOSAL_KINDS, name, undefined) ?? []);
  if (kinds?.length !== names?.length) return unknownValue('--only', only, language);
  return {
    kind: 'options',
    options: {
      language,
      numbers,
      paths,
      copy: typeof output === 'string' ? output : undefined,
      only: kinds,
      fillWith: asValues === true ? 'value' : 'formula',
    },
  };
}

/** Reads the arguments of `summary`, likewise. */
export function parseSummaryArguments(args: readonly string[]): Parsed<SummaryOptions> {
  const given = read(args, SUMMARY_OPTIONS);
  if ('kind' in given) return given;
  const { values, paths, language, numbers } = given;
  const { output, period: named, signature, replace } = values;
  const paper = oneOf(PAPERS, values.paper, 'A4');
  if (paper === undefined) return unknownValue('--paper', values.paper, language);
  const period = typeof named === 'string' ? periodNamed(named) : undefined;
  if (named !== undefined && period === undefined) return unknownValue('--period', named, language);
  return {
    kind: 'options',
    options: {
      language,
      numbers,
      paths,
      copy: typeof output === 'string' ? output : undefined,
      period,
      paper,
      isSigned: signature === true,
      isReplacing: replace === true,
    },
  };
}

/** A period as offices write it, or as the sentences of either language do: `Juni`, `TW II`, `June`. */
function periodNamed(text: string): Period | undefined {
  const months = Array.from({ length: 12 }, (_, index): Period => ({ kind: 'month', index: index + 1 }));
  const isNamed = (period: Period) => writePeriod(period, 'en').toLowerCase() === text.trim().toLowerCase();
  return readPeriodLabel(text)?.period ?? months.find(isNamed);
}

function read(args: readonly string[], spec: Spec): Given | UnknownOption {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: spec,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const language = oneOf(LANGUAGES, values.locale, 'id');
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = spec[token.name];
    const hasValue = token.value !== undefined;
    if (known === undefined || hasValue !== (known.type === 'string')) {
      return { kind: 'unknown', option: token.rawName, language: language ?? 'id' };
    }
  }
  const numbers = oneOf(LANGUAGES, values.numbers, 'id');
  if (language === undefined) return unknownValue('--locale', values.locale, 'id');
  if (numbers === undefined) return unknownValue('--numbers', values.numbers, language);
  return { values, paths: positionals, language, numbers };
}

function oneOf<T extends string, U extends T | undefined>(
  allowed: readonly T[],
  value: unknown,
  otherwise: U,
): T | U | undefined {
  return value === undefined ? otherwise : allowed.find((one) => one === value);
}

function unknownValue(name: string, value: unknown, language: LanguageCode): UnknownOption {
  return { kind: 'unknown', option: `${name} ${String(value)}`, language };
}
