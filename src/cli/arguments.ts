import { parseArgs } from 'node:util';
import type { LanguageCode, NumberStyle } from '../engine.ts';

const FORMATS = ['text', 'json', 'ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];
const LANGUAGES = ['id', 'en'] as const;

export interface CheckOptions {
  readonly format: Format;
  readonly language: LanguageCode;
  /** Settles what a file leaves ambiguous. */
  readonly numbers: NumberStyle;
  readonly explain: boolean;
  readonly recursive: boolean;
  readonly paths: readonly string[];
}

export type ParsedArguments =
  | { readonly kind: 'options'; readonly options: CheckOptions }
  /** `option` is what was not understood, as typed. */
  | { readonly kind: 'unknown'; readonly option: string; readonly language: LanguageCode };

const OPTIONS = {
  format: { type: 'string' },
  locale: { type: 'string' },
  numbers: { type: 'string' },
  explain: { type: 'boolean' },
  recursive: { type: 'boolean' },
} as const;

/** Reads the arguments of `check`: the first option that is unknown, or has no or a wrong value, is returned instead. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const language = oneOf(LANGUAGES, values.locale, 'id');
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1];
    const hasValue = token.value !== undefined;
    if (known === undefined || hasValue !== (known.type === 'string')) {
      return { kind: 'unknown', option: token.rawName, language: language ?? 'id' };
    }
  }
  const format = oneOf(FORMATS, values.format, 'text');
  const numbers = oneOf(LANGUAGES, values.numbers, 'id');
  if (format === undefined) return unknownValue('--format', values.format, language);
  if (language === undefined) return unknownValue('--locale', values.locale, language);
  if (numbers === undefined) return unknownValue('--numbers', values.numbers, language);
  return {
    kind: 'options',
    options: {
      format,
      language,
      numbers,
      explain: values.explain === true,
      recursive: values.recursive === true,
      paths: positionals,
    },
  };
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T | undefined {
  return value === undefined ? otherwise : allowed.find((one) => one === value);
}

function unknownValue(name: string, value: unknown, language: LanguageCode | undefined): ParsedArguments {
  return { kind: 'unknown', option: `${name} ${String(value)}`, language: language ?? 'id' };
}
