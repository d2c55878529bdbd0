import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../test/layouts/linesOf.ts';
import { percent, worksheet, type Given } from '../../test/worksheets.ts';

const HEAD: Given[] = ['No', 'Uraian', 'Pagu', 'Realisasi'];

interface Around {
  readonly head?: Given[];
  readonly above?: readonly Given[][];
  /** Rows that a filter hides, as Excel numbers them. */
  readonly hidden?: readonly number[];
}

function linesBelow(rows: readonly Given[][], { head = HEAD, above = [], hidden = [] }: Around) {
  const sheet = worksheet([...above, head, ...rows]);
  return linesOf({ ...sheet, hiddenRows: new Set(hidden.map((row) => row - 1)) });
}

/** The totals of a table in short. */
const totalsIn = (rows: readonly Given[][], around: Around = {}) =>
  linesBelow(rows, around).filter((line) => line.startsWith('total'));

/** What each total of a table adds up. */
const coversIn = (rows: readonly Given[][], around: Around = {}) =>
  totalsIn(rows, around).map((line) => /^total [A-Z]+\d+ ?(.*?)(?= \||$)/.exec(line)?.[1]);

const item = (amount: Given, name = 'Gaji'): Given[] => [1, name, amount, amount];
const total = (amount: Given, label: Given = 'JUMLAH', realization: Given = amount): Given[] => [
  null,
  label,
  amount,
  realization,
];

describe('totals below each other', () => {
  test('add up sections, the sections of sections, and all of them', () => {
    const rows = (wrong: number) => [
      item(1),
      item(2),
      total(3 + wrong, 'Subtotal'),
      item(3),
      item(4),
      total(7 + wrong, 'Subtotal'),
      total(10 + wrong, 'JUMLAH I'),
      item(5),
      item(6),
      total(11 + wrong, 'Subtotal'),
      total(11 + wrong, 'JUMLAH II'),
      total(21 + wrong, 'TOTAL'),
    ];
    const covers = [
      'Subtotal: 0 1',
      'Subtotal: 2 3',
      'JUMLAH I: 0 1 2 3',
      'Subtotal: 4 5',
      'JUMLAH II: 4 5',
      'TOTAL: 0 1 2 3 4 5',
    ];
    expect(coversIn(rows(0))).toEqual(covers);
    expect(coversIn(rows(1000))).toEqual(covers);
  });

  test('may run on: one that is the sum of all items so far adds up all of them', () => {
    expect(coversIn([item(1), item(2), total(3), item(3), total(6), item(4), total(10)])).toEqual([
      'JUMLAH: 0 1',
      'JUMLAH: 0 1 2',
      'JUMLAH: 0 1 2 3',
    ]);
    expect(coversIn([item(1), item(2), total(3), item(3), total(7)])).toEqual(['JUMLAH: 0 1', 'JUMLAH: 2']);
  });

  test('add up their own section where all items so far have the same sum', () => {
    expect(coversIn([item(0), total(0), item(3), total(3)])).toEqual(['JUMLAH: 0', 'JUMLAH: 1']);
  });

  test('take what is part of another item with it', () => {
    const head: Given[] = ['Kode', 'Uraian', 'Pagu', 'Realisasi'];
    expect(
      coversIn(
        [
          ['1.01.02', 'Program A', 3, 3],
          ['1.01.02.2.01', 'Kegiatan B', 1, 1],
          total(4),
          ['1.01.02.2.02', 'Kegiatan C', 2, 2],
          ['1.01.03', 'Program D', 5, 5],
          ['1.01.03.2.01', 'Kegiatan E', 5, 5],
          total(7),
          total(8, 'TOTAL'),
        ],
        { head },
      ),
    ).toEqual(['JUMLAH: 0', 'JUMLAH: 2 3', 'TOTAL: 0 3']);
  });

  test('on top of the table add up everything below, whatever comes after', () => {
    expect(coversIn([total(6), item(1), item(2), total(3, 'Subtotal'), item(3)])).toEqual([
      'JUMLAH: 0 1 2',
      'Subtotal: 0 1',
    ]);
  });
});

