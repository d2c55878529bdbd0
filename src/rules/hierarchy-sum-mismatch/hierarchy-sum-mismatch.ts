import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Block, Panel, Report, SheetReport } from '../../report/report.ts';
import { isWithin } from '../../report/tree.ts';
import { cellParam, countParam, figureParam, overPanels, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';
import { missingItemsIn } from '../missingItems.ts';
import { familySumsOf, type FamilySums, type PartSum } from '../partSums.ts';

/** A program that is not the sum of its activities, or an activity that is not that of its sub-activities. */
export const hierarchySumMismatch = {
  id: 'hierarchy-sum-mismatch',
  messages: {
    id: {
      sum: 'Tertulis {stated}, jumlah {count} bagiannya {expected}, selisih {gap}',
      sumElsewhere: 'Tertulis {stated}, jumlah {count} bagiannya {expected}, selisih {gap} = {elsewhere}',
      sumRun:
        'Angka {periods} periode berbeda dari jumlah {count} bagiannya, mulai {stated} yang seharusnya {expected} ({cell})',
    },
    en: {
      sum: 'States {stated}, its {count} parts add up to {expected}, a difference of {gap}',
      sumElsewhere:
        'States {stated}, its {count} parts add up to {expected}, a difference of {gap} = {elsewhere}',
      sumRun:
        'The figures of {periods} periods differ from the sum of the {count} parts, first {stated} instead of {expected} ({cell})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) => (panel.kind === 'budget' ? mismatchesIn(report, sheet, panel) : [])),
} satisfies Rule;

function mismatchesIn(report: Report, sheet: SheetReport, panel: Panel): Finding[] {
  const families = familySumsOf(panel);
  const verdicts = families.map(addsUp);
  const right = verdicts.filter((verdict) => verdict === true).length;
  const wrong = verdicts.filter((verdict) => verdict === false).length;
  const missingItems = missingItemsIn(report);
  return families.flatMap((sums, index): Finding[] => {
    const { family, plan, targets, realizations } = sums;
    const wrongTargets = targets.filter(({ gap }) => gap !== 0);
    const wrongRealizations = realizations.filter(({ gap }) => gap !== 0);
    // Where the budget adds up all parts are there; else the table's other parents tell whether it lists them all.
    const isWhole = plan?.gap === 0 && plan.sum !== 0;
    const others = verdicts[index] === false ? wrong - 1 : wrong;
    if (!isWhole && right <= others) return [];
    if (plan === undefined || plan.gap === 0)
      return [wrongTargets, wrongRealizations].flatMap((run) => findingFor(sheet, panel, family.parent, run));
    // What lacks an item of its budget lacks its realization too.
    return missingItems.ofFamily(sheet, panel, sums) === undefined
      ? findingFor(sheet, panel, family.parent, wrongTargets, wrongRealizations)
      : [];
  });
}

/** Whether a parent is the sum of its parts; `undefined` where that can't be told. */
function addsUp({ plan, realizations }: FamilySums): boolean | undefined {
  const told = plan ?? realizations.at(-1);
  if (told?.gap === 0 && told.sum === 0) return undefined;
  return told === undefined ? undefined : told.gap === 0;
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  parent: Block,
  run: readonly PartSum[],
  further: readonly PartSum[] = [],
): Finding[] {
  const [first] = run;
  if (first === undefined) return [];
  const { entry, parts, sum, gap } = first;
  const elsewhere = run.length === 1 ? figureOfGap(panel, parent, first) : undefined;
  return [
    {
      rule: 'hierarchy-sum-mismatch',
      severity: 'error',
      at: refOf(sheet, entry),
      cells: [
        ...parts,
        ...[...run.slice(1), ...further].flatMap((other) => [other.entry, ...other.parts]),
        ...(elsewhere === undefined ? [] : [elsewhere]),
      ].map((cell) => refOf(sheet, cell)),
      stated: entry.figure.value,
      expected: sum,
      message: {
        key: run.length > 1 ? 'sumRun' : elsewhere === undefined ? 'sum' : 'sumElsewhere',
        params: {
          stated: figureParam(panel.kind, entry.figure),
          expected: figureParam(panel.kind, entry.figure, sum),
          gap: figureParam(panel.kind, entry.figure, Math.abs(gap)),
          count: countParam(parts.length),
          periods: countParam(run.length),
          cell: cellParam(entry),
          ...(elsewhere === undefined ? {} : { elsewhere: cellParam(elsewhere) }),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}

/** The one figure of the same column that the gap is, the outermost where an item and its parts have the same. */
function figureOfGap({ blocks }: Panel, parent: Block, { entry, gap }: PartSum): NumberEntry | undefined {
  const size = Math.abs(gap);
  let found: { readonly index: number; readonly amount: NumberEntry } | undefined;
  for (const [index, block] of blocks.entries()) {
    const amount = amountIn(block, entry.column);
    if (block === parent || amount?.figure.value !== size) continue;
    if (found === undefined) found = { index, amount };
    else if (!isWithin(blocks, index, found.index)) return undefined;
  }
  return found?.amount;
}

/** The figure of a block in a column, of a table where an item is one row. */
function amountIn({ annual, annualRealization, measurements }: Block, column: number) {
  const [first, ...others] = measurements;
  const isOneRow = others.every(({ row }) => row === first?.row);
  const entries = [
    annual,
    annualRealization,
    ...(isOneRow ? measurements.flatMap(({ target, realization }) => [target, realization]) : []),
  ];
  const entry = entries.find((one) => one?.column === column);
  return isNumber(entry) ? entry : undefined;
}
