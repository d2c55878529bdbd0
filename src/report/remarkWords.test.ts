import { describe, expect, test } from '@jest/globals';
import { saysSomething, saysUnreached } from './remarkWords.ts';

describe('a remark says that nothing is reached yet', () => {
  test.each([
    'masih proses SPJ',
    'Masih dalam proses',
    'sedang tahap proses lelang',
    'masih dalam tahap proses',
    'menunggu juknis',
    'masih menunggu petunjuk',
    'Sedang menunggu hasil',
    'tertunda',
    'masih tertunda',
    'ditertunda',
    'ditunda',
    'belum berjalan',
    'belum dapat berjalan',
    'belum bisa terealisasi',
    'belum ada realisasi',
    'belum sempat dilaksanakan',
    'belum direalisasikan',
    'belum terlaksana',
    'belum selesai',
    'belum ada jadwal',
    'belum ada kegiatan',
    'belum dimulai',
    'belum cair',
    'tidak dapat berjalan',
    'tidak dapat terealisasi',
    'tidak dapat dilaksanakan',
    'Kegiatan belum dilaksanakan',
    'Realisasi masih proses',
    'anggaran belum cair',
    '  belum berjalan  ',
    `belum berjalan ${'x'.repeat(65)}`,
  ])('%s', (remark) => {
    expect(saysUnreached(remark)).toBe(true);
  });

  test.each([
    '',
    'sedang berjalan',
    'berjalan lancar',
    'masih prosesor lama',
    'tidak berjalan',
    'belum optimal',
    'belum berjalannya',
    'ada yang belum berjalan',
    'belum berjalan namun selesai',
    'masih proses, sudah dibayar',
    'masih proses tetapi lancar',
    'masih proses tapi lancar',
    'menunggu, telah diajukan',
    'masih proses, selesai dilaksanakan besok',
    'menunggu 2 dokumen',
    `belum berjalan ${'x'.repeat(66)}`,
  ])('not: %s', (remark) => {
    expect(saysUnreached(remark)).toBe(false);
  });
});

describe('a remark says something', () => {
  test.each<[string, boolean]>([
    ['ok', true],
    ['5', true],
    ['- a', true],
    ['', false],
    ['-', false],
    [' … ', false],
  ])('%j: %s', (remark, expected) => {
    expect(saysSomething(remark)).toBe(expected);
  });
});
