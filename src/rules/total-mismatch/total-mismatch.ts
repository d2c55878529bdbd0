import { isNumber, isPassedOver, type NumberEntry } from '../../report/entry.ts';
import { achievementOf, agrees, nearestReading, ratioOf, statedRatios } from '../../report/percent.ts';
import type { Block, Entry, Measurement, Panel, SheetReport, TotalRow } from '../../report/report.ts';
import { areOfSameTime } from '../../report/series.ts';
import { addressOf } from '../../workbook/address.ts';
import { sumOf } from '../../workbook/exact.ts';
import type { Period } from '../../workbook/period.ts';
import { writeNumber, writePercent } from '../../workbook/writeNumber.ts';
import {
  cellParam,
  areAlike,
  compareShown,
  figureParam,
  finerDecimals,
  overPanels,
  refOf,
} from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import { formulaReader, sumFormulaOf, type FormulaReader } from '../formulas.ts';
import { missingItemsIn, type MissingItems } from '../missingItems.ts';
import { percentEdit } from '../percentEdit.ts';

/** A figure or percentage of a total row that differs from what it adds up, each item counted once. */
export const totalMismatch = {
  id: 'total-mismatch',
  messages: {
    id: {
      sum: 'Tertulis {stated}, jumlah {count} baris adalah {expected}, selisih {gap}',
      percent: 'Tertulis {stated}, seharusnya {expected} ({realization} / {target})',
    },
    en: {
      sum: 'States {stated}, the {count} items add up to {expected}, a difference of {gap}',
      percent: 'States {stated}, should be {expected} ({realization} / {target})',
    },
  },
  check: (report) => {
    const missingItems = missingItemsIn(report);
    const formulas = formulaReader();
    return overPanels(report, (sheet, panel) =>
      panel.totals.flatMap((total) => mismatchesIn(sheet, panel, total, missingItems, formulas)),
    );
  },
} satisfies Rule;

function mismatchesIn(
  sheet: SheetReport,
  panel: Panel,
  total: TotalRow,
  missingItems: MissingItems,
  formulas: FormulaReader,
): Finding[] {
  const covered = total.covers.flatMap((index) => panel.blocks[index] ?? []);
  // What a row on another sheet explains is not judged as wrong, but named as missing.
  const lacksItem = missingItems.ofTotal(sheet, panel, total) !== undefined;
  const sums = lacksItem ? [] : sumMismatches(sheet, panel, total, covered, formulas);
  const rightOf = (entry: NumberEntry): number =>
    sums.find(({ at }) => at.column === entry.column)?.expected ?? entry.figure.value;
  return [
    ...sums,
    ...total.measurements.flatMap((measurement) =>
      percentMismatch(sheet, panel, total.annual, measurement, rightOf),
    ),
  ];
}

/** What one item contributes to a total, and the cells that say so. */
interface Part {
  readonly value: number;
  readonly from: readonly NumberEntry[];
}

/**
 * The annual column tells whether all items are there. If its sum is right they are, and an item whose last periods
 * are lost counts with its annual target; if it is wrong where rows or names are lost, the table is incomplete and
 * its totals are not judged.
 */
function sumMismatches(
  sheet: SheetReport,
  panel: Panel,
  total: TotalRow,
  blocks: readonly Block[],
  formulas: FormulaReader,
): Finding[] {
  if (blocks.length === 0) return [];
  const judge = (entry: Entry | undefined, readings: readonly Reading[]) =>
    judged(
      entry,
      entry !== undefined && passesOverHidden(entry, formulas) ? withVisible(sheet, readings) : readings,
    );
  const annualParts = blocks.map(({ annual }) =>
    isNumber(annual) ? { value: annual.figure.value, from: [annual] } : undefined,
  );
  const annual = judge(total.annual, [annualParts]);
  const isIncomplete = blocks.some(
    ({ name, missingPeriods }) =>
      name === undefined || (panel.periodsIn === 'rows' && missingPeriods.length > 0),
  );
  if (isIncomplete && annual !== 'right') return [];

  const last = lastPeriodOf(blocks);
  const filled = lastPeriodOf(blocks, 'realization');
  const targets = [last, filled].map((until) =>
    blocks.map((block) => partOf(block, 'target', until) ?? annualPart(block, annual === 'right')),
  );
  const realizations = [
    blocks.map((block) => partOf(block, 'realization', last)),
    ...otherReadings(blocks, 'realization', last),
  ];
  const judgements: readonly (readonly [Entry | undefined, Judgement])[] = [
    [total.annual, annual],
    [
      total.annualRealization,
      judge(total.annualRealization, [blocks.map(({ annualRealization }) => partFrom(annualRealization))]),
    ],
    ...total.measurements.flatMap((measurement): [Entry | undefined, Judgement][] => {
      const { target, realization } = measurement;
      if (panel.periodsIn === 'columns') {
        const inColumn = (measure: 'target' | 'realization') =>
          blocks.map((block) => partFrom(sameColumn(block, measurement)?.[measure]));
        return [
          [target, judge(target, [inColumn('target')])],
          [realization, judge(realization, [inColumn('realization')])],
        ];
      }
      return [
        [target, judge(target, [...targets, ...otherReadings(blocks, 'target', last)])],
        [realization, judge(realization, realizations)],
      ];
    }),
  ];
  return judgements.flatMap(([entry, judgement]) =>
    isNumber(entry) && typeof judgement === 'object' ? [findingFor(sheet, panel, entry, judgement)] : [],
  );
}

