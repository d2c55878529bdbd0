import {
  achievementPracticeOf,
  type AchievementConvention,
  type AchievementPractice,
  type AchievementRow,
  type ExpectedAchievement,
} from '../../report/achievement.ts';
import type { Fraction } from '../../report/percent.ts';
import type { Accumulation, Entry, Panel, SheetReport } from '../../report/report.ts';
import { addressOf } from '../../workbook/address.ts';
import { quotientAt } from '../../workbook/exact.ts';
import { writeNumber, writePercent } from '../../workbook/writeNumber.ts';
import { cellParam, countParam, figureParam, finerDecimals, overPanels, refOf } from '../figures.ts';
import type { Edit, Finding, Param, Rule } from '../finding.ts';
import { percentEdit } from '../percentEdit.ts';

/** The year's achievement differs from what its periods give under the convention of the sheet. */
export const achievementSumMismatch = {
  id: 'achievement-sum-mismatch',
  messages: {
    id: {
      sum: 'Capaian tertulis {stated}, seharusnya {expected}, jumlah realisasi {count} periode ({first} sampai {last})',
      last: 'Capaian tertulis {stated}, seharusnya {expected} seperti realisasinya ({last})',
      ratio: 'Capaian tertulis {stated}, seharusnya {expected} ({last} / {target})',
      practice:
        'Capaian tertulis {stated}, seharusnya {expected} menurut cara hitung baris lain ({first} sampai {last})',
      later:
        'Capaian tertulis {stated} tidak sesuai dengan realisasi sampai {period} ({last}), padahal periode sesudahnya belum dilaporkan ({later})',
      unlike: 'Capaian tertulis {stated} tidak sesuai dengan realisasinya ({first} sampai {last})',
    },
    en: {
      sum: 'The achievement is stated as {stated}, should be {expected}, the sum of {count} realizations ({first} to {last})',
      last: 'The achievement is stated as {stated}, should be {expected} as its realization ({last})',
      ratio: 'The achievement is stated as {stated}, should be {expected} ({last} / {target})',
      practice:
        'The achievement is stated as {stated}, should be {expected} as other rows work it out ({first} to {last})',
      later:
        'The achievement is stated as {stated}, which does not fit the realization up to {period} ({last}), later periods being not yet reported ({later})',
      unlike:
        'The achievement is stated as {stated}, which does not fit its realizations ({first} to {last})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) => {
      const practice = achievementPracticeOf(sheet, panel);
      return practice === undefined
        ? []
        : practice.rows
            .filter((row) => !isRight(row, practice))
            .map((row) => findingFor(sheet, panel, row, practice.conventions));
    }),
} satisfies Rule;

/** Whether a row follows the sheet's convention, or another one that its own figures leave open. */
function isRight(row: AchievementRow, { rows, conventions }: AchievementPractice): boolean {
  // A row that the sheet's convention can't be applied to is worked out in a way of its own.
  if (!conventions.some((convention) => row.expected.has(convention))) return true;
  return (
    [...row.follows].some(
      (convention) => conventions.includes(convention) || fits(convention, row.block.realization),
    ) || isCapped(row, conventions, rows)
  );
}

const SURE: ReadonlySet<Accumulation['decidedBy']> = new Set([
  'allAreAnnual',
  'lastIsAnnual',
  'sumIsAnnual',
  'setting',
  'declaration',
]);

/** What adds up suits figures of each period, what takes the last one suits cumulative ones, as far as that is sure. */
function fits(convention: AchievementConvention, { kind, decidedBy }: Accumulation): boolean {
  if (!SURE.has(decidedBy)) return true;
  if (convention.startsWith('sum')) return kind === 'perPeriod';
  if (convention.startsWith('last')) return kind !== 'perPeriod';
  return true;
}

const CAPS = [1, 1.2];

