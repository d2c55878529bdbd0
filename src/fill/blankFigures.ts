import { isNumber, isPassedOver, type NumberEntry } from '../report/entry.ts';
import { achievementOf, percentBasisOf, scaleAt, type PercentBasis } from '../report/percent.ts';
import type { Block, Entry, Panel, SheetReport, TotalRow } from '../report/report.ts';
import { mainSeries } from '../report/series.ts';
import { addressOf, type Place } from '../workbook/address.ts';
import { sumOf } from '../workbook/exact.ts';
import { cellParam, countParam, refOf } from '../rules/figures.ts';
import type { Edit, Message } from '../rules/finding.ts';
import type { Ref } from '../workbook/workbook.ts';
import { percentEdit } from '../rules/percentEdit.ts';
import { filledPanel } from './filledPanel.ts';

/** A blank cell that a figure follows for, though no rule finds fault with the blank. */
export interface BlankFigure {
  readonly kind: 'percent' | 'achievement' | 'total';
  readonly edit: Edit;
  readonly why: Message;
  /** Blank cells that it follows from, which are to be filled in with it. */
  readonly needs?: readonly Ref[];
}

/**
 * The percentages, achievements and totals that a panel has columns for, and leaves blank.
 * @param editOf what is proposed for a cell that holds a figure
 */
export function blankFigures(
  sheet: SheetReport,
  panel: Panel,
  editOf: (place: Place) => Edit | undefined,
): BlankFigure[] {
  const ofItems = percentages(sheet, panel);
  const sums = panel.totals.flatMap((total) => totals(sheet, panel, total));
  const hasPercentages = panel.percent.written !== undefined || ofItems.length > 0;
  return [
    ...ofItems,
    ...panel.blocks.flatMap((block) => achievement(sheet, panel, block)),
    ...sums,
    ...(hasPercentages ? totalPercentages(sheet, panel, sums, editOf) : []),
  ];
}

/** Of a table that states none at all; a single missing one is found by its rule. */
function percentages(sheet: SheetReport, panel: Panel): BlankFigure[] {
  if (panel.percent.written !== undefined) return [];
  const basis = basisOf(panel);
  return panel.blocks.flatMap((block) =>
    block.measurements.flatMap(({ percent }, index): BlankFigure[] => {
      if (percent?.figure.kind !== 'blank') return [];
      const from = percentBasisOf(block, index, basis);
      return from === undefined ? [] : ratioFigure('percent', sheet, panel, block, percent, from);
    }),
  );
}

/** What percentages are of: with an annual target alone, one can be of nothing else. */
function basisOf({ percent: { basis } }: Panel) {
  return basis === 'unknown' ? 'annual' : basis;
}

/** The year's achievement, where the figures tell how the periods add up and the sheet states none that says otherwise. */
function achievement(sheet: SheetReport, panel: Panel, block: Block): BlankFigure[] {
  const { achievement: cell, annual, direction } = block;
  if (cell?.figure.kind !== 'blank' || annual === undefined) return [];
  if (panel.blocks.some((other) => other.achievement !== undefined && !isPassedOver(other.achievement)))
    return [];
  const reached = reachedSoFar(block);
  if (reached === undefined) return [];
  const [latest] = reached;
  const figure = { ...latest.figure, value: sumOf(reached.map((entry) => entry.figure.value)) };
  const fraction = achievementOf(annual.figure, figure, direction);
  return fraction === undefined
    ? []
    : ratioFigure('achievement', sheet, panel, block, cell, {
        achievement: fraction,
        target: annual,
        realizations: reached,
      });
}

/** The realizations that make up the year so far, the latest first. */
function reachedSoFar(block: Block): readonly [NumberEntry, ...NumberEntry[]] | undefined {
  const filled = mainSeries(block.measurements).flatMap(({ realization }) =>
    realization === undefined || isPassedOver(realization) ? [] : [realization],
  );
  const numbers = filled.filter(isNumber);
  const [latest, ...earlier] = numbers.reverse();
  if (latest === undefined || numbers.length < filled.length) return undefined;
  switch (block.realization.kind) {
    case 'cumulative':
    case 'constant':
      return [latest];
    case 'perPeriod':
      return block.missingPeriods.length > 0 ? undefined : [latest, ...earlier];
    case 'undecided':
      return undefined;
  }
}

