import { isNumber, type NumberEntry } from '../../report/entry.ts';
import { achievementOf } from '../../report/percent.ts';
import type { Block, Entry, Measurement, Panel, TotalRow } from '../../report/report.ts';
import { childrenIn } from '../../report/tree.ts';
import { translated, type FormulaReader } from '../formulas.ts';
import { entriesOf } from '../panelEntries.ts';
import { formOf, isOfOwnFigures, nameIn, SUM, TYPED } from './formulaMeaning.ts';
import { amountsOf, canBeAdded, isTyped, sumLike, sumOfParts, type Filled } from './sums.ts';

/** A cell among its neighbours: what its formula means, or that its figure is typed. */
export interface Neighbour {
  readonly entry: NumberEntry;
  readonly form: string;
  /** The neighbour's formula for this cell, and what it gives, where both are known. */
  readonly fixFrom?: (neighbour: Neighbour) => Filled | undefined;
}

/** Cells that should say the same in their own rows, in order. */
export interface Neighbourhood {
  readonly cells: readonly Neighbour[];
  /** Whether they are the few cells of a total row. */
  readonly areFew: boolean;
}

/** All neighbourhoods of a panel that has formulas: columns, series down their rows, total rows. */
export function neighbourhoodsIn(panel: Panel, formulas: FormulaReader): Neighbourhood[] {
  if (!entriesOf(panel).some(({ formula }) => formula !== undefined)) return [];
  const { blocks, periodsIn, totals } = panel;
  const children = childrenIn(blocks);
  const items = blocks.map((block, index): Item => ({
    block,
    parts: children.get(index)?.flatMap((child) => blocks[child] ?? []),
  }));
  if (periodsIn === 'rows') {
    return [
      ...byLevel(items).flatMap((level) => yearCells(formulas, level)),
      ...byLevel(items).map((level) =>
        neighbourhood(
          level.flatMap(({ block }) => block.measurements.map((one) => percentCell(formulas, block, one))),
        ),
      ),
      ...blocks.flatMap((block) =>
        MEASURES.map((measure) => neighbourhood(seriesCells(formulas, block, measure))),
      ),
    ];
  }
  const columns = [...(blocks[0]?.measurements ?? []).keys()];
  return [
    ...byLevel(items).flatMap((level) => [
      ...yearCells(formulas, level),
      ...columns.flatMap((column) => [
        neighbourhood(level.map(({ block }) => percentCell(formulas, block, block.measurements[column]))),
        ...MEASURES.map((measure) =>
          neighbourhood(
            level.map((item) =>
              figureCell(formulas, item, ({ measurements }) => measurements[column]?.[measure]),
            ),
          ),
        ),
      ]),
    ]),
    ...totals.map((total) => ({ cells: totalCells(formulas, panel, total), areFew: true })),
  ];
}

const MEASURES = ['target', 'realization'] as const;

/** A block with its parts; without any it is a leaf of the tree. */
interface Item {
  readonly block: Block;
  readonly parts: readonly Block[] | undefined;
}

/** Parents calculate in ways of their own. */
function byLevel(items: readonly Item[]): Item[][] {
  return [items.filter(({ parts }) => parts === undefined), items.filter(({ parts }) => parts !== undefined)];
}

function neighbourhood(cells: readonly (Neighbour | undefined)[]): Neighbourhood {
  return { cells: cells.filter((cell) => cell !== undefined), areFew: false };
}

/** The year's columns: annual figures, and the achievement where a formula could give it. */
function yearCells(formulas: FormulaReader, items: readonly Item[]): Neighbourhood[] {
  const cells = (['annual', 'annualRealization'] as const).map((of) =>
    items.map((item) => figureCell(formulas, item, (block) => block[of])),
  );
  const achievements = items.map((item) => {
    const cell = figureCell(formulas, item, ({ achievement }) => achievement);
    return cell?.form === TYPED && !canBeAdded(amountsOf(item.block)) ? undefined : cell;
  });
  return [...cells, achievements].map(neighbourhood);
}

