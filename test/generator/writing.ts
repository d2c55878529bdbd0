import type { Cell } from '../../src/workbook/workbook.ts';
import type { Value } from './values.ts';

/** How the numbers of a column are written: real numbers, or text as Indonesians or as the English write it. */
export type Style = 'number' | 'id' | 'en';

/** How percentages stand in a table: ratios shown as such, bare ratios, times a hundred, or text. */
export type PercentForm = 'ratio' | 'bareRatio' | 'hundred' | 'text' | 'hundredText';

/** How a figure is written. */
export interface Writing {
  readonly style: Style;
  /** Decimals of amounts that are text; two of them tell the thousands from the decimals. */
  readonly decimals: 0 | 2;
  /** `Rp ` before amounts of money that are text. */
  readonly prefix: '' | 'Rp ' | 'Rp. ' | 'Rp';
  /** What stands behind an amount that is text, e.g. ` Dokumen`. */
  readonly suffix: string;
  /** How a zero is written where nothing was planned. */
  readonly zero: 'figure' | 'dash';
  /** What stands where there is no percentage. */
  readonly none: 'dash' | 'blank';
  readonly percent: PercentForm;
  readonly percentDecimals: 0 | 1 | 2;
  /** Whether `80 %` is kept as a ratio shown in percent, or as 80. */
  readonly percentUnits: 'ratio' | 'plain';
  /** The formula that gives the value, where the cell holds a real number. */
  readonly formula?: string;
}

/** A cell, and the figure in it as reports in short write it. */
export interface Written {
  readonly cell: Cell;
  readonly short: string;
}

const DASH: Written = { cell: { value: '-' }, short: '-' };
const BLANK: Written = { cell: { value: null }, short: '.' };

/** Writes a value into a cell. */
export function write(value: Value, writing: Writing): Written {
  switch (value.kind) {
    case 'blank':
      return BLANK;
    case 'none':
      return writing.none === 'dash' ? DASH : BLANK;
    case 'words':
      return { cell: { value: value.text }, short: wordsInShort(value.text) };
    case 'ratio':
      return writePercent(value.top, value.bottom, writing);
    case 'amount':
      if (value.units === 0 && value.isIdle && writing.zero === 'dash') return DASH;
      if (value.measured === 'percent') return writeShare(value.units, writing);
      return writeAmount(
        value.units,
        value.measured === 'index' ? 2 : 0,
        value.measured === 'rupiah',
        writing,
      );
  }
}

function wordsInShort(text: string): string {
  if (text === '80 - 90%') return '80%–90%';
  return text === '85%' ? text : `"${text}"`;
}

/** An amount of whole units, or of hundredths where it has two decimals of its own. */
function writeAmount(units: number, places: 0 | 2, isMoney: boolean, writing: Writing): Written {
  const value = places === 0 ? units : Number(`${units}e-2`);
  const short = String(value);
  const { style, decimals, prefix, suffix, formula } = writing;
  if (style === 'number') {
    const numberFormat = places === 2 ? '0.00' : units >= 1000 ? '#,##0' : undefined;
    return {
      cell: {
        value,
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(formula === undefined ? {} : { formula }),
      },
      short,
    };
  }
  const hundredths = places === 2 ? units : units * 100;
  const text = punctuated(hundredths, places === 2 ? 2 : decimals, style);
  const behind = isMoney || units >= 1000 ? '' : suffix;
  return { cell: { value: `${isMoney ? prefix : ''}${text}${behind}` }, short };
}

/** A figure counted in percent: 80 is `80%`, or plainly 80 under a unit `%`. */
function writeShare(units: number, { style, percentUnits }: Writing): Written {
  if (style !== 'number') {
    const text = percentUnits === 'ratio' ? `${units}%` : String(units);
    return { cell: { value: text }, short: text };
  }
  return percentUnits === 'ratio'
    ? { cell: { value: Number(`${units}e-2`), numberFormat: '0%' }, short: `${units}%` }
    : { cell: { value: units }, short: String(units) };
}

/** Half-up at the decimals shown, by whole numbers. */
function roundedShare(top: number, bottom: number, decimals: number): number {
  return Number((2n * BigInt(top) * 10n ** BigInt(decimals + 2) + BigInt(bottom)) / (2n * BigInt(bottom)));
}

function writePercent(top: number, bottom: number, writing: Writing): Written {
  const { percent, percentDecimals, style, formula } = writing;
  const units = roundedShare(top, bottom, percentDecimals);
  const rounded = Number(`${units}e-${percentDecimals}`);
  const written = { ...(formula === undefined ? {} : { formula }) };
  switch (percent) {
    case 'ratio': {
      const value = top / bottom;
      const numberFormat = percentDecimals === 0 ? '0%' : `0.${'0'.repeat(percentDecimals)}%`;
      // The recogniser shows twelve digits of what Excel keeps in fifteen.
      const short = `${Number((Number(value.toPrecision(15)) * 100).toPrecision(12))}%`;
      return { cell: { value, numberFormat, ...written }, short };
    }
    case 'bareRatio': {
      // Without a format the digits stored are the precision shown.
      const value = Number(`${roundedShare(top, bottom, 2)}e-4`);
      return { cell: { value }, short: String(value) };
    }
    case 'hundred': {
      const numberFormat = percentDecimals === 0 ? '0' : `0.${'0'.repeat(percentDecimals)}`;
      return { cell: { value: rounded, numberFormat }, short: String(rounded) };
    }
    case 'text':
    case 'hundredText': {
      const hundredths = units * 10 ** (2 - percentDecimals);
      const text = punctuated(hundredths, percentDecimals, style === 'en' ? 'en' : 'id');
      return percent === 'text'
        ? { cell: { value: `${text}%` }, short: `${rounded}%` }
        : { cell: { value: text }, short: String(rounded) };
    }
  }
}

/** Hundredths with thousands and decimals set apart, as text. */
function punctuated(hundredths: number, decimals: 0 | 1 | 2, style: 'id' | 'en'): string {
  const [group, mark] = style === 'id' ? ['.', ','] : [',', '.'];
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = String(hundredths % 100)
    .padStart(2, '0')
    .slice(0, decimals);
  return decimals === 0 ? whole : `${whole}${mark}${fraction}`;
}
