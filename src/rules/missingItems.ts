import { isNumber, type NumberEntry } from '../report/entry.ts';
import { squash } from '../report/names.ts';
import type { Block, Level, Panel, Report, SheetReport, TotalRow } from '../report/report.ts';
import { totalPlanOf, type FamilySums } from './partSums.ts';

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
  /** The name of the parent that lacks it; absent for a total. */
  readonly parent?: string;
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
    if (from.panel.kind !== 'budget' || from.gap <= 0 || report.sheets.length < 2) return undefined;
    byAmount ??= gathered(report);
    const candidates = byAmount.get(from.gap) ?? [];
    if (candidates.some(({ sheet }) => sheet === from.sheet)) return undefined;
    const names = candidates.length === 0 ? undefined : namesOf(from.panel);
    let best: Candidate | undefined;
    let bestScore = 0;
    let isUnclear = false;
    for (const candidate of candidates) {
      const name = nameOf(candidate.block);
      if (name === undefined || names?.has(name) === true) continue;
      const score = scoreOf(candidate, from);
      if (score === bestScore && best !== undefined) isUnclear ||= nameOf(best.block) !== name;
      if (score <= bestScore) continue;
      best = candidate;
      bestScore = score;
      isUnclear = false;
    }
    return isUnclear ? undefined : best;
  };
  return {
    ofTotal: (sheet, panel, total) => {
      const gap = totalPlanOf(panel, total)?.gap ?? 0;
      const [first] = total.covers;
      const level = first === undefined ? undefined : panel.blocks[first]?.level;
      return missing({ sheet, panel, gap, level });
    },
    ofFamily: (sheet, panel, { plan, family }) => {
      const { name } = family.parent;
      const level = family.children[0]?.level;
      const parent = name === undefined ? {} : { parent: name };
      return missing({ sheet, panel, gap: plan?.gap ?? 0, level, ...parent });
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
        if (plan === undefined || plan.figure.value === 0) continue;
        const above = block.parent === undefined ? undefined : blocks[block.parent];
        const candidate = { sheet, block, plan, parent: above === undefined ? undefined : nameOf(above) };
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
  return isNumber(plan) && plan.figure.unit !== 'percent' ? plan : undefined;
}

function namesOf({ blocks }: Panel): Set<string> {
  return new Set(blocks.flatMap((block) => nameOf(block) ?? []));
}

function nameOf({ name }: Block): string | undefined {
  return name === undefined ? undefined : squash(name);
}

/** How surely an item is the one that is missing; 0 where nothing but its amount speaks for it. */
function scoreOf({ sheet, block, parent }: Candidate, from: MissingFrom): number {
  const isOfParent = from.parent !== undefined && parent === squash(from.parent);
  if (!isOfParent && block.level !== from.level) return 0;
  const isEarlier =
    sheet.period?.kind === from.sheet.period?.kind &&
    (sheet.period?.index ?? 0) < (from.sheet.period?.index ?? 0);
  // Of several earlier sheets the nearest.
  return (isOfParent ? 100 : 50) + (isEarlier ? (sheet.period?.index ?? 0) : 0);
}