/** A figure of an item; of a parent a sum is a sum, however many parts it has. */
function figureCell(
  formulas: FormulaReader,
  { block, parts }: Item,
  of: (block: Block) => Entry | undefined,
): Neighbour | undefined {
  const entry = of(block);
  if (!isNumber(entry) || entry.figure.isText) return undefined;
  const form = formOf(formulas, entry, (at) => nameIn(block, at), parts !== undefined);
  if (parts === undefined) return { entry, form };
  const figures = parts.flatMap((part) => of(part) ?? []);
  // No sum gives what stands over text: it is typed, or made in a way of its own.
  return form !== SUM && !canBeAdded(figures)
    ? undefined
    : { entry, form, fixFrom: () => sumOfParts(figures) };
}

/** The figures of a series down its rows; what is typed before the first formula is where it starts from. */
function seriesCells(formulas: FormulaReader, block: Block, measure: 'target' | 'realization'): Neighbour[] {
  const cells = block.measurements.flatMap((measurement): Neighbour[] => {
    const entry = measurement[measure];
    if (!isNumber(entry) || entry.figure.isText) return [];
    return [{ entry, form: formOf(formulas, entry, (at) => nameIn(block, at, measurement), false) }];
  });
  let hasBegun = false;
  return cells.filter(({ form }) => (hasBegun ||= form !== TYPED));
}

/** A percentage; a typed one only where a formula could give it. */
function percentCell(
  formulas: FormulaReader,
  block: Block,
  measurement: Measurement | undefined,
): Neighbour | undefined {
  const { percent, target, realization } = measurement ?? {};
  if (!isNumber(percent) || percent.figure.isText) return undefined;
  const form = formOf(formulas, percent, (at) => nameIn(block, at, measurement), false);
  const ratioBy = (basis: Entry | undefined) => {
    if (!isTyped(basis) || !isTyped(realization)) return undefined;
    const achievement = achievementOf(basis.figure, realization.figure, 'more');
    return achievement === undefined ? undefined : achievement.numerator / achievement.denominator;
  };
  const basis = target ?? block.annual;
  if (form === TYPED && ratioBy(basis) === undefined) return undefined;
  // Less is better in some rows only: what is made of the row's own two figures is judged by its value.
  if (form !== '/(R,T)' && isOfOwnFigures(form)) return undefined;
  return {
    entry: percent,
    form,
    fixFrom: (neighbour) => {
      const like =
        neighbour.form === '/(R,T)' ? target : neighbour.form === '/(R,A)' ? block.annual : undefined;
      const ratio = ratioBy(like);
      const { formula } = neighbour.entry;
      if (ratio === undefined || formula === undefined) return undefined;
      const own = translated(formula, neighbour.entry, percent);
      const isSame = formOf(
        formulas,
        { ...percent, formula: own },
        (at) => nameIn(block, at, measurement),
        false,
      );
      if (isSame !== neighbour.form || /ROUND|TRUNC|MIN|MAX/i.test(own)) return undefined;
      return { formula: own, value: /(?<![A-Z\d$.])100(?![\d%.])/i.test(own) ? ratio * 100 : ratio };
    },
  };
}

/** The figures of a total row, which are sums over the same rows, from the left; those over text only where they are. */
function totalCells(formulas: FormulaReader, panel: Panel, total: TotalRow): Neighbour[] {
  const covered = total.covers.flatMap((index) => panel.blocks[index] ?? []).flatMap(amountsOf);
  return amountsOf(total)
    .filter(isTyped)
    .sort((a, b) => a.column - b.column)
    .flatMap((entry): Neighbour[] => {
      const form = formOf(formulas, entry, () => undefined, true);
      const own = covered.filter((part) => part?.column === entry.column);
      if (form !== SUM && !canBeAdded(own)) return [];
      return [{ entry, form, fixFrom: (neighbour) => sumLike(formulas, panel, neighbour.entry, entry, own) }];
    });
}
