import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Entry, Measurement, PanelKind, SheetReport, TotalRow } from '../../report/report.ts';
import { sumOf } from '../../workbook/exact.ts';
import { isSamePeriod } from '../../workbook/period.ts';
import type { Ref } from '../../workbook/workbook.ts';
import { refOf } from '../figures.ts';
import type { Finding } from '../finding.ts';
import { crossFinding } from './crossFinding.ts';
import type { Item, Pair } from './pairs.ts';

/**
 * The totals of two echelons' items, where each has one: what the lower sheet has beyond the upper one's items is
 * counted with it. Judged only where the annual totals agree so, as the items beyond are known then.
 */
export function totalMismatch(
  upper: readonly Item[],
  lower: readonly Item[],
  pairs: readonly Pair[],
): Finding[] {
  const above = onlyTotal(upper);
  const below = onlyTotal(lower);
  if (above === undefined || below === undefined) return [];
  const pairedBelow = new Set(pairs.flatMap(({ parts }) => parts));
  const beyond = lower.filter((item) => item.block.parent === undefined && !pairedBelow.has(item));
  const { annual } = above.total;
  const years = remainderOf(
    below.total.annual,
    beyond.map(({ block }) => block.annual),
  );
  if (!isNumber(annual) || years?.value !== annual.figure.value) return [];
  return above.total.measurements.flatMap((measurement): Finding[] => {
    const entry = measurement.realization;
    const like = below.total.measurements.find(({ period }) => isSamePeriod(period, measurement.period));
    const rest = remainderOf(
      like?.realization,
      beyond.map((item) => realizationAt(item, measurement)),
    );
    if (!isNumber(entry) || rest === undefined || rest.value === entry.figure.value) return [];
    const parts = pairs.flatMap(({ upper: item, parts: [part] }) => [
      ...shownFor(above.sheet, item, measurement),
      ...shownFor(below.sheet, part, measurement),
    ]);
    const finding = crossFinding({
      kind: above.panelKind,
      severity: 'error',
      key: 'total',
      at: { sheet: above.sheet, entry },
      against: { sheet: below.sheet, ...rest },
      run: parts,
      count: beyond.length,
    });
    return [finding];
  });
}

interface Remainder {
  readonly value: number;
  readonly entries: readonly [NumberEntry, ...NumberEntry[]];
}

/** What a total leaves without some of its items; unknown where one of them shows no number. */
function remainderOf(
  total: Entry | undefined,
  without: readonly (Entry | undefined)[],
): Remainder | undefined {
  const others = without.filter(isNumber);
  if (!isNumber(total) || others.length < without.length) return undefined;
  const value = sumOf([total.figure.value, ...others.map(({ figure }) => -figure.value)]);
  return { value, entries: [total, ...others] };
}

function shownFor(sheet: SheetReport, item: Item, measurement: Measurement): Ref[] {
  return [realizationAt(item, measurement)].filter(isNumber).map((entry) => refOf(sheet, entry));
}

/** What an item shows of a total's period, or of the year where the total has none. */
function realizationAt(item: Item, { period }: Measurement): Entry | undefined {
  if (period === undefined) return lastRealization(item);
  return item.block.measurements.find((one) => isSamePeriod(one.period, period))?.realization;
}

interface OnlyTotal {
  readonly sheet: SheetReport;
  readonly panelKind: PanelKind;
  readonly total: TotalRow;
}

function onlyTotal(items: readonly Item[]): OnlyTotal | undefined {
  const panels = new Map(items.map(({ panel, sheet }) => [panel, sheet]));
  const [only, ...others] = [...panels].flatMap(([{ kind, totals }, sheet]) =>
    totals.map((total): OnlyTotal => ({ sheet, panelKind: kind, total })),
  );
  return panels.size === 1 && others.length === 0 ? only : undefined;
}

/** An item's realization at the end of its series; no number where it ends with a blank or words. */
function lastRealization({ block: { measurements, realization } }: Item): Entry | undefined {
  if (realization.kind === 'perPeriod' && measurements.length > 1) return undefined;
  return measurements
    .map((measurement) => measurement.realization)
    .findLast((entry) => entry !== undefined && entry.figure.kind !== 'none');
}
