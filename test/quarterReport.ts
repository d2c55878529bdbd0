import type { Sheet } from '../src/workbook/workbook.ts';
import { percent, worksheet, type Given } from './worksheets.ts';

/** One row of a quarter's report: an indicator with its quarters, beside a program with its budget. */
export interface ReportRow {
  readonly indicator?: string;
  readonly quarters?: readonly (readonly [target: Given, realization: Given])[];
  readonly achievement?: Given;
  readonly program: string;
  readonly target?: Given;
  readonly realization: Given;
  readonly budget?: Given;
  readonly spent?: Given;
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

/**
 * A quarter's report with three panels side by side. Headers stand in rows 1 and 2, data from row 3: A indicator, B to
 * I target and realization of quarters I to IV, J the year's achievement; K program, L its indicator, M target,
 * N realization; O budget, P budget realization.
 */
export function quarterReport(name: string, rows: readonly ReportRow[]): Sheet {
  return worksheet(
    [
      [
        'Indikator Kinerja',
        ...QUARTERS.flatMap((quarter) => [`TRIWULAN ${quarter}`, null]),
        '% CAPAIAN',
        'PROGRAM',
        'INDIKATOR PROGRAM',
        'TARGET',
        'REALISASI',
        'ANGGARAN (Rp)',
        'REALISASI ANGGARAN (Rp)',
      ],
      [null, ...QUARTERS.flatMap(() => ['T', 'R']), ...Array.from({ length: 7 }, () => null)],
      ...rows.map((row): Given[] => [
        row.indicator ?? null,
        ...QUARTERS.flatMap((_, index) => row.quarters?.[index] ?? [null, null]),
        row.achievement ?? null,
        row.program,
        `Persentase ${row.program}`,
        row.target ?? percent(1, 0),
        row.realization,
        row.budget ?? null,
        row.spent ?? null,
      ]),
    ],
    {
      name,
      merges: [
        'A1:A2',
        'B1:C1',
        'D1:E1',
        'F1:G1',
        'H1:I1',
        ...['J', 'K', 'L', 'M', 'N', 'O', 'P'].map((column) => `${column}1:${column}2`),
      ],
    },
  );
}

/** Programs with a budget of 1,000 each, of which these amounts are spent; the realization is the absorption. */
export function absorbing(...spent: readonly number[]): ReportRow[] {
  return spent.map((amount, index) => ({
    program: `Program ${PROGRAMS[index] ?? ''}`,
    realization: percent(amount / 1000),
    budget: 1000,
    spent: amount,
  }));
}

export const PROGRAMS = [
  'Koperasi',
  'Pasar',
  'Metrologi',
  'Ekspor',
  'Industri',
  'Pupuk',
  'Wirausaha',
  'Perizinan',
  'Promosi',
  'Pengawasan',
  'Pelatihan',
  'Penyuluhan',
] as const;
