import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFigure, type Figure } from '../../src/workbook/figure.ts';
import { cellAt } from '../../src/workbook/workbook.ts';
import { parseAddress } from '../../src/workbook/address.ts';
import type { GeneratedSeries } from './series.ts';
import { sheetArbitrary, sheetOf, type GeneratedSheet } from './sheets.ts';

const RUNS = { numRuns: 300, seed: 1 };

/** The figures of a line of the expected report: target, realization and percentage of each period. */
function measurementsIn(line: string): { target: string; realization: string; percent: string }[] {
  return line
    .split(' | ')
    .slice(1)
    .flatMap((part) => {
      const [, target = '', realization = '', percent = ''] =
        /^(?:[MQSW]\d+|year)(?: \w+)? ([^/]*)\/([^=[]*?)(?:=([^[]*?))?(?: \[.*)?$/.exec(part) ?? [];
      return realization === '' && target === '' ? [] : [{ target, realization, percent }];
    });
}

/** A figure as written in short, as a plain number: 80 for `80%`. */
function plain(written: string): number {
  return Number(written.replace('%', ''));
}

/** Whether a percentage is what the quotient gives at some number of decimals up to two, in hundredths or as a ratio. */
function agrees(percent: string, realization: number, target: number): boolean {
  const exact = (100 * realization) / target;
  const stated = plain(percent) * (percent.endsWith('%') || plain(percent) > 1 ? 1 : 100);
  return (
    [0, 1, 2].some((decimals) => {
      const unit = 10 ** -decimals;
      const isShort = Math.abs(stated / unit - Math.round(stated / unit)) < 1e-6;
      return isShort && stated - exact > -unit / 2 - 1e-9 && stated - exact <= unit / 2 + 1e-9;
    }) || Math.abs(stated - exact) < 1e-8
  );
}

function lines({ expected }: GeneratedSheet): string[] {
  return expected.filter((line) => line.startsWith('- ') || line.startsWith('total '));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** What the specification says a series of figures does over the year, from the figures alone. */
function kindOf(
  figures: readonly number[],
  annual: number,
): 'constant' | 'cumulative' | 'perPeriod' | 'undecided' {
  if (figures.every((figure) => figure === annual)) return 'constant';
  if (figures[figures.length - 1] === annual) return 'cumulative';
  if (sumOf(figures) === annual) return 'perPeriod';
  const steps = figures.slice(1).filter((figure, index) => figure >= (figures[index] ?? 0)).length;
  return steps >= 0.8 * (figures.length - 1) ? 'cumulative' : 'undecided';
}

function overSeries(check: (series: GeneratedSeries, sheet: GeneratedSheet) => void): void {
  fc.assert(
    fc.property(sheetArbitrary, (sheet) => {
      for (const { series } of sheet.report.panels) for (const one of series) check(one, sheet);
    }),
    RUNS,
  );
}

describe('generated sheets', () => {
  test('every percentage beside a target and a realization is their quotient, rounded half-up where it is rounded', () => {
    let count = 0;
    fc.assert(
      fc.property(sheetArbitrary, (sheet) => {
        for (const line of lines(sheet)) {
          for (const { target, realization, percent } of measurementsIn(line)) {
            if (Number.isNaN(plain(percent)) || percent === '' || target === '') continue;
            if (target === '-' || Number.isNaN(plain(target)) || plain(target) === 0) continue;
            count++;
            const reached = realization === '-' ? 0 : plain(realization);
            expect([line, percent, agrees(percent, reached, plain(target))]).toEqual([line, percent, true]);
          }
        }
      }),
      RUNS,
    );
    expect(count).toBeGreaterThan(1000);
  });

  test('no realization is above its target, and none is negative', () => {
    overSeries(({ periods, annual, reached }) => {
      for (const { target, realization = 0 } of periods) {
        expect(realization).toBeLessThanOrEqual(target);
        expect(realization).toBeGreaterThanOrEqual(0);
      }
      expect(reached).toBeLessThanOrEqual(annual);
    });
  });

  test('targets of the periods end at the annual target, add up to it, or are it', () => {
    overSeries(({ periods, annual, accumulation, text }, { report: { axis } }) => {
      if (axis === 'year' || axis === 'types' || axis === 'spans' || text !== undefined) return;
      expect(
        kindOf(
          periods.map(({ target }) => target),
          annual,
        ),
      ).toBe(accumulation);
    });
  });

  test('nobody takes realizations for another kind of series than the targets are', () => {
    overSeries(({ periods, annual, accumulation, text }, { report: { axis } }) => {
      if (axis === 'year' || axis === 'types' || axis === 'spans' || text !== undefined) return;
      const filled = periods.flatMap(({ realization }) => (realization === undefined ? [] : [realization]));
      const kind = kindOf(filled, annual);
      if (accumulation === 'perPeriod') expect(['perPeriod', 'undecided']).toContain(kind);
      else expect(['cumulative', 'constant']).toContain(kind);
      if (accumulation !== 'perPeriod') expect([...filled].sort((a, b) => a - b)).toEqual(filled);
    });
  });

  test('what has parts is their sum in money, in every figure', () => {
    let count = 0;
    fc.assert(
      fc.property(sheetArbitrary, ({ report }) => {
        for (const { kind, items, series } of report.panels) {
          if (kind !== 'budget') continue;
          items.forEach((_, index) => {
            const parts = items.flatMap(({ parent }, part) => (parent === index ? (series[part] ?? []) : []));
            if (parts.length === 0) return;
            count++;
            expect(series[index]?.annual).toBe(sumOf(parts.map(({ annual }) => annual)));
            series[index]?.periods.forEach(({ target, realization = 0 }, period) => {
              expect(target).toBe(sumOf(parts.map((part) => part.periods[period]?.target ?? 0)));
              expect(realization).toBe(sumOf(parts.map((part) => part.periods[period]?.realization ?? 0)));
            });
          });
        }
      }),
      RUNS,
    );
    expect(count).toBeGreaterThan(100);
  });

  test('a total is the sum of the outermost items that it covers, read from the lines of the report', () => {
    let count = 0;
    fc.assert(
      fc.property(sheetArbitrary, ({ expected, report }) => {
        if (report.rows === 'A3') return;
        let blocks: string[] = [];
        for (const line of expected) {
          if (line.startsWith('panel ')) blocks = [];
          if (line.startsWith('- ')) blocks.push(line);
          const [, covers] = /^total [^:]*: ([\d ]*)/.exec(line) ?? [];
          if (covers === undefined) continue;
          count++;
          const parts = covers
            .trim()
            .split(' ')
            .map((index) => measurementsIn(blocks[Number(index)] ?? ''));
          measurementsIn(line).forEach(({ target, realization }, index) => {
            const sum = (of: 'target' | 'realization') =>
              sumOf(parts.map((part) => Number(part[index]?.[of]) || 0));
            expect(Number(target) || 0).toBe(sum('target'));
            expect(Number(realization) || 0).toBe(sum('realization'));
          });
        }
      }),
      RUNS,
    );
    expect(count).toBeGreaterThan(100);
  });

  test('every figure is written so that it reads back as what was meant', () => {
    fc.assert(
      fc.property(sheetArbitrary, ({ sheet, drawing }) => {
        for (const [address, short] of drawing.shorts) {
          const place = parseAddress(address);
          if (place === undefined) throw new Error(address);
          expect([address, readBack(readFigure(cellAt(sheet, place.row, place.column)))]).toEqual([
            address,
            short,
          ]);
        }
      }),
      RUNS,
    );
  });

  test('a figure that could be thousands or a fraction has another in its column that proves which', () => {
    let count = 0;
    fc.assert(
      fc.property(sheetArbitrary, ({ sheet, drawing: { columns, shorts } }) => {
        for (const { column, shows } of columns) {
          if (shows === undefined) continue;
          const texts = sheet.grid.flatMap((row, index) => {
            const value = row[column]?.value;
            return typeof value === 'string' &&
              [...shorts.keys()].some((address) => parseAddress(address)?.row === index)
              ? [value]
              : [];
          });
          const open = texts.filter((text) => /^(?:rp\.? ?)?\d{1,3}[.,]\d{3}$/i.test(text));
          if (open.length === 0) continue;
          count++;
          expect(texts.filter((text) => /[.,]\d+[.,]|[.,]\d{1,2}$/.test(text))).not.toEqual([]);
        }
      }),
      RUNS,
    );
    expect(count).toBeGreaterThan(20);
  });

  test('no two cells stand in one place of a merged area, and no areas overlap', () => {
    fc.assert(
      fc.property(sheetArbitrary, ({ sheet }) => {
        const taken = new Set<string>();
        for (const { top, left, bottom, right } of sheet.merges) {
          for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++) {
              const place = `${row} ${column}`;
              expect(taken.has(place)).toBe(false);
              taken.add(place);
              if (row > top || column > left) expect(cellAt(sheet, row, column).value).toBeNull();
            }
          }
        }
      }),
      RUNS,
    );
  });

  test('a recipe gives the same sheet each time', () => {
    fc.assert(
      fc.property(sheetArbitrary, ({ recipe, sheet, expected }) => {
        const again = sheetOf(recipe);
        expect([again.sheet, again.expected]).toEqual([sheet, expected]);
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});

function readBack(figure: Figure): string {
  const value = (number: number, unit: string) =>
    unit === 'percent' ? `${Number((number * 100).toPrecision(12))}%` : String(number);
  switch (figure.kind) {
    case 'blank':
      return '.';
    case 'none':
      return '-';
    case 'number':
      return value(figure.value, figure.unit);
    case 'range':
      return `${value(figure.low, figure.unit)}–${value(figure.high, figure.unit)}`;
    case 'ambiguous':
      return String(figure.grouped.value);
    case 'text':
      return `"${figure.text}"`;
    default:
      return figure.kind;
  }
}
