import { describe, expect, test } from '@jest/globals';
import { percent, worksheet, type Given } from '../../test/worksheets.ts';
import { columnName } from '../workbook/address.ts';
import { measuresOf } from './columnGroups.ts';
import { readFigures } from './figureTable.ts';
import { columnsOf } from './headerColumns.ts';
import { valuesOf } from './settleRoles.ts';
import { viewOf } from './sheetView.ts';

/** The figure columns below a header of one row. */
function valuesBelow(header: readonly Given[], rows: readonly (readonly Given[])[]) {
  const view = viewOf(worksheet([header, ...rows]));
  const columns = columnsOf(view, [0], undefined);
  const table = readFigures(
    view,
    columns.map(({ column }) => column),
    1,
    rows.length,
  );
  const [group = []] = measuresOf(columns);
  return valuesOf(group, { view, table, rows: rows.map((_, row) => row + 1) });
}

/** How they are settled: the roles, then `target/realization=percent` of each period, then the year's columns. */
function settled(header: readonly Given[], ...rows: readonly (readonly Given[])[]): string[] {
  const found = valuesBelow(header, rows);
  if ('reason' in found) return [[found.reason, ...(found.columns ?? []).map(columnName)].join(' ')];
  const letter = (column: number | undefined) => (column === undefined ? '' : columnName(column));
  return [
    [...found.roles]
      .sort(([a], [b]) => a - b)
      .map(([column, role]) => `${columnName(column)} ${role}`)
      .join(' · '),
    ...found.values.map(({ period, span, target, realization, percent }) =>
      [
        ...(period === undefined ? [] : [`${period.kind} ${period.index}`]),
        ...(span === undefined ? [] : [span]),
        `${letter(target)}/${letter(realization)}=${letter(percent)}`,
      ].join(' '),
    ),
    ...(['annual', 'annualRealization', 'achievement'] as const).flatMap((key) =>
      found[key] === undefined ? [] : [`${key} ${letter(found[key])}`],
    ),
  ];
}

