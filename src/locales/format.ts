import type { LanguageCode, Param } from '../rules/finding.ts';
import type { Period } from '../workbook/period.ts';
import { en } from './en.ts';
import { id, type Locale, type Text, type TextKey } from './id.ts';

export const LOCALES: Readonly<Record<LanguageCode, Locale>> = { id, en };

const TAG: Readonly<Record<LanguageCode, string>> = { id: 'id-ID', en: 'en-US' };

/** A text of the interface with its placeholders filled; `count` also chooses between one and many. */
export function say(
  language: LanguageCode,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text: Text = LOCALES[language][key];
  const count = typeof values.count === 'number' ? values.count : 0;
  const isOne = new Intl.PluralRules(TAG[language]).select(count) === 'one';
  const template = typeof text === 'string' ? text : text[isOne ? 'one' : 'other'];
  return fill(template, (name) => {
    const value = values[name];
    return typeof value === 'number' ? writeNumber(value, 0, language) : value;
  });
}

/**
 * The form in which a word of ours ends the key of a text.
 * @example `severity${capitalised('error')}` //=> 'severityError'
 */
export function capitalised<T extends string>(text: T): Capitalize<T> {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<T>;
}

/** A rule's sentence: its template with figures, cells and periods written in the language's way. */
export function sentence(
  template: string,
  params: Readonly<Record<string, Param>>,
  language: LanguageCode,
): string {
  return fill(template, (name) => {
    const param = params[name];
    return param === undefined ? undefined : writeParam(param, language);
  });
}

/** A placeholder without a value is a mistake of ours and must not reach a user as `{name}`. */
function fill(template: string, valueOf: (name: string) => string | undefined): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = valueOf(name);
    if (value === undefined) throw new Error(`No value for {${name}} in "${template}"`);
    return value;
  });
}

function writeParam(param: Param, language: LanguageCode): string {
  switch (param.kind) {
    case 'percent':
      return writeNumber(param.value, param.decimals, language, 'percent');
    case 'rupiah':
      return `Rp${writeNumber(param.value, Number.isInteger(param.value) ? 0 : 2, language)}`;
    case 'number':
      return writeNumber(param.value, param.decimals, language);
    case 'cell':
      return param.sheet === undefined ? param.address : `${param.sheet}!${param.address}`;
    case 'period':
      return writePeriod(param.period, language);
    case 'text':
      return param.text;
  }
}

/**
 * A period in a sentence.
 * @example writePeriod({ kind: 'month', index: 3 }, 'id') //=> 'Maret'
 */
export function writePeriod({ kind, index }: Period, language: LanguageCode): string {
  if (kind === 'month')
    return new Intl.DateTimeFormat(TAG[language], { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2000, index - 1)),
    );
  return say(language, `period${capitalised(kind)}`, { index });
}

function writeNumber(
  value: number,
  decimals: number,
  language: LanguageCode,
  style: 'decimal' | 'percent' = 'decimal',
): string {
  return new Intl.NumberFormat(TAG[language], {
    style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A moment (ISO 8601) as a day and a time on the reader's own clock; the text itself where it is no moment. */
export function writeTime(iso: string, language: LanguageCode): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(TAG[language], { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
