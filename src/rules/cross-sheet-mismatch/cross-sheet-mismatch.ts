import { isNumber } from '../../report/entry.ts';
import type { PanelKind, Report } from '../../report/report.ts';
import { addressOf } from '../../workbook/address.ts';
import { sumOf } from '../../workbook/exact.ts';
import { areAlike, compareShown, finerDecimals, refOf } from '../figures.ts';
import type { Finding, FindingRef, Rule } from '../finding.ts';
import { differencesIn, shownAt, timeKey, type Difference, type Measure } from './compare.ts';
import { messagesIn } from './messages.ts';
import { crossFinding, entriesAt } from './crossFinding.ts';
import { echelonsOf, pairsOf, type Item, type Pair } from './pairs.ts';
import { totalMismatch } from './totals.ts';

/** The same item, or an item and all its parts, with other figures on another echelon's sheet. */
export const crossSheetMismatch = {
  id: 'cross-sheet-mismatch',
  messages: { id: messagesIn('id'), en: messagesIn('en') },
  check: (report) => (['performance', 'budget'] as const).flatMap((kind) => mismatchesOf(report, kind)),
} satisfies Rule;

function mismatchesOf(report: Report, kind: PanelKind): Finding[] {
  const echelons = echelonsOf(report, kind);
  const levels = pairedAt(echelons, 1);
  const adjacent = levels.flatMap(({ pairs }) => pairs);
  const further = pairedAt(echelons, 2).flatMap(({ pairs }) => pairs);
  const all = [...adjacent, ...further];
  const furtherOf = new Map(further.map((pair) => [pair.upper, pair]));
  const paired = new Set(adjacent.map(({ upper }) => upper));
  const families = [
    ...adjacent.map((pair): Family => ({
      pair,
      further: isWhole(pair) ? undefined : furtherOf.get(pair.upper),
    })),
    ...further.flatMap((pair): Family[] => (paired.has(pair.upper) ? [] : [{ pair, further: undefined }])),
  ];
  const seen = new Set<string>();
  return [
    ...withoutRepeats(families.flatMap((family) => findingsOf(family, all, seen))),
    ...levels.flatMap(({ upper, lower, pairs }) => totalMismatch(upper, lower, pairs)),
  ];
}

/** The items of two echelons so many levels apart, and how they pair. */
interface Levels {
  readonly upper: readonly Item[];
  readonly lower: readonly Item[];
  readonly pairs: readonly Pair[];
}

function pairedAt(echelons: readonly (readonly Item[])[], distance: number): Levels[] {
  return echelons.flatMap((upper, index): Levels[] => {
    const lower = echelons[index + distance];
    return lower === undefined ? [] : [{ upper, lower, pairs: pairsOf(upper, lower) }];
  });
}

/**
 * A series that is the odd one beside two other sheets is one finding; the second stands as its echo, and so does a
 * parent that differs by just what its part does.
 */
function withoutRepeats(all: readonly Odd[]): Finding[] {
  const first = new Map<string, Finding>();
  const echoes = new Map<Finding, FindingRef[]>();
  const causes = causesBelow(all);
  const found = all.filter((odd) => !causes.has(odd));
  for (const [{ finding }, { finding: cause }] of causes)
    echoes.set(cause, [...(echoes.get(cause) ?? []), { rule: finding.rule, ...finding.at }]);
  for (const { finding, series } of found) {
    const cause = first.get(series);
    if (cause === undefined) first.set(series, finding);
    else if (addressOf(cause.at) !== addressOf(finding.at))
      echoes.set(cause, [...(echoes.get(cause) ?? []), { rule: finding.rule, ...finding.at }]);
  }
  return [...first.values()].map((finding) => ({ ...finding, echoes: echoes.get(finding) ?? [] }));
}

/** A finding, the series that it points at, and by how much the item differs from its like. */
interface Odd {
  readonly finding: Finding;
  readonly series: string;
  readonly upper: Item;
  readonly gaps: string;
}

/** Of each parent that differs by just what an item below it does that item, the innermost one. */
function causesBelow(all: readonly Odd[]): Map<Odd, Odd> {
  const byGaps = new Map<string, Odd[]>();
  for (const odd of all) {
    const key = `${odd.upper.sheet.sheetId} ${odd.gaps}`;
    const others = byGaps.get(key);
    if (others === undefined) byGaps.set(key, [odd]);
    else others.push(odd);
  }
  const causes = new Map<Odd, Odd>();
  for (const alike of byGaps.values()) {
    const byBlock = new Map(alike.map((odd) => [odd.upper.block, odd]));
    for (const odd of alike) {
      const { panel, block } = odd.upper;
      for (let above = block.parent; above !== undefined; above = panel.blocks[above]?.parent) {
        const parent = byBlock.get(panel.blocks[above] ?? block);
        if (parent !== undefined) causes.set(parent, odd);
      }
    }
  }
  for (const [parent, cause] of causes) causes.set(parent, causes.get(cause) ?? cause);
  return causes;
}

/** An item with its parts; where those have lost rows, with the parts a level further down as well, if these have not. */
interface Family {
  readonly pair: Pair;
  readonly further: Pair | undefined;
}

/** Whether the parts have all the periods that the item has. */
function isWhole({ upper, parts }: Pair): boolean {
  const missing = new Set(upper.block.missingPeriods.map(({ index }) => index));
  return parts.every(({ block }) => block.missingPeriods.every(({ index }) => missing.has(index)));
}

