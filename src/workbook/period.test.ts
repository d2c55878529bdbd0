import { describe, expect, test } from '@jest/globals';
import {
  periodNamedIn,
  readPeriodLabel,
  readPeriodMention,
  readPeriodNumber,
  type Period,
  type PeriodMention,
} from './period.ts';

const LETTER: Readonly<Record<Period['kind'], string>> = {
  week: 'W',
  month: 'M',
  quarter: 'Q',
  semester: 'S',
};

/** `Q2`, `M12`, or `none`. */
function inShort(period: Period | undefined): string {
  return period === undefined ? 'none' : `${LETTER[period.kind]}${period.index}`;
}

/** `Q2 toDate | Realisasi`: period and span, then the words that remain. */
function mentionInShort(mention: PeriodMention | undefined): string {
  if (mention === undefined) return 'none';
  const time = [mention.period === undefined ? [] : inShort(mention.period), mention.span ?? []].flat();
  return `${time.join(' ')} | ${mention.rest}`.trimEnd();
}

describe('a cell of a period column', () => {
  test.each([
    ['Januari', 'M1'],
    ['JANUARI', 'M1'],
    [' juli ', 'M7'],
    ['Jun', 'M6'],
    ['Nop', 'M11'],
    ['Nov.', 'M11'],
    ['Peb', 'M2'],
    ['Sept', 'M9'],
    ['Agu', 'M8'],
    ['AGS', 'M8'],
    ['Mei', 'M5'],
    ['bulan1', 'M1'],
    ['BULAN 12', 'M12'],
    ['Bulan Juni', 'M6'],
    ['Jan 2023', 'M1'],
    ['Jan-23', 'M1'],
    ['Januari 2022', 'M1'],
    ['JANUARI\n2022', 'M1'],
    ['TW II', 'Q2'],
    ['TRIWULAN IV', 'Q4'],
    ['TW-3', 'Q3'],
    ['TW.I', 'Q1'],
    ['TW \u2013 I', 'Q1'],
    ['Q1', 'Q1'],
    ['Kuartal II', 'Q2'],
    ['s/d Triwulan II', 'Q2'],
    ['s/d TW II', 'Q2'],
    ['s.d. Juni', 'M6'],
    ['Sampai dengan bulan September tahun 2023', 'M9'],
    ['Semester I', 'S1'],
    ['Minggu 2', 'W2'],
    ['Minggu ke-3', 'W3'],
  ])('%j is %s', (text, expected) => {
    expect(inShort(readPeriodLabel(text)?.period)).toBe(expected);
    expect(readPeriodLabel(text)?.isMisspelt).toBe(false);
  });

  test.each([
    ['Agusturs', 'M8'],
    ['Febuari', 'M2'],
    ['Desembr', 'M12'],
    ['Desembr 2021', 'M12'],
    ['Marret', 'M3'],
  ])('%j is %s, misspelt', (text, expected) => {
    expect(inShort(readPeriodLabel(text)?.period)).toBe(expected);
    expect(readPeriodLabel(text)?.isMisspelt).toBe(true);
  });

  test.each([
    'Singaraja, 03 Januari 2022',
    '03 Januari 2022',
    '1 Januari',
    'TOTAL',
    'Triwulan',
    'Bulan',
    'Bulan Ini',
    'Bulan 13',
    'TW V',
    'Semester IV',
    'Minggu 54',
    'Jumlah',
    'Jumlah Maret',
    'Jui',
    'Jan-Mar',
    '7',
    'I',
    '',
    'M2',
    'Market',
    'Karet',
    'Agustusan',
    'Meiosis',
    'Terlaksananya rapat koordinasi bulan Januari dan Februari di kecamatan',
  ])('%j is no period label', (text) => {
    expect(readPeriodLabel(text)).toBeUndefined();
  });
});

describe('a number below a header that names the kind of period', () => {
  test.each<[string, Period['kind'], string]>([
    ['I', 'quarter', 'Q1'],
    ['IV', 'quarter', 'Q4'],
    ['iii', 'quarter', 'Q3'],
    ['2', 'quarter', 'Q2'],
    ['(1)', 'quarter', 'Q1'],
    ['( II )', 'quarter', 'Q2'],
    ['ke-2', 'quarter', 'Q2'],
    ['Kedua', 'quarter', 'Q2'],
    ['Pertama', 'semester', 'S1'],
    ['3.', 'month', 'M3'],
    ['08', 'month', 'M8'],
    ['VIII', 'month', 'M8'],
    ['XII', 'month', 'M12'],
    ['53', 'week', 'W53'],
    ['V', 'quarter', 'none'],
    ['5', 'quarter', 'none'],
    ['0', 'month', 'none'],
    ['13', 'month', 'none'],
    ['54', 'week', 'none'],
    ['IIII', 'quarter', 'none'],
    ['1,5', 'month', 'none'],
    ['K', 'quarter', 'none'],
    ['', 'quarter', 'none'],
  ])('%j of kind %s is %s', (text, kind, expected) => {
    expect(inShort(readPeriodNumber(text, kind))).toBe(expected);
  });
});

