import { describe, expect, test } from '@jest/globals';
import { pairItems, type Named } from './pairing.ts';

const named = (...names: (string | undefined)[]): Named[] => names.map((name) => ({ name }));

describe('items of two tables are paired', () => {
  test.each<[string, string, string]>([
    ['by the same name', 'Nilai SAKIP', 'Nilai SAKIP'],
    ['in other letters and with other signs', 'Nilai  SAKIP (skor)', 'NILAI SAKIP: SKOR'],
    ['where a sign stands for its word', '% Koperasi & UMKM aktif', 'Persentase Koperasi dan UMKM aktif'],
    ['where a sign is written to the number', '1.% Pelaku industri', '1. Persentase pelaku industri'],
    ['where a letter is lost in a long word', 'Kegiatan Pembedayaan Usaha', 'Kegiatan Pemberdayaan Usaha'],
    ['where a word of five letters has one other letter', 'Jumlah Pasar Rakyat', 'Jumlah Pasat Rakyat'],
    ['where a word of ten letters has two other letters', 'Nilai Kemandirian Desa', 'Nilai Kemadirien Desa'],
  ])('%s', (_, earlier, later) => {
    expect(pairItems(named(earlier), named(later))).toEqual([0]);
  });

  test('wherever they stand, if the name is there once', () => {
    expect(pairItems(named('Satu', 'Dua', 'Tiga'), named('Tiga', 'Baru', 'Satu'))).toEqual([2, undefined, 0]);
  });

  test('by a code, whatever the name says', () => {
    const earlier = [{ name: 'Program Koperasi', code: '2.17.01' }];
    expect(pairItems(earlier, [{ name: 'Program Koperasi dan UKM', code: '2.17.01' }])).toEqual([0]);
    expect(pairItems(earlier, [{ name: undefined, code: '2.17.01' }])).toEqual([0]);
    expect(pairItems([{ name: undefined, code: '2.17.01' }], [{ name: 'Program', code: '2.17.01' }])).toEqual(
      [0],
    );
  });

  test('by a code before a name', () => {
    const earlier = [
      { name: 'Program Pasar', code: '1' },
      { name: 'Program Ekspor', code: '2' },
    ];
    expect(pairItems(earlier, [{ name: 'Program Ekspor', code: '1' }])).toEqual([0]);
  });

  test('by what stands beside where several bear one name', () => {
    const earlier = ['Program Pasar', 'Program Tera'].map((beside) => ({ name: 'Nilai IKM', beside }));
    expect(
      pairItems(earlier, [{ name: 'Nilai IKM', beside: 'PROGRAM TERA' }, ...earlier.slice(0, 1)]),
    ).toEqual([1, 0]);
  });

  test('by spelling between neighbours that are paired', () => {
    const earlier = named('Satu', 'Penyusunan Dokumen Rencana', 'Dua');
    expect(pairItems(earlier, named('Satu', 'Baru', 'Penyusunan Dokumen Rencanna', 'Dua'))).toEqual([
      0,
      undefined,
      1,
      2,
    ]);
    expect(pairItems(earlier, named('Satu', 'Penyusunan Dokumen Rencanna'))).toEqual([0, 1]);
  });

  test('by spelling where what stands beside is spelt alike too', () => {
    const earlier = [{ name: 'Nilai Kepuasan Warga', beside: 'Program Pembedayaan Usaha' }];
    expect(
      pairItems(earlier, [{ name: 'Nilai Kepuasam Warga', beside: 'Program Pemberdayaan Usaha' }]),
    ).toEqual([0]);
  });
});

