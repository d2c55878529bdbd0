import { describe, expect, test } from '@jest/globals';
import { workbook, worksheet, type Given } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { echelonIn, type Echelon } from './echelon.ts';
import { recognise } from './recognise.ts';

describe('a text names an echelon', () => {
  test.each<[string, Echelon]>([
    ['Eselon II', 2],
    ['ESELON III', 3],
    ['Eselon IV', 4],
    ['Eselon_II', 2],
    ['ES. IV.a Kasi Pasar', 4],
    ['Es 3', 3],
    ['Esel.III b', 3],
    ['Staf', 5],
    ['Staff Bidang Koperasi', 5],
    ['Pelaksana', 5],
    ['Kasubbag Umum', 4],
    ['KASI METROLOGI', 4],
    ['Kabid Industri', 3],
    ['Sekretaris', 3],
    ['KEPALA DINAS PERDAGANGAN', 2],
    ['Eselon III (Sekretaris)', 3],
  ])('%s: %s', (text, echelon) => {
    expect(echelonIn(text)).toBe(echelon);
  });

  test.each([
    'TW II',
    'Sekretariat',
    'Kepala',
    'Eselon II dan III, Eselon IV',
    'Kadis dan Kabid',
    'Eselon I',
    'Tes 2',
  ])('%s: none', (text) => {
    expect(echelonIn(text)).toBeUndefined();
  });
});

describe('a sheet is of the echelon', () => {
  const table: readonly (readonly Given[])[] = [
    ['Program', 'Target', 'Realisasi'],
    ['Program A', 10, 5],
    ['Program B', 10, 5],
  ];
  const echelonOf = (name: string, ...titles: readonly string[]) =>
    recognise(workbook(worksheet([...titles.map((title) => [title]), ...table], { name })), DEFAULT_SETTINGS)
      .sheets[0]?.echelon;

  test('of its name', () => {
    expect(echelonOf('Eselon IV', 'CAPAIAN ESELON III')).toBe(4);
  });

  test('else of its title', () => {
    expect(echelonOf('Sheet1', 'CAPAIAN KINERJA', 'PEJABAT ESELON III')).toBe(3);
  });

  test('of none where its title names several', () => {
    expect(echelonOf('Sheet1', 'ESELON II', 'ESELON III')).toBeUndefined();
  });

  test('of none where nothing names one', () => {
    expect(echelonOf('TW I', 'LAPORAN')).toBeUndefined();
  });
});