describe('what a header says of time', () => {
  test.each([
    ['Target TW 1', 'Q1 | Target'],
    ['Realisasi Triwulan II', 'Q2 | Realisasi'],
    ['TW-I', 'Q1 |'],
    ['TW2', 'Q2 |'],
    ['TWIII', 'Q3 |'],
    ['Tw 1', 'Q1 |'],
    ['TW.I', 'Q1 |'],
    ['TW I 2023', 'Q1 |'],
    ['TW I (2023)', 'Q1 |'],
    ['Triwulan 1', 'Q1 |'],
    ['TRIWULAN I', 'Q1 |'],
    ['TRI WULAN (IV)', 'Q4 |'],
    ['Triwulan ke-1', 'Q1 |'],
    ['Triwulan Kedua', 'Q2 |'],
    ['Kuartal I', 'Q1 |'],
    ['Q1', 'Q1 |'],
    ['Q3 2023', 'Q3 |'],
    ['Target Volume (Sub Kegiatan Tw 1)', 'Q1 | Target Volume (Sub Kegiatan)'],
    ['Realisasi Kinerja Pada Triwulan I', 'Q1 | Realisasi Kinerja'],
    ['Realisasi (Triwulan III)', 'Q3 | Realisasi'],
    ['Capaian TW I (%)', 'Q1 | Capaian (%)'],
    ['% Capaian s/d TW II', 'Q2 toDate | % Capaian'],
    ['TW I (Jan - Mar)', 'Q1 |'],
    ['2023 TW I Target', 'Q1 | Target'],
    ['Semester I', 'S1 |'],
    ['Realisasi Semester II Tahun 2022', 'S2 | Realisasi'],
    ['Semester I (Januari s/d Juni)', 'S1 |'],
    ['s/d Triwulan II', 'Q2 toDate |'],
    ['SD JUNI', 'M6 toDate |'],
    ['s.d. Juni', 'M6 toDate |'],
    ['s / d Juni', 'M6 toDate |'],
    ['SAMPAI DENGAN FEBRUARI 2023', 'M2 toDate |'],
    ['Realisasi s/d 31 Maret 2023', 'M3 toDate | Realisasi'],
    ['Realisasi per 31 Maret', 'M3 toDate | Realisasi'],
    ['Jan', 'M1 |'],
    ['Peb', 'M2 |'],
    ['Pebruari', 'M2 |'],
    ['Agu', 'M8 |'],
    ['Ags', 'M8 |'],
    ['AGS', 'M8 |'],
    ['Agt.', 'M8 |'],
    ['Sept', 'M9 |'],
    ['Nop', 'M11 |'],
    ['Des', 'M12 |'],
    ['Agusturs', 'M8 |'],
    ['bulan1', 'M1 |'],
    ['bulan12', 'M12 |'],
    ['Bulan 3', 'M3 |'],
    ['Target Bulan Januari', 'M1 | Target'],
    ['Jumlah Maret', 'M3 | Jumlah'],
    ['Jan-23', 'M1 |'],
    ["Jan '23", 'M1 |'],
    ['Januari 2023', 'M1 |'],
    ['Target_Januari_2023', 'M1 | Target'],
    ['Bulan Juni (TW II)', 'M6 |'],
    ['Total Jan Jul', 'M7 toDate | Total'],
    ['Jan - Jul', 'M7 toDate |'],
    ['Jan\u2013Jul', 'M7 toDate |'],
    ['Januari s/d Juli', 'M7 toDate |'],
    ['1 Januari s/d 30 Juni 2022', 'M6 toDate |'],
    ['Jan, Feb, Mar', 'M3 toDate |'],
    ['TW I - III', 'Q3 toDate |'],
    ['TW I s/d TW IV', 'Q4 toDate |'],
    ['Triwulan I dan II', 'Q2 toDate |'],
    ['Apr - Jun', 'Q2 |'],
    ['Juli s.d. Desember', 'S2 |'],
    ['Triwulan III - IV', 'S2 |'],
    ['Bulan Lalu', 'previous |'],
    ['s.d. Bulan Lalu', 'previous |'],
    ['Realisasi s/d Bulan yang lalu', 'previous | Realisasi'],
    ['Bulan Ini', 'current |'],
    ['s.d Bulan Ini', 'toDate |'],
    ['s/d bulan ini', 'toDate |'],
    ['S/D  BULAN\nINI', 'toDate |'],
    ['Realisasi (SPJ) sampai dengan bulan ini', 'toDate | Realisasi (SPJ)'],
    ['Triwulan lalu', 'previous |'],
    ['s/d TW ini', 'toDate |'],
    ['Minggu Lalu', 'previous |'],
    ['Minggu ini', 'current |'],
    ['Realisasi s/d saat ini', 'toDate | Realisasi'],
    ['Bulan Ini (Juni)', 'M6 current |'],
    ['Realisasi s/d', 'toDate | Realisasi'],
    ['Minggu I', 'W1 |'],
    ['Minggu ke-2', 'W2 |'],
    ['Minggu 3', 'W3 |'],
    ['Minggu IV Januari', 'W4 |'],
    ['Minggu 2 Januari', 'W2 |'],
    ['M1', 'W1 |'],
    ['M5', 'W5 |'],
  ])('%j says %s', (text, expected) => {
    expect(mentionInShort(readPeriodMention(text))).toBe(expected);
  });

  test.each([
    '',
    'Indikator',
    'Target',
    'Kinerja',
    'I',
    '3',
    'Desa',
    'Marketing',
    'Meiosis',
    'Market',
    'Sasaran',
    'Tahun 2021',
    '2021',
    'Target Tahun 2021',
    'Realisasi s/d Tahun Lalu',
    'Target RPJMD 2021-2026',
    'Triwulan',
    'Realisasi Kinerja Pada Triwulan',
    'Bulan',
    'Saat ini',
    'M6',
    'Luas (M2)',
    '12 Bulan',
    'Lama 12 bulan 2 orang',
    'TW I / Bulan Lalu dan TW III',
    'Target TW I Realisasi TW II',
    'Feb - Jul',
    'Guru SD',
    'TW V',
    'Singaraja, 03 Januari 2022',
    'Koto Baru, Juli 2022',
    'Terlaksananya rapat koordinasi penyusunan laporan pada bulan Desember di kecamatan',
  ])('%j says nothing of time', (text) => {
    expect(readPeriodMention(text)).toBeUndefined();
  });
});

