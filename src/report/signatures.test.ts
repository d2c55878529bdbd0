import { describe, expect, test } from '@jest/globals';
import { workbook, worksheet, type Given } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { recognise } from './recognise.ts';
import type { SheetReport } from './report.ts';

const TABLE: readonly (readonly Given[])[] = [
  ['Program', 'Pagu (Rp)', 'Realisasi (Rp)'],
  ['Program A', 1000, 500],
  ['Program B', 2000, 700],
];

/** A table in rows 3 to 5 below its titles, and what stands below it from row 7 on. */
function reportOf(
  titles: readonly [string, string],
  below: readonly (readonly Given[])[],
  merges: readonly string[] = [],
): SheetReport {
  const sheet = worksheet([[titles[0]], [titles[1]], ...TABLE, [], ...below], { merges });
  const [report] = recognise(workbook(sheet), DEFAULT_SETTINGS).sheets;
  if (report === undefined) throw new Error('No sheet');
  return report;
}

const signaturesBelow = (below: readonly (readonly Given[])[], merges?: readonly string[]) =>
  reportOf(['LAPORAN', ''], below, merges).signatures;

describe('the signatures of a sheet', () => {
  test('are a number with name, place and date above it', () => {
    const below = [
      [null, 'Singaraja, 31 Desember 2021'],
      [null, 'Kepala Dinas'],
      [],
      [],
      [null, 'Drs. I Ketut Suardana, M.Si'],
      [null, 'Pembina Utama Muda (IV/c)'],
      [null, 'NIP. 19650404 199003 1 010'],
    ];
    expect(signaturesBelow(below)).toEqual([
      {
        nip: { row: 12, column: 1, text: 'NIP. 19650404 199003 1 010' },
        digits: '196504041990031010',
        name: { row: 10, column: 1, text: 'Drs. I Ketut Suardana, M.Si' },
        signed: {
          row: 6,
          column: 1,
          text: 'Singaraja, 31 Desember 2021',
          town: 'Singaraja',
          date: { year: 2021, month: 12, day: 31 },
        },
      },
    ]);
  });

  test('may stand beside each other, each with what is above it', () => {
    const below = [
      ['Mengetahui', null, 'Koto Baru, ..... Juli 2022'],
      [],
      ['Ani', null, 'Budi'],
      ['NIP 19650404 199003 1 010', null, 'NIP: 198004141998102001'],
    ];
    expect(signaturesBelow(below)).toMatchObject([
      { digits: '196504041990031010', name: { text: 'Ani' } },
      {
        digits: '198004141998102001',
        name: { text: 'Budi' },
        signed: { town: 'Koto Baru', date: { year: 2022, month: 7 } },
      },
    ]);
    expect(signaturesBelow(below)[0]).not.toHaveProperty('signed');
    expect(signaturesBelow(below)[1]?.signed?.date).not.toHaveProperty('day');
  });

  test('may stand below each other', () => {
    const below = [
      ['Singaraja, 3 Januari 2022'],
      ['Ani'],
      ['NIP. 19650404 199003 1 010'],
      ['Budi'],
      ['NIP. 19800414 199810 2 001'],
    ];
    expect(signaturesBelow(below).map(({ name, signed }) => [name?.text, signed?.town])).toEqual([
      ['Ani', 'Singaraja'],
      ['Budi', undefined],
    ]);
  });

  test('may be merged over columns', () => {
    const below = [['Singaraja, 3 Januari 2022'], ['Ani'], [null, 'NIP. 19650404 199003 1 010']];
    expect(signaturesBelow(below, ['A7:C7', 'A8:C8'])).toMatchObject([
      { name: { row: 7, column: 0 }, signed: { row: 6, column: 0 } },
    ]);
  });

  test.each<[string, Given]>([
    ['a number to be filled in', 'NIP. ..............'],
    ['another word', 'NIPAH'],
    ['words behind it', 'NIP. dan nama terang'],
  ])('are none: %s', (_, given) => {
    expect(signaturesBelow([['Mengetahui'], ['Ani'], [given]])).toEqual([]);
  });

  test('have no name where none stands right above the number', () => {
    const below = [['Mengetahui'], ['Ani'], [], [], [], ['NIP. 19650404 199003 1 010']];
    const [signature] = signaturesBelow(below);
    expect(signature?.digits).toBe('196504041990031010');
    expect(signature).not.toHaveProperty('name');
  });

  test('have their name up to three rows above the number', () => {
    const below = [['Mengetahui'], ['Ani'], [], [], ['NIP. 19650404 199003 1 010']];
    expect(signaturesBelow(below)).toMatchObject([{ name: { text: 'Ani' } }]);
  });

  const NUMBER = 'NIP. 19650404 199003 1 010';

  test.each<[string, Given, boolean]>([
    ['Singaraja, 31 Desember 2021', 'Singaraja, 31 Desember 2021', true],
    ['a quarter', 'Singaraja, Triwulan 2021', false],
    ['no month', 'Singaraja, 31 Minggu 2021', false],
    ['no year', 'Singaraja, 31 Desember', false],
    ['a number', 2021, false],
  ])('are signed where a place and a date say so: %s', (_, given, isSigned) => {
    const [signature] = signaturesBelow([[given], [], [], [], [], ['Ani'], [NUMBER]]);
    expect(signature?.name?.text).toBe('Ani');
    expect(signature?.signed !== undefined).toBe(isSigned);
  });

  test('are signed without a name', () => {
    const [signature] = signaturesBelow([['Koto  Baru , 3 Januari 2022'], [NUMBER]]);
    expect(signature).not.toHaveProperty('name');
    expect(signature?.signed).toMatchObject({ town: 'Koto Baru', date: { year: 2022, month: 1, day: 3 } });
  });

  test.each<[number, boolean]>([
    [12, true],
    [13, true],
    [14, false],
  ])('are signed up to fourteen rows above: %i blank rows between are near enough: %s', (count, isSigned) => {
    const blank = Array.from({ length: count }, (): Given[] => []);
    const [signature] = signaturesBelow([['Singaraja, 3 Januari 2022'], ...blank, [NUMBER]]);
    expect(signature?.signed !== undefined).toBe(isSigned);
  });

  test('are not a number in a sentence, or one without its letters', () => {
    expect(signaturesBelow([['Ani, NIP. 19650404 199003 1 010'], [196504041990031], ['x NIP 1965']])).toEqual(
      [],
    );
  });

  test('are not those of a sheet that was not recognised', () => {
    const [report] = recognise(workbook(worksheet([['NIP. 1965']])), DEFAULT_SETTINGS).sheets;
    expect(report?.signatures).toEqual([]);
  });
});

describe('the year of a sheet', () => {
  test.each<[string, string, number | undefined]>([
    ['LAPORAN KINERJA TAHUN 2021', '', 2021],
    ['LAPORAN TAHUN 2021', 'TAHUN ANGGARAN 2021', 2021],
    ['LAPORAN TAHUN 2021', 'RENSTRA 2017-2022', undefined],
    ['LAPORAN KINERJA', 'KODE 120211', undefined],
  ])('%s / %s: %s', (first, second, year) => {
    expect(reportOf([first, second], []).year).toBe(year);
  });
});