describe('items in doubt are not paired', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['without a name', undefined, undefined],
    ['with a name of signs', '- / -', '- / -'],
    ['with another number', 'Pasar kelas 1 baru', 'Pasar kelas 2 baru'],
    ['with another long number', 'Rencana Daerah 20210', 'Rencana Daerah 20211'],
    ['with a short word that differs', 'Nilai IKM Kota', 'Nilai IPM Kota'],
    ['with a word of the opposite', 'Jumlah usaha formal baru', 'Jumlah usaha informal baru'],
    ['with another word', 'Jumlah koperasi aktif', 'Jumlah koperasi pasif'],
    ['with a word more', 'Jumlah koperasi sehat', 'Jumlah koperasi tidak sehat'],
    ['with more than a third of the words spelt otherwise', 'Penyusunan Rencana', 'Penyusunnan Rencana'],
    ['with a word of five letters of which two differ', 'Jumlah Pasar Rakyat', 'Jumlah Pakat Rakyat'],
  ])('%s', (_, earlier, later) => {
    expect(pairItems(named(earlier), named(later))).toEqual([undefined]);
  });

  test('where the name is there twice on either side', () => {
    expect(pairItems(named('Nilai IKM', 'Nilai IKM'), named('Nilai IKM'))).toEqual([undefined]);
    expect(pairItems(named('Nilai IKM'), named('Nilai IKM', 'Nilai IKM'))).toEqual([undefined, undefined]);
  });

  test('where the same name stands beside another program', () => {
    const earlier = [{ name: 'Nilai IKM', beside: 'Program Pasar' }];
    expect(pairItems(earlier, [{ name: 'Nilai IKM', beside: 'Program Ekspor' }])).toEqual([undefined]);
    expect(pairItems(earlier, [{ name: 'Nilai IKM' }])).toEqual([0]);
    expect(pairItems([{ name: 'Nilai IKM' }], earlier)).toEqual([0]);
  });

  test('where a code is shared by names that have nothing in common', () => {
    expect(pairItems([{ name: 'Program Pasar', code: '1' }], [{ name: 'Nilai SAKIP', code: '1' }])).toEqual([
      undefined,
    ]);
  });

  test('where a code is empty or there twice', () => {
    const empty = [{ name: 'Satu', code: '' }];
    expect(pairItems(empty, [{ name: 'Dua', code: '' }])).toEqual([undefined]);
    const twice = ['Satu', 'Dua'].map((name) => ({ name, code: '1' }));
    expect(pairItems(twice, [{ name: 'Dua Satu', code: '1' }])).toEqual([undefined]);
  });

  test('where two are spelt alike', () => {
    const one = named('Penyusunan Dokumen Rencana');
    const two = named('Penyusunan Dokumen Rencanna', 'Penyusunnan Dokumen Rencana');
    expect(pairItems(one, two)).toEqual([undefined, undefined]);
    expect(pairItems(two, one)).toEqual([undefined]);
  });

  test('where one spelt alike stands between other neighbours', () => {
    const earlier = named('Penyusunan Dokumen Rencana', 'Satu', 'Dua');
    expect(pairItems(earlier, named('Satu', 'Penyusunan Dokumen Rencanna', 'Dua'))).toEqual([
      1,
      undefined,
      2,
    ]);
  });

  test('where the neighbours have changed places', () => {
    const earlier = named('Satu', 'Penyusunan Dokumen Rencana', 'Dua');
    expect(pairItems(earlier, named('Dua', 'Penyusunan Dokumen Rencanna', 'Satu'))).toEqual([
      2,
      undefined,
      0,
    ]);
  });

  test('where too many strangers stand between the neighbours', () => {
    const strangers = (count: number, word: string) =>
      named(...Array.from({ length: count }, (_, index) => `${word} ${index}`));
    const earlier = [...named('Penyusunan Dokumen Rencana'), ...strangers(40, 'Satu')];
    const later = [...named('Penyusunan Dokumen Rencanna'), ...strangers(39, 'Dua')];
    expect(pairItems(earlier, later)[0]).toBeUndefined();
    expect(pairItems(earlier.slice(0, 39), later)[0]).toBe(0);
    expect(pairItems(earlier.slice(0, 39), [...later, ...named('Tiga')])[0]).toBeUndefined();
  });
});

test('an item that a code has paired is not paired again by its name', () => {
  const earlier = [
    { name: 'Nilai IKM', code: '1' },
    { name: 'Nilai IPM', code: '2' },
  ];
  const later = [
    { name: 'Nilai IPM', code: '1' },
    { name: 'Nilai IKM', code: '3' },
  ];
  expect(pairItems(earlier, later)).toEqual([0, undefined]);
});

describe('by a name and what stands beside it', () => {
  const beside = (...programs: readonly (string | undefined)[]) =>
    programs.map((program) => ({ name: 'Nilai IKM', beside: program }));

  test('the words of both count', () => {
    const earlier = beside('Program Pasar Rakyat', 'Program Pasar Rakyatdan');
    expect(pairItems(earlier, beside('Program Pasar Rakyat dan', 'Program Pasar Rakyat'))).toEqual([
      undefined,
      0,
    ]);
  });

  test('where nothing stands beside one of several, it is in doubt', () => {
    expect(pairItems(beside('Program Pasar', undefined), beside(undefined, 'Program Pasar'))).toEqual([
      undefined,
      0,
    ]);
    expect(
      pairItems(beside('-', 'Program Pasar', 'Program Tera'), beside('', 'Program Tera', 'Program Pasar')),
    ).toEqual([undefined, 2, 1]);
  });
});

test('a name of long numbers is another where they differ', () => {
  expect(pairItems(named('Rencana Daerah 2021 kota'), named('Rencana Daerah 2022 kota'))).toEqual([
    undefined,
  ]);
});

test('words are told apart by the spaces between them', () => {
  expect(pairItems(named('Jumlah pasar rakyat'), named('Jumlahpasar rakyat'))).toEqual([undefined]);
});