/** The measurement of a block that stands in the columns of another. */
function sameColumn({ measurements }: Block, like: Measurement): Measurement | undefined {
  return measurements.find((one) => areOfSameTime(one, like));
}

/** A figure as part of a sum; a blank or a dash adds nothing, words make the sum unknown. */
function partFrom(entry: Entry | undefined): Part | undefined {
  if (isPassedOver(entry)) return { value: 0, from: [] };
  return isNumber(entry) ? { value: entry.figure.value, from: [entry] } : undefined;
}

/** What each item contributes under one reading of a total. */
type Reading = readonly (Part | undefined)[];

/** Whether a total is a `SUBTOTAL`, which leaves out the rows that a filter hides. */
function passesOverHidden(entry: Entry, formulas: FormulaReader): boolean {
  if (entry.formula === undefined) return false;
  return sumFormulaOf(formulas.expression(entry.formula, entry), entry)?.subtotal !== undefined;
}

/** Rows hidden by hand may count where filtered ones do not, and nothing tells which they are: both sums are right. */
function withVisible({ hiddenRows }: SheetReport, readings: readonly Reading[]): Reading[] {
  const visible = readings.map((reading) =>
    reading.filter((part) => part === undefined || part.from.some(({ row }) => !hiddenRows.has(row))),
  );
  return [...readings, ...visible];
}

type Judgement = 'right' | 'unknown' | { readonly sum: number; readonly parts: readonly Part[] };

/** Holds a total against the sums that it may mean; it is wrong if it is none of them. */
function judged(entry: Entry | undefined, readings: readonly Reading[]): Judgement {
  if (!isNumber(entry)) return 'unknown';
  let wrong: Judgement = 'unknown';
  for (const reading of readings) {
    const parts = reading.filter((part) => part !== undefined);
    const figures = parts.flatMap(({ from }) => from.map(({ figure }) => figure));
    const isKnown =
      parts.length === reading.length && figures.every((figure) => areAlike(figure, entry.figure));
    if (!isKnown) continue;
    const sum = sumOf(parts.map(({ value }) => value));
    if (compareShown(entry.figure.value, sum, finerDecimals([entry.figure, ...figures])) === 0)
      return 'right';
    if (wrong === 'unknown') wrong = { sum, parts };
  }
  return wrong;
}

/** The latest period that any block has a row for, or a realization. */
function lastPeriodOf(blocks: readonly Block[], filledWith?: 'realization'): Period | undefined {
  const periods = blocks.flatMap(({ measurements }) =>
    measurements.flatMap((measurement) =>
      measurement.period !== undefined && (filledWith === undefined || isNumber(measurement[filledWith]))
        ? [measurement.period]
        : [],
    ),
  );
  return periods.reduce<Period | undefined>(
    (a, b) => (a === undefined || b.index > a.index ? b : a),
    undefined,
  );
}

/** A total may add up the periods of series that only seem cumulative, as their figures rise: by that it tells of them. */
function otherReadings(
  blocks: readonly Block[],
  measure: 'target' | 'realization',
  until: Period | undefined,
): (Part | undefined)[][] {
  const isOpen = ({ [measure]: { kind, decidedBy } }: Block) =>
    kind === 'cumulative' && (decidedBy === 'steps' || decidedBy === 'panel' || decidedBy === 'otherSheets');
  if (!blocks.some(isOpen)) return [];
  return [blocks.map((block) => partOf(isOpen(block) ? addingUp(block, measure) : block, measure, until))];
}

function addingUp(block: Block, measure: 'target' | 'realization'): Block {
  return { ...block, [measure]: { kind: 'perPeriod', decidedBy: 'nothing' } };
}

/** A block's figure up to a period: its latest where it is cumulative, the sum of its periods where it is not. */
function partOf(
  block: Block,
  measure: 'target' | 'realization',
  until: Period | undefined,
): Part | undefined {
  const isThere =
    until === undefined || block.measurements.some(({ period }) => period?.index === until.index);
  if (!isThere) return undefined;
  const filled = block.measurements
    .filter(({ period }) => until === undefined || (period?.index ?? 0) <= until.index)
    .map((measurement) => measurement[measure])
    .filter((entry) => !isPassedOver(entry));
  const latest = filled[filled.length - 1];
  // Nothing planned or measured all year adds nothing.
  if (latest === undefined) return { value: 0, from: [] };
  if (filled.length === 1 || block[measure].kind === 'cumulative' || block[measure].kind === 'constant') {
    return isNumber(latest) ? { value: latest.figure.value, from: [latest] } : undefined;
  }
  const entries = filled.filter(isNumber);
  const isWhole = entries.length === filled.length && block.missingPeriods.length === 0;
  if (block[measure].kind === 'undecided' || !isWhole) return undefined;
  return { value: sumOf(entries.map(({ figure }) => figure.value)), from: entries };
}

