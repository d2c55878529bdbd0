import { describe, expect, test } from '@jest/globals';
import { levelsOf, type LevelCue } from './levels.ts';

/** Items below each other in rows 10, 11, … (0-based), with what is given of each. */
function treeOf(items: readonly Partial<LevelCue>[]): (number | undefined)[] {
  return levelsOf(cuesOf(items)).map(({ parent }) => parent);
}

function cuesOf(items: readonly Partial<LevelCue>[]): LevelCue[] {
  return items.map((item, index) => ({
    name: '',
    code: '',
    number: '',
    indent: 0,
    isBold: false,
    addsUp: new Set<number>(),
    row: 10 + index,
    ...item,
  }));
}

const levelOf = (item: Partial<LevelCue>) => levelsOf(cuesOf([item])).map(({ level }) => level)[0];
const coded = (...codes: readonly string[]) => treeOf(codes.map((code) => ({ code })));
const numbered = (...numbers: readonly string[]) => treeOf(numbers.map((number) => ({ number })));
const named = (...names: readonly string[]) => treeOf(names.map((name) => ({ name })));
const none = undefined;

describe('the level that a code names', () => {
  test.each<[string, string]>([
    ['1', 'affair'],
    ['X', 'affair'],
    ['x', 'affair'],
    ['1.01', 'field'],
    ['x.XX', 'field'],
    ['1.01.02', 'program'],
    ['X.XX.01', 'program'],
    ['1.xx.XXX', 'program'],
    ['1.01.02.2.01', 'activity'],
    ['1.01.02.2.01.01', 'subActivity'],
    ['1.01.02.2.01.0001', 'subActivity'],
    ['1 01 02', 'program'],
    ['1-01-02', 'program'],
    ['1/01/02', 'program'],
    ['1. 01. 02.', 'program'],
    ['5.1', 'account'],
    ['4.1.02', 'account'],
    ['6.2', 'account'],
    ['5.1.02.01.01.0024', 'account'],
    ['5.01', 'field'],
  ])('%s is %s', (code, level) => {
    expect(levelOf({ code })).toBe(level);
  });

  test.each([
    '',
    '11',
    '12.01',
    '51.1',
    '15.1',
    '7.1',
    '1.1',
    '1.1.02',
    '1.011.02',
    '5.x1',
    '5.1x',
    '1.01.0a',
    '1.01.a0',
    '1.01.ab',
    '1.01.02.2',
    '1.01.02.0.01',
    '1.01.02.12.01',
    '1.01.02.21.01',
    '1.01.02.2.01.01.5',
    'IKU.1',
  ])('“%s” is none', (code) => {
    expect(levelOf({ code })).toBe(none);
  });
});

describe('the level that a leading word names', () => {
  test.each<[string, string]>([
    ['Program Pembinaan', 'program'],
    ['  PROGRAM Pembinaan', 'program'],
    ['Progam Pembinaan', 'program'],
    ['Kegiatan Rapat', 'activity'],
    ['  kegiatan Rapat', 'activity'],
    ['Sub Kegiatan Rapat', 'subActivity'],
    ['  sub-kegiatan Rapat', 'subActivity'],
    ['Subkegiatan Rapat', 'subActivity'],
    ['Bidang Urusan Pangan', 'field'],
    ['  bidang urusan Pangan', 'field'],
    ['Urusan Wajib', 'affair'],
    ['  URUSAN Wajib', 'affair'],
  ])('%s is %s', (name, level) => {
    expect(levelOf({ name })).toBe(level);
  });

  test.each([
    'Programmer komputer',
    'Jumlah program',
    'Kegiatannya',
    'Jumlah kegiatan',
    'Subkegiatannya',
    'Jumlah sub kegiatan',
    'Bidang urusannya',
    'Nilai bidang urusan',
    'Urusannya',
    'Jumlah urusan',
  ])('%s is none', (name) => {
    expect(levelOf({ name })).toBe(none);
  });

  test('gives way to the code, where that names one', () => {
    expect(levelOf({ name: 'Program Pembinaan', code: '1.01' })).toBe('field');
    expect(levelOf({ name: 'Program Pembinaan', code: '12' })).toBe('program');
  });
});

describe('a tree by codes', () => {
  test('is that of their beginnings', () => {
    expect(coded('1', '1.01', '1.01.02', '1.01.02.2.01', '1.01.02.2.01.01', '1.01.03', '1.02')).toEqual([
      none,
      0,
      1,
      2,
      3,
      1,
      0,
    ]);
  });

  test('leaves a code apart that begins as no other does', () => {
    expect(coded('1.01', '1.02.03', '2.01.04')).toEqual([none, none, none]);
  });

  test('puts a code that is given twice beside itself', () => {
    expect(coded('1.01', '1.01.02', '1.01.02')).toEqual([none, 0, 0]);
  });

  test('puts what has no code beside the item above', () => {
    expect(coded('1.01.02', '1.01.02.2.01', '', '1.01.02.2.02')).toEqual([none, 0, 0, 0]);
  });

  test('is not made where no more than half of the items have a code', () => {
    expect(coded('1.01.02', '1.01.02.2.01', '', '')).toEqual([none, 0, none, none]);
  });

  test('puts accounts below the item that they are of, and below their own like', () => {
    expect(coded('1.01.02.2.01.01', '5.1', '5.1.02', '5.2', '1.01.02.2.01.02', '5.1')).toEqual([
      none,
      0,
      1,
      0,
      none,
      4,
    ]);
  });

  test('keeps accounts of one length beside each other, whatever is bold', () => {
    expect(
      treeOf([
        { code: '5.1.01', isBold: true },
        { code: '5.1.02', isBold: false },
      ]),
    ).toEqual([none, none]);
  });

  test('is not made of codes of one length: the words tell', () => {
    expect(
      treeOf([
        { code: '01', name: 'Program Pasar' },
        { code: '02', name: 'Kegiatan Promosi' },
        { code: '03', name: 'Kegiatan Pameran' },
      ]),
    ).toEqual([none, 0, 0]);
  });
});

