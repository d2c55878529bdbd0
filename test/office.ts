import { monthly, workbook, year, type Item } from './worksheets.ts';
import type { Sheet, Workbook } from '../src/workbook/workbook.ts';

const RISING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const NEVER = RISING.map(() => '-');

/** A sheet of a monthly table under a name of its own. */
export function sheetOf(name: string, ...given: Parameters<typeof monthly>): Sheet {
  const [sheet] = monthly(...given).sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return { ...sheet, id: name, name };
}

/** Indicators that were reached, half reached, exceeded, not measured and not yet planned. */
const INDICATORS: readonly Item[] = [
  { name: 'Jumlah pasar', annual: 12, months: year(RISING) },
  {
    name: '=SUM(A1)',
    annual: 24,
    months: year(
      RISING.map((value) => value * 2),
      RISING,
    ).map((month, index) => (index === 11 ? [...month.slice(0, 4), 'Belum cair'] : month)) as Item['months'],
  },
  {
    name: 'Jumlah toko',
    annual: 12,
    months: year(
      RISING,
      RISING.map((value) => value * 1.5),
    ),
  },
  { name: 'Jumlah kios', annual: 12, months: year(RISING, NEVER) },
  {
    name: 'Jumlah gudang',
    annual: 0,
    months: year(
      RISING.map(() => 0),
      RISING.map(() => 0),
    ),
  },
];

const program = (name: string, annual: number, realized: readonly (number | string)[]): Item => ({
  name,
  annual,
  months: year(
    RISING.map((index) => (annual / 12) * index),
    realized,
  ),
});

/** The budget of the whole office: 1,200 + 2,400 + 0, of which 600 + 2,400 are spent, with a dash and a fall to 0 on the way. */
const PROGRAMS: readonly Item[] = [
  program('PROGRAM KOPERASI', 1200, [50, 100, '-', 200, 0, 300, 350, 400, 450, 500, 550, 600]),
  program(
    'PROGRAM PASAR',
    2400,
    RISING.map((index) => index * 200),
  ),
  program(
    'PROGRAM KOSONG',
    0,
    RISING.map(() => 0),
  ),
];

/** The same a level below: one program with another realization. */
const ACTIVITIES: readonly Item[] = [
  program('Program Koperasi', 1200, [50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 660]),
  program(
    'Program Pasar',
    2400,
    RISING.map((index) => index * 200),
  ),
];

/** A workbook of an office: indicators, and budgets on the sheets of two echelons. */
export function office(): Workbook {
  return workbook(
    sheetOf("Kinerja '21", 'Kinerja', INDICATORS),
    sheetOf('Eselon II', 'Anggaran (Rp)', PROGRAMS, { annual: 3600, target: 3600, realization: 3000 }),
    sheetOf('Eselon III', 'Anggaran (Rp)', ACTIVITIES, { annual: 3600, target: 3600, realization: 3000 }),
  );
}
