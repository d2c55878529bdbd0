import { isNumber } from '../../report/entry.ts';
import { squash } from '../../report/names.ts';
import { areWordsAlike } from '../../report/pairing.ts';
import type { Block, Panel, PanelKind, Report, SheetReport } from '../../report/report.ts';
import { sumOf } from '../../workbook/exact.ts';

/** A block with the panel and the sheet that it stands on. */
export interface Item {
  readonly sheet: SheetReport;
  readonly panel: Panel;
  readonly block: Block;
}

/** The items of one kind of panel, by the echelons that a workbook has sheets of, from the highest down. */
export function echelonsOf(report: Pick<Report, 'sheets'>, kind: PanelKind): Item[][] {
  const levels = report.sheets.map(({ echelon }) => echelon).filter((echelon) => echelon !== undefined);
  return [...new Set(levels)]
    .sort((a, b) => a - b)
    .map((level) =>
      report.sheets
        .filter(({ echelon }) => echelon === level)
        .flatMap((sheet) =>
          sheet.panels
            .filter((panel) => panel.kind === kind)
            .flatMap((panel) => panel.blocks.map((block) => ({ sheet, panel, block }))),
        ),
    );
}

/** An item and what it is on the lower sheet: itself, or all the parts that it is divided into. */
export interface Pair {
  readonly upper: Item;
  readonly parts: readonly [Item, ...Item[]];
  /** Whether code and level say that both are the same item, even where their annual figures differ. */
  readonly isCertain: boolean;
}

/**
 * Pairs the items of two echelons' sheets: by code, by an annual amount that is unique on both, by name; what is left
 * of a budget by consecutive items that add up to the annual amount. What fits in two ways is not paired.
 * @param upper items of the higher echelon, in the order of their sheets
 * @param lower items of the lower echelon, likewise
 */
export function pairsOf(upper: readonly Item[], lower: readonly Item[]): Pair[] {
  const pairs: Pair[] = [];
  const paired = new Set<Item>();
  const add = (above: Item, parts: readonly [Item, ...Item[]], isCertain: boolean) => {
    pairs.push({ upper: above, parts, isCertain });
    for (const item of [above, ...parts]) paired.add(item);
  };
  const pairBy = (keyOf: (item: Item) => string | undefined, isCertain: boolean) => {
    const below = uniqueBy(lower, keyOf);
    for (const [key, above] of uniqueBy(upper, keyOf)) {
      const item = below.get(key);
      if (above === undefined || item === undefined || paired.has(above) || paired.has(item)) continue;
      if (isCertain || isSupported(above, [item])) add(above, [item], isCertain);
    }
  };
  pairBy(codeKey, true);
  pairBy(leveledNameKey, true);
  pairBy(amountKey, false);
  pairBy(nameKey, false);
  const free = (items: readonly Item[]) => items.filter((item) => !paired.has(item));
  for (const [above, item] of alikeByName(free(upper), free(lower))) add(above, [item], false);
  for (const [above, run] of runsAddingUp(free(upper), free(lower))) add(above, run, false);
  return pairs;
}

/** The items that alone have their key; where a part of an item has it too, the outermost stands for both. */
function uniqueBy(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, Item | undefined> {
  const unique = new Map<string, Item | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    if (!unique.has(key)) unique.set(key, item);
    else if (!isWithin(item, unique.get(key))) unique.set(key, undefined);
  }
  return unique;
}

function isWithin({ panel, block }: Item, outer: Item | undefined): boolean {
  if (outer?.panel !== panel) return false;
  for (let { parent } = block; parent !== undefined; parent = panel.blocks[parent]?.parent) {
    if (panel.blocks[parent] === outer.block) return true;
  }
  return false;
}

/** The year's target of an item; in a table of the year alone its only one. */
function annualOf({ block: { annual, measurements } }: Item): number | undefined {
  const [only, ...others] = measurements;
  const entry = annual ?? (others.length === 0 && only?.period === undefined ? only?.target : undefined);
  return isNumber(entry) && entry.figure.value !== 0 ? entry.figure.value : undefined;
}

/** A dotted code names one item of the budget; a running number does not. */
function codeKey({ panel, block: { code = '' } }: Item): string | undefined {
  return panel.kind === 'budget' && /\d\D+\d/.test(code)
    ? code.replace(/[.\s/-]+/g, '.').toLowerCase()
    : undefined;
}