describe('a total is held against all items so far by any of its amounts', () => {
  const head: Given[] = [
    'Indikator',
    'Target Tahunan',
    'Target TW I',
    'Realisasi TW I',
    'Target TW II',
    'Realisasi TW II',
    'Realisasi Tahunan',
    'Capaian',
  ];
  const first: Given[] = ['Pasar', 10, 20, 30, 40, 50, 60, 0.5];
  const second: Given[] = ['Kios', 1, 2, 3, 4, 5, 6, 0.5];
  const wrong: Given[] = ['JUMLAH', 999, 999, 999, 999, 999, 999, 0.5];
  const withOne = (column: number, amount: Given) =>
    coversIn(
      [
        first,
        ['JUMLAH', 10, 20, 30, 40, 50, 60],
        second,
        wrong.map((cell, index) => (index === column ? amount : cell)),
      ],
      { head },
    );

  test.each([
    ['annual target', 1, 11],
    ['target of the first period', 2, 22],
    ['realization of the first period', 3, 33],
    ['target of the second period', 4, 44],
    ['realization of the second period', 5, 55],
    ['annual realization', 6, 66],
  ])('the %s', (_, column, amount) => {
    expect(withOne(0, 'JUMLAH')).toEqual(['JUMLAH: 0', 'JUMLAH: 1']);
    expect(withOne(column, amount)).toEqual(['JUMLAH: 0', 'JUMLAH: 0 1']);
  });

  test('but not by the achievement, and not by an amount of another column', () => {
    expect(withOne(7, 1)).toEqual(['JUMLAH: 0', 'JUMLAH: 1']);
    expect(withOne(2, 11)).toEqual(['JUMLAH: 0', 'JUMLAH: 1']);
    expect(withOne(3, 44)).toEqual(['JUMLAH: 0', 'JUMLAH: 1']);
  });

  test('of whole sen, dashes counted as 0', () => {
    const rows = (amount: Given, sum: Given) => [
      item(amount),
      total(5, 'JUMLAH', 5),
      item('-', 'Lembur'),
      item(0.2, 'Cetak'),
      total(sum),
    ];
    expect(coversIn(rows(0.1, 0.3))).toEqual(['JUMLAH: 0', 'JUMLAH: 0 1 2']);
    expect(coversIn(rows(0.1, 0.31))).toEqual(['JUMLAH: 0', 'JUMLAH: 1 2']);
  });

  test('other than percentages and 0', () => {
    const rows = (amount: Given, sum: Given) => [
      item(amount),
      total(5),
      item(amount, 'Lembur'),
      total(sum, 'JUMLAH'),
    ];
    expect(coversIn(rows(percent(0.25), percent(0.5)))).toEqual(['JUMLAH: 0', 'JUMLAH: 1']);
    expect(coversIn([item(4), item(-4), total(3), item(0), total(7)])).toEqual(['JUMLAH: 0 1', 'JUMLAH: 2']);
    expect(coversIn([item(4), total(3), item(-4), total(0)])).toEqual(['JUMLAH: 0', 'JUMLAH: 1']);
  });
});

describe('a SUBTOTAL', () => {
  const rows = (amount: Given, realization: Given = amount) => [
    item(1),
    item(2),
    item(4),
    total(amount, 'JUMLAH', realization),
    item(8),
    total(8),
  ];
  const covers = (amount: Given, realization?: Given) =>
    coversIn(rows(amount, realization), { hidden: [3] })[0];

  test('under a filter adds up the rows that are seen', () => {
    expect(covers({ value: 5, formula: '=SUBTOTAL(9,C2:C4)' })).toBe('JUMLAH: 0 2');
    expect(covers({ value: 5, formula: '= subtotal(109,C2:C4)' })).toBe('JUMLAH: 0 2');
    expect(covers(5, { value: 5, formula: '=SUBTOTAL(9,D2:D4)' })).toBe('JUMLAH: 0 2');
  });

  test('that is the sum of all rows adds up all, and so does what is no SUBTOTAL', () => {
    expect(covers({ value: 7, formula: '=SUBTOTAL(9,C2:C4)' })).toBe('JUMLAH: 0 1 2');
    expect(covers({ value: 6, formula: '=SUBTOTAL(9,C2:C4)' })).toBe('JUMLAH: 0 1 2');
    expect(covers({ value: 5, formula: '=SUM(C2:C4)' })).toBe('JUMLAH: 0 1 2');
    expect(covers({ value: 5, formula: '=C2+SUBTOTAL(9,C4)' })).toBe('JUMLAH: 0 1 2');
    expect(covers({ value: 5, formula: '=IF(C2=SUBTOTAL(9,C2),5,0)' })).toBe('JUMLAH: 0 1 2');
    expect(covers(5)).toBe('JUMLAH: 0 1 2');
  });

  test('closes its section', () => {
    expect(coversIn(rows({ value: 5, formula: '=SUBTOTAL(9,C2:C4)' }), { hidden: [3] })).toEqual([
      'JUMLAH: 0 2',
      'JUMLAH: 3',
    ]);
  });

  test('of the year beside its periods is one, too', () => {
    const head: Given[] = ['Indikator', 'Target Tahunan', 'Realisasi TW I'];
    const sum: Given[] = ['JUMLAH', { value: 4, formula: '=SUBTOTAL(9,B2:B3)' }, 1];
    expect(coversIn([['Pasar', 4, 9], ['Kios', 5, 9], sum], { head, hidden: [3] })).toEqual(['JUMLAH: 0']);
  });
});