describe('a table of the year alone', () => {
  test.each<[string, Given[], Given[][], string[]]>([
    [
      'target, realization and percentage',
      ['Indikator', 'Target', 'Realisasi', '%'],
      [],
      ['B target · C realization · D percent', 'B/C=D'],
    ],
    ['no percentage', ['Indikator', 'Target', 'Realisasi'], [], ['B target · C realization', 'B/C=']],
    [
      'a target called the year target',
      ['Indikator', 'Target Tahunan', 'Realisasi'],
      [],
      ['B annualTarget · C realization', 'B/C='],
    ],
    [
      'a target of several years alone: it is compared',
      ['Indikator', 'Target Renstra', 'Realisasi'],
      [],
      ['B annualTarget · C realization', 'B/C='],
    ],
    [
      'a realization called the year realization',
      ['Indikator', 'Target', 'Realisasi Tahunan', '%'],
      [],
      ['B target · C realization · D percent', 'B/C=D'],
    ],
    [
      'a realization beside the year realization',
      ['Indikator', 'Target', 'Realisasi', 'Realisasi Tahunan'],
      [],
      ['B target · C realization · D annualRealization', 'B/C='],
    ],
    [
      'a target beside that of the year',
      ['Indikator', 'Target Tahunan', 'Target', 'Realisasi'],
      [],
      ['B annualTarget · C target · D realization', 'C/D=', 'annual B'],
    ],
    [
      'a target beside that of several years',
      ['Indikator', 'Target Renstra', 'Target', 'Realisasi'],
      [],
      ['B longTermTarget · C target · D realization', 'C/D='],
    ],
    [
      'the year target beside that of several years',
      ['Indikator', 'Target Renstra', 'Target Tahunan', 'Realisasi'],
      [],
      ['B longTermTarget · C annualTarget · D realization', 'C/D='],
    ],
    [
      'two last versions of a budget',
      ['Program', 'Pagu', 'Pagu Setelah Perubahan', 'Pagu Revisi', 'Realisasi'],
      [],
      ['severalTargets B C D'],
    ],
    [
      'a budget and its last version',
      ['Program', 'Pagu Awal', 'Pagu Perubahan', 'Realisasi'],
      [],
      ['B annualTarget · C annualTarget · D realization', 'C/D='],
    ],
    [
      'a word that may be either is the percentage beside a realization',
      ['Indikator', 'Target', 'Realisasi', 'Capaian'],
      [[1, 80, 40, 50]],
      ['B target · C realization · D percent', 'B/C=D'],
    ],
    [
      'a word that may be either is the realization beside a percentage',
      ['Indikator', 'Target', 'Capaian', '%'],
      [[1, 80, 40, 50]],
      ['B target · C realization · D percent', 'B/C=D'],
    ],
    [
      'a word that may be either is the realization where nothing else is',
      ['Indikator', 'Target', 'Capaian'],
      [[1, 80, 40]],
      ['B target · C realization', 'B/C='],
    ],
    [
      'of two words that may be either the figures tell',
      ['Indikator', 'Target', 'Capaian', 'Capaian Kinerja'],
      [[1, 80, 50, 40]],
      ['B target · C percent · D realization', 'B/D=C'],
    ],
    [
      'of two words that may be either the first is what was reached, where no figures tell',
      ['Indikator', 'Target', 'Capaian', 'Capaian Kinerja'],
      [[1, 80, 70, 60]],
      ['B target · C realization · D percent', 'B/C=D'],
    ],
    [
      'of two targets the one that the percentages fit',
      ['Indikator', 'Target', 'Target Kinerja', 'Realisasi', '%'],
      [[1, 80, 100, 40, 40]],
      ['B target · C target · D realization · E percent', 'C/D=E'],
    ],
    [
      'of two targets the one that more percentages fit',
      ['Indikator', 'Target', 'Target Kinerja', 'Realisasi', '%'],
      [
        [1, 80, 100, 40, 50],
        [1, 80, 100, 40, 40],
        [1, 80, 100, 20, 20],
      ],
      ['B target · C target · D realization · E percent', 'C/D=E'],
    ],
    [
      'two targets that fit alike',
      ['Indikator', 'Target', 'Target Kinerja', 'Realisasi', '%'],
      [
        [1, 80, 100, 40, 50],
        [1, 80, 100, 40, 40],
      ],
      ['severalTargets B C'],
    ],
    [
      'two targets that fit nothing',
      ['Indikator', 'Target', 'Target Kinerja', 'Realisasi', '%'],
      [[1, 80, 100, 40, 99]],
      ['severalTargets B C'],
    ],
    [
      'two realizations that the percentages tell',
      ['Indikator', 'Target', 'Realisasi', 'Realisasi Kinerja', '%'],
      [[1, 80, 30, 40, 50]],
      ['B target · C realization · D realization · E percent', 'B/D=E'],
    ],
    [
      'two realizations that fit alike: the first',
      ['Indikator', 'Target', 'Realisasi', 'Realisasi Kinerja', '%'],
      [[1, 80, 40, 40, 50]],
      ['B target · C realization · D realization · E percent', 'B/C=E'],
    ],
    [
      'two realizations that fit nothing',
      ['Indikator', 'Target', 'Realisasi', 'Realisasi Kinerja', '%'],
      [[1, 80, 30, 40, 99]],
      ['severalRealizations C D'],
    ],
    [
      'two percentages, of which one fits',
      ['Indikator', 'Target', 'Realisasi', '%', 'Capaian Total'],
      [[1, 80, 40, 99, 50]],
      ['B target · C realization · D percent · E percent', 'B/C=E'],
    ],
    [
      'two percentages that fit nothing: the first',
      ['Indikator', 'Target', 'Realisasi', '%', 'Capaian Total'],
      [[1, 80, 40, 99, 98]],
      ['B target · C realization · D percent · E percent', 'B/C=D'],
    ],
    ['no target', ['Indikator', 'Realisasi', '%'], [], ['noHeader']],
    ['no realization', ['Indikator', 'Target', '%'], [], ['noHeader']],
    [
      'a target of one period alone is compared with the year realization',
      ['Indikator', 'Target TW I', 'Realisasi', '%'],
      [],
      ['B target · C realization · D percent', 'B/C=D'],
    ],
    [
      'a year target of one period alone is a target',
      ['Indikator', 'Target Tahunan TW I', 'Realisasi'],
      [],
      ['B target · C realization', 'B/C='],
    ],
    [
      'a target up to now is a target, whatever the year one is called',
      ['Program', 'Pagu s/d Bulan Ini', 'Realisasi'],
      [],
      ['B target · C realization', 'B/C='],
    ],
    [
      'a total is nothing where there are no periods',
      ['Indikator', 'Target', 'Realisasi', 'Jumlah'],
      [],
      ['B target · C realization', 'B/C='],
    ],
  ])('%s', (_, header, rows, expected) => {
    expect(settled(header, ...rows)).toEqual(expected);
  });
});

