import { describe, expect, test } from '@jest/globals';
import { worksheet, type Given } from '../../test/worksheets.ts';
import { findHeader } from './header.ts';
import { classifyRows, isTotalLabel } from './rowKinds.ts';
import { viewOf } from './sheetView.ts';

const HEAD: Given[] = ['No', 'Program', 'Satuan', 'Target', 'Realisasi', '%', 'Ket'];
const ROW: Given[] = [1, 'Pembinaan Pasar', 'Unit', 10, 8, 0.8, null];

interface Around {
  /** Rows above the header. */
  readonly above?: readonly Given[][];
  readonly merges?: readonly string[];
  readonly head?: Given[];
  readonly last?: number;
}

/** The kinds of the rows below a header (in row 1 unless rows stand above it), and the row that the table ends before. */
function below(rows: readonly Given[][], { above = [], merges = [], head = HEAD, last }: Around = {}) {
  const view = viewOf(worksheet([...above, head, ...rows], { merges }));
  const header = findHeader(view, above.length);
  if (header === undefined || 'reason' in header) throw new Error('no header');
  const { first, kinds, end } = classifyRows(view, header, last);
  const words = kinds.map((kind) =>
    kind.kind === 'group'
      ? `group ${kind.text} in ${kind.column}`
      : kind.kind === 'total'
        ? `total ${kind.label} in ${kind.column}`
        : kind.kind,
  );
  return { first, words, end };
}

/** What one row is, above a row of data. */
const kindOf = (row: Given[], around: Around = {}) => below([row, ROW], around).words[0];

describe('rows of data and rows of nothing', () => {
  test('are told by what stands in the columns of the table', () => {
    expect(below([ROW, [], [null, null, null, null, null, null, null, 'dicek'], ROW])).toEqual({
      first: 1,
      words: ['data', 'blank', 'blank', 'data'],
      end: 5,
    });
  });

  test('a row with a remark alone is data', () => {
    expect(kindOf([null, null, null, null, null, null, 'lanjutan'])).toBe('data');
  });

  test('end where the last row is given', () => {
    expect(below([ROW, ROW, ROW], { last: 2 })).toEqual({ first: 1, words: ['data', 'data'], end: 3 });
  });
});

describe('a band', () => {
  test.each<[string, Given[], string]>([
    ['one text left of the figures', ['BIDANG KOPERASI'], 'group BIDANG KOPERASI in 0'],
    ['one text in the column of names', [null, 'BIDANG KOPERASI'], 'group BIDANG KOPERASI in 1'],
    [
      'beside what is written right of the table',
      ['BIDANG', null, null, null, null, null, null, 'cek'],
      'group BIDANG in 0',
    ],
    ['a roman number and a text', ['II', 'BIDANG KOPERASI'], 'group BIDANG KOPERASI in 1'],
    ['a roman number with a point', ['IV.', 'BIDANG KOPERASI'], 'group BIDANG KOPERASI in 1'],
    ['a letter and a text', ['A', 'SEKRETARIAT'], 'group SEKRETARIAT in 1'],
    ['a letter with a bracket', ['b)', 'SEKRETARIAT'], 'group SEKRETARIAT in 1'],
    ['a dotted number and a text', ['1.10', 'SEKRETARIAT'], 'group SEKRETARIAT in 1'],
    ['a number and a text of a band', [1, 'Program Pembinaan'], 'group Program Pembinaan in 1'],
    [
      'a word of a band and its text',
      ['Sasaran 1', null, 'Pasar tertib'],
      'group Sasaran 1 Pasar tertib in 2',
    ],
  ])('is %s', (_, row, kind) => {
    expect(kindOf(row)).toBe(kind);
  });

  test('is no label of totals, whose figures are yet to be filled in', () => {
    expect(kindOf(['JUMLAH'])).toBe('total JUMLAH in 0');
  });

  test.each<[string, Given[]]>([
    ['a number alone', [7]],
    ['a number and a text', [1, 'Pembinaan Pasar']],
    ['two words that name no band', ['Kota', 'Denpasar']],
    ['two letters and a text', ['AB', 'Pembinaan Pasar']],
    ['a letter behind a number and a text', ['1a', 'Pembinaan Pasar']],
    ['a number that ends in a dotted one', ['no 1.2', 'Pembinaan Pasar']],
    ['a band word with a remark', ['Sasaran 1', null, null, null, null, null, 'lanjutan']],
    ['three texts', ['Sasaran 1', 'Pasar tertib', 'Unit']],
  ])('is not %s', (_, row) => {
    expect(kindOf(row)).toBe('data');
  });

  test('may be merged over the whole table, or most of it from a column of figures on', () => {
    expect(kindOf(['BIDANG'], { merges: ['A2:G2'] })).toBe('group BIDANG in 0');
    expect(kindOf([null, null, null, 'BIDANG'], { merges: ['D2:G2'] })).toBe('group BIDANG in 3');
  });

  test('is no text in a column of figures that is merged over less, a number, or one merged over rows', () => {
    expect(kindOf([null, null, null, 'BIDANG'], { merges: ['D2:F2'] })).toBe('data');
    expect(kindOf([null, null, null, 12], { merges: ['D2:G2'] })).toBe('data');
    const over = below([[null, null, null, 'BIDANG'], [1], ROW], { merges: ['D2:G3'] });
    expect(over.words[0]).toBe('data');
  });

  test('is exactly half the table too little', () => {
    const head = [...HEAD, 'Kendala'];
    expect(kindOf([null, null, null, 'BIDANG'], { head, merges: ['D2:G2'] })).toBe('data');
    expect(kindOf([null, null, null, 'BIDANG'], { head, merges: ['D2:H2'] })).toBe('group BIDANG in 3');
  });

  test('is no name over rows of its own', () => {
    expect(below([['Pembinaan'], [null, 'Pasar', 'Unit', 1, 1]], { merges: ['A2:A3'] }).words[0]).toBe(
      'data',
    );
  });

  test('is no name beside figures that are merged over its row', () => {
    const rows: Given[][] = [ROW, [null, 'Pembinaan lanjutan'], ROW];
    expect(below(rows, { merges: ['D2:D3', 'E2:E3'] }).words).toEqual(['data', 'data', 'data']);
    const from: Given[][] = [[null, 'Pembinaan lanjutan'], [null, 'Pasar'], ROW];
    expect(below(from, { merges: ['D2:D3'] }).words[0]).toBe('data');
  });
});

