import type { ColumnRole } from '../../src/report/columnRole.ts';
import type { Family, LayoutChoices } from './choices.ts';
import type { SheetColumn } from './columns.ts';
import { periodWords, pick } from './labels.ts';
import type { GeneratedReport } from './report.ts';
import type { Slot } from './series.ts';
import type { Shows } from './values.ts';
import { FIGURES, HEADER, MEASURE, MEASURE_HEAD, SHORT_HEADS } from './words.ts';

type Kind = 'performance' | 'budget';

/** What every period shows of a panel, in the order of its columns. */
type Leaf = 'target' | 'realization' | 'percent' | 'percentOfAnnual';

interface Context {
  readonly report: GeneratedReport;
  readonly choices: LayoutChoices;
  readonly family: Family;
  readonly panels: readonly number[];
  /** Two measures over the same rows: each column has to say which. */
  readonly isShared: boolean;
}

/** The columns of figures of the panels that share the rows. */
export function figureColumns(
  report: GeneratedReport,
  panels: readonly number[],
  family: Family,
  choices: LayoutChoices,
): SheetColumn[] {
  const context: Context = {
    report,
    choices,
    family,
    panels,
    isShared: panels.length > 1 && report.axis !== 'types',
  };
  if (report.axis === 'types') return panels.flatMap((panel) => spendingType(context, panel));
  if (report.axis === 'year' || report.rows === 'A3') {
    return context.isShared && choices.isInterleaved && choices.tiers > 1
      ? interleavedYear(context)
      : panels.flatMap((panel) => ofYear(context, panel));
  }
  return context.isShared && choices.isInterleaved && choices.tiers > 1
    ? interleaved(context)
    : panels.flatMap((panel) => ofPeriods(context, panel));
}

function kindOf({ report }: Context, panel: number): Kind {
  return report.panels[panel]?.kind ?? 'performance';
}

function column(
  role: ColumnRole,
  shows: Shows,
  panel: number,
  path: readonly string[],
  flat: string = path[path.length - 1] ?? '',
  slot: Slot = {},
): SheetColumn {
  return { role, shows, panels: [panel], path, flat, slot };
}

/** A word for what a column shows, that says by itself whether it is money. */
function word(
  { choices, report }: Context,
  kind: Kind,
  of: 'annual' | 'target' | 'realization' | 'percent',
): string {
  const places = { annual: 18, target: 19, realization: 20, percent: 21 };
  return pick(choices, FIGURES[kind][of], places[of]).replace('{year}', String(report.year));
}

/** One target, one realization, one percentage: of the year, or of the period that a row is. */
function ofYear(context: Context, panel: number): SheetColumn[] {
  const { choices, report, isShared } = context;
  const kind = kindOf(context, panel);
  const head = isShared && choices.tiers > 1 ? [pick(choices, MEASURE_HEAD[kind], 8)] : [];
  const isInRows = report.rows === 'A3';
  const hasAnnual = choices.hasAnnual;
  const add = (role: ColumnRole, shows: Shows, text: string) =>
    column(role, shows, panel, [...head, text], text);
  const annual = word(context, kind, 'annual');
  // Without a column of the year beside it, the one target is headed *Target* or as the year's; money as the pagu.
  const isPlain = hasAnnual || isInRows || (kind === 'performance' && choices.leaves % 2 === 0);
  return [
    ...extra(context, panel, head, 'longTermTarget'),
    ...extra(context, panel, head, 'priorRealization'),
    ...(hasAnnual ? [add('annualTarget', 'annual', annual)] : []),
    isPlain ? add('target', 'target', word(context, kind, 'target')) : add('annualTarget', 'target', annual),
    add('realization', 'realization', word(context, kind, 'realization')),
    ...(choices.leaves < 4 ? [add('percent', 'percent', word(context, kind, 'percent'))] : []),
    ...extra(context, panel, head, 'remaining'),
  ];
}

/** Columns that are known and not compared: plans of several years, earlier years, what is left of the money. */
function extra(
  { choices, report, panels }: Context,
  panel: number,
  head: readonly string[],
  wanted: 'longTermTarget' | 'priorRealization' | 'remaining',
): SheetColumn[] {
  const isMoney = report.panels[panel]?.kind === 'budget';
  if (choices.extras !== wanted || isMoney !== (wanted === 'remaining') || panels.length > 1) return [];
  const text = pick(choices, HEADER[wanted], 22);
  return [column(wanted, wanted, panel, [...head, text], text)];
}

