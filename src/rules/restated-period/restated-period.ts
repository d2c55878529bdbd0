import { isNumber, type NumberEntry } from '../../report/entry.ts';
import { pairItems, type Named } from '../../report/pairing.ts';
import type { Block, Entry, Measurement, Panel, Report, SheetReport } from '../../report/report.ts';
import { isSameFigure } from '../../report/sameFigure.ts';
import { sumOf } from '../../workbook/exact.ts';
import { periodKey, isSamePeriod, type Period } from '../../workbook/period.ts';
import type { Ref } from '../../workbook/workbook.ts';
import {
  areAlike,
  cellParam,
  compareShown,
  countParam,
  figureParam,
  finerDecimals,
  refOf,
} from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** The figures of a period differ on a later sheet from what that period's own sheet reported. */
export const restatedPeriod = {
  id: 'restated-period',
  messages: {
    id: {
      target:
        'Target {period} tertulis {stated}, padahal lembarnya sendiri melaporkan {expected} ({cell}, {own})',
      realization:
        'Realisasi {period} tertulis {stated}, padahal lembarnya sendiri melaporkan {expected} ({cell}, {own})',
      several:
        'Sebanyak {count} angka periode sebelumnya berbeda dari laporan pada lembarnya sendiri, mulai {stated} yang semula {expected} ({cell}, {own})',
    },
    en: {
      target:
        'The target of {period} is stated as {stated}, but its own sheet reports {expected} ({cell}, {own})',
      realization:
        'The realization of {period} is stated as {stated}, but its own sheet reports {expected} ({cell}, {own})',
      several:
        'There are {count} figures of earlier periods that differ from their own sheets, first {stated} instead of {expected} ({cell}, {own})',
    },
  },
  check: (report) => {
    const owners = ownersOf(report);
    const drafts: Draft[] = [];
    const restated = new Map<Entry, { readonly later: NumberEntry; readonly draft: Draft }[]>();
    for (const sheet of [...owners.values()].sort((a, b) => a.period.index - b.period.index)) {
      for (const panel of sheet.panels) {
        for (const row of restatementsIn(sheet, panel, owners)) draftFor(sheet, panel, row, drafts, restated);
      }
    }
    return drafts.flatMap(findingFor);
  },
} satisfies Rule;

interface PeriodSheet extends SheetReport {
  readonly period: Period;
}

/** The sheet of each period; of a period with several sheets nobody knows which is its own. */
function ownersOf({ sheets }: Report): Map<string, PeriodSheet> {
  const owners = new Map<string, PeriodSheet>();
  const repeated = new Set<string>();
  for (const sheet of sheets) {
    if (!hasPeriod(sheet)) continue;
    const key = periodKey(sheet.period);
    if (owners.has(key)) repeated.add(key);
    owners.set(key, sheet);
  }
  for (const key of repeated) owners.delete(key);
  return owners;
}

function hasPeriod(sheet: SheetReport): sheet is PeriodSheet {
  return sheet.period !== undefined && sheet.panels.length > 0;
}

type Measure = 'target' | 'realization';

/** A figure of an earlier period beside what that period's own sheet says. */
interface Comparison {
  readonly measure: Measure;
  readonly period: Period;
  readonly later: NumberEntry;
  readonly own: NumberEntry;
  readonly owner: PeriodSheet;
  readonly isSame: boolean;
}

/** The restated figures of a panel, a list for each row. */
function restatementsIn(
  sheet: PeriodSheet,
  panel: Panel,
  owners: ReadonlyMap<string, PeriodSheet>,
): Comparison[][] {
  const { kind, index } = sheet.period;
  const held = heldIn(panel);
  const restated = panel.blocks.map((): Comparison[] => []);
  for (let earlier = 1; earlier < index; earlier++) {
    const period = { kind, index: earlier };
    const owner = owners.get(periodKey(period));
    const own = owner === undefined ? undefined : likePanel(sheet, panel, owner);
    if (owner === undefined || own === undefined) continue;
    const isBefore = earlier === index - 1;
    if (!held.has(periodKey(period)) && !(isBefore && held.has('previous'))) continue;
    const pairs = pairItems(namesOf(owner, own), namesOf(sheet, panel));
    const compared = panel.blocks.map((block, place) => {
      const other = own.blocks[pairs[place] ?? -1];
      return other === undefined ? [] : comparisonsOf(block, other, period, owner, isBefore);
    });
    const all = compared.flat();
    // Tables that mostly disagree are hardly two states of one report.
    if (all.filter(({ isSame }) => isSame).length * 2 < all.length) continue;
    compared.forEach((row, place) => restated[place]?.push(...row.filter(({ isSame }) => !isSame)));
  }
  return restated;
}

