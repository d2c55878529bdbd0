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
  // The unit's column would stand between the two columns of a head only where there is such a head and it is merged.
  const canHaveTwins = drawn.isMerged && !isSideBySide && isOneMeasure && !isMoneyOnly;
  const twoUnderOne =
    !canHaveTwins ||
    (drawn.twoUnderOne === 'number' && (rows !== 'A1' || objective === 'column')) ||
    (drawn.twoUnderOne === 'unit' && rows === 'A3')
      ? 'none'
      : drawn.twoUnderOne;
  // Spending types, and R alone under each month, need a head of their own.
  const tiers = drawn.tiers === 1 && axis === 'types' ? 2 : drawn.tiers;
  const hasNumberCue = cue === 'dotted' || cue === 'lists';
  // Running numbers beside a cue that has none of its own would look like one more numbering.
  const hasNumber =
    hasNumberCue || (drawn.hasNumber && twoUnderOne !== 'number' && (cue === 'none' || cue === 'words'));
  const canBeUnlabelled = isMoneyOnly && rows !== 'A3' && !['sums', 'bold', 'indent', 'spaces'].includes(cue);
  return {
    ...drawn,
    cue,
    objective,
    twoUnderOne,
    tiers,
    hasNumber,
    // Weeks of a month and one month's file show no other period than their own month.
    hasUnit: drawn.hasUnit && twoUnderOne !== 'unit',
    // The measures of a form with all targets before all realizations stand one behind the other.
    isInterleaved: drawn.isInterleaved && columns !== 'B5',
    // Targets per period hold the annual one up; realizations alone need it beside them.
    remark: isOneMeasure && !isSideBySide ? drawn.remark : 'none',
    notes: isOneMeasure && !isSideBySide ? drawn.notes : 0,
    // What belongs to a file of one month is said by its name or its title.
    periodIn: columns === 'B8' && drawn.periodIn === 'nowhere' ? 'both' : drawn.periodIn,
    // A period among the titles needs a line there.
    titles:
      drawn.titles === 0 && drawn.periodIn !== 'nowhere' && drawn.periodIn !== 'name'
        ? 1
        : columns === 'B8'
          ? Math.max(1, drawn.titles)
          : drawn.titles,
    total: hasMoney
      ? isSideBySide || rows === 'A3'
        ? drawn.total === 'top'
          ? 'bottom'
          : drawn.total
        : drawn.total
      : 'none',
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

/** Takes back what only the finished columns and items show to be undecidable. */
export function settledByItems(
  choices: LayoutChoices,
  report: GeneratedReport,
  columns: readonly SheetColumn[],
): LayoutChoices {
  const items = report.panels[0]?.items ?? [];
  const roots = items.filter(({ parent }) => parent === undefined).length;
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const fullDepth = columns.filter(({ path }) => path.length === depth).length;
  return {
    ...choices,
    // A sum without a label is told by adding up: of one item, or two, anything could be the sum.
    isTotalLabelled: choices.isTotalLabelled || items.length < 3 || roots < 2,
    // Letters end at z.
    numbering: choices.numbering === 'letters' && columns.length > 26 ? 'digits' : choices.numbering,
    isLeafBelow: choices.isLeafBelow && depth > 1 && fullDepth >= 4,
    hasHeaderAgain: choices.hasHeaderAgain && items.length >= 4,
  };
}