/** `Target` over `K` and `Rp`, then `Realisasi` over both. */
function interleavedYear(context: Context): SheetColumn[] {
  const { choices, panels } = context;
  const shown: readonly ('target' | 'realization' | 'percent')[] =
    choices.leaves < 4 ? ['target', 'realization', 'percent'] : ['target', 'realization'];
  return shown.flatMap((shows) =>
    panels.map((panel) => {
      const head = shows === 'percent' ? 'Capaian (%)' : pick(choices, SHORT_HEADS[shows].slice(1), 19);
      return column(shows, shows, panel, [head, pick(choices, MEASURE[kindOf(context, panel)], 8)]);
    }),
  );
}

function spendingType({ choices, report }: Context, panel: number): SheetColumn[] {
  const heading = report.panels[panel]?.heading ?? '';
  const add = (role: ColumnRole, shows: Shows, text: string) => column(role, shows, panel, [heading, text]);
  return [
    add('annualTarget', 'target', pick(choices, ['Anggaran', 'Anggaran (Rp)', 'Pagu'], 18)),
    add('realization', 'realization', pick(choices, ['Realisasi', 'Realisasi (Rp)'], 20)),
    ...(choices.leaves < 3 ? [add('percent', 'percent', '%')] : []),
  ];
}

/** What each period shows where one measure stands alone or the measures stand one behind the other. */
function leavesOf({ choices, family }: Context): readonly Leaf[] {
  if (family.columns === 'B5')
    return choices.leaves % 2 === 0 ? ['target', 'realization'] : ['target', 'realization', 'percent'];
  const sets: readonly (readonly Leaf[])[] = [
    ['target', 'realization'],
    ['target', 'realization', 'percent'],
    ['realization'],
    ['realization', 'percentOfAnnual'],
    ['target', 'realization', 'percent'],
    ['target', 'realization'],
  ];
  const leaves = sets[choices.leaves] ?? ['target', 'realization'];
  // Weeks have no annual target beside them, and without any target nothing is measured.
  if (family.columns === 'B9' && !leaves.includes('target')) return ['target', ...leaves.slice(0, 1)];
  // A trailing percentage up to this month would be the year's as well as the span's.
  return family.columns === 'B6' && choices.leaves === 3 ? ['realization'] : leaves;
}

/** The slots that have columns, quarters between their months where the layout adds them up. */
function shownSlots({ report }: Context): Slot[] {
  if (report.axis !== 'monthsAndQuarters') return [...report.slots];
  return report.slots.flatMap((slot, index) =>
    index % 3 === 2 ? [slot, { period: { kind: 'quarter' as const, index: (index + 1) / 3 } }] : [slot],
  );
}

function ofPeriods(context: Context, panel: number): SheetColumn[] {
  const { choices, report, family, isShared } = context;
  const kind = kindOf(context, panel);
  const leaves = leavesOf(context);
  const head = isShared && choices.tiers > 1 ? [pick(choices, MEASURE_HEAD[kind], 8)] : [];
  const slots = shownSlots(context);
  const periods = periodWords(
    choices,
    report,
    choices.tiers - head.length >= 3 && report.axis !== 'monthsAndQuarters',
  );
  const needsAnnual = !leaves.includes('target') || kind === 'budget' || report.axis === 'spans';
  const hasAnnual = (needsAnnual || choices.hasAnnual) && report.axis !== 'weeks';
  const percentWord = kind === 'budget' ? 'Serapan (%)' : pick(choices, ['%', '(%)', '% Capaian'], 21);
  const leafWord = (leaf: Leaf): string =>
    leaf === 'target' || leaf === 'realization' ? shortWord(context, kind, leaf) : percentWord;
  const cell = (leaf: Leaf, slot: Slot): SheetColumn => {
    const period = [...(periods.head === undefined ? [] : [periods.head]), periods.of(slot)];
    const isOneLeaf = leaves.length === 1;
    const path =
      family.columns === 'B5' || isOneLeaf ? [leafWord(leaf), ...period] : [...period, leafWord(leaf)];
    const role = leaf === 'percentOfAnnual' ? 'percent' : leaf;
    return column(role, leaf, panel, [...head, ...path], flatHead(context, kind, leaf, slot), slot);
  };
  const figures =
    family.columns === 'B5'
      ? leaves.flatMap((leaf) => slots.map((slot) => cell(leaf, slot)))
      : slots.flatMap((slot) => leaves.map((leaf) => cell(leaf, slot)));
  const annual = word(context, kind, 'annual');
  return [
    ...(hasAnnual ? extra(context, panel, head, 'longTermTarget') : []),
    ...extra(context, panel, head, 'priorRealization'),
    ...(hasAnnual ? [column('annualTarget', 'annual', panel, [...head, annual], annual)] : []),
    ...figures,
    ...(hasAnnual && choices.hasYear ? yearBehind(context, panel, head) : []),
  ];
}

