import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFigure, settle, type Figure } from './figure.ts';
import type { Cell } from './workbook.ts';
import type { NumberStyle } from './writtenNumber.ts';

/** The figure in short: value, unit and decimals of a number, ends of a range, else its kind. */
function inShort(figure: Figure): string {
  if (figure.kind === 'number') return `${figure.value} ${figure.unit} ${figure.decimals}`;
  if (figure.kind === 'range')
    return `range ${figure.low} to ${figure.high} ${figure.unit} ${figure.decimals}`;
  return figure.kind;
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
    ['80 - 90%', 'range 0.8 to 0.9 percent 0'],
    ['80%-90%', 'range 0.8 to 0.9 percent 0'],
    ['80% s/d 90,5%', 'range 0.8 to 0.905 percent 1'],
    ['5,80-6,00', 'range 5.8 to 6 plain 2'],
    ['7 \u2013 8 bulan', 'range 7 to 8 plain 0'],
    ['7 bulan - 8 bulan', 'range 7 to 8 plain 0'],
    ['1.000 - 2.000', 'range 1000 to 2000 plain 0'],
    ['900 - 1.100', 'range 900 to 1100 plain 0'],
    ['0,5 - 1,250', 'range 0.5 to 1.25 plain 3'],
    ['1.000 - 2.500.000', 'range 1000 to 2500000 plain 0'],
    ['Rp 1.000 - Rp 2.000', 'range 1000 to 2000 rupiah 0'],
    ['3 s/d 5 hari', 'range 3 to 5 plain 0'],
    ['3 sd 5 hari', 'range 3 to 5 plain 0'],
    ['3 sampai dengan 5 hari', 'range 3 to 5 plain 0'],
    ['80 s.d. 90', 'range 80 to 90 plain 0'],
    ['90 - 80', 'several'],
    ['2021-2026', 'text'],
    ['7 bulan - 8 orang', 'several'],
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
    ['19800414 199810 2 001', 'text'],
    ['65 864 830', '65864830 plain 0'],
    ['65\u00a0864\u00a0830', '65864830 plain 0'],
    ['1\u202f250', '1250 plain 0'],
    ['513\u2009425\u2009170', '513425170 plain 0'],
    ['1 000', '1000 plain 0'],
    ['Rp 1 250', '1250 rupiah 0'],
    ['Rp 1 250 000,50', '1250000.5 rupiah 2'],
    ['-65 864 830', '-65864830 plain 0'],
    ['12 500 000 orang', '12500000 plain 0'],
    ['1 250', 'several'],
    ['100 100 100', 'several'],
    ['1\n000', 'several'],
    ['65 864 83', 'several'],
    ['5 100 orang 6 paket', 'several'],
    ['Rp.1.000.000,-', '1000000 rupiah 0'],
    ['Rp. 1.000.000.-', '1000000 rupiah 0'],
    ['Rp. 1.000.000,=', '1000000 rupiah 0'],
    ['Rp 5.000.000,00', '5000000 rupiah 2'],
    ['IDR 5,000,000', '5000000 rupiah 0'],
    ['rp1.250', '1250 rupiah 0'],
    ['-Rp 1.250.000', '-1250000 rupiah 0'],
    ['(Rp 1.250.000)', '-1250000 rupiah 0'],
    ['Rp (1.250.000)', '-1250000 rupiah 0'],
    ['Rp  -  ', '0 rupiah 0'],
    ['Rp.-', '0 rupiah 0'],
    ['RPJMD 2021', 'text'],
    ["'65.864.830", '65864830 plain 0'],
    ["65.864.830'", '65864830 plain 0'],
    ['\u200b12\u200b', '12 plain 0'],
    ['3 org/bln', '3 plain 0'],
    ['2 Orang / Bulan', '2 plain 0'],
    ['1.250,5 m2', '1250.5 plain 1'],
    ['15 km\u00b2', '15 plain 0'],
    ['20 m3', '20 plain 0'],
    ['1 (satu) Dokumen', '1 plain 0'],
    ['12.', '12 plain 0'],
    ['Nilai 80', '80 plain 0'],
    ['Indeks 3,5', '3.5 plain 1'],
    ['Skor: 72,5', '72.5 plain 1'],
    ['Nilai SAKIP 72,50', '72.5 plain 2'],
    ['Nilai 80 - 90', 'range 80 to 90 plain 0'],
    ['Nilai BB', 'text'],
    ['Tahun 2021', 'text'],
    ['Pasal 5', 'text'],
    ['1,5 juta', 'text'],
    ['Rp 2 Miliar', 'text'],
    ['75 ke atas', 'text'],
    ['\u2265 80%', 'text'],
    ['<= 10 hari', 'text'],
    ['> 5', 'text'],
    ['min. 75', 'text'],
    ['80%; 3 dok', 'several'],
    ['3 Laporan, 2 Dokumen', 'several'],
    ['BB', 'text'],
    ['A', 'text'],
    ['AA', 'text'],
    ['CC', 'text'],
    ['NA', 'text'],
    ['N/A', 'text'],
    ['#N/A', 'text'],
    ['nihil', 'text'],
    ['tidak ada', 'text'],
    ['tad', 'text'],
    ['TRUE', 'text'],
    ['\u2014', 'none'],
    ['\u2212', 'none'],
    ['\u2010', 'none'],
    ['--', 'none'],
    [' - ', 'none'],
    ['- %', 'none'],
    ['0,0%', '0 percent 1'],
    ['-5%', '-0.05 percent 0'],
    ['(5%)', '-0.05 percent 0'],
    ['55 %', '0.55 percent 0'],
    ['55 persen', '0.55 percent 0'],
    ['100,00 %', '1 percent 2'],
    ['0,0000001%', '1e-9 percent 7'],
    ['9.999.999.999.999,99', '9999999999999.99 plain 2'],
    ['Rp 10.000.000.000.000,00', '10000000000000 rupiah 2'],
    ['12.345.678.901.234,56', '12345678901234.56 plain 2'],
    ['999.999.999.999.999,99', 'text'],
    ['12/03/2021', 'text'],
    ['2021-03-12', 'text'],
    ['12-03-2021', 'text'],
    ['12.03.2021', 'text'],
    ['12 Maret 2021', 'text'],
    ['08:00', 'text'],
    ['3/12', 'text'],
    ['1.01.02', 'text'],
    ['1.01.02.', 'text'],
    ['5.1.02.01.001.00024', 'text'],
    ['2902.BMA.004', 'text'],
    ['2902.BMA', 'text'],
    ['1. Meningkatnya kualitas layanan', 'text'],
  ])('%j is %s', (text, expected) => {
    expect(inShort(readFigure({ value: text }))).toBe(expected);
  });

  test('a unit behind the number is kept as written', () => {
    expect(readFigure({ value: '12 Dokumen' })).toMatchObject({ suffix: 'Dokumen' });
  });

  test('what a number measures is kept like its unit', () => {
    expect(readFigure({ value: 'Nilai SAKIP 72,50' })).toMatchObject({ suffix: 'Nilai SAKIP' });
  });

  test.each<[string, NumberStyle, number, number]>([
    ['1.000 - 2.000', 'id', 1000, 2000],
    ['1.000 - 2.000', 'en', 1, 2],
    ['3,125 - 3,250', 'id', 3.125, 3.25],
    ['3,125 - 3,250', 'en', 3125, 3250],
    ['80 - 90', 'id', 80, 90],
  ])('%j in %s style is from %d to %d', (text, style, low, high) => {
    const figure = readFigure({ value: text }, style);
    expect(figure).toMatchObject({ kind: 'range', low, high });
    expect(figure).not.toHaveProperty('doubt');
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

  test('an amount of whole sen is read as the nearest double, in either style', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.constantFrom<NumberStyle>('id', 'en'),
        (sen, style) => {
          const rupiah = String(sen / 100n).replace(/\B(?=(?:\d{3})+$)/g, style === 'id' ? '.' : ',');
          const text = `Rp ${rupiah}${style === 'id' ? ',' : '.'}${String(sen % 100n).padStart(2, '0')}`;
          const figure = readFigure({ value: text });
          const value = Number(`${sen}e-2`);
          expect(figure).toMatchObject({ kind: 'number', value, unit: 'rupiah', decimals: 2 });
          expect(BigInt(Math.round(value * 100))).toBe(sen);
        },
      ),
      { numRuns: 5000 },
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