function leveledNameKey({ panel, block: { name, level } }: Item): string | undefined {
  return panel.kind === 'budget' && name !== undefined && level !== undefined
    ? `${level} ${squash(name)}`
    : undefined;
}

function amountKey(item: Item): string | undefined {
  const annual = annualOf(item);
  return item.panel.kind === 'budget' && annual !== undefined ? String(annual) : undefined;
}

/** The same name, annual figure and unit: an indicator of one name may be each level's own. */
function nameKey(item: Item): string | undefined {
  const { name } = item.block;
  const likeness = likenessKey(item);
  return name === undefined || likeness === undefined ? undefined : `${squash(name)} ${likeness}`;
}

function likenessKey(item: Item): string | undefined {
  const annual = annualOf(item);
  return annual === undefined ? undefined : `${annual} ${squash(item.block.unit ?? '')}`;
}

/** Amounts that are not round do not meet by chance; round ones need the name or the end of the year to agree as well. */
function isSupported(above: Item, parts: readonly [Item, ...Item[]]): boolean {
  if ([above, ...parts].some((item) => (annualOf(item) ?? 0) % ROUND !== 0)) return true;
  const [part, ...others] = parts;
  const { name } = above.block;
  if (others.length === 0 && name !== undefined && squash(name) === squash(part.block.name ?? ''))
    return true;
  const end = lastRealization(above);
  return end !== 0 && sumOf(parts.map((part) => lastRealization(part) ?? 0)) === end;
}

const ROUND = 100_000;

function lastRealization({ block: { measurements } }: Item): number | undefined {
  return measurements.map(({ realization }) => realization).findLast(isNumber)?.figure.value;
}

/** Names that differ by slips of spelling only, of items with the same annual figure and unit; each once. */
function alikeByName(upper: readonly Item[], lower: readonly Item[]): (readonly [Item, Item])[] {
  const below = new Map<string | undefined, Item[]>();
  for (const item of lower) {
    const key = alikeKey(item);
    const others = below.get(key);
    if (others === undefined) below.set(key, [item]);
    else others.push(item);
  }
  const found = upper.flatMap((above): (readonly [Item, Item])[] => {
    const key = alikeKey(above);
    const like = (key === undefined ? [] : (below.get(key) ?? [])).filter((item) =>
      areWordsAlike(above.block.name, item.block.name),
    );
    const [only, ...others] = like;
    return only === undefined || others.length > 0 ? [] : [[above, only]];
  });
  return found.filter(([, item]) => found.filter(([, other]) => other === item).length === 1);
}

/** What names that differ by a slip have in common: the first letters of their words. */
function alikeKey(item: Item): string | undefined {
  const likeness = likenessKey(item);
  const letters = (item.block.name ?? '').replace(/([\p{L}\p{N}])[\p{L}\p{N}]*|./gsu, '$1').toLowerCase();
  return likeness === undefined ? undefined : `${letters} ${likeness}`;
}

/** Consecutive items whose annual amounts add up to that of an item above, where there is one such run. */
function runsAddingUp(
  upper: readonly Item[],
  lower: readonly Item[],
): (readonly [Item, readonly [Item, ...Item[]]])[] {
  const wanted = uniqueBy(upper, amountKey);
  if (wanted.size === 0) return [];
  const runs: (readonly [Item, readonly [Item, ...Item[]]])[] = [];
  const roots = lower.filter(({ block }) => block.parent === undefined);
  roots.forEach((first, start) => {
    let sum = annualOf(first) ?? 0;
    if (sum === 0) return;
    const run: [Item, ...Item[]] = [first];
    for (const item of roots.slice(start + 1, start + LONGEST_RUN)) {
      run.push(item);
      const annual = annualOf(item);
      if (annual === undefined) continue;
      sum = sumOf([sum, annual]);
      const above = wanted.get(String(sum));
      if (above !== undefined) runs.push([above, [...run]]);
    }
  });
  const uses = new Map<Item, number>();
  for (const item of runs.flat(2)) uses.set(item, (uses.get(item) ?? 0) + 1);
  return runs.filter(
    ([above, run]) => [above, ...run].every((item) => uses.get(item) === 1) && isSupported(above, run),
  );
}

/** No program has more parts than this, and a long sheet costs no more than so many sums an item. */
const LONGEST_RUN = 40;