describe("a sheet's name or title", () => {
  test.each([
    ['LAPORAN KINERJA TRIWULAN II TAHUN 2022', 'Q2'],
    ['PENGUKURAN KINERJA S.D TRIWULAN III TAHUN ANGGARAN 2022', 'Q3'],
    ['TRIWULAN II (APRIL - JUNI) 2022', 'Q2'],
    ['BULAN : JUNI 2023', 'M6'],
    ['KEADAAN S/D BULAN JUNI', 'M6'],
    ['BULAN JANUARI S/D DESEMBER 2021', 'M12'],
    ['REALISASI FISIK DAN KEUANGAN KEADAAN 30 JUNI 2023', 'M6'],
    ['LAPORAN BULAN MEI', 'M5'],
    ['LAPORAN MINGGU KE-2 BULAN JUNI', 'M6'],
    ['JAN', 'M1'],
    ['TW II', 'Q2'],
    ['TW2', 'Q2'],
    ['Juni 2023', 'M6'],
    ['SMT 1', 'S1'],
    ['Jan-Mar', 'M3'],
    ['LAP_DES_2023', 'M12'],
    ['06 JUNI', 'M6'],
    ['6. Juni', 'M6'],
    ['Agusturs', 'M8'],
    ['Minggu 2', 'W2'],
    ['Pasar Maretan', 'none'],
    ['Singaraja, 03 Januari 2022', 'none'],
    ['Singaraja, ..... Januari 2022', 'none'],
    ['Singaraja, Januari 2022', 'none'],
    ['Koto Baru, Juli 2022', 'none'],
    ['LAPORAN BULANAN, JULI 2022', 'M7'],
    ['06 Juni 2023', 'none'],
    ['Agustusan', 'none'],
    ['Mar Balik Kapal di Dermaga Kabupaten Kepulauan', 'none'],
    ['Perjanjian Kinerja Tahun 2021', 'none'],
    ['Sheet1', 'none'],
    ['Eselon II', 'none'],
    ['1', 'none'],
  ])('%j names %s', (title, expected) => {
    expect(inShort(periodNamedIn(title))).toBe(expected);
  });
});