describe('the figures of a total', () => {
  const head: Given[] = [
    'Indikator',
    'Target Tahunan',
    'Target TW I',
    'Realisasi TW I',
    'Target TW II',
    'Realisasi TW II',
    'Realisasi Tahunan',
    'Capaian',
  ];
  const figures = (...row: Given[]) =>
    totalsIn(
      [
        ['Pasar', 10, 2, 1, 3, 3, 8, 80],
        ['Kios', 10, 2, 1, 3, 3, 8, 80],
        ['JUMLAH', ...row],
      ],
      {
        head,
      },
    ).map((line) => line.replace(/^total A4 JUMLAH: 0 1 \| /, ''));

  test('are those that stand in its row', () => {
    expect(figures(20, 4, 2, 6, 6, 16, 80)).toEqual([
      'annual 20 | realization 16 | achievement 80 | Q1 4/2 | Q2 6/6',
    ]);
    expect(figures(20)).toEqual(['annual 20 | Q1 ./. | Q2 ./.']);
    expect(figures(null, null, null, null, null, 16)).toEqual(['realization 16 | Q1 ./. | Q2 ./.']);
    expect(figures(null, 4)).toEqual(['Q1 4/. | Q2 ./.']);
    expect(figures(null, null, null, null, 6)).toEqual(['Q1 ./. | Q2 ./6']);
  });

  test('are none where the row has a percentage alone', () => {
    expect(figures(null, null, null, null, null, null, 80)).toEqual([]);
  });
});

describe('a row without a label', () => {
  const bare = (amount: Given, realization = amount): Given[] => [null, null, amount, realization];

  test('is a total where it is the sum of the items above, or on top of those below', () => {
    expect(totalsIn([item(1), item(2), bare(3)])).toEqual(['total C4: 0 1 | year 3/3']);
    expect(totalsIn([bare(3), item(1), item(2)])).toEqual(['total C2: 0 1 | year 3/3']);
    expect(totalsIn([item(1), item(2), bare(3), item(4)])).toEqual(['total C4: 0 1 | year 3/3']);
    expect(totalsIn([item(1), item(2), bare(9, 3)])).toEqual(['total C4: 0 1 | year 9/3']);
  });

  test('is none below a gap, of one item, or with another sum', () => {
    expect(totalsIn([item(1), item(2), [], bare(3)])).toEqual([]);
    expect(totalsIn([item(3), bare(3)])).toEqual([]);
    expect(totalsIn([item(1), item(2), bare(4)])).toEqual([]);
  });

  test('is an item whose name is lost where it stands among the others and is no sum', () => {
    expect(
      linesBelow([item(1), bare(7), item(2), total(10)], {}).filter((line) => /^(?:-|total)/.test(line)),
    ).toEqual([
      '- B2 Gaji | year 1/1',
      '- C3 ? | year 7/7',
      '- B4 Gaji | year 2/2',
      'total B5 JUMLAH: 0 1 2 | year 10/10',
    ]);
  });

  test('is counted among items whose names are lost by their places', () => {
    expect(coversIn([item(1), bare(7), item(2), bare(3), item(4)])).toEqual([': 0 2']);
  });

  test('is an item where a number or a code stands in it', () => {
    const head: Given[] = ['No', 'Kode', 'Uraian', 'Pagu', 'Realisasi'];
    const rows = (number: Given, code: Given): Given[][] => [
      [1, '5.1.01', 'Gaji', 1, 1],
      [2, '5.1.02', 'Lembur', 2, 2],
      [number, code, null, 3, 3],
    ];
    expect(coversIn(rows(null, null), { head })).toEqual([': 0 1']);
    expect(coversIn(rows(3, null), { head })).toEqual([]);
    expect(coversIn(rows(null, '5.1.03'), { head })).toEqual([]);
  });

  test('stands where its first figure does: the annual target, the target, the realization', () => {
    const annual: Given[] = ['Indikator', 'Target Tahunan', 'Target TW I', 'Realisasi TW I'];
    expect(
      totalsIn(
        [
          ['Pasar', 1, 1, 1],
          ['Kios', 2, 2, 2],
          [null, 3, 3, 3],
        ],
        { head: annual },
      ),
    ).toEqual(['total B4: 0 1 | annual 3 | Q1 3/3']);
    expect(
      totalsIn(
        [
          ['Pasar', 1, 1, 1],
          ['Kios', 2, 2, 2],
          [null, null, 3, 3],
        ],
        { head: annual },
      ),
    ).toEqual(['total C4: 0 1 | Q1 3/3']);
    const reached: Given[] = ['Indikator', 'Target Tahunan', 'Realisasi TW I', 'Realisasi TW II'];
    expect(
      totalsIn(
        [
          ['Pasar', 1, 1, 1],
          ['Kios', 2, 2, 2],
          [null, null, 3, 3],
        ],
        { head: reached },
      ),
    ).toEqual(['total C4: 0 1 | Q1 /3 | Q2 /3']);
  });

  test('repeats a total above it that adds up the same, unless that is one of a section', () => {
    expect(totalsIn([item(1), item(2), total(3), bare(3)])).toEqual(['total B4 JUMLAH: 0 1 | year 3/3']);
    expect(totalsIn([item(1), item(2), total(3, 'Subtotal'), bare(3)])).toEqual([
      'total B4 Subtotal: 0 1 | year 3/3',
      'total C5: 0 1 | year 3/3',
    ]);
    expect(coversIn([item(1), item(2), total(3), item(3), bare(6)])).toEqual(['JUMLAH: 0 1', ': 0 1 2']);
    expect(coversIn([item(1), item(2), bare(3), total(3)])).toEqual([': 0 1', 'JUMLAH: 0 1']);
  });
});

