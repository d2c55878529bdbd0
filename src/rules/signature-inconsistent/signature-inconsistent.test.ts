import { describe, expect, test } from '@jest/globals';
import { found, workbook, worksheet } from '../../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../../engine.ts';
import { recognise } from '../../report/recognise.ts';
import { signatureInconsistent } from './signature-inconsistent.ts';

interface Signing {
  readonly name?: string;
  readonly nip?: string;
  readonly signed?: string | null;
  readonly title?: string;
}

/** A sheet with a table in rows 3 to 5, signed at B7 (place and date), B8 (name) and B9 (number). */
const sheet = (
  sheetName: string,
  {
    name = 'Drs. I Ketut Suardana, M.Si',
    nip = 'NIP. 19650404 199003 1 010',
    signed = 'Singaraja, 31 Desember 2021',
    title = 'LAPORAN KINERJA',
  }: Signing = {},
) =>
  worksheet(
    [
      [title],
      [],
      ['Program', 'Pagu (Rp)', 'Realisasi (Rp)'],
      ['Program A', 1000, 500],
      ['Program B', 2000, 700],
      [],
      [null, signed],
      [null, name],
      [null, nip],
    ],
    { name: sheetName },
  );

const inWorkbook = (...signings: readonly Signing[]) =>
  found(
    'signature-inconsistent',
    workbook(...signings.map((signing, index) => sheet(`Lembar ${'ABCDE'[index] ?? ''}`, signing))),
  );

