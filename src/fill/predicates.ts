import { isNumber } from '../report/entry.ts';
import { percentBasisOf, ratioOf, scaleAt, statedRatios } from '../report/percent.ts';
import type { Block, Entry, Panel, SheetReport, Words } from '../report/report.ts';
import { cellParam, refOf } from '../rules/figures.ts';
import type { Edit, Message } from '../rules/finding.ts';
import { predicateFormula } from '../rules/predicateFormula.ts';
import { bandOf, PREDICATE_SCALES, scaleOf, type PredicateScale } from '../settings/predicateScale.ts';
import type { Settings } from '../settings/settings.ts';
import { addressOf, type Place } from '../workbook/address.ts';
import { readFigure, type NumberFigure } from '../workbook/figure.ts';

/** A blank predicate that follows from its achievement. */
export interface PredicateProposal {
  readonly edit: Edit;
  readonly why: Message;
}

/**
 * The blank predicates of a panel that has a column for them: of each period, or of the year beside the periods. In the
 * words of the scale that the panel itself uses, else of the setting's. A formula where the percentage is a number that
 * stays as it is, and no predicate of the panel is typed; else the word.
 *
 * @param editOf what a cell is about to get
 */
export function predicates(
  sheet: SheetReport,
  panel: Panel,
  settings: Settings,
  editOf: (place: Place) => Edit | undefined,
): PredicateProposal[] {
  const stated = statedIn(panel);
  const scale = scaleUsed(stated, scaleOf(settings.predicates));
  return panel.blocks.flatMap((block) =>
    openPredicates(block).flatMap(({ cell, percent, index }): PredicateProposal[] => {
      const at = refOf(sheet, cell);
      const edit = percent === undefined ? undefined : editOf(percent);
      const reached = followingRatio(block, index, panel) ?? ratioAfter(percent, edit, panel);
      if (reached === undefined) return [];
      const why = { key: 'predicate', params: { cell: cellParam(percent ?? block) } };
      const value = scale[bandOf(scale, reached)]?.name ?? '';
      if (stated.length > 0 || edit !== undefined || !isNumber(percent) || percent.figure.isText)
        return [{ edit: { ...at, value }, why }];
      const ratio = ratioStated(percent.figure, percent.column, panel);
      const isHundred =
        percent.figure.unit !== 'percent' && scaleAt(panel.percent, percent.column) === 'hundred';
      const formula = predicateFormula(scale, addressOf(percent), isHundred ? 100 : 1);
      return [{ edit: { ...at, value: scale[bandOf(scale, ratio)]?.name ?? '', formula }, why }];
    }),
  );
}

/** A blank cell for a predicate and the percentage that it is of. */
interface OpenPredicate {
  readonly cell: Words;
  readonly percent: Entry | undefined;
  /** Of the measurement; absent: the year. */
  readonly index?: number;
}

function openPredicates({ predicate, achievement, measurements }: Block): OpenPredicate[] {
  const isOf = (cell: Words, other: Words | undefined): boolean =>
    cell.row === other?.row && cell.column === other.column;
  const found = measurements.flatMap(({ predicate: cell, percent }, index): OpenPredicate[] => {
    if (cell?.text !== '') return [];
    const shared = measurements.filter((other) => isOf(cell, other.predicate));
    if (shared.length === 1) return [{ cell, percent, index }];
    // One cell over several periods is the year's.
    return shared[0] === measurements[index] ? [{ cell, percent: achievement }] : [];
  });
  return predicate?.text === '' ? [...found, { cell: predicate, percent: achievement }] : found;
}

/** What follows from target and realization of a measurement. */
function followingRatio(block: Block, index: number | undefined, panel: Panel): number | undefined {
  const basis = index === undefined ? undefined : percentBasisOf(block, index, panel.percent.basis);
  return basis === undefined ? undefined : ratioOf(basis.achievement, panel.percent);
}

/** What a percentage's cell states, or is about to. */
function ratioAfter(entry: Entry | undefined, edit: Edit | undefined, panel: Panel): number | undefined {
  if (entry === undefined) return undefined;
  const figure = edit === undefined ? entry.figure : readFigure(edit);
  return figure.kind === 'number' ? ratioStated(figure, entry.column, panel) : undefined;
}

function ratioStated(figure: NumberFigure, column: number, { percent }: Panel): number {
  return statedRatios(figure, scaleAt(percent, column))[0].value;
}

function statedIn({ blocks }: Panel): string[] {
  const cells = blocks.flatMap(({ predicate, measurements }) => [
    predicate,
    ...measurements.map((measurement) => measurement.predicate),
  ]);
  return cells.flatMap((cell) => (cell === undefined || /^[-–—]?$/.test(cell.text) ? [] : [cell.text]));
}

/** The scale whose words the panel uses, if one has them all. */
function scaleUsed(stated: readonly string[], chosen: PredicateScale): PredicateScale {
  const words = new Set(stated.map((text) => text.toLowerCase()));
  const hasAll = (scale: PredicateScale) => {
    const names = scale.map(({ name }) => name.toLowerCase());
    return [...words].every((word) => names.includes(word));
  };
  return [chosen, ...Object.values(PREDICATE_SCALES)].find(hasAll) ?? chosen;
}
