import type { Cue, Family, LayoutChoices } from './choices.ts';
import type { SheetColumn } from './columns.ts';
import type { GeneratedReport, ReportDice } from './report.ts';

/**
 * Takes back what no reader could decide from the sheet alone, or what no office would draw, before the report is
 * known: only which family it is, and what the dice of its kinds say.
 */
export function settled(drawn: LayoutChoices, family: Family, dice: ReportDice): LayoutChoices {
  const { rows, columns, axis, isSideBySide } = family;
  const kind = dice.kinds % 3;
  const isMoneyOnly =
    axis === 'types' || (rows === 'A2' && kind === 1) || (rows === 'A3' && !isSideBySide && kind === 0);
  const isShared = axis !== 'types' && !isSideBySide && rows !== 'A3' && kind !== 0 && !isMoneyOnly;
  const hasMoney = isMoneyOnly || isShared || isSideBySide;
  const cue = cueFor(drawn.cue, rows, isMoneyOnly, isSideBySide);
  const isMoneyTree = cue === 'sums';
  const hasLevels = cue !== 'none';
  // With levels, bands would be one more level that nothing sets apart from the others.
  const objective =
    hasLevels || isSideBySide || (rows === 'A3' && isMoneyOnly && drawn.objective === 'column')
      ? 'none'
      : drawn.objective;
  const isInBands = objective === 'band' || objective === 'unitBand';
  // A remark speaks of one measure: beside two of them nobody could say of which.
  const isOneMeasure = !isShared && axis !== 'types';
  // Without merged cells nothing says that a head stands over two columns.
  const canHaveTwins = drawn.isMerged && !isSideBySide && isOneMeasure && !isMoneyOnly;
  const twoUnderOne =
    !canHaveTwins ||
    (drawn.twoUnderOne === 'number' && (rows !== 'A1' || objective === 'column')) ||
    (drawn.twoUnderOne === 'unit' && rows === 'A3')
      ? 'none'
      : drawn.twoUnderOne;
  // Each type of spending needs a head of its own.
  const tiers = drawn.tiers === 1 && axis === 'types' ? 2 : drawn.tiers;
  const hasNumberCue = cue === 'dotted' || cue === 'lists';
  // Running numbers beside a cue that has none of its own would look like one more numbering.
  const hasNumber =
    hasNumberCue || (drawn.hasNumber && twoUnderOne !== 'number' && (cue === 'none' || cue === 'words'));
  const canBeUnlabelled = isMoneyOnly && rows !== 'A3' && !['sums', 'bold', 'indent', 'spaces'].includes(cue);
  // What belongs to a file of one month is said by its name or its title.
  const periodIn = columns === 'B8' && drawn.periodIn === 'nowhere' ? 'both' : drawn.periodIn;
  const isStacked = isSideBySide || rows === 'A3';
  const total = !hasMoney ? 'none' : isStacked && drawn.total === 'top' ? 'bottom' : drawn.total;
  return {
    ...drawn,
    cue,
    objective,
    twoUnderOne,
    tiers,
    hasNumber,
    // In one row of heads over K and Rp, only a unit or an indicator says that a bare *Target* is not of money.
    hasUnit: (drawn.hasUnit || (isShared && rows === 'A2' && drawn.tiers === 1)) && twoUnderOne !== 'unit',
    // The measures of a form with all targets before all realizations stand one behind the other.
    isInterleaved: drawn.isInterleaved && columns !== 'B5',
    remark: isOneMeasure && !isSideBySide ? drawn.remark : 'none',
    hasPredicate: isOneMeasure && !isSideBySide && drawn.hasPredicate,
    notes: isOneMeasure && !isSideBySide ? drawn.notes : 0,
    // What is left of the money is left of the pagu.
    extras:
      drawn.extras === 'remaining' && (columns === 'B9' || !(drawn.hasAnnual || axis === 'year'))
        ? 'none'
        : drawn.extras,
    periodIn,
    // A period among the titles needs a line there.
    titles: periodIn === 'title' || periodIn === 'both' ? Math.max(1, drawn.titles) : drawn.titles,
    // Figures of performance do not add up; above stacks of months nobody writes their total.
    total,
    isTotalLabelled: drawn.isTotalLabelled || !canBeUnlabelled,
    // Sections are closed by a row of their own only where a band opens them.
    hasSubtotals: drawn.hasSubtotals && isMoneyOnly && isInBands && rows !== 'A3',
    hasAverage: drawn.hasAverage && !isMoneyOnly && rows !== 'A3' && axis === 'year',
    // Formulas that add up parts tell levels by themselves, so they stand in sheets whose levels they agree with.
    hasFormulas: isMoneyTree || drawn.hasFormulas,
    style: isMoneyTree ? 'number' : drawn.style,
    zero: isMoneyTree ? 'figure' : drawn.zero,
    // T and R, or K and Rp, stand below the row of numbers; whole words of a column do not.
    isLeafBelow: drawn.isLeafBelow && rows !== 'A3' && ['B2', 'B3', 'B9'].includes(columns),
    // A repeated header cuts vertical merges, as a page does.
    hasHeaderAgain: drawn.hasHeaderAgain && rows !== 'A3',
  };
}

function cueFor(cue: Cue, rows: GeneratedReport['rows'], isMoneyOnly: boolean, isSideBySide: boolean): Cue {
  // Indicators have no levels of their own; two panels with items of their own are told apart by nothing but place.
  if (rows === 'A1' || isSideBySide || (rows === 'A3' && !isMoneyOnly)) return 'none';
  // Only money adds up, and only in rows of one line each can a formula point at the parts.
  if (cue === 'sums' && (!isMoneyOnly || rows === 'A3')) return 'words';
  // In stacks of rows bold and a split code would be told by their first row alone.
  if (rows === 'A3' && (cue === 'bold' || cue === 'splitCode')) return 'code';
  return cue;
}

const LEAF = /^(?:[TRK]|Rp\.?|\(?%\)?|target|realisasi|kinerja|anggaran|% capaian|serapan)(?![a-z])/i;

/** Takes back what only the report shows to be undecidable. */
export function settledByReport(choices: LayoutChoices, report: GeneratedReport): LayoutChoices {
  const series = report.panels[0]?.series ?? [];
  const words = series.filter(({ measured }) => measured === 'predicate').length;
  // Of two columns of words under one head, either could be the target.
  return choices.twoUnderOne === 'unit' && words * 4 > series.length
    ? { ...choices, twoUnderOne: 'none', hasUnit: true }
    : choices;
}

/** Takes back what only the finished columns and items show to be undecidable. */
export function settledByItems(
  choices: LayoutChoices,
  report: GeneratedReport,
  columns: readonly SheetColumn[],
): LayoutChoices {
  const items = report.panels[0]?.items ?? [];
  const roots = items.filter(({ parent }) => parent === undefined).length;
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const leaves = columns.flatMap(({ path }) => (path.length === depth ? [path[path.length - 1] ?? ''] : []));
  return {
    ...choices,
    // A sum without a label is told by adding up: of one item, or two, anything could be the sum.
    isTotalLabelled: choices.isTotalLabelled || items.length < 3 || roots < 2,
    // Letters end at z.
    numbering: choices.numbering === 'letters' && columns.length > 26 ? 'digits' : choices.numbering,
    // Periods below a row of numbers (`1`, `2`, …) would be one more row of numbers.
    isLeafBelow:
      choices.isLeafBelow && depth > 1 && leaves.length >= 4 && leaves.every((leaf) => LEAF.test(leaf)),
    hasHeaderAgain: choices.hasHeaderAgain && items.length >= 4,
  };
}