function annualPart({ annual, target }: Block, allItemsAreThere: boolean): Part | undefined {
  if (!allItemsAreThere || !isNumber(annual) || target.kind === 'undecided') return undefined;
  return { value: annual.figure.value, from: [annual] };
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  entry: NumberEntry,
  { sum, parts }: { readonly sum: number; readonly parts: readonly Part[] },
): Finding {
  const cells = parts.flatMap(({ from }) => from);
  return {
    rule: 'total-mismatch',
    severity: 'error',
    at: refOf(sheet, entry),
    cells: cells.map((cell) => refOf(sheet, cell)),
    stated: entry.figure.value,
    expected: sum,
    message: {
      key: 'sum',
      params: {
        stated: figureParam(panel.kind, entry.figure),
        expected: figureParam(panel.kind, entry.figure, sum),
        gap: figureParam(panel.kind, entry.figure, Math.abs(sumOf([entry.figure.value, -sum]))),
        count: { kind: 'number', value: parts.length, decimals: 0 },
      },
    },
    fixes: sumEdit(sheet, panel, entry, cells, sum),
    echoes: [],
  };
}

/** `SUM` over the cells (a function takes 255 arguments at most), or text where the figures are text. */
function sumEdit(
  sheet: SheetReport,
  panel: Panel,
  entry: NumberEntry,
  cells: readonly NumberEntry[],
  sum: number,
): Edit[] {
  const at = refOf(sheet, entry);
  if (entry.figure.isText || cells.some(({ figure }) => figure.isText)) {
    const { unit } = entry.figure;
    const decimals = Math.max(...[entry, ...cells].map(({ figure }) => figure.decimals));
    const style = panel.styles.get(entry.column) ?? 'id';
    return [
      {
        ...at,
        value: unit === 'percent' ? writePercent(sum, decimals, style) : writeNumber(sum, decimals, style),
      },
    ];
  }
  return cells.length > 255
    ? [{ ...at, value: sum }]
    : [{ ...at, formula: `=SUM(${cells.map(addressOf).join(',')})`, value: sum }];
}

/**
 * The percentage of the total row itself, against its own target or, as absorption, its own annual budget. One that
 * is right once the sums are is no mistake of its own.
 */
function percentMismatch(
  sheet: SheetReport,
  panel: Panel,
  annual: Entry | undefined,
  { target, realization, percent }: Measurement,
  rightOf: (entry: NumberEntry) => number,
): Finding[] {
  if (!isNumber(percent) || !isNumber(realization)) return [];
  // A percentage of a period's target that is yet to be filled in is no absorption.
  const isOfPeriod = panel.periodsIn !== 'rows' && panel.percent.basis === 'period';
  if (isOfPeriod && target !== undefined && !isNumber(target)) return [];
  const bases = [target, annual].flatMap((basis) => {
    if (!isNumber(basis)) return [];
    const achievement = achievementOf(basis.figure, realization.figure, 'more');
    return achievement === undefined ? [] : [{ basis, achievement }];
  });
  const [first] = bases;
  const achievementsOfRightSums = [target, annual].flatMap((basis) =>
    isNumber(basis)
      ? (achievementOf(
          { ...basis.figure, value: rightOf(basis) },
          { ...realization.figure, value: rightOf(realization) },
          'more',
        ) ?? [])
      : [],
  );
  const readings = statedRatios(percent.figure, panel.percent.scale);
  if (first === undefined) return [];
  const isRight = [...bases.map(({ achievement }) => achievement), ...achievementsOfRightSums].some(
    (achievement) => readings.some((reading) => agrees(reading, achievement, panel.percent)),
  );
  if (isRight) return [];
  const expected = ratioOf(first.achievement, panel.percent);
  const stated = nearestReading(readings, expected);
  const decimals = stated.decimals - 2;
  return [
    {
      rule: 'total-mismatch',
      severity: 'error',
      at: refOf(sheet, percent),
      cells: [refOf(sheet, first.basis), refOf(sheet, realization)],
      stated: stated.value,
      expected,
      message: {
        key: 'percent',
        params: {
          stated: { kind: 'percent', value: stated.value, decimals },
          expected: { kind: 'percent', value: expected, decimals },
          target: cellParam(first.basis),
          realization: cellParam(realization),
        },
      },
      fixes: [
        percentEdit(sheet, panel, { direction: 'more' }, percent, {
          achievement: first.achievement,
          target: first.basis,
          realizations: [realization],
        }),
      ],
      echoes: [],
    },
  ];
}
