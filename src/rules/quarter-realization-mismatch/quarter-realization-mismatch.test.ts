import { describe, expect, test } from '@jest/globals';
import { PROGRAMS, quarterReport, type ReportRow } from '../../../test/quarterReport.ts';
import { found, percent, workbook, type Given } from '../../../test/worksheets.ts';

const RULE = 'quarter-realization-mismatch';

/** Of a lost percent sign what follows is an echo; here it is looked at by itself. */
const ALONE = { mutedRules: ['number-style'] };

type Quarters = NonNullable<ReportRow['quarters']>;

const row = (index: number, own: Given, ...realizations: readonly Given[]): ReportRow => ({
  indicator: `Nilai ${PROGRAMS[index] ?? ''}`,
  quarters: realizations.map((realization): Quarters[number] => [percent(0.25), realization]),
  program: `Program ${PROGRAMS[index] ?? ''}`,
  realization: own,
});

const agreeing = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    row(index, percent(0.1 + index / 100), percent(0.1 + index / 100)),
  );

/** Three rows that agree, then one: the realization of quarter I in C6, the row's own in N6. */
const beside = (own: Given, reported: Given) =>
  workbook(quarterReport('TW I', [...agreeing(3), row(4, own, reported)]));

describe('quarter-realization-mismatch accepts', () => {
  test.each<[string, Given, Given]>([
    ['the same figure', percent(0.2), percent(0.2)],
    ['the same figure shown with fewer decimals', percent(0.2, 0), percent(0.2)],
    ['the same figure as text', percent(0.2045), '20,45%'],
    ['a plain number that is the percentage without its sign', percent(0.1336), 13.36],
    ['a plain number that is the ratio', 0.1336, percent(0.1336)],
    ['a count beside a percentage', percent(0.2), 12],
    ['a figure with a unit beside a percentage', percent(0.2), '12,5 Dokumen'],
    ['a blank', percent(0.2), null],
    ['a dash', '-', percent(0.2)],
    ['words', 'tercapai', percent(0.2)],
  ])('%s', (_, own, reported) => {
    expect(found(RULE, beside(own, reported))).toEqual([]);
  });

  test('quarters reported each by itself beside a realization of the year so far', () => {
    const rows = [0, 1, 2].map((index) => row(index, percent(0.3), percent(0.1), percent(0.3)));
    const sum = row(4, percent(0.45), percent(0.2), percent(0.25));
    expect(found(RULE, workbook(quarterReport('TW II', [...rows, sum])))).toEqual([]);
  });

  test('another quarter than the one of the sheet', () => {
    const rows = [0, 1, 2, 3].map((index) =>
      row(index, percent(0.3), percent(0.1), percent(0.3), percent(0.5)),
    );
    expect(found(RULE, workbook(quarterReport('TW II', rows)))).toEqual([]);
  });

  test('rows of which only two agree', () => {
    const rows = [...agreeing(2), row(4, percent(0.2), percent(0.3))];
    expect(found(RULE, workbook(quarterReport('TW I', rows)))).toEqual([]);
  });

  test('rows of which as many differ as agree', () => {
    const rows = [...agreeing(3), ...[4, 5, 6].map((index) => row(index, percent(0.2), percent(0.3)))];
    expect(found(RULE, workbook(quarterReport('TW I', rows)))).toEqual([]);
  });

  test('a sheet whose period nobody knows', () => {
    const rows = [...agreeing(3), row(4, percent(0.2), percent(0.3))];
    expect(found(RULE, workbook(quarterReport('Laporan', rows)))).toEqual([]);
  });
});

describe('quarter-realization-mismatch rejects', () => {
  test.each<[string, Given, Given, number, number]>([
    ['another figure', percent(0.0131), percent(0.1856), 0.1856, 0.0131],
    ['a figure that is the same only when rounded', percent(0.05, 0), percent(0.0523), 0.0523, 0.05],
    ['a count', 12, 13, 13, 12],
  ])('%s', (_, own, reported, stated, expected) => {
    expect(found(RULE, beside(own, reported), ALONE)).toEqual([
      {
        cell: 'C6',
        severity: 'warning',
        cells: ['N6'],
        stated,
        expected,
        message: 'differs',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a plain number that is neither the ratio nor the percentage, without a gap to speak of', () => {
    expect(found(RULE, beside(percent(0.1306), 13.36), ALONE)).toEqual([
      {
        cell: 'C6',
        severity: 'warning',
        cells: ['N6'],
        stated: 13.36,
        message: 'differs',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('the quarter of the sheet among others', () => {
    const rows = [
      ...[0, 1, 2].map((index) => row(index, percent(0.3), percent(0.1), percent(0.3))),
      row(4, percent(0.4), percent(0.2), percent(0.35)),
    ];
    expect(found(RULE, workbook(quarterReport('TW II', rows)))).toMatchObject([
      { cell: 'E6', cells: ['N6'], stated: 0.35, expected: 0.4 },
    ]);
  });

  test('two rows of five', () => {
    const rows = [...agreeing(3), ...[4, 5].map((index) => row(index, percent(0.2), percent(0.3)))];
    expect(found(RULE, workbook(quarterReport('TW I', rows)))).toMatchObject([
      { cell: 'C6' },
      { cell: 'C7' },
    ]);
  });
});