function ratioFigure(
  kind: 'percent' | 'achievement',
  sheet: SheetReport,
  panel: Panel,
  block: Pick<Block, 'direction'>,
  cell: Entry,
  basis: PercentBasis,
): BlankFigure[] {
  const params = { target: cellParam(basis.target), realization: cellParam(basis.realizations[0]) };
  const edit = percentEdit(sheet, panel, block, cell, basis);
  return [
    {
      kind,
      edit:
        typeof edit.value === 'string' || scaleAt(panel.percent, cell.column) === 'hundred'
          ? edit
          : { numberFormat: PERCENT_FORMAT, ...edit },
      why: { key: kind, params },
    },
  ];
}

/** For a cell without a format of its own, in a table that has no percentage to go by. */
const PERCENT_FORMAT = '0.00%';

/** The blank cells of a total row over columns of figures. */
function totals(sheet: SheetReport, panel: Panel, total: TotalRow): BlankFigure[] {
  const blocks = total.covers.flatMap((index) => panel.blocks[index] ?? []);
  if (panel.kind !== 'budget' || blocks.length === 0) return [];
  const columns: (readonly [Entry | undefined, readonly (Entry | undefined)[]])[] = [
    [total.annual, blocks.map(({ annual }) => annual)],
    [total.annualRealization, blocks.map(({ annualRealization }) => annualRealization)],
  ];
  // Below each other the periods of an item are no column of items.
  if (panel.periodsIn !== 'rows') {
    total.measurements.forEach(({ target, realization }, index) => {
      columns.push(
        [target, blocks.map(({ measurements }) => measurements[index]?.target)],
        [realization, blocks.map(({ measurements }) => measurements[index]?.realization)],
      );
    });
  }
  return columns.flatMap(([cell, parts]) => totalOf(sheet, cell, parts));
}

/** The blank percentages of total rows, from their figures as they are and as they are to be filled in or mended. */
function totalPercentages(
  sheet: SheetReport,
  panel: Panel,
  sums: readonly BlankFigure[],
  editOf: (place: Place) => Edit | undefined,
): BlankFigure[] {
  const basis = basisOf(panel);
  if (panel.kind !== 'budget' || panel.periodsIn === 'rows' || basis === 'annualToDate') return [];
  const edits = new Map(sums.map(({ edit }) => [addressOf(edit), edit]));
  const changeOf = (place: Place) => edits.get(addressOf(place)) ?? editOf(place);
  const after = filledPanel(panel, changeOf).totals;
  return panel.totals.flatMap((before, row) => {
    const total = after[row];
    if (total === undefined) return [];
    const ofMore = { ...total, direction: 'more' } as const;
    return total.measurements.flatMap(({ percent }, index): BlankFigure[] => {
      if (percent?.figure.kind !== 'blank') return [];
      const from = percentBasisOf(ofMore, index, basis);
      if (from === undefined) return [];
      const { target, realization } = before.measurements[index] ?? {};
      const stated = [before.annual, target, realization].filter((entry) => entry !== undefined);
      const needs = [from.target, ...from.realizations].filter((figure) => {
        const was = stated.find(({ column }) => column === figure.column)?.figure;
        return was?.kind !== 'number' || was.value !== valueOf(figure);
      });
      return ratioFigure('percent', sheet, panel, ofMore, percent, from).map((figure) => ({
        ...figure,
        ...(needs.length === 0 ? {} : { needs: needs.map((cell) => refOf(sheet, cell)) }),
      }));
    });
  });
}

function valueOf({ figure }: Entry): number | undefined {
  return figure.kind === 'number' ? figure.value : undefined;
}

/** Excel's functions take 255 arguments. */
const MOST_ARGUMENTS = 255;

function totalOf(
  sheet: SheetReport,
  cell: Entry | undefined,
  parts: readonly (Entry | undefined)[],
): BlankFigure[] {
  if (cell?.figure.kind !== 'blank') return [];
  // What is blank or a dash now is part of the sum all the same: it may be filled in later.
  const cells = parts.filter((part) => part !== undefined);
  const filled = cells.filter((part) => !isPassedOver(part));
  const numbers = filled.filter(isNumber).filter(({ figure }) => figure.unit !== 'percent' && !figure.isText);
  const [first] = numbers;
  if (first === undefined || numbers.length < filled.length || cells.length > MOST_ARGUMENTS) return [];
  return [
    {
      kind: 'total',
      edit: {
        ...refOf(sheet, cell),
        formula: `=SUM(${cells.map(addressOf).join(',')})`,
        value: sumOf(numbers.map(({ figure }) => figure.value)),
      },
      why: { key: 'total', params: { count: countParam(numbers.length), cell: cellParam(first) } },
    },
  ];
}
