import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Measurement, PanelKind, SheetReport, TotalRow } from '../../report/report.ts';
import { sumOf } from '../../workbook/exact.ts';
import { isSamePeriod } from '../../workbook/period.ts';
import type { Ref } from '../../workbook/workbook.ts';
import { refOf } from '../figures.ts';
import type { Finding } from '../finding.ts';
import { crossFinding } from './crossFinding.ts';
import type { Item, Pair } from './pairs.ts';

/** The items of one echelon. */
export interface Echelon {
  readonly sheets: readonly SheetReport[];
  readonly items: readonly Item[];
}

/**
 * The totals of two echelons, where each has one: what the lower sheet has beyond the upper one's items is counted
 * with it. Judged only where the annual totals agree so, as the items beyond are known then.
 */
export function totalMismatch(
  upper: Echelon | undefined,
  lower: Echelon | undefined,
  pairs: readonly Pair[],
): Finding[] {
  const above = onlyTotal(upper);
  const below = onlyTotal(lower);
  if (above === undefined || below === undefined || upper === undefined || lower === undefined) return [];
  const pairedBelow = new Set(pairs.flatMap(({ parts }) => parts));
  const beyond = lower.items.filter((item) => item.block.parent === undefined && !pairedBelow.has(item));
  const years = beyond.map(({ block }) => (isNumber(block.annual) ? block.annual.figure.value : undefined));
  const annual = [above.total.annual, below.total.annual];
  const [own, other] = annual;
  if (!isNumber(own) || !isNumber(other) || years.includes(undefined)) return [];
  const known = years.filter((value) => value !== undefined);
  if (sumOf([own.figure.value, ...known]) !== other.figure.value) return [];
  return above.total.measurements.flatMap((measurement): Finding[] => {
    const entry = measurement.realization;
    const like = below.total.measurements.find(({ period }) =>
      isSamePeriod(period, measurement.period),
    )?.realization;
    const ends = beyond.map((item) => lastRealization(item));
    if (!isNumber(entry) || !isNumber(like) || ends.includes(undefined)) return [];
    const rest = ends.filter((end) => end !== undefined);
    const value = sumOf([like.figure.value, ...rest.map(({ figure }) => -figure.value)]);
    if (value === entry.figure.value) return [];
    const parts = pairs.flatMap(({ upper: item, parts: [part] }) => [
      ...shownFor(above.sheet, item, measurement),
      ...shownFor(below.sheet, part, measurement),
    ]);
    const finding = crossFinding({
      kind: above.panelKind,
      severity: 'error',
      key: 'total',
      at: { sheet: above.sheet, entry },
      against: { sheet: below.sheet, entries: [like, ...rest], value },
      run: parts,
      count: beyond.length,
    });
    return [finding];
  });
}

/** What an item shows of a total's period, or at the end of its series. */
function shownFor(sheet: SheetReport, item: Item, { period }: Measurement): Ref[] {
  const own = item.block.measurements.find((one) => isSamePeriod(one.period, period))?.realization;
  const entry = period === undefined ? lastRealization(item) : own;
  return isNumber(entry) ? [refOf(sheet, entry)] : [];
}

interface OnlyTotal {
  readonly sheet: SheetReport;
  readonly panelKind: PanelKind;
  readonly total: TotalRow;
}

function onlyTotal(echelon: Echelon | undefined): OnlyTotal | undefined {
  const [panel, ...others] = new Set(echelon?.items.map((item) => item.panel));
  const sheet = echelon?.sheets[0];
  const [total, ...more] = panel?.totals ?? [];
  return panel === undefined || sheet === undefined || total === undefined || others.length + more.length > 0
    ? undefined
    : { sheet, panelKind: panel.kind, total };
}

/** An item's realization at the end of its series; unknown where it ends with a blank or words. */
function lastRealization({ block: { measurements, realization } }: Item): NumberEntry | undefined {
  if (realization.kind === 'perPeriod' && measurements.length > 1) return undefined;
  const filled = measurements
    .map((measurement) => measurement.realization)
    .filter((entry) => entry !== undefined && entry.figure.kind !== 'none');
  const last = filled[filled.length - 1];
  return isNumber(last) ? last : undefined;
}
