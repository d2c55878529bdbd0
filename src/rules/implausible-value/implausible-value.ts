import { isNumber, type NumberEntry } from '../../report/entry.ts';
import { statedRatios } from '../../report/percent.ts';
import type { Block, Panel, SheetReport } from '../../report/report.ts';
import type { Settings } from '../../settings/settings.ts';
import { countParam, figureParam, overPanels, refOf } from '../figures.ts';
import type { Finding, Param, Rule } from '../finding.ts';
import { placeKey } from '../panelEntries.ts';

/** A percentage above the limit, a negative figure, a fraction of a rupiah among whole amounts. */
export const implausibleValue = {
  id: 'implausible-value',
  messages: {
    id: {
      high: 'Tertulis {stated}, lebih dari batas wajar {limit}',
      highSeveral: 'Persentase {count} sel lebih dari batas wajar {limit}, mulai {stated}',
      negative: 'Tertulis {stated}: angka di bawah nol',
      negativeSeveral: 'Angka di bawah nol di {count} sel, mulai {stated}',
      fraction: 'Tertulis {stated}, padahal anggaran lainnya dalam rupiah bulat',
      fractionSeveral:
        'Pecahan rupiah di {count} sel, mulai {stated}, padahal anggaran lainnya dalam rupiah bulat',
    },
    en: {
      high: 'States {stated}, more than the plausible {limit}',
      highSeveral: 'The percentages of {count} cells are more than the plausible {limit}, first {stated}',
      negative: 'States {stated}: a figure below zero',
      negativeSeveral: 'Figures below zero in {count} cells, first {stated}',
      fraction: 'States {stated} although the other amounts are whole rupiah',
      fractionSeveral:
        'Fractions of a rupiah in {count} cells, first {stated}, although the other amounts are whole',
    },
  },
  check: (report, settings) => overPanels(report, (sheet, panel) => implausibleIn(sheet, panel, settings)),
} satisfies Rule;

type Kind = 'high' | 'negative' | 'fraction';

/** A figure that can hardly be meant, with the value that it is read as. */
interface Implausible {
  readonly entry: NumberEntry;
  readonly value: number;
  readonly stated: Param;
}

function implausibleIn(sheet: SheetReport, panel: Panel, { implausibleAbove }: Settings): Finding[] {
  const isWhole = panel.kind === 'budget' && isOfWholeRupiah(panel);
  // A cell that is merged over several items is found once.
  const seen = new Set<number>();
  return panel.blocks.flatMap((block) => {
    const found: Record<Kind, Implausible[]> = { high: [], negative: [], fraction: [] };
    const add = (kind: Kind, implausible: Implausible) => {
      const key = placeKey(implausible.entry);
      if (seen.has(key)) return;
      seen.add(key);
      found[kind].push(implausible);
    };
    for (const entry of percentsOf(block)) {
      // As nearly all are: read as a ratio, and not more than it.
      if (entry.figure.value >= 0 && entry.figure.value <= implausibleAbove) continue;
      const readings = statedRatios(entry.figure, panel.percent.scale);
      const percent = percentRead(entry, readings[0]);
      if (readings.every(({ value }) => value > implausibleAbove)) add('high', percent);
      // Less than nothing is what missing a limit by far comes to, where less is better.
      if (percent.value < 0 && block.direction === 'more' && !hasNegative(block)) add('negative', percent);
    }
    for (const measure of ['target', 'realization'] as const) {
      const figures = numbersOf(block, measure);
      const isPlain = figures.every(({ figure }) => figure.unit !== 'percent');
      const bare = isPlain ? undefined : bareAmongPercentages(figures);
      if (bare !== undefined && bare.figure.value > implausibleAbove)
        add('high', percentRead(bare, statedRatios(bare.figure, 'ratio')[0]));
      for (const entry of figures) {
        if (entry.figure.value < 0 && isNeverNegative(panel, entry, figures))
          add('negative', amountRead(panel, entry));
        if (isWhole && isFraction(entry)) add('fraction', amountRead(panel, entry));
      }
    }
    return (['high', 'negative', 'fraction'] as const).flatMap((kind) =>
      findingFor(sheet, kind, found[kind], implausibleAbove),
    );
  });
}