/** Whether the achievement is cut at 100 % or 120 %, which no row of the sheet exceeds. */
function isCapped(
  { achievement: { figure }, expected }: AchievementRow,
  conventions: readonly AchievementConvention[],
  rows: readonly AchievementRow[],
): boolean {
  const isAbove = (cap: number) =>
    conventions.some((convention) =>
      expected.get(convention)?.readings.some(({ numerator, denominator }) => numerator > cap * denominator),
    );
  return CAPS.some(
    (cap) =>
      figure.unit === 'percent' &&
      figure.value === cap &&
      isAbove(cap) &&
      rows.every((row) => row.achievement.figure.value <= cap),
  );
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  row: AchievementRow,
  conventions: readonly AchievementConvention[],
): Finding {
  const { achievement, counted, later } = row;
  const [first, ...others] = counted as readonly [Entry, ...Entry[]];
  const last = others[others.length - 1] ?? first;
  const right = later.length > 0 ? undefined : rightOf(row, conventions);
  const { figure } = achievement;
  const cells = right === undefined ? [...counted, ...later] : [...right.realizations, ...right.targets];
  const target = right?.targets[0];
  const [laterCell] = later;
  return {
    rule: 'achievement-sum-mismatch',
    severity: 'error',
    at: refOf(sheet, achievement),
    cells: cells.map((entry) => refOf(sheet, entry)),
    stated: figure.value,
    ...(right === undefined ? {} : { expected: right.value }),
    message: {
      key: keyOf(row, right),
      params: {
        stated: figureParam(panel.kind, figure),
        expected: figureParam(panel.kind, figure, right?.value ?? 0),
        first: cellParam(first),
        last: cellParam(last),
        count: countParam(counted.length),
        ...(laterCell === undefined ? {} : { later: cellParam(laterCell) }),
        ...(target === undefined ? {} : { target: cellParam(target) }),
        ...(sheet.period === undefined
          ? {}
          : { period: { kind: 'period', period: sheet.period } satisfies Param }),
      },
    },
    fixes: right === undefined ? [] : fixFor(sheet, panel, row, right),
    echoes: [],
  };
}

interface Right extends ExpectedAchievement {
  readonly convention: AchievementConvention;
  readonly fraction: Fraction;
  /** In the unit of the achievement. */
  readonly value: number;
}

/** What the achievement should be, where all conventions that the sheet leaves open give the same. */
function rightOf(row: AchievementRow, conventions: readonly AchievementConvention[]): Right | undefined {
  const { figure } = row.achievement;
  const decimals = finerDecimals([figure]);
  const open = conventions.flatMap((convention): (Right & { readonly shown: number })[] => {
    const expected = row.expected.get(convention);
    return (
      expected?.readings.map((fraction) => ({
        ...expected,
        convention,
        fraction,
        value: fraction.numerator / fraction.denominator,
        shown: quotientAt(fraction.numerator, fraction.denominator, decimals),
      })) ?? []
    );
  });
  // A plain number in an achievement that is a ratio may be 0.47 or 47.
  const areSure = open.every(
    ({ convention, shown }) =>
      shown === open[0]?.shown &&
      (figure.unit === 'percent' || convention === 'sum' || convention === 'last'),
  );
  return areSure ? open[0] : undefined;
}

function keyOf({ counted, later }: AchievementRow, right: Right | undefined): string {
  if (later.length > 0) return 'later';
  if (right === undefined) return 'unlike';
  if (right.targets.length > 1 || (right.targets.length === 1 && right.realizations.length > 1))
    return 'practice';
  if (right.targets.length === 1) return 'ratio';
  return counted.length > 1 && right.convention === 'sum' ? 'sum' : 'last';
}

/** The achievement as a formula over numbers, as text in the column's style over text. */
function fixFor(
  sheet: SheetReport,
  panel: Panel,
  { block, achievement }: AchievementRow,
  { fraction, realizations, targets, value }: Right,
): Edit[] {
  const [target, ...further] = targets;
  if (further.length > 0) return [];
  if (target !== undefined) {
    const percent = { ...panel.percent, scale: 'ratio', otherScale: new Set<number>() } as const;
    return [
      percentEdit(sheet, { ...panel, percent }, block, achievement, {
        achievement: fraction,
        target,
        realizations: [...realizations].reverse() as [Entry, ...Entry[]],
      }),
    ];
  }
  const at = refOf(sheet, achievement);
  const isText = ({ figure }: Entry) => figure.kind === 'number' && figure.isText;
  if (![achievement, ...realizations].some(isText)) {
    return [{ ...at, formula: `=${realizations.map(addressOf).join('+')}`, value }];
  }
  const style = panel.styles.get(achievement.column) ?? 'id';
  const { unit, decimals } = achievement.figure;
  return [
    {
      ...at,
      value: unit === 'percent' ? writePercent(value, decimals, style) : writeNumber(value, decimals, style),
    },
  ];
}