/** The periods and spans that a panel has figures of. */
function heldIn({ blocks }: Panel): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { measurements } of blocks) {
    for (const { period, span } of measurements) {
      if (span !== undefined) held.add(span);
      else if (period !== undefined) held.add(periodKey(period));
    }
  }
  return held;
}

/** The panel of another sheet that stands in the same place among those of its kind. */
export function likePanel(sheet: SheetReport, panel: Panel, other: SheetReport): Panel | undefined {
  const isLike = (one: Panel) =>
    one.kind === panel.kind && one.periodsIn === panel.periodsIn && one.heading === panel.heading;
  return other.panels.filter(isLike)[sheet.panels.filter(isLike).indexOf(panel)];
}

/** What tells the blocks of a panel apart; beside an indicator stands what the row's budget is for. */
export function namesOf({ panels }: SheetReport, panel: Panel): Named[] {
  const beside = new Map<number, string>();
  for (const other of panels) {
    if (other === panel || other.kind !== 'budget') continue;
    for (const { top, name } of other.blocks) {
      if (name !== undefined && !beside.has(top)) beside.set(top, name);
    }
  }
  return panel.blocks.map(({ name, code, top }) => ({ name, code, beside: beside.get(top) }));
}

function isOf({ period, span }: Measurement, own: Period): boolean {
  return span === undefined && isSamePeriod(period, own);
}

function comparisonsOf(
  block: Block,
  other: Block,
  period: Period,
  owner: PeriodSheet,
  isBefore: boolean,
): Comparison[] {
  const own = other.measurements.find((one) => isOf(one, period));
  const later = block.measurements.find((one) => isOf(one, period));
  const until = other.measurements.find(({ span }) => span === 'toDate');
  return (['target', 'realization'] as const).flatMap((measure): Comparison[] => {
    const pairs = [
      [later?.[measure], own?.[measure]],
      ...(isBefore ? [[untilBefore(block, measure), until?.[measure]]] : []),
    ];
    return pairs.flatMap(([here, there]): Comparison[] => {
      if (!isNumber(here) || !isNumber(there)) return [];
      const isSame = isSameFigure(here.figure, there.figure, 'coarser');
      return isSame === undefined ? [] : [{ measure, period, later: here, own: there, owner, isSame }];
    });
  });
}

/** What a row says of all periods before: its column of before, where that and the current one make up the sum so far. */
function untilBefore({ measurements }: Block, measure: Measure): Entry | undefined {
  const [before, current, until] = (['previous', 'current', 'toDate'] as const).map(
    (span) => measurements.find((one) => one.span === span)?.[measure],
  );
  if (!isNumber(before) || !isNumber(current) || !isNumber(until) || current.figure.value === 0)
    return undefined;
  const decimals = finerDecimals([before.figure, current.figure, until.figure]);
  const sum = sumOf([before.figure.value, current.figure.value]);
  return compareShown(sum, until.figure.value, decimals) === 0 ? before : undefined;
}

/** A finding of a row, to which later sheets that repeat the same figures add their cells. */
interface Draft {
  readonly sheet: PeriodSheet;
  readonly panel: Panel;
  readonly comparisons: Comparison[];
  readonly repeats: Ref[];
}

function draftFor(
  sheet: PeriodSheet,
  panel: Panel,
  row: readonly Comparison[],
  drafts: Draft[],
  restated: Map<Entry, { readonly later: NumberEntry; readonly draft: Draft }[]>,
): void {
  const draft: Draft = { sheet, panel, comparisons: [], repeats: [] };
  for (const comparison of row) {
    const { own, later } = comparison;
    const known = restated.get(own) ?? [];
    const repeated = known.find((one) => isSameFigure(one.later.figure, later.figure, 'coarser') === true);
    if (repeated !== undefined) {
      repeated.draft.repeats.push(refOf(sheet, later));
      continue;
    }
    draft.comparisons.push(comparison);
    restated.set(own, [...known, { later, draft }]);
  }
  drafts.push(draft);
}

function findingFor({ sheet, panel, comparisons, repeats }: Draft): Finding[] {
  const [first, ...others] = comparisons;
  if (first === undefined) return [];
  const { measure, period, later, own, owner } = first;
  return [
    {
      rule: 'restated-period',
      severity: 'warning',
      at: refOf(sheet, later),
      cells: [
        refOf(owner, own),
        ...others.flatMap((one) => [refOf(sheet, one.later), refOf(one.owner, one.own)]),
        ...repeats,
      ],
      stated: later.figure.value,
      ...(areAlike(later.figure, own.figure) ? { expected: own.figure.value } : {}),
      message: {
        key: others.length > 0 ? 'several' : measure,
        params: {
          period: { kind: 'period', period },
          stated: figureParam(panel.kind, later.figure),
          expected: figureParam(panel.kind, own.figure),
          cell: cellParam(later),
          own: cellParam(own, owner.name),
          count: countParam(comparisons.length),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