describe('a total above the header', () => {
  const rows = [item(1), item(2)];
  const blank = (count: number) => Array.from({ length: count }, (): Given[] => []);

  test('is told by its label, or by its sum, in the three rows above', () => {
    expect(totalsIn(rows, { above: [['LAPORAN'], total(9), [], []] })).toEqual([
      'total B2 JUMLAH: 0 1 | year 9/9',
    ]);
    expect(totalsIn(rows, { above: [['LAPORAN'], total(3, null)] })).toEqual(['total C2: 0 1 | year 3/3']);
    expect(totalsIn(rows, { above: [['LAPORAN'], total(null, 'JUMLAH', 3)] })).toEqual([
      'total B2 JUMLAH: 0 1 | year ./3',
    ]);
    expect(totalsIn(rows, { above: [['LAPORAN'], total(9), ...blank(3)] })).toEqual([]);
  });

  test('may have its label in the first column', () => {
    expect(totalsIn(rows, { above: [['LAPORAN'], ['TOTAL', null, 9, 9]] })).toEqual([
      'total A2 TOTAL: 0 1 | year 9/9',
    ]);
  });

  test('is none without label and sum, nor with a label and no number', () => {
    expect(totalsIn(rows, { above: [['LAPORAN'], total(4, null)] })).toEqual([]);
    expect(totalsIn(rows, { above: [['LAPORAN'], total(4, 'Nilai')] })).toEqual([]);
    expect(totalsIn(rows, { above: [['LAPORAN'], total('-')] })).toEqual([]);
    expect(totalsIn(rows, { above: [['LAPORAN'], ['JUMLAH']] })).toEqual([]);
  });

  test('of a second table is not the last total of the first', () => {
    expect(
      totalsIn([
        item(4),
        item(5),
        total(9),
        ['No', 'Kegiatan', 'Pagu Anggaran', 'Realisasi Anggaran'],
        ...rows,
      ]),
    ).toEqual(['total B4 JUMLAH: 0 1 | year 9/9']);
  });

  test('without a label stands at its annual target, else at its target', () => {
    const head: Given[] = ['Indikator', 'Target Tahunan', 'Target TW I', 'Realisasi TW I'];
    const items: Given[][] = [
      ['Pasar', 1, 1, 1],
      ['Kios', 2, 2, 2],
    ];
    expect(totalsIn(items, { head, above: [['LAPORAN'], [null, 3, 9, 9]] })).toEqual([
      'total B2: 0 1 | annual 3 | Q1 9/9',
    ]);
    expect(totalsIn(items, { head, above: [['LAPORAN'], [null, null, 3, 3]] })).toEqual([
      'total C2: 0 1 | Q1 3/3',
    ]);
  });
});
