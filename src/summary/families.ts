import type { PanelKind } from '../report/report.ts';
import { echelonsOf, pairsOf, type Item } from '../rules/cross-sheet-mismatch/pairs.ts';
import type { SummaryItem } from './items.ts';
import type { SummarySource } from './source.ts';

/** One item as the sheets of several echelons have it; on a lower one it may be several parts. */
export interface Family {
  readonly name: string | undefined;
  /** By level from the highest echelon down; absent where the level does not have it. */
  readonly versions: readonly (readonly SummaryItem[] | undefined)[];
}

/** The items that stand on the sheets of more than one echelon, paired as the rules pair them. */
export function familiesOf(
  source: SummarySource,
  kind: PanelKind,
): { readonly levels: readonly string[]; readonly families: readonly Family[] } {
  const report = { sheets: source.sheets.map((sheet) => sheet.report) };
  const known = [...new Set(report.sheets.flatMap(({ echelon }) => echelon ?? []))].sort((a, b) => a - b);
  const levels = known.map((level) =>
    report.sheets
      .filter(({ echelon }) => echelon === level)
      .map(({ name }) => name)
      .join(', '),
  );
  const echelons = echelonsOf(report, kind);
  const byBlock = new Map(
    source.sheets.flatMap((sheet) => sheet.items[kind]).map((item) => [item.block, item]),
  );
  const open: Map<number, readonly Item[]>[] = [];
  const familyOf = new Map<Item, Map<number, readonly Item[]>>();
  const add = (upper: Item, parts: readonly Item[], from: number, to: number) => {
    const own = familyOf.get(upper);
    // One of several parts has no version of the whole below it.
    if (own !== undefined && (own.get(from)?.length !== 1 || own.has(to))) return;
    const family = own ?? new Map([[from, [upper]]]);
    family.set(to, parts);
    if (own === undefined) open.push(family);
    for (const item of [upper, ...parts]) familyOf.set(item, family);
  };
  for (const distance of [1, 2]) {
    echelons.forEach((upper, from) => {
      const lower = echelons[from + distance];
      for (const pair of lower === undefined ? [] : pairsOf(upper, lower))
        add(pair.upper, pair.parts, from, from + distance);
    });
  }
  return {
    levels,
    families: open.map((family): Family => {
      const versions = levels.map((_, level) =>
        family.get(level)?.flatMap(({ block }) => byBlock.get(block) ?? []),
      );
      const first = versions.find((version) => version !== undefined)?.[0];
      return { name: first?.block.name, versions };
    }),
  };
}