describe('what is printed again on the next page', () => {
  test('is a title, word for word', () => {
    const above: Given[][] = [['LAPORAN KINERJA'], ['TAHUN 2022']];
    expect(kindOf(['LAPORAN KINERJA'], { above })).toBe('aside');
    expect(kindOf([null, 'TAHUN 2022'], { above })).toBe('aside');
    expect(kindOf(['LAPORAN'], { above })).toBe('group LAPORAN in 0');
  });

  test('is a title of the twenty rows above the header', () => {
    const blank = (count: number) => Array.from({ length: count }, (): Given[] => []);
    expect(kindOf(['LAPORAN'], { above: [['LAPORAN'], ...blank(19)] })).toBe('aside');
    expect(kindOf(['LAPORAN'], { above: [['LAPORAN'], ...blank(20)] })).toBe('group LAPORAN in 0');
  });

  test('is one word of the header, in its own column', () => {
    expect(kindOf([null, 'Program'])).toBe('aside');
    expect(kindOf([null, null, null, 'Target'])).toBe('aside');
    expect(kindOf(['Program'])).toBe('group Program in 0');
  });

  test.each<[string, Given[]]>([
    ['the whole header', HEAD],
    ['the header in other letters', ['NO.', 'program', 'Satu an', 'TARGET', 'realisasi', '%', 'Ket.']],
    ['parts of the header', [null, 'Program', null, 'Target']],
    ['more than half of the header', [null, 'Program', 'Satuan', 'WTP']],
  ])('is %s', (_, row) => {
    expect(below([ROW, row, ROW]).words).toEqual(['data', 'aside', 'data']);
  });

  test('is not half of the header', () => {
    expect(below([ROW, [null, 'Program', 'Satuan', 'WTP', 'WDP']]).words[1]).toBe('data');
    expect(below([ROW, [null, 'Program', 'Kota', 'WTP']]).words[1]).toBe('data');
  });

  test.each<Given[]>([
    [1, 2, 3, 4, 5, 6, 7],
    [2, 3, 4, 5, 6, 7, 8],
    ['1', '2', '3', '4', '5', '6', '7'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)'],
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    [null, 1, 2, 3, 4],
  ])('is the row of numbers %s', (...row) => {
    expect(below([ROW, row, ROW]).words).toEqual(['data', 'aside', 'data']);
  });

  test('is not a row of three numbers, nor one that goes up and down', () => {
    expect(below([ROW, [1, null, null, 2, 3], ROW]).words[1]).toBe('data');
    expect(below([ROW, [1, 2, 3, 2, 5, 6], ROW]).words[1]).toBe('data');
  });
});

