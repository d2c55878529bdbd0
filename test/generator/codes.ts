import type { Family } from './choices.ts';
import type { Drawing } from './drawing.ts';

/** Every code that a run is to draw. */
export const CODES: readonly string[] = [
  ...['A1', 'A2', 'A3', 'A3 side by side'],
  ...['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'],
  ...['C 1 tier', 'C 2 tiers', 'C 3 tiers', 'C 4 tiers', 'C merged', 'C unmerged'],
  ...['C no numbers', 'C numbers 1 2 3', 'C numbers (1)', 'C numbers (a)', 'C numbers with formulas'],
  ...['C leaf below numbers', 'C number under head', 'C unit under head', 'C header again'],
  ...[
    'D none',
    'D code',
    'D splitCode',
    'D dotted',
    'D lists',
    'D words',
    'D spaces',
    'D indent',
    'D sums',
    'D bold',
  ],
  ...['D objective column', 'D bands', 'D bands of two kinds'],
  ...['E bottom', 'E top', 'E without label', 'E subtotals', 'E averages', 'E none'],
  ...['F signature', 'F notes', 'F scratch', 'F figure above', 'F predicate'],
  ...[
    'G number',
    'G id',
    'G en',
    'G mixed',
    'G byColumn',
    'G dash',
    'G unit behind',
    'G Rp',
    'G words and ranges',
  ],
  ...['G % ratio', 'G % bareRatio', 'G % hundred', 'G % text', 'G % hundredText', 'G two % scales'],
  ...['H hidden rows'],
  ...['K and Rp apart', 'K and Rp in turn'],
];

/** The codes of what a sheet has. */
export function codesOf(family: Family, { choices, columns, totals, report }: Drawing): string[] {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const measured = report.panels.flatMap(({ series }) => series.map(({ measured }) => measured));
  const hasPercent = columns.some(({ role }) => role === 'percent');
  const panels = new Set(report.panels.map(({ kind }) => kind)).size;
  const forms = new Set(
    columns.flatMap(({ role, panels: [panel = 0] }) => (role === 'percent' ? [panel % 2] : [])),
  );
  const numbers = {
    none: 'C no numbers',
    digits: 'C numbers 1 2 3',
    brackets: 'C numbers (1)',
    letters: 'C numbers (a)',
    declared: 'C numbers with formulas',
  }[choices.numbering];
  const isText = choices.style !== 'number';
  return [
    report.isSideBySide ? 'A3 side by side' : family.rows,
    family.columns,
    depth === 1 ? 'C 1 tier' : `C ${depth} tiers`,
    choices.isMerged ? 'C merged' : 'C unmerged',
    numbers,
    ...(choices.isLeafBelow && choices.numbering !== 'none' ? ['C leaf below numbers'] : []),
    ...(choices.twoUnderOne === 'none' ? [] : [`C ${choices.twoUnderOne} under head`]),
    ...(choices.hasHeaderAgain ? ['C header again'] : []),
    `D ${choices.cue}`,
    ...(columns.some(({ role }) => role === 'objective') ? ['D objective column'] : []),
    ...(choices.objective === 'band' || choices.objective === 'unitBand' ? ['D bands'] : []),
    ...(choices.objective === 'bothBands' ? ['D bands of two kinds'] : []),
    totals.length === 0 ? 'E none' : `E ${choices.total === 'top' ? 'top' : 'bottom'}`,
    ...(totals.some(({ label }) => label === '') ? ['E without label'] : []),
    ...(choices.hasSubtotals ? ['E subtotals'] : []),
    ...(choices.hasAverage && hasPercent ? ['E averages'] : []),
    ...(choices.hasSignature ? ['F signature'] : []),
    ...(choices.hasFootnotes ? ['F notes'] : []),
    ...(choices.hasScratch ? ['F scratch'] : []),
    ...(columns.some(({ role }) => role === 'predicate') ? ['F predicate'] : []),
    ...(choices.hasIndexAbove ? ['F figure above'] : []),
    `G ${choices.style}`,
    ...(choices.zero === 'dash' ? ['G dash'] : []),
    ...(isText && choices.hasSuffix && measured.includes('count') ? ['G unit behind'] : []),
    ...(isText && choices.prefix !== '' && measured.includes('rupiah') ? ['G Rp'] : []),
    ...(measured.includes('range') || measured.includes('predicate') ? ['G words and ranges'] : []),
    ...(hasPercent ? [...forms].map((form) => `G % ${choices.percents[form === 1 ? 1 : 0]}`) : []),
    ...(forms.size > 1 && choices.percents[0] !== choices.percents[1] ? ['G two % scales'] : []),
    ...(choices.hidden > 0 ? ['H hidden rows'] : []),
    ...(panels > 1 && !report.isSideBySide
      ? [choices.isInterleaved && depth > 1 ? 'K and Rp in turn' : 'K and Rp apart']
      : []),
  ];
}
