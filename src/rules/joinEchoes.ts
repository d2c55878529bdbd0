import { sumOf } from '../workbook/exact.ts';
import type { Ref } from '../workbook/workbook.ts';
import type { Finding, FindingRef } from './finding.ts';

/**
 * Joins findings that follow from another's cell to that finding, as its echoes. A finding follows
 * - if it was worked out from the other's cell and its gap is the other's, the other way round;
 * - if its value hangs on a figure that has lost its percent sign;
 * - if it points at the same cell of a series, or of a sum, that the other has already found wrong;
 * - if it is the total over an item whose gap, as it stands, is the total's on another sheet;
 * - if it holds the same realization, repeated further right on the row, against another target.
 *
 * What follows from an echo belongs to the echo's own cause.
 * @returns the causes, in the order given; no finding is lost: each stands alone or as an echo
 */
export function joinEchoes(findings: readonly Finding[]): Finding[] {
  const byCell = indexBy(findings, keyOf);
  const byRow = indexBy(findings, rowKeyOf);
  const causes = new Map<Finding, readonly Finding[]>();
  const rootsOf = (finding: Finding): readonly Finding[] =>
    causes.get(finding)?.flatMap(rootsOf) ?? [finding];
  for (const finding of findings) {
    // Of two findings that follow from each other the first is the echo.
    const own = causesOf(finding, byCell, byRow).filter((cause) => !rootsOf(cause).includes(finding));
    if (own.length > 0) causes.set(finding, own);
  }

  const echoesOf = new Map<Finding, FindingRef[]>();
  for (const finding of findings) {
    if (!causes.has(finding)) continue;
    for (const root of new Set(rootsOf(finding))) {
      echoesOf.set(root, [...(echoesOf.get(root) ?? []), { rule: finding.rule, ...finding.at }]);
    }
  }
  return findings
    .filter((finding) => !causes.has(finding))
    .map((finding) => {
      const echoes = echoesOf.get(finding);
      return echoes === undefined ? finding : { ...finding, echoes: [...finding.echoes, ...echoes] };
    });
}

type Index = ReadonlyMap<string, readonly Finding[]>;

function indexBy(findings: readonly Finding[], key: (at: Ref) => string): Index {
  const index = new Map<string, Finding[]>();
  for (const finding of findings) {
    const found = index.get(key(finding.at));
    if (found === undefined) index.set(key(finding.at), [finding]);
    else found.push(finding);
  }
  return index;
}

function rowKeyOf({ sheetId, row }: Ref): string {
  return `${sheetId} ${row}`;
}

function keyOf({ sheetId, row, column }: Ref): string {
  return `${sheetId} ${row} ${column}`;
}

function causesOf(finding: Finding, byCell: Index, byRow: Index): Finding[] {
  const lostSign = HANGS_ON_VALUES.has(finding.rule)
    ? [finding.at, ...finding.cells]
        .flatMap((cell) => byCell.get(keyOf(cell)) ?? [])
        .find(({ rule, message }) => rule === 'number-style' && message.key.startsWith('bare'))
    : undefined;
  if (lostSign !== undefined) return [lostSign];

  const sameSeries = (byCell.get(keyOf(finding.at)) ?? []).filter(
    (other) => other.rule === 'cumulative-decrease' && finding.rule === 'final-target-mismatch',
  );
  if (sameSeries.length > 0) return sameSeries;

  const sameSum = (byCell.get(keyOf(finding.at)) ?? []).filter(
    (other) => other !== finding && CAUSES_AT_A_CELL[finding.rule]?.includes(other.rule),
  );
  if (sameSum.length > 0) return sameSum.slice(0, 1);

  const sameRealization = (byRow.get(rowKeyOf(finding.at)) ?? []).filter(
    (other) =>
      other.rule === 'realization-exceeds-target' &&
      finding.rule === 'realization-exceeds-target' &&
      other.stated === finding.stated &&
      other.at.column < finding.at.column,
  );
  if (sameRealization.length > 0) return sameRealization.slice(0, 1);

  const gap = gapOf(finding);
  if (gap === undefined || gap === 0) return [];
  const candidates = finding.cells
    .flatMap((cell) => byCell.get(keyOf(cell)) ?? [])
    .filter((other) => other !== finding && (gapOf(other) ?? 0) !== 0);
  if (finding.rule === 'cross-sheet-mismatch') {
    // Of two sheets that differ neither follows from the other; only a total follows from an item in it.
    return finding.message.key === 'total'
      ? candidates
          .filter((other) => {
            // The item points at either sheet, and its gap is seen from there.
            const own = other.at.sheetId === finding.at.sheetId ? gap : -gap;
            return other.rule === finding.rule && gapOf(other) === own;
          })
          .slice(0, 1)
      : [];
  }
  const single = candidates.filter((other) => gapOf(other) === -gap);
  if (single.length > 0) return single.slice(0, 1);
  return candidates.length > 0 && sumOf(candidates.map((other) => gapOf(other) ?? 0)) === -gap
    ? candidates
    : [];
}

/** Rules whose verdict is another once a figure is read as the percentage that it is. */
const HANGS_ON_VALUES: ReadonlySet<string> = new Set([
  'percent-mismatch',
  'realization-exceeds-target',
  'implausible-value',
  'cumulative-decrease',
  'final-target-mismatch',
  'target-exceeds-annual',
  'total-mismatch',
  'achievement-sum-mismatch',
  'quarter-realization-mismatch',
  'absorption-mismatch',
  'restated-period',
  'cross-sheet-mismatch',
]);

/** What follows from another finding in its own cell: a wrong range makes a wrong sum, a wrong value tells of its formula. */
const CAUSES_AT_A_CELL: Readonly<Partial<Record<string, readonly string[]>>> = {
  'total-mismatch': ['total-range-incomplete'],
  'hierarchy-sum-mismatch': ['total-range-incomplete'],
  'formula-inconsistent': [
    'total-range-incomplete',
    'total-mismatch',
    'hierarchy-sum-mismatch',
    'percent-mismatch',
  ],
};

/** What is stated less what was expected, exactly. */
function gapOf({ stated, expected }: Finding): number | undefined {
  return typeof stated === 'number' && expected !== undefined ? sumOf([stated, -expected]) : undefined;
}
