import { describe, expect, test } from '@jest/globals';
import { meaningOf, readMeaning } from './headerMeaning.ts';

describe('the role that a header names', () => {
  test.each<[string, string[]]>([
    ['Target', ['target']],
    ['TAR GET :', ['target']],
    ['Capaian', ['percent', 'realization']],
    ['Target Penyerapan Dana', ['target']],
    // The longest beginning wins.
    ['Target Akhir Periode Renstra', ['longTermTarget']],
    ['Target Tahun 2021', ['annualTarget']],
    ['Target 2021', ['target']],
    ['2021', []],
    // What stands in brackets says of what, unless it is all that is said; a percentage stays one.
    ['Target (Rp)', ['target']],
    ['Target (Rp', ['target']],
    ['Nama (Program / Kegiatan) SKPD', []],
    ['(Target)', ['target']],
    ['Realisasi (Fisik dan Keuangan)', ['realization']],
    ['Realisasi (% fisik)', ['percent']],
    ['Sisa (Rp) (%)', ['remaining']],
    ['Hasil (Survei)', ['realization']],
    ['Wilayah', []],
    ['', []],
    ['Realisasi2021 (Rp)', ['realization']],
    ['Kode 2021 Rekening', ['code']],
    [' - ', []],
  ])('%j has the roles %j', (text, roles) => {
    expect(readMeaning(text).roles).toEqual(roles);
  });

  test.each<[string, string[]]>([
    ['Indikatr', ['indicator']],
    ['Imdikator', ['indicator']],
    ['Satuam', ['unit']],
    ['Satan', []],
    ['Hasol', []],
    ['Hasill', []],
    ['Xatuan', []],
    ['Imdikatoe', []],
    ['Kinerja X', []],
  ])('a slip of one letter in a long word is forgiven: %s has the roles %j', (text, roles) => {
    expect(readMeaning(text).roles).toEqual(roles);
  });

  test('a text longer than any header has none', () => {
    const header = `Target ${'x'.repeat(83)}`;
    expect(meaningOf(`${header} panjang`)).toEqual({ roles: [], isMeasure: false });
    expect([meaningOf(header).roles, meaningOf(`${header}x`).roles]).toEqual([['target'], []]);
  });

  test('a text that recurs is read once', () => {
    expect(meaningOf('Target Kinerja')).toBe(meaningOf('Target Kinerja'));
  });
});

describe('of when a header speaks', () => {
  test.each([
    ['Target TW 1', { roles: ['target'], period: { kind: 'quarter', index: 1 } }],
    ['Realisasi s/d Juni', { roles: ['realization'], period: { kind: 'month', index: 6 }, span: 'toDate' }],
    ['Target Bulan Ini', { roles: ['target'], span: 'current' }],
    ['Realisasi s/d Bulan Lalu', { roles: ['realization'] }],
    ['Triwulan', { periodKind: 'quarter', roles: ['period'] }],
    ['Realisasi Triwulan', { periodKind: 'quarter' }],
    ['Semester', { periodKind: 'semester' }],
    ['Minggu ke', { periodKind: 'week' }],
    ['Bln', { periodKind: 'month' }],
  ])('%s', (text, meaning) => {
    expect(readMeaning(text)).toMatchObject(meaning);
  });

  test.each(['Target TW 1', 'Bulan Ini', 'Bulan Januari', 'Target', 'Bulanan'])(
    '%s leaves no kind of period open',
    (text) => {
      expect(readMeaning(text)).not.toHaveProperty('periodKind');
    },
  );

  test('a header that says nothing of time has neither period nor span', () => {
    expect(readMeaning('Keterangan')).toStrictEqual({ roles: ['remark'], isMeasure: false });
  });
});

describe('of what a header speaks', () => {
  test.each<[string, string | undefined, boolean]>([
    ['Target (Rp)', 'budget', false],
    ['Target Fisik', 'performance', false],
    ['Kinerja Keuangan', 'budget', false],
    ['Fisik dan Keuangan', 'budget', false],
    ['Target', undefined, false],
    ['Target Tahun Anggaran 2022', undefined, false],
    ['Tahun Anggaran', undefined, false],
    ['K', 'performance', true],
    ['(Rp)', 'budget', true],
    ['Rp.', 'budget', true],
    ['Anggaran (juta)', 'budget', true],
    ['Anggaran', 'budget', true],
    ['Realisasi Anggaran', 'budget', false],
    ['Rp Kinerja', 'budget', false],
    ['Fisik 2022', 'performance', true],
  ])('%s: %s', (text, measure, isMeasure) => {
    expect(readMeaning(text)).toMatchObject({ isMeasure });
    expect(readMeaning(text).measure).toBe(measure);
  });
});