/** `T`, `R` under a period; money says so where nothing else in the table does. */
function shortWord(
  { choices, report, family, isShared }: Context,
  kind: Kind,
  leaf: 'target' | 'realization',
): string {
  const isAlone = kind === 'budget' && !isShared && report.axis === 'weeks';
  if (isAlone) return leaf === 'target' ? 'Target (Rp)' : 'Realisasi (Rp)';
  const word = pick(choices, SHORT_HEADS[leaf], 19);
  // A lone letter over the periods (`R` over TW I … TW IV) says too little.
  return word.length === 1 && (family.columns === 'B5' || leavesAreHeads(choices))
    ? pick(choices, SHORT_HEADS[leaf].slice(1), 19)
    : word;
}

function leavesAreHeads({ leaves }: LayoutChoices): boolean {
  return leaves === 2 || leaves === 3;
}

/** All heads in one row: `Realisasi TW I`, with the measure where there are two. */
function flatHead({ choices, report, isShared }: Context, kind: Kind, leaf: Leaf, slot: Slot): string {
  const period = periodWords(choices, report, false).of(slot);
  const isMoney = kind === 'budget';
  if (leaf === 'percent' || leaf === 'percentOfAnnual')
    return isShared || isMoney ? `% ${isMoney ? 'Anggaran' : 'Kinerja'} ${period}` : `% ${period}`;
  const role = leaf === 'target' ? 'Target' : 'Realisasi';
  const measure = isShared || isMoney ? (isMoney ? ' Anggaran' : ' Kinerja') : '';
  return `${role}${measure} ${period}${isMoney ? ' (Rp)' : ''}`;
}

/** What the year has reached, beside its periods. */
function yearBehind({ choices, report }: Context, panel: number, head: readonly string[]): SheetColumn[] {
  if (report.axis === 'spans') return [];
  const kind = report.panels[panel]?.kind ?? 'performance';
  const total = pick(choices, HEADER.annualRealization, 20).replace('{year}', String(report.year));
  const text = kind === 'budget' && choices.tiers === 1 ? `${total} (Rp)` : total;
  const percent = pick(choices, kind === 'budget' ? HEADER.absorption : HEADER.achievement, 21);
  return [
    column('annualRealization', 'annualRealization', panel, [...head, text], text),
    ...(choices.leaves === 0 ? [] : [column('percent', 'achievement', panel, [...head, percent], percent)]),
  ];
}

/** Every period with K and Rp; a percentage stands behind the measure that it belongs to. */
function interleaved(context: Context): SheetColumn[] {
  const { choices, report, panels } = context;
  const periods = periodWords(choices, report, choices.tiers === 4 && report.axis !== 'monthsAndQuarters');
  const measure = (panel: number) => pick(choices, MEASURE[kindOf(context, panel)], 8);
  const year = `Target Tahun ${report.year}`;
  const annual =
    report.axis === 'weeks'
      ? []
      : panels.map((panel) => column('annualTarget', 'annual', panel, [year, measure(panel)]));
  const hasTargets = choices.leaves >= 3 || report.axis === 'weeks';
  const hasPercent = choices.leaves === 1 && report.axis !== 'spans';
  const figures = shownSlots(context).flatMap((slot) => {
    const period = [...(periods.head === undefined ? [] : [periods.head]), periods.of(slot)];
    if (hasTargets) {
      return (['target', 'realization'] as const).flatMap((leaf) =>
        panels.map((panel) =>
          column(
            leaf,
            leaf,
            panel,
            [...period, pick(choices, SHORT_HEADS[leaf].slice(1), 19), measure(panel)],
            '',
            slot,
          ),
        ),
      );
    }
    const head = ['Realisasi', ...period];
    return panels.flatMap((panel) => [
      column('realization', 'realization', panel, [...head, measure(panel)], '', slot),
      ...(hasPercent ? [column('percent', 'percentOfAnnual', panel, [...head, '%'], '', slot)] : []),
    ]);
  });
  return [...annual, ...figures];
}
