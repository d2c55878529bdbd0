import type { NumberEntry } from '../report/entry.ts';
import { squash } from '../report/names.ts';
import { rememberedByPanel } from '../report/rememberedByPanel.ts';
import type { Block, Level, Panel, Report, SheetReport, TotalRow } from '../report/report.ts';
import { isAmount, totalPlanOf, type FamilySums } from './partSums.ts';

/** An item of another sheet that is not among those that a sum adds up. */
export interface MissingItem {
  readonly sheet: SheetReport;
  readonly block: Block;
  readonly plan: NumberEntry;
}

/** What is known of the item that a sum lacks. */
interface MissingFrom {
  readonly sheet: SheetReport;
  readonly panel: Panel;
  /** What the sum lacks, above 0. */
  readonly gap: number;
  /** The level of the parts that are there. */
  readonly level: Level | undefined;
  /** The squashed name of the parent that lacks it; `undefined` for a total. */
  readonly parent: string | undefined;
}

interface Candidate extends MissingItem {
  readonly parent: string | undefined;
}

/** Looks up the one item that a total row or a parent lacks. */
export interface MissingItems {
  readonly ofTotal: (sheet: SheetReport, panel: Panel, total: TotalRow) => MissingItem | undefined;
  readonly ofFamily: (sheet: SheetReport, panel: Panel, sums: FamilySums) => MissingItem | undefined;
}

/**
 * Looks through a report for the one item whose annual budget a sum lacks. It is of the level of the other parts, or
 * a part of a parent of the same name; it stands on another sheet only, and its amount nowhere on this one.
 * @returns a look-up, which gathers the report's items when it is first asked
 */
export function missingItemsIn(report: Report): MissingItems {
  let byAmount: Map<number, Candidate[]> | undefined;
  const missing = (from: MissingFrom): MissingItem | undefined => {
    if (from.panel.kind !== 'budget' || from.gap <= 0) return undefined;
    byAmount ??= gathered(report);
    const candidates = byAmount.get(from.gap) ?? [];
    if (candidates.some(({ sheet }) => sheet === from.sheet)) return undefined;
    const scored = candidates.flatMap((candidate) => {
      const score = scoreOf(candidate, from);
      return score > 0 ? [{ candidate, score }] : [];
    });
    const highest = scored.reduce((most, { score }) => Math.max(most, score), 0);
    const best = scored.filter(({ score }) => score === highest).map(({ candidate }) => candidate);
    return new Set(best.map(({ block }) => nameOf(block))).size === 1 ? best[0] : undefined;
  };
  return {
    ofTotal: (sheet, panel, total) => {
      const gap = totalPlanOf(panel, total)?.gap ?? 0;
      const level = panel.blocks[total.covers[0] ?? -1]?.level;
      return missing({ sheet, panel, gap, level, parent: undefined });
    },
    ofFamily: (sheet, panel, { plan, family }) => {
      const level = family.children[0]?.level;
      return missing({ sheet, panel, gap: plan?.gap ?? 0, level, parent: nameOf(family.parent) });
    },
  };
}

function gathered({ sheets }: Report): Map<number, Candidate[]> {
  const byAmount = new Map<number, Candidate[]>();
  for (const sheet of sheets) {
    for (const { kind, blocks } of sheet.panels) {
      if (kind !== 'budget') continue;
      for (const block of blocks) {
        const plan = planOf(block);
        if (plan === undefined) continue;
        const above = blocks[block.parent ?? -1];
        const candidate = { sheet, block, plan, parent: above && nameOf(above) };
        const others = byAmount.get(plan.figure.value);
        if (others === undefined) byAmount.set(plan.figure.value, [candidate]);
        else others.push(candidate);
      }
    }
  }
  return byAmount;
}

/** The annual budget of an item or, of a table without one, its latest target. */
function planOf({ annual, measurements }: Block): NumberEntry | undefined {
  const plan = annual ?? measurements[measurements.length - 1]?.target;
  return isAmount(plan) ? plan : undefined;
}

const namesOf = rememberedByPanel(({ blocks }) => new Set(blocks.map(nameOf)));

function nameOf({ name }: Block): string | undefined {
  return name === undefined ? undefined : squash(name);
}

/** How surely an item is the one that is missing; 0 where nothing but its amount speaks for it, or its name is there. */
function scoreOf({ sheet, block, parent }: Candidate, from: MissingFrom): number {
  const name = nameOf(block);
  if (name === undefined || namesOf(from.panel).has(name)) return 0;
  const isOfParent = from.parent !== undefined && parent === from.parent;
  if (!isOfParent && block.level !== from.level) return 0;
  const own = from.sheet.period;
  const other = sheet.period;
  const isEarlier = own !== undefined && other?.kind === own.kind && other.index < own.index;
  // Of several earlier sheets the nearest.
  return (isOfParent ? 100 : 50) + (isEarlier ? other.index : 0);
}