function amountRead({ kind }: Panel, entry: NumberEntry): Implausible {
  return { entry, value: entry.figure.value, stated: figureParam(kind, entry.figure) };
}

function percentRead(
  entry: NumberEntry,
  { value, decimals }: ReturnType<typeof statedRatios>[number],
): Implausible {
  return { entry, value, stated: { kind: 'percent', value, decimals: decimals - 2 } };
}

function percentsOf({ measurements, achievement }: Block): NumberEntry[] {
  const percents: NumberEntry[] = [];
  for (const { percent } of measurements) if (isNumber(percent)) percents.push(percent);
  if (isNumber(achievement)) percents.push(achievement);
  return percents;
}

/** The figures of a measure, the year's among them. */
function numbersOf(
  { measurements, annual, annualRealization }: Block,
  measure: 'target' | 'realization',
): NumberEntry[] {
  const numbers: NumberEntry[] = [];
  const year = measure === 'target' ? annual : annualRealization;
  if (isNumber(year)) numbers.push(year);
  for (const measurement of measurements) {
    const entry = measurement[measure];
    if (isNumber(entry)) numbers.push(entry);
  }
  return numbers;
}

/** A growth that is planned or reached below zero makes percentages below zero. */
function hasNegative(block: Block): boolean {
  return (['target', 'realization'] as const).some((measure) =>
    numbersOf(block, measure).some(({ figure }) => figure.value < 0),
  );
}

/** The one plain number of a series of percentages: it has lost its percent sign. */
function bareAmongPercentages(figures: readonly NumberEntry[]): NumberEntry | undefined {
  const [only, ...others] = figures.filter(({ figure }) => figure.unit !== 'percent');
  const isLone = others.length === 0 && figures.length > 1;
  return isLone && only?.figure.unit === 'plain' && only.figure.suffix === undefined ? only : undefined;
}

/** Money is never negative; a count is not if it is the only one of a series of whole numbers, as a growth may be. */
function isNeverNegative({ kind }: Panel, entry: NumberEntry, figures: readonly NumberEntry[]): boolean {
  if (kind === 'budget') return true;
  return (
    figures.length >= FEWEST_COUNTS &&
    figures.every(
      ({ figure }) =>
        figure.unit === 'plain' &&
        Number.isInteger(figure.value) &&
        (figure.value >= 0 || figure === entry.figure),
    )
  );
}

const FEWEST_COUNTS = 4;

function isFraction({ figure: { value, unit, decimals } }: NumberEntry): boolean {
  return unit !== 'percent' && decimals > 0 && !Number.isInteger(value);
}

/** Whether an office writes whole rupiah: of many amounts, nearly none has a fraction. */
function isOfWholeRupiah({ blocks }: Panel): boolean {
  let amounts = 0;
  let fractions = 0;
  for (const block of blocks) {
    for (const measure of ['target', 'realization'] as const) {
      for (const entry of numbersOf(block, measure)) {
        if (entry.figure.unit === 'percent' || entry.figure.value === 0) continue;
        amounts++;
        if (isFraction(entry)) fractions++;
      }
    }
  }
  return fractions * FEWEST_AMOUNTS <= amounts;
}

const FEWEST_AMOUNTS = 10;

function findingFor(sheet: SheetReport, kind: Kind, found: readonly Implausible[], limit: number): Finding[] {
  // What stands further left makes what stands further right.
  const [first, ...others] = [...found].sort(
    ({ entry: a }, { entry: b }) => a.row - b.row || a.column - b.column,
  );
  if (first === undefined) return [];
  const { entry, value, stated } = first;
  return [
    {
      rule: 'implausible-value',
      severity: 'warning',
      at: refOf(sheet, entry),
      cells: others.map((other) => refOf(sheet, other.entry)),
      stated: value,
      message: {
        key: found.length === 1 ? kind : `${kind}Several`,
        params: {
          stated,
          limit: { kind: 'percent', value: limit, decimals: 0 },
          count: countParam(found.length),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
