import { recognise } from '../src/report/recognise.ts';
import type { Report } from '../src/report/report.ts';
import type { Finding } from '../src/rules/finding.ts';
import { findAll } from '../src/rules/index.ts';
import { DEFAULT_SETTINGS } from '../src/settings/settings.ts';
import { readFigure } from '../src/workbook/figure.ts';
import type { Workbook } from '../src/workbook/workbook.ts';
import { benchWorkbook } from './sheet.ts';

export interface EngineResult {
  readonly rows: number;
  readonly cells: number;
  readonly recognise_ms: number;
  readonly rules_ms: number;
  /** One plain pass that reads every figure of the same cells with the project's own reader. */
  readonly floor_ms: number;
  /** Memory that the report and the findings hold on to. */
  readonly extra_mib: number;
}

const FIGURE_COLUMNS = [4, 6, 7, 8, 11, 13, 14, 15];

/** Times recognition and rules against the floor, in one run; each figure is the best of `repeats`. */
export function benchEngine(rows: number, repeats: number): EngineResult {
  const workbook = benchWorkbook(rows);
  const cells = workbook.sheets.reduce((sum, { grid }) => sum + grid.length * 17, 0);
  // First of all, so that nothing else is still held: what one check's report and findings keep in memory.
  const before = heapAfterCollection();
  const held = checked(workbook);
  const extra = heapAfterCollection() - before;

  const floor = best(repeats, () => readAll(workbook));
  const recognised = best(repeats, () => recognise(workbook, DEFAULT_SETTINGS));
  const ruled = best(repeats, () => findAll(held.report, DEFAULT_SETTINGS));
  return {
    rows,
    cells,
    recognise_ms: recognised,
    rules_ms: ruled,
    floor_ms: floor,
    extra_mib: Math.round((extra / 2 ** 20) * 10) / 10,
  };
}

function checked(workbook: Workbook): { report: Report; findings: Finding[] } {
  const report = recognise(workbook, DEFAULT_SETTINGS);
  return { report, findings: findAll(report, DEFAULT_SETTINGS) };
}

function readAll({ sheets }: Workbook): number {
  let numbers = 0;
  for (const { grid } of sheets) {
    for (const row of grid) {
      for (const column of FIGURE_COLUMNS) {
        const cell = row[column];
        if (cell !== undefined && readFigure(cell, 'id').kind === 'number') numbers++;
      }
    }
  }
  return numbers;
}

/** The best of several runs, in milliseconds; the first, in which the code is compiled, is not timed. */
function best(repeats: number, run: () => unknown): number {
  run();
  let ms = Infinity;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    run();
    ms = Math.min(ms, performance.now() - start);
  }
  return Math.round(ms * 10) / 10;
}

function heapAfterCollection(): number {
  if (globalThis.gc === undefined) throw new Error('Run with --expose-gc: npm run bench');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