describe('a table with its periods in columns', () => {
  test.each<[string, Given[], Given[][], string[]]>([
    [
      'each with its own target, realization and percentage',
      ['Indikator', 'Target TW I', 'Realisasi TW I', '% TW I', 'Target TW II', 'Realisasi TW II', '% TW II'],
      [],
      [
        'B target · C realization · D percent · E target · F realization · G percent',
        'quarter 1 B/C=D',
        'quarter 2 E/F=G',
      ],
    ],
    [
      'beside the year',
      [
        'Indikator',
        'Target Tahunan',
        'Target TW I',
        'Realisasi TW I',
        'Target TW II',
        'Realisasi TW II',
        'Realisasi Tahunan',
        '%',
      ],
      [],
      [
        'B annualTarget · C target · D realization · E target · F realization · G annualRealization · H percent',
        'quarter 1 C/D=',
        'quarter 2 E/F=',
        'annual B',
        'annualRealization G',
        'achievement H',
      ],
    ],
    [
      'realizations alone, of the year target',
      ['Indikator', 'Target', 'Realisasi TW I', 'Realisasi TW II', 'Jumlah'],
      [],
      [
        'B annualTarget · C realization · D realization · E annualRealization',
        'quarter 1 /C=',
        'quarter 2 /D=',
        'annual B',
        'annualRealization E',
      ],
    ],
    [
      'realizations alone, of a target of several years',
      ['Indikator', 'Target Renstra', 'Realisasi TW I', 'Realisasi TW II'],
      [],
      ['B annualTarget · C realization · D realization', 'quarter 1 /C=', 'quarter 2 /D=', 'annual B'],
    ],
    [
      'a target of several years is none of the year where periods have their own',
      ['Indikator', 'Target Renstra', 'Target TW I', 'Realisasi TW I', 'Realisasi TW II'],
      [],
      ['B longTermTarget · C target · D realization · E realization', 'quarter 1 C/D=', 'quarter 2 /E='],
    ],
    [
      'the year target rather than that of several years',
      ['Indikator', 'Target Renstra', 'Target Tahunan', 'Realisasi TW I', 'Realisasi TW II'],
      [],
      [
        'B longTermTarget · C annualTarget · D realization · E realization',
        'quarter 1 /D=',
        'quarter 2 /E=',
        'annual C',
      ],
    ],
    [
      'the year target rather than a plain one',
      ['Indikator', 'Target', 'Target Tahunan', 'Realisasi TW I', 'Realisasi TW II'],
      [],
      [
        'B target · C annualTarget · D realization · E realization',
        'quarter 1 /D=',
        'quarter 2 /E=',
        'annual C',
      ],
    ],
    [
      'several targets of the year',
      ['Program', 'Pagu', 'Anggaran', 'Realisasi TW I', 'Realisasi TW II'],
      [],
      ['severalTargets B C'],
    ],
    [
      'two percentages of a period that fit the year target, of which one does better',
      ['Indikator', 'Target', 'Realisasi TW I', '% TW I', 'Capaian Total TW I', 'Realisasi TW II'],
      [[1, 80, 40, 99, 50]],
      [
        'B annualTarget · C realization · D percent · E percent · F realization',
        'quarter 1 /C=E',
        'quarter 2 /F=',
        'annual B',
      ],
    ],
    [
      'two realizations of one period that nothing tells apart',
      ['Indikator', 'Target', 'Realisasi TW I', 'Realisasi Fisik TW I', 'Realisasi TW II'],
      [],
      ['severalRealizations C D'],
    ],
    [
      'a percentage without a period beside one period alone is that of the period',
      ['Program', 'Pagu', 'Realisasi TW II', '%'],
      [],
      ['B annualTarget · C realization · D percent', 'quarter 2 /C=D', 'annual B'],
    ],
    [
      'a percentage without a period beside a period that has its own is of the year',
      ['Program', 'Pagu', 'Realisasi TW II', '% TW II', '%'],
      [],
      [
        'B annualTarget · C realization · D percent · E percent',
        'quarter 2 /C=D',
        'annual B',
        'achievement E',
      ],
    ],
    [
      'a percentage without a period beside two is of the year',
      ['Program', 'Pagu', 'Realisasi TW I', 'Realisasi TW II', '%'],
      [],
      [
        'B annualTarget · C realization · D realization · E percent',
        'quarter 1 /C=',
        'quarter 2 /D=',
        'annual B',
        'achievement E',
      ],
    ],
    [
      'a percentage behind last month, this month and up to this month is of the last',
      ['Program', 'Pagu', 'Realisasi s/d Bulan Lalu', 'Realisasi Bulan Ini', 'Realisasi s/d Bulan Ini', '%'],
      [],
      [
        'B annualTarget · C realization · D realization · E realization · F percent',
        'previous /C=',
        'current /D=',
        'toDate /E=F',
        'annual B',
      ],
    ],
    [
      'a target of a period beside realizations of others',
      ['Program', 'Target TW I', 'Realisasi TW II', 'Realisasi TW III'],
      [],
      ['B target · C realization · D realization', 'quarter 1 B/=', 'quarter 2 /C=', 'quarter 3 /D='],
    ],
    [
      'a percentage of a period alone gives it no figures',
      ['Program', 'Pagu', 'Realisasi TW I', 'Realisasi TW II', '% TW III'],
      [],
      [
        'B annualTarget · C realization · D realization · E percent',
        'quarter 1 /C=',
        'quarter 2 /D=',
        'annual B',
      ],
    ],
    [
      'a plan of the year under a period is the target of the period',
      ['Program', 'Pagu TW I', 'Realisasi TW I', 'Pagu TW II', 'Realisasi TW II'],
      [],
      ['B target · C realization · D target · E realization', 'quarter 1 B/C=', 'quarter 2 D/E='],
    ],
    ['no target', ['Program', 'Realisasi TW I', 'Realisasi TW II'], [], ['noHeader']],
    [
      'a word that may be either in each period',
      ['Indikator', 'Target TW I', 'Capaian TW I', 'Target TW II', 'Capaian TW II'],
      [],
      ['B target · C realization · D target · E realization', 'quarter 1 B/C=', 'quarter 2 D/E='],
    ],
    [
      'periods without a word of what, beside the year realization',
      ['Program', 'Pagu', 'Januari', 'Februari', 'Total Realisasi'],
      [],
      [
        'B annualTarget · C realization · D realization · E annualRealization',
        'month 1 /C=',
        'month 2 /D=',
        'annual B',
        'annualRealization E',
      ],
    ],
    [
      'a realization without a period is of the year',
      ['Program', 'Pagu', 'Realisasi', 'Realisasi TW I', 'Realisasi TW II', 'Sisa'],
      [],
      [
        'B annualTarget · C annualRealization · D realization · E realization · F remaining',
        'quarter 1 /D=',
        'quarter 2 /E=',
        'annual B',
        'annualRealization C',
      ],
    ],
  ])('%s', (_, header, rows, expected) => {
    expect(settled(header, ...rows)).toEqual(expected);
  });

  test('percentages are held against the year target where a period has none of its own', () => {
    expect(
      settled(
        ['Indikator', 'Target', 'Capaian TW I', 'Capaian Kinerja TW I', 'Realisasi TW II'],
        [1, 80, percent(0.5), 40],
      ),
    ).toEqual([
      'B annualTarget · C percent · D realization · E realization',
      'quarter 1 /D=C',
      'quarter 2 /E=',
      'annual B',
    ]);
  });
});

describe('what a table does not have', () => {
  test('is not told of the year', () => {
    expect(valuesBelow(['Indikator', 'Target', 'Realisasi'], [])).toStrictEqual({
      roles: new Map([
        [1, 'target'],
        [2, 'realization'],
      ]),
      values: [{ target: 1, realization: 2 }],
    });
  });

  test('is not told of periods', () => {
    expect(
      valuesBelow(['Indikator', 'Target TW I', 'Realisasi TW II', 'Realisasi s/d Bulan Ini'], []),
    ).toStrictEqual({
      roles: new Map([
        [1, 'target'],
        [2, 'realization'],
        [3, 'realization'],
      ]),
      values: [
        { period: { kind: 'quarter', index: 1 }, target: 1 },
        { period: { kind: 'quarter', index: 2 }, realization: 2 },
        { span: 'toDate', realization: 3 },
      ],
    });
  });
});
