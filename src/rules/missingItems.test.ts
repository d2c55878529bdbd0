import { describe, expect, test } from '@jest/globals';
import { recognise } from '../report/recognise.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { addressOf } from '../workbook/address.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { percent, workbook, worksheet, type Given } from '../../test/worksheets.ts';
import { missingItemsIn } from './missingItems.ts';
import { familySumsOf } from './partSums.ts';

type Row = readonly [name: string, target: Given, realization: Given];

/** A sheet of the year alone: name in A, budget in B, realization in C, items from row 3. */
const sheet = (name: string, ...rows: readonly Row[]) =>
  worksheet([['Anggaran (Rp)'], ['Program/Kegiatan', 'Target Anggaran', 'Realisasi Anggaran'], ...rows], {
    name,
  });

/** What the totals and parents of a workbook lack, by their rows and the cell of the item's budget. */
function missingIn(...sheets: readonly Sheet[]): Record<string, string> {
  const report = recognise(workbook(...sheets), DEFAULT_SETTINGS);
  const missingItems = missingItemsIn(report);
  return Object.fromEntries(
    report.sheets.flatMap((one) =>
      one.panels.flatMap((panel) =>
        [
          ...familySumsOf(panel).map(
            (sums) => [sums.family.parent, missingItems.ofFamily(one, panel, sums)] as const,
          ),
          ...panel.totals.map((total) => [total, missingItems.ofTotal(one, panel, total)] as const),
        ].flatMap(([place, item]) =>
          item === undefined
            ? []
            : [[`${one.name} ${addressOf(place)}`, `${item.sheet.name} ${addressOf(item.plan)}`]],
        ),
      ),
    ),
  );
}

/** A program of 6.000 in row 3 whose kegiatan make up 3.000. */
const lacking = (name: string, ...further: readonly Row[]) =>
  sheet(
    name,
    ['Program Koperasi', 6000, 600],
    ['Kegiatan Pelatihan', 1000, 100],
    ['Kegiatan Pendampingan', 2000, 200],
    ...further,
  );

/** Another program of 9.999 in row 3 and its kegiatan of 3.000 in row 4. */
const other = (name: string, kegiatan: string, program = 'Program Pasar') =>
  sheet(name, [program, 9999, 1], [kegiatan, 3000, 1]);