function findingsOf({ pair, further }: Family, all: readonly Pair[], seen: Set<string>): Odd[] {
  const annual = annualMismatch(pair);
  // Where even the year differs, the months are another plan.
  if (annual !== undefined) {
    const { gap, finding } = annual;
    const series = seriesKey(pair.parts[0], 'annual');
    return [{ finding, series, upper: pair.upper, gaps: `annual ${gap}` }];
  }
  return (['target', 'realization'] as const).flatMap((measure) => {
    const own = differencesIn(
      pair.upper,
      [pair, ...(further === undefined ? [] : [further])],
      measure,
    ).filter(({ upper, lower, parts }) => {
      // Two sheets that agree differ from a third for one cause.
      const key = `${measure} ${upper.figure.value} ${parts[0].sheet.sheetId} ${lower.map(addressOf).join()}`;
      return !seen.has(key) && seen.add(key);
    });
    const [first] = own;
    if (first === undefined) return [];
    const isUpperOdd = isOddAbove(pair.upper, measure, own, all);
    const odd = isUpperOdd ? pair.upper : first.parts[0];
    return [
      {
        finding: findingFor(pair.upper, measure, own, isUpperOdd, first),
        series: seriesKey(odd, measure),
        upper: pair.upper,
        gaps: [measure, ...own.map(gapText)].join(),
      },
    ];
  });
}

function gapText({ measurement, upper, sum, parts: [part] }: Difference): string {
  return [part.sheet.sheetId, timeKey(measurement), sumOf([upper.figure.value, -sum])].join(' ');
}

function seriesKey({ sheet, block }: Item, measure: string): string {
  return `${sheet.sheetId} ${block.top} ${measure}`;
}

/** The annual targets of two items that are surely one. */
function annualMismatch({
  upper,
  parts: [part],
  isCertain,
}: Pair): { finding: Finding; gap: number } | undefined {
  const own = upper.block.annual;
  const other = part.block.annual;
  if (!isCertain || !isNumber(own) || !isNumber(other)) return undefined;
  if (!areAlike(own.figure, other.figure)) return undefined;
  const decimals = finerDecimals([own.figure, other.figure]);
  if (compareShown(own.figure.value, other.figure.value, decimals) === 0) return undefined;
  const finding = crossFinding({
    kind: upper.panel.kind,
    severity: 'error',
    key: 'annualOne',
    at: { sheet: part.sheet, entry: other },
    against: { sheet: upper.sheet, entries: [own], value: own.figure.value },
    run: [],
  });
  return { finding, gap: sumOf([other.figure.value, -own.figure.value]) };
}

/**
 * Which of two sheets is the odd one: where a third sheet shows the item too and agrees with one of them, the other;
 * else the lower one, or the item above where its parts are added up.
 */
function isOddAbove(
  upper: Item,
  measure: Measure,
  differences: readonly Difference[],
  all: readonly Pair[],
): boolean {
  if (differences.some(({ parts }) => parts.length > 1)) return true;
  let votes = 0;
  for (const { measurement, upper: own, sum, parts } of differences) {
    for (const witness of witnessesOf(upper, parts, all)) {
      const shown = shownAt(witness, measure, measurement);
      if (shown?.values.length !== 1) continue;
      if (shown.values[0] === sum) votes++;
      if (shown.values[0] === own.figure.value) votes--;
    }
  }
  return votes > 0;
}

/** What else the workbook says of an item that is compared with its like. */
function witnessesOf(upper: Item, [part]: readonly Item[], all: readonly Pair[]): (readonly Item[])[] {
  return all.flatMap((pair): readonly (readonly Item[])[] => {
    const [only] = pair.parts;
    if (pair.upper === part || (pair.upper === upper && only !== part)) return [pair.parts];
    return pair.parts.length === 1 && only === upper ? [[pair.upper]] : [];
  });
}

function findingFor(
  upper: Item,
  measure: Measure,
  differences: readonly Difference[],
  isUpperOdd: boolean,
  first: Difference,
): Finding {
  const sheetOf = ({ parts: [part] }: Difference) => part.sheet;
  const run = differences
    .slice(1)
    .flatMap((difference) => [
      refOf(upper.sheet, difference.upper),
      ...entriesAt(sheetOf(difference), difference.lower),
    ]);
  const [lower] = first.lower;
  const isSum = first.parts.length > 1;
  const isSlip = differences.length === 1 && !isSum && isOneDigit(first.upper.figure.value, first.sum);
  const shape = differences.length === 1 ? 'One' : 'Several';
  return crossFinding({
    kind: upper.panel.kind,
    severity: measure === 'realization' ? 'error' : 'warning',
    key: `${measure}${shape}${isSum ? 'Sum' : ''}${isSlip ? 'Slip' : ''}`,
    ...(isUpperOdd
      ? {
          at: { sheet: upper.sheet, entry: first.upper },
          against: { sheet: sheetOf(first), entries: first.lower, value: first.sum },
        }
      : {
          at: { sheet: sheetOf(first), entry: lower },
          against: { sheet: upper.sheet, entries: [first.upper], value: first.upper.figure.value },
        }),
    run,
    count: differences.length,
    parts: first.parts.length,
  });
}

/** Whether two whole amounts of the same length differ in one digit. */
function isOneDigit(a: number, b: number): boolean {
  const one = String(a);
  const other = String(b);
  if (one.length !== other.length || one.length < FEWEST_DIGITS) return false;
  return Array.from(one).filter((digit, index) => digit !== other[index]).length === 1;
}

const FEWEST_DIGITS = 4;