describe('a tree by leading words', () => {
  test('is that of the budget', () => {
    expect(
      named('Urusan A', 'Bidang Urusan B', 'Program C', 'Kegiatan D', 'Sub Kegiatan E', 'Kegiatan F'),
    ).toEqual([none, 0, 1, 2, 3, 2]);
    expect(named('Program A', 'Kegiatan B', 'Program C')).toEqual([none, 0, none]);
  });

  test('leaves apart what has no such word', () => {
    expect(named('Program A', 'Jumlah pasar', 'Kegiatan B')).toEqual([none, none, 0]);
  });

  test('is not made of words of one level: the next cue tells', () => {
    expect(
      treeOf([
        { name: 'Program A', indent: 0 },
        { name: 'Jumlah pasar', indent: 2 },
      ]),
    ).toEqual([none, 0]);
  });
});

describe('a tree by numbering', () => {
  test('goes by the order in which the kinds of numbers first appear', () => {
    expect(numbered('A', '1', '2', 'B', '1')).toEqual([none, 0, 0, none, 3]);
    expect(numbered('I', 'A', '1', 'a')).toEqual([none, 0, 1, 2]);
    expect(numbered('A', '123')).toEqual([none, 0]);
  });

  test('passes over brackets, points and spaces', () => {
    expect(numbered(' A. ', '1)', '(a)', 'B.)', '2)')).toEqual([none, 0, 1, none, 3]);
  });

  test('reads roman numbers up to thirty', () => {
    const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VIII', 'IX', 'X', 'XII', 'XVII', 'XX', 'XXIV', 'XXX'];
    expect(numbered(...romans.flatMap((roman) => [roman, '1']))).toEqual(
      romans.flatMap((_, index) => [none, index * 2]),
    );
  });

  test('takes a letter that may be a roman number for what the row before was', () => {
    expect(numbered('H', 'I', '1')).toEqual([none, none, 1]);
    expect(numbered('I', 'II', '1')).toEqual([none, none, 1]);
    expect(numbered('h', 'i', '1')).toEqual([none, none, 1]);
  });

  test.each(['IIV', 'AIV', 'IIII', 'XXXX', 'AB', '1234', '-'])('is not made where “%s” is one', (number) => {
    expect(numbered('A', number)).toEqual([none, none]);
    expect(
      treeOf([
        { number: 'A', indent: 0 },
        { number: '1', indent: 0 },
        { number, indent: 2 },
      ]),
    ).toEqual([none, none, 1]);
  });

  test('follows dotted numbers, and puts what has none below the item above', () => {
    expect(numbered('1', '1.1', '', '1.2', '2', '')).toEqual([none, 0, 1, 0, none, 4]);
    expect(numbered('', 'A', 'A.1', 'A.1.2', 'A.1')).toEqual([none, none, 1, 2, 1]);
    expect(numbered('1.1', '2.1.1')).toEqual([none, none]);
  });

  test('is read from the beginnings of names where no column has it', () => {
    expect(named('A. Pendapatan', '1. Pajak', '12) Retribusi', 'B. Belanja')).toEqual([none, 0, 0, none]);
    expect(named('II) Pendapatan', '  3. Pajak', 'iv) Hotel')).toEqual([none, 0, 1]);
    expect(named('A. Pendapatan', 'A.1. Pajak', 'A.1.12) Hotel', 'B. Belanja')).toEqual([none, 0, 1, none]);
    expect(named('1. Pendapatan', '1.1. Pajak', '1.1.12. Hotel')).toEqual([none, 0, 1]);
  });

  test.each(['123. Pajak', '1 Pajak', '1.Pajak', 'Pajak 1. Hotel'])('is not read from “%s”', (name) => {
    expect(named('A. Pendapatan', name)).toEqual([none, none]);
  });
});

describe('a tree by how items are drawn or added up', () => {
  const indented = (...indents: readonly number[]) => treeOf(indents.map((indent) => ({ indent })));

  test('goes by indentation', () => {
    expect(indented(0, 2, 4, 2, 0)).toEqual([none, 0, 1, 0, none]);
    expect(indented(1, 2)).toEqual([none, 0]);
  });

  test('is not made where the first item is not of the outermost indentation', () => {
    expect(indented(2, 0, 2)).toEqual([none, none, none]);
  });

  test('puts items below the one whose formula adds them up, of several the nearest', () => {
    expect(treeOf([{ addsUp: new Set([11, 12]) }, { addsUp: new Set([12]) }, {}, {}])).toEqual([
      none,
      0,
      1,
      none,
    ]);
  });

  test('puts no item below one that adds it up from beneath, and none below itself', () => {
    expect(treeOf([{}, { addsUp: new Set([10, 11]) }])).toEqual([none, none]);
  });

  test('asks the formulas before bold type', () => {
    const bold = [true, false, true].map((isBold) => ({ isBold }));
    expect(treeOf(bold)).toEqual([none, 0, none]);
    expect(treeOf(bold.map((item) => ({ ...item, addsUp: new Set([12]) })))).toEqual([none, none, 1]);
  });

  test('is none of a list of equals, nor of an empty one', () => {
    expect(treeOf([{}, {}])).toEqual([none, none]);
    expect(treeOf([])).toEqual([]);
  });
});