describe('the end of a table', () => {
  test('is the header of the next one, which is not of it', () => {
    const next: Given[] = [
      'No',
      'Indikator Kinerja',
      'Target Kinerja',
      'Realisasi Kinerja',
      'Capaian Kinerja',
    ];
    expect(below([ROW, ROW, next, ROW])).toEqual({ first: 1, words: ['data', 'data'], end: 3 });
  });

  test.each<[string, Given[]]>([
    ['the number of a civil servant', [null, null, null, 'NIP. 19650404 199003 1 010']],
    ['who takes note', ['Mengetahui,']],
    ['place and date', [null, null, null, null, 'Singaraja, 31 Desember 2021']],
    ['place and month', [null, null, null, null, 'Singaraja, Desember 2021']],
    ['two who sign', ['Mengetahui', null, null, 'Amlapura, 3 Mei 2022']],
    ['signatures beside three other texts', ['a', 'b', 'c', 'NIP. 1965']],
  ])('is %s', (_, row) => {
    expect(below([ROW, row, ROW])).toEqual({ first: 1, words: ['data'], end: 3 });
  });

  test.each<[string, string]>([
    ['words that begin like a signature', 'Nipah Permai'],
    ['words that end like a signature', 'Data NIP'],
    ['words about taking note', 'Mengetahuinya'],
    ['who takes note, inside of a text', 'Yang mengetahui'],
    ['a number of no month', 'Pasar, 31 Kios 2021'],
    ['a date in the middle of a text', 'Singaraja, 31 Desember 2021 di kantor'],
    ['a long text that ends in a date', `${'Pembinaan '.repeat(5)}, 31 Desember 2021`],
  ])('is not %s', (_, text) => {
    expect(below([ROW, [text], ROW]).words).toEqual(['data', `group ${text} in 0`, 'data']);
  });

  test('is not a row of data in which such a text stands among others', () => {
    expect(below([ROW, ['1', 'NIP', 'Unit', 10, 8], ROW]).words).toEqual(['data', 'data', 'data']);
  });
});

describe('notes', () => {
  test.each<Given[]>([
    ['Catatan: angka sementara'],
    ['Keterangan :'],
    ['Ket. angka sementara'],
    [null, 'SUMBER: BPS'],
    ['*) angka sementara'],
    ['Catatan:', 'angka sementara'],
  ])('“%s” are no rows of the table', (...row) => {
    expect(kindOf(row)).toBe('aside');
  });

  test.each<[string, Given[], string]>([
    ['that have figures', [null, 'Sumber: PAD', null, 10, 8], 'data'],
    ['behind a number', [1, 'Catatan: PAD'], 'data'],
    ['with no colon', ['Sumber daya air'], 'group Sumber daya air in 0'],
    ['of another word', ['Catatanku: PAD'], 'group Catatanku: PAD in 0'],
    ['in the middle of a text', ['Lihat catatan: PAD'], 'group Lihat catatan: PAD in 0'],
    ['told by a star behind', ['PAD *)'], 'group PAD *) in 0'],
  ])('are not words %s', (_, row, kind) => {
    expect(kindOf(row)).toBe(kind);
  });
});

describe('rows of totals and averages', () => {
  const row = (label: string, column = 0): Given[] => {
    const cells: Given[] = [null, null, null, 20, 16, 0.8];
    cells[column] = label;
    return cells;
  };

  test('are told by a label left of the figures', () => {
    expect(kindOf(row('TOTAL'))).toBe('total TOTAL in 0');
    expect(kindOf(row('Sub Total', 2))).toBe('total Sub Total in 2');
    expect(kindOf(row('(JUMLAH)', 1))).toBe('total (JUMLAH) in 1');
    expect(kindOf(row('grand total', 1))).toBe('total grand total in 1');
    expect(kindOf(row('Rata-rata'))).toBe('aside');
    expect(kindOf(row('Rerata capaian', 1))).toBe('aside');
    expect(kindOf(['Rata-rata capaian'])).toBe('aside');
  });

  test('are not told by a text among the figures, a longer name, or a label too long', () => {
    expect(kindOf([null, 'Pasar', null, 'TOTAL', 16])).toBe('data');
    expect(kindOf(row('Jumlah pasar', 1))).toBe('data');
    expect(kindOf(row(`JUMLAH ${'TOTAL '.repeat(10)}`, 1))).toBe('data');
  });

  test('are told by the first label where a number stands before it', () => {
    expect(kindOf([5, 'JUMLAH', null, 20, 16, 0.8])).toBe('total JUMLAH in 1');
  });

  test('are told by labels that stand left of the periods in a column', () => {
    const head: Given[] = ['Program', 'Bulan', 'Pagu', 'Target', 'Realisasi'];
    expect(kindOf(['Pasar', 'TOTAL', 1, 2, 3], { head })).toBe('data');
    expect(kindOf(['TOTAL', 'Mei', 1, 2, 3], { head })).toBe('total TOTAL in 0');
  });
});

describe('the label of a total', () => {
  test.each([
    'TOTAL',
    'Jumlah',
    'Jumlah :',
    'Sub Total',
    'SUB-TOTAL',
    'Subjumlah',
    'Grand Total',
    'JUMLAH TOTAL I',
    'Jumlah XIV',
    'Total (Rp)',
    'Jumlah A',
    'TOTAL (a + b)',
    'Total Belanja',
    'Jumlah seluruhnya',
    'Total Anggaran Keseluruhan',
  ])('is “%s”', (text) => {
    expect(isTotalLabel(text)).toBe(true);
  });

  test.each([
    '',
    'Grand',
    'Sub',
    'Total rumah',
    'Jumlah pasar',
    'Nilai total',
    'Rp Jumlah',
    'Jumlah F',
    'Belanja',
    '12',
  ])('is not “%s”', (text) => {
    expect(isTotalLabel(text)).toBe(false);
  });
});