describe('the item that a parent lacks', () => {
  test('is a part of a parent of the same name rather than one of another', () => {
    const own = other('Lampiran', 'Kegiatan Pengawasan', 'PROGRAM  KOPERASI');
    const foreign = other('Rekap', 'Kegiatan Lain');
    expect(missingIn(foreign, own, lacking('TW II'))).toEqual({ 'TW II A3': 'Lampiran B4' });
    expect(missingIn(own, foreign, lacking('TW II'))).toEqual({ 'TW II A3': 'Lampiran B4' });
    expect(missingIn(other('TW I', 'Kegiatan Lain'), own, lacking('TW II'))).toEqual({
      'TW II A3': 'Lampiran B4',
    });
  });

  test('is a part of a parent of the same name, of whatever level and wherever on its sheet', () => {
    const below = sheet(
      'Lampiran',
      ['Program Pasar', 9999, 1],
      ['Program Koperasi', 9999, 1],
      ['Sub Kegiatan Pengawasan', 3000, 1],
    );
    expect(missingIn(below, lacking('TW II'))).toEqual({ 'TW II A3': 'Lampiran B5' });
  });

  test('is one of the same level, but none of another', () => {
    expect(missingIn(other('Lampiran', 'Kegiatan Pengawasan'), lacking('TW II'))).toEqual({
      'TW II A3': 'Lampiran B4',
    });
    expect(missingIn(other('Lampiran', 'Sub Kegiatan Pengawasan'), lacking('TW II'))).toEqual({});
  });

  test('is that of the nearest sheet before', () => {
    const before = [other('TW I', 'Kegiatan A'), other('TW II', 'Kegiatan B')];
    expect(missingIn(...before, lacking('TW III'))).toEqual({ 'TW III A3': 'TW II B4' });
    expect(missingIn(...before.reverse(), lacking('TW III'))).toEqual({ 'TW III A3': 'TW II B4' });
  });

  test('is that of a sheet before rather than one of the same period, a later one or of none', () => {
    const before = other('TW I', 'Kegiatan A');
    for (const name of ['TW II (2)', 'TW III', 'Lampiran', 'Agustus']) {
      expect(missingIn(other(name, 'Kegiatan B'), before, lacking('TW II'))).toEqual({
        'TW II A3': 'TW I B4',
      });
    }
  });

  test('is no surer on a month’s sheet than on another where a quarter lacks it', () => {
    const month = other('Januari', 'Kegiatan A');
    expect(missingIn(month, other('Lampiran', 'Kegiatan B'), lacking('TW II'))).toEqual({});
  });

  test('is unclear where several names have its amount, but not where one item stands on several sheets', () => {
    const lampiran = other('Lampiran', 'Kegiatan A');
    expect(missingIn(lampiran, other('Rekap', 'Kegiatan B'), lacking('Data'))).toEqual({});
    expect(missingIn(lampiran, other('Rekap', 'kegiatan  A'), lacking('Data'))).toEqual({
      'Data A3': 'Lampiran B4',
    });
    expect(
      missingIn(lampiran, other('Rekap', 'kegiatan  A'), other('Arsip', 'Kegiatan B'), lacking('Data')),
    ).toEqual({});
  });

  test('is none that has lost its name', () => {
    expect(missingIn(other('Lampiran', '[tidak terbaca]', 'Program Koperasi'), lacking('TW II'))).toEqual({});
  });

  test('is none that stands among the rows under its name with another budget', () => {
    const changed = lacking('TW II', ['Program Pasar', 500, 1], ['Kegiatan Pengawasan', 500, 1]);
    expect(missingIn(other('TW I', 'Kegiatan Pengawasan'), changed)).toEqual({});
  });

  test('is none where its amount stands on the same sheet under whatever name', () => {
    const same = lacking('TW II', ['Program Pasar', 3000, 1], ['Kegiatan Lain', 3000, 1]);
    expect(missingIn(other('TW I', 'Kegiatan Pengawasan'), same)).toEqual({});
  });

  test.each<[string, readonly Row[]]>([
    [
      'agrees',
      [
        ['Program Koperasi', 1000, 1],
        ['Kegiatan Pelatihan', 1000, 1],
      ],
    ],
    [
      'is less than its parts',
      [
        ['Program Koperasi', 1000, 1],
        ['Kegiatan Pelatihan', 4000, 1],
      ],
    ],
    [
      'is no number',
      [
        ['Program Koperasi', '-', 1],
        ['Kegiatan Pelatihan', 4000, 1],
      ],
    ],
  ])('is none where the parent %s', (_, rows) => {
    const first = sheet(
      'TW I',
      ['Program Koperasi', 7000, 1],
      ['Kegiatan A', 0, 1],
      ['Kegiatan B', -3000, 1],
      ['Kegiatan C', 3000, 1],
    );
    expect(missingIn(first, sheet('TW II', ...rows))).toEqual({});
  });

  test('is none of a performance table', () => {
    const performance = worksheet(
      [
        ['Kinerja'],
        ['Program/Kegiatan', 'Indikator Kinerja', 'Target', 'Realisasi'],
        ['Program Koperasi', 'Jumlah UMKM', 9999, 1],
        ['Kegiatan Pengawasan', 'Jumlah pasar', 3000, 1],
      ],
      { name: 'TW I' },
    );
    expect(missingIn(performance, lacking('TW II'))).toEqual({});
  });

  test('is none whose figure is words or a percentage', () => {
    for (const figure of ['tiga ribu', percent(30)]) {
      const first = sheet('TW I', ['Program Koperasi', 6000, 1], ['Kegiatan Pengawasan', figure, 1]);
      expect(missingIn(first, lacking('TW II'))).toEqual({});
    }
  });
});

describe('the item that a total lacks', () => {
  const first = sheet('Eselon II', ['Program A', 1000, 1], ['Kegiatan A', 2500, 1], ['Program B', 2500, 1]);

  test('is one of the level that it adds up', () => {
    expect(missingIn(first, sheet('Eselon III', ['Program C', 40, 4], ['TOTAL', 2540, 5]))).toEqual({
      'Eselon III A4': 'Eselon II B5',
    });
    expect(missingIn(first, sheet('Eselon III', ['Kegiatan C', 40, 4], ['TOTAL', 2540, 5]))).toEqual({
      'Eselon III A4': 'Eselon II B4',
    });
    expect(missingIn(first, sheet('Eselon III', ['Sub Kegiatan C', 40, 4], ['TOTAL', 2540, 5]))).toEqual({});
  });

  test('is none of a performance table', () => {
    const total = worksheet(
      [['Kinerja'], ['Program', 'Target', 'Realisasi'], ['Program C', 40, 4], ['TOTAL', 2540, 5]],
      { name: 'Eselon III' },
    );
    expect(missingIn(first, total)).toEqual({});
  });

  test('is the item of the annual budget, or of the latest target of a table without one', () => {
    const monthly = (annual: boolean) =>
      worksheet(
        [
          [
            'Program',
            ...(annual ? ['Target Anggaran Tahunan'] : []),
            'Bulan',
            'Target Anggaran',
            'Realisasi',
          ],
          ['Program B', ...(annual ? [2500] : []), 'November', 7, 1],
          [null, ...(annual ? [null] : []), 'Desember', annual ? 9 : 2500, 1],
        ],
        { name: 'Eselon II' },
      );
    const total = (amount: number) => sheet('Eselon III', ['Program C', 40, 4], ['TOTAL', amount, 5]);
    expect(missingIn(monthly(true), total(2540))).toEqual({ 'Eselon III A4': 'Eselon II B2' });
    expect(missingIn(monthly(true), total(49))).toEqual({});
    expect(missingIn(monthly(false), total(2540))).toEqual({ 'Eselon III A4': 'Eselon II C3' });
    expect(missingIn(monthly(false), total(47))).toEqual({});
  });
});
