import { describe, expect, test } from '@jest/globals';
import { found, monthly, percent, workbook, worksheet } from '../../../test/worksheets.ts';

const LONG = 'Dikarenakan adanya pandemi sistem kerja tidak optimal';
/** 41 letters: one more than a short remark has. */
const JUST_LONG = 'Karena pandemi, kegiatan terlambat sekali';
const SHORT = JUST_LONG.slice(0, 40);

/** A program a row from row 3, its remark in G. */
const programs = (...remarks: readonly string[]) =>
  monthly(
    'Anggaran (Rp)',
    remarks.map((remark, index) => ({
      name: `Program ${index + 1}`,
      annual: 100,
      months: [['Januari', 100, 50, percent(0.5), remark] as const],
    })),
  );

describe('remark-generic accepts', () => {
  test.each<[string, readonly string[]]>([
    ['a long remark beside fewer than half of the programs', [LONG, LONG, '', '', '']],
    ['a long remark beside all of four programs', [LONG, LONG, LONG, LONG]],
    ['a remark of 40 letters beside all', [SHORT, SHORT, SHORT, SHORT, SHORT]],
    [
      'a remark with an amount of its row',
      Array<string>(5).fill('Realisasi dari target kurang Rp2.210 sampai Juni'),
    ],
    [
      'a remark with a share of its row',
      Array<string>(5).fill('Realisasi baru 87,5% dari target karena pandemi'),
    ],
    ['long remarks that differ', ['A', 'B', 'C', 'D', 'E'].map((name) => `${LONG} di bidang ${name}`)],
  ])('%s', (_, remarks) => {
    expect(found('remark-generic', programs(...remarks))).toEqual([]);
  });

  test('a long remark beside every month of one program', () => {
    const month = (label: string) => [label, 100, 50, percent(0.5), LONG] as const;
    const others = [2, 3, 4, 5].map((index) => ({
      name: `Program ${index}`,
      annual: 100,
      months: [['Januari', 100, 50, percent(0.5)] as const],
    }));
    const table = monthly('Anggaran (Rp)', [
      { name: 'Program 1', annual: 100, months: ['Januari', 'Februari', 'Maret'].map(month) },
      ...others,
    ]);
    expect(found('remark-generic', table)).toEqual([]);
  });

  test('one remark merged over all programs, which is of all of them', () => {
    const table = worksheet(
      [
        ['Program', 'Pagu (Rp)', 'Realisasi (Rp)', '%', 'Keterangan'],
        ...['A', 'B', 'C', 'D', 'E'].map((name, index) => [
          `Program ${name}`,
          100,
          50,
          percent(0.5),
          index === 0 ? LONG : null,
        ]),
      ],
      { merges: ['E2:E6'] },
    );
    expect(found('remark-generic', workbook(table))).toEqual([]);
  });
});

describe('remark-generic rejects', () => {
  test('a long remark beside half of the programs, at the first', () => {
    expect(found('remark-generic', programs('', LONG, '', LONG, '', LONG))).toEqual([
      {
        cell: 'G4',
        severity: 'info',
        cells: ['G6', 'G8'],
        stated: LONG,
        message: 'generic',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a remark of 41 letters beside three of five programs', () => {
    expect(found('remark-generic', programs(JUST_LONG, JUST_LONG, JUST_LONG, '', ''))).toMatchObject([
      { cell: 'G3', cells: ['G4', 'G5'] },
    ]);
  });

  test('a remark with a number that is no figure of its row', () => {
    const remark = 'Dilaksanakan setelah pandemi COVID-19 mereda';
    expect(found('remark-generic', programs(...Array<string>(5).fill(remark)))).toHaveLength(1);
  });

  test('the same remark in other letter case and punctuation', () => {
    const table = programs(LONG, `${LONG.toUpperCase()}.`, LONG.replace('pandemi', 'pandemi,'), '', '');
    expect(found('remark-generic', table)).toMatchObject([{ cell: 'G3', cells: ['G4', 'G5'] }]);
  });

  test('two remarks that stand beside half of the programs each', () => {
    const other = `${LONG} dan anggaran`;
    const table = programs(LONG, other, LONG, other, LONG, other);
    expect(found('remark-generic', table)).toMatchObject([{ cell: 'G3' }, { cell: 'G4' }]);
  });
});
