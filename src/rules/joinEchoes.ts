import { sumOf } from '../workbook/exact.ts';
import type { Ref } from '../workbook/workbook.ts';
import type { Finding } from './finding.ts';

/**
 * Joins findings that follow from another's cell to that finding, as its echoes. A finding follows if it was worked
 * out from the other's cell and its gap is the other's, the other way round; if it points at the same cell of a
 * series that the other has already found wrong; or if it repeats the other's figure further right on the row.
 * @returns the causes, in the order given; no finding is lost: each stands alone or as an echo
 */
export function joinEchoes(findings: readonly Finding[]): Finding[] {
  const byCell = indexBy(findings, keyOf);
  const byRow = indexBy(findings, rowKeyOf);
  const echoesOf = new Map<Finding, Finding[]>();
  const isEcho = new Set<Finding>();
  for (const finding of findings) {
    for (const cause of causesOf(finding, byCell, byRow)) {
      if (isEcho.has(cause)) continue;
      echoesOf.set(cause, [...(echoesOf.get(cause) ?? []), finding]);
      isEcho.add(finding);
    }
  }
  return findings
    .filter((finding) => !isEcho.has(finding))
    .map((finding) => {
      const echoes = echoesOf.get(finding) ?? [];
      return echoes.length === 0
        ? finding
        : { ...finding, echoes: [...finding.echoes, ...echoes.map(({ rule, at }) => ({ rule, ...at }))] };
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
  const sameSeries = (byCell.get(keyOf(finding.at)) ?? []).filter(
    (other) => other.rule === 'cumulative-decrease' && finding.rule === 'final-target-mismatch',
  );
  if (sameSeries.length > 0) return sameSeries;

  const sameFigure = (byRow.get(rowKeyOf(finding.at)) ?? []).filter(
    (other) =>
      other.rule === finding.rule && other.stated === finding.stated && other.at.column < finding.at.column,
  );
  if (sameFigure.length > 0 && finding.stated !== undefined) return sameFigure.slice(0, 1);

  const gap = gapOf(finding);
  if (gap === undefined || gap === 0) return [];
  const candidates = finding.cells
    .flatMap((cell) => byCell.get(keyOf(cell)) ?? [])
    .filter((other) => other !== finding && (gapOf(other) ?? 0) !== 0);
  const single = candidates.filter((other) => gapOf(other) === -gap);
  if (single.length > 0) return single.slice(0, 1);
  return candidates.length > 0 && sumOf(candidates.map((other) => gapOf(other) ?? 0)) === -gap
    ? candidates
    : [];
}

/** What is stated less what was expected, exactly. */
function gapOf({ stated, expected }: Finding): number | undefined {
  return typeof stated === 'number' && expected !== undefined ? sumOf([stated, -expected]) : undefined;
}
