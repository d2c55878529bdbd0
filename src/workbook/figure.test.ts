import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFigure, settle, type Figure } from './figure.ts';
import type { Cell } from './workbook.ts';
import type { NumberStyle } from './writtenNumber.ts';

/** The figure in short: value and unit of a number, else its kind. */
function inShort(figure: Figure): string {
  return figure.kind === 'number' ? `${figure.value} ${figure.unit} ${figure.decimals}` : figure.kind;
}

describe('reading the figure of a cell with text', () => {
  test.each([
    ['65.864.830', '65864830 plain 0'],
    ['39.034.680,0', '39034680 plain 1'],
    ['4,737,119,557.00', '4737119557 plain 2'],
    ['Rp 22,499,800', '22499800 rupiah 0'],
    ['Rp. 228.520.610', '228520610 rupiah 0'],
    ['Rp1.250.000,-', '1250000 rupiah 0'],
    ['Rp\u00a05.000.000', '5000000 rupiah 0'],
    ['Rp -', '0 rupiah 0'],
    ['Rp-1.250.000', '-1250000 rupiah 0'],
    ['(1.250.000)', '-1250000 plain 0'],
    ['\u22125,5', '-5.5 plain 1'],
    ['19,37%', '0.1937 percent 2'],
    ['15.64%', '0.1564 percent 2'],
    ['77,50 %', '0.775 percent 2'],
    ['81 persen', '0.81 percent 0'],
    ['1349.06%', '13.4906 percent 2'],
    ['19.375%', '0.19375 percent 3'],
    ['13.36', '13.36 plain 2'],
    ['0,00', '0 plain 2'],
    ['0.125', '0.125 plain 3'],
    ['1234.567', '1234.567 plain 3'],
    ['12 Dokumen', '12 plain 0'],
    ['300 UTTP', '300 plain 0'],
    ['7', '7 plain 0'],
    ['-', 'none'],
    ['\u2013', 'none'],
    ['---', 'none'],
    ['', 'blank'],
    [' \u00a0 ', 'blank'],
    ['1.250', 'ambiguous'],
    ['12,500', 'ambiguous'],
    ['80 - 90%', 'range'],
    ['5,80-6,00', 'range'],
    ['7 \u2013 8 bulan', 'range'],
    ['1 Dokumen 12 Dokumen', 'several'],
    ['50 IKM  10%', 'several'],
    ['100%  1 Dokumen', 'several'],
    ['1  300    1500', 'several'],
    ['WTP', 'text'],
    ['n/a', 'text'],
    ['5.1.02.01', 'text'],
    ['1.234.56', 'text'],
    ['1,2,3', 'text'],
    ['[tidak terbaca]', 'text'],
    ['198004141998102001', 'text'],
  ])('%j is %s', (text, expected) => {
    expect(inShort(readFigure({ value: text }))).toBe(expected);
  });

  test('a unit behind the number is kept as written', () => {
    expect(readFigure({ value: '12 Dokumen' })).toMatchObject({ suffix: 'Dokumen' });
  });

  test('a range keeps both ends in its unit', () => {
    expect(readFigure({ value: '80 - 90%' })).toMatchObject({ low: 0.8, high: 0.9, unit: 'percent' });
  });

  test.each<[string, NumberStyle, number]>([
    ['1.250', 'id', 1250],
    ['1.250', 'en', 1.25],
    ['12,500', 'id', 12.5],
    ['12,500', 'en', 12500],
  ])('%j in %s style is %d', (text, style, value) => {
    expect(readFigure({ value: text }, style)).toMatchObject({ kind: 'number', value });
  });
});

describe('reading the figure of a cell with a stored value', () => {
  test.each<[Cell, string]>([
    [{ value: 0.4783, numberFormat: '0.00%' }, '0.4783 percent 2'],
    [{ value: 1, numberFormat: '0%' }, '1 percent 0'],
    [{ value: 47.83 }, '47.83 plain 2'],
    [{ value: 85.92, numberFormat: '0.00' }, '85.92 plain 2'],
    [{ value: 1e-7 }, '1e-7 plain 7'],
    [{ value: 0.1 + 0.2 }, '0.3 plain 1'],
    [{ value: 22499800, numberFormat: '"Rp" #,##0' }, '22499800 rupiah 0'],
    [{ value: 44197, numberFormat: 'dd/mm/yyyy' }, 'text'],
    [{ value: true }, 'text'],
    [{ value: null }, 'blank'],
    [{ value: null, error: '#DIV/0!' }, 'error'],
  ])('%j is %s', (cell, expected) => {
    expect(inShort(readFigure(cell))).toBe(expected);
  });
});

const LOCALE = { id: 'id-ID', en: 'en-US' } as const;

/** A figure that an office could have meant: rupiah, percentages, counts, measures. */
const meant = fc.record({
  digits: fc.integer({ min: 0, max: 10 ** 13 }),
  decimals: fc.integer({ min: 0, max: 2 }),
  isNegative: fc.boolean(),
  style: fc.constantFrom<NumberStyle>('id', 'en'),
  isGrouped: fc.boolean(),
  dress: fc.constantFrom('plain', 'rupiah', 'rupiahDot', 'percent', 'spacedPercent', 'unit', 'noBreakSpace'),
});

describe('figures written by an office', () => {
  test('every figure written in every style and read back is the same figure', () => {
    fc.assert(
      fc.property(meant, ({ digits, decimals, isNegative, style, isGrouped, dress }) => {
        const value = Number(`${isNegative && digits > 0 ? '-' : ''}${digits}e-${decimals}`);
        const written = new Intl.NumberFormat(LOCALE[style], {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          useGrouping: isGrouped,
        }).format(value);
        const isPercent = dress === 'percent' || dress === 'spacedPercent';
        const text = {
          plain: written,
          rupiah: `Rp ${written}`,
          rupiahDot: `Rp.${written}`,
          percent: `${written}%`,
          spacedPercent: `${written} %`,
          unit: `${written} dokumen`,
          noBreakSpace: `\u00a0${written}\u00a0`,
        }[dress];
        const figure = settle(readFigure({ value: text }), style);
        expect(figure).toMatchObject({
          kind: 'number',
          value: isPercent
            ? Number(`${isNegative && digits > 0 ? '-' : ''}${digits}e-${decimals + 2}`)
            : value,
          unit: isPercent ? 'percent' : dress.startsWith('rupiah') ? 'rupiah' : 'plain',
          isText: true,
        });
      }),
      { numRuns: 10_000 },
    );
  });

  test('a real number and the text that shows it are the same figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 6 }),
        fc.integer({ min: 0, max: 4 }),
        (digits, decimals) => {
          const ratio = Number(`${digits}e-${decimals + 2}`);
          const pattern = decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
          const text = `${Number(`${digits}e-${decimals}`).toFixed(decimals).replace('.', ',')}%`;
          const real = readFigure({ value: ratio, numberFormat: pattern });
          const written = readFigure({ value: text });
          expect(written).toMatchObject({ value: ratio, unit: 'percent', decimals });
          expect(real).toMatchObject({ value: ratio, unit: 'percent', decimals });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