describe('signature-inconsistent accepts', () => {
  test.each<[string, readonly Signing[]]>([
    ['the same signature on each sheet', [{}, {}]],
    ['a name with other titles, degrees and letter case', [{}, { name: 'I KETUT SUARDANA' }]],
    ['a name cut short', [{}, { name: 'Drs. I Kt. Suardana, M.Si' }]],
    ['a number with other spaces', [{}, { nip: 'NIP.196504041990031010' }]],
    ['a place in other letter case', [{}, { signed: 'SINGARAJA, 3 Januari 2022' }]],
    ['another name with another number', [{}, { name: 'Ni Made Astuti', nip: 'NIP. 19800414 199810 2 001' }]],
    [
      'another place with another number',
      [{}, { signed: 'Seririt, 3 Januari 2022', nip: 'NIP. 19800414 199810 2 001' }],
    ],
    ['a name to be filled in', [{}, { name: '(..............)' }]],
    ['no place', [{}, { signed: null }]],
    ['a number to be filled in', [{ nip: 'NIP. ............' }]],
    ['no name', [{}, { name: '' }]],
    [
      'a date to be filled in',
      [{ title: 'LAPORAN BULAN DESEMBER 2021', signed: 'Singaraja, ..............' }],
    ],
    ['no place where the period is told', [{ title: 'LAPORAN BULAN DESEMBER 2021', signed: null }]],
  ])('%s', (_, signings) => {
    expect(inWorkbook(...signings)).toEqual([]);
    const report = recognise(
      workbook(...signings.map((signing, index) => sheet(`Lembar ${index}`, signing))),
      DEFAULT_SETTINGS,
    );
    expect(signatureInconsistent.check(report)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['a date after the period', 'LAPORAN BULAN DESEMBER 2021', 'Singaraja, 3 Januari 2022'],
    ['the last day of the period', 'LAPORAN BULAN DESEMBER 2021', 'Singaraja, 31 Desember 2021'],
    ['a day of its last week', 'LAPORAN BULAN DESEMBER 2021', 'Singaraja, 25 Desember 2021'],
    ['a day of the last week of February', 'LAPORAN BULAN FEBRUARI 2021', 'Singaraja, 22 Februari 2021'],
    ['its last month without a day', 'LAPORAN TRIWULAN II TAHUN 2022', 'Koto Baru, Juni 2022'],
    ['a month after the quarter', 'LAPORAN TRIWULAN II TAHUN 2022', 'Koto Baru, Juli 2022'],
    ['the year after', 'LAPORAN SEMESTER II TAHUN 2021', 'Singaraja, Maret 2022'],
    ['an early date where the title names no period', 'LAPORAN TAHUN 2022', 'Koto Baru, Mei 2022'],
    ['an early date where the title names no year', 'LAPORAN TRIWULAN IV', 'Koto Baru, Mei 2022'],
    ['a week', 'LAPORAN MINGGU II TAHUN 2022', 'Koto Baru, Januari 2022'],
    ['a fifth week', 'LAPORAN MINGGU V TAHUN 2022', 'Koto Baru, Januari 2022'],
    ['an early day of the month after', 'LAPORAN BULAN DESEMBER 2021', 'Singaraja, 3 Januari 2022'],
  ])('%s', (_, title, signed) => {
    expect(inWorkbook({ title, signed })).toEqual([]);
    const report = recognise(workbook(sheet('Lembar', { title, signed })), DEFAULT_SETTINGS);
    expect(signatureInconsistent.check(report)).toEqual([]);
  });
});

describe('signature-inconsistent rejects', () => {
  test('one number with another name, at the odd one', () => {
    expect(inWorkbook({}, { name: 'Den I Ketut Suardana, M.Si' }, {})).toEqual([
      {
        cell: 'B8',
        severity: 'info',
        cells: ['B8'],
        stated: 'Den I Ketut Suardana, M.Si',
        message: 'name',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('at the odd one, also where it is the first', () => {
    expect(inWorkbook({ name: 'Budi' }, {}, {})).toMatchObject([{ stated: 'Budi' }]);
  });

  test('at the second where none has a majority', () => {
    expect(inWorkbook({ name: 'Ani' }, { name: 'Budi' })).toMatchObject([{ stated: 'Budi' }]);
    expect(inWorkbook({ name: 'Budi' }, { name: 'Ani' })).toMatchObject([{ stated: 'Budi' }]);
  });

  test.each([
    ['in the order of their names', ['A', 'B', 'C']],
    ['in another order', ['C', 'B', 'A']],
    ['in no order', ['B', 'C', 'A']],
  ])(
    'at the odd one with the first sheet that has the usual name, whatever the order: sheets %s',
    (_, names) => {
      const sheets = names.map((name) => sheet(name, name === 'B' ? { name: 'Budi' } : { name: 'Ani' }));
      const report = recognise(workbook(...sheets), DEFAULT_SETTINGS);
      expect(signatureInconsistent.check(report)).toMatchObject([
        {
          at: { sheetId: 'B' },
          cells: [{ sheetId: 'A' }],
          message: {
            key: 'name',
            params: { stated: { kind: 'text', text: 'Budi' }, usual: { kind: 'text', text: 'Ani' } },
          },
        },
      ]);
    },
  );

  test('one number with other places as one finding', () => {
    const towns = ['Singaraja', 'Samaraja', 'Mangaraja'].map((town) => ({
      signed: `${town}, 3 Januari 2022`,
    }));
    expect(inWorkbook(...towns)).toMatchObject([
      { cell: 'B7', cells: ['B7', 'B7'], stated: 'Samaraja, 3 Januari 2022', message: 'town' },
    ]);
  });

  test.each([
    ['17 digits', 'NIP. 19650404 199003 1 01'],
    ['19 digits', 'NIP. 19650404 199003 1 0101'],
    ['the old number', 'NIP. 130 123 456'],
  ])('a number of %s', (_, nip) => {
    expect(inWorkbook({ nip })).toEqual([
      { cell: 'B9', severity: 'info', cells: [], stated: nip, message: 'digits', fixes: [], echoes: [] },
    ]);
  });

  test.each<[string, string, string]>([
    ['the month before', 'LAPORAN BULAN DESEMBER 2021', 'Singaraja, 30 November 2021'],
    ['a day before its last week', 'LAPORAN BULAN DESEMBER 2021', 'Singaraja, 24 Desember 2021'],
    ['a day before the last week of February', 'LAPORAN BULAN FEBRUARI 2021', 'Singaraja, 21 Februari 2021'],
    ['a month of the quarter', 'LAPORAN TRIWULAN II TAHUN 2022', 'Koto Baru, Mei 2022'],
    ['a month of the half year', 'LAPORAN SEMESTER I TAHUN 2022', 'Koto Baru, Mei 2022'],
    ['the year before', 'LAPORAN BULAN JANUARI 2022', 'Singaraja, 31 Desember 2021'],
  ])('a date too early: %s', (_, title, signed) => {
    expect(inWorkbook({ title, signed })).toEqual([
      { cell: 'B7', severity: 'info', cells: [], stated: signed, message: 'date', fixes: [], echoes: [] },
    ]);
  });
});
