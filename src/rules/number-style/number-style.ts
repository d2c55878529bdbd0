import { isNumber, type NumberEntry } from '../../report/entry.ts';
import { achievementOf, agrees, percentBasisOf, statedRatios, type Fraction } from '../../report/percent.ts';
import type { Block, Measurement, Panel, SheetReport } from '../../report/report.ts';
import type { Settings } from '../../settings/settings.ts';
import { shifted } from '../../workbook/exact.ts';
import type { NumberFigure } from '../../workbook/figure.ts';
import { writeNumber, writePercent } from '../../workbook/writeNumber.ts';
import { cellParam, countParam, figureParam, overPanels, refOf } from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import { asNumber, styleConflicts, type StyleConflict } from '../numberWriting.ts';
import { entriesOf, placeKey } from '../panelEntries.ts';
import { beginsWithPercent, speaksOfPercent } from '../percentWords.ts';

/** A figure whose value is at risk as it is written. */
export const numberStyle = {
  id: 'number-style',
  messages: {
    id: {
      bare: 'Angka {value} tanpa tanda %, sedangkan angka lain yang sejenis memakainya',
      bareRun:
        'Ada {count} angka tanpa tanda % di kolom ini, mulai {cell}, sedangkan angka lain yang sejenis memakainya',
      textAmongNumbers:
        'Angka {value} ditulis sebagai teks dengan tanda pemisah, sedangkan kolomnya berisi angka seperti {usualCell}',
      textAmongNumbersRun:
        'Ada {count} angka yang ditulis sebagai teks dengan tanda pemisah, mulai {cell}, sedangkan kolomnya berisi angka seperti {usualCell}',
      otherStyle:
        'Angka {value} ditulis dengan tanda pemisah yang lain daripada kolomnya, seperti {usualCell}',
      otherStyleRun:
        'Ada {count} angka yang ditulis dengan tanda pemisah yang lain daripada kolomnya, mulai {cell}, bandingkan {usualCell}',
    },
    en: {
      bare: 'The number {value} has no % sign, which other figures of its kind have',
      bareRun:
        'There are {count} numbers without a % sign in this column, from {cell} on, which other figures of their kind have',
      textAmongNumbers:
        'The number {value} is text with separators of its own in a column of numbers such as {usualCell}',
      textAmongNumbersRun:
        'There are {count} numbers that are text with separators of their own, from {cell} on, in a column of numbers such as {usualCell}',
      otherStyle: 'The number {value} is written with other separators than its column, such as {usualCell}',
      otherStyleRun:
        'There are {count} numbers written with other separators than their column, from {cell} on, compare {usualCell}',
    },
  },
  check: (report, settings) =>
    overPanels(report, (sheet, panel) => [
      ...styleConflicts(panel).map((conflict) => conflictFinding(sheet, panel, conflict)),
      ...barePercents(sheet, panel, settings),
    ]),
} satisfies Rule;

function conflictFinding(sheet: SheetReport, panel: Panel, { entries, usual }: StyleConflict): Finding {
  const key = usual.figure.isText ? 'otherStyle' : 'textAmongNumbers';
  return findingFor(sheet, panel, key, entries, {
    cells: [usual],
    fixes: entries.map((entry) => restyled(sheet, entry, usual.figure)),
  });
}

/** A real number among numbers, text in the column's style among text. */
function restyled(sheet: SheetReport, entry: NumberEntry, usual: NumberFigure): Edit {
  const { value, decimals } = entry.figure;
  return {
    ...refOf(sheet, entry),
    ...(usual.isText ? { value: writeNumber(value, decimals, usual.style ?? 'id') } : asNumber(entry.figure)),
  };
}

/** A bare number where a percentage belongs; the ratio that it stands for where the figures tell. */
interface Bare {
  readonly entry: NumberEntry;
  readonly ratio: number | undefined;
}

/** One finding a column: a missing `%` mostly comes from the column's format. */
function barePercents(sheet: SheetReport, panel: Panel, settings: Settings): Finding[] {
  const columns = percentColumns(panel);
  if (columns.size === 0) return [];
  const byColumn = new Map<number, [Bare, ...Bare[]]>();
  const seen = new Set<number>();
  const add = (bare: Bare): void => {
    const { column } = bare.entry;
    if (!columns.has(column) || seen.has(placeKey(bare.entry))) return;
    seen.add(placeKey(bare.entry));
    const found = byColumn.get(column);
    if (found === undefined) byColumn.set(column, [bare]);
    else found.push(bare);
  };
  for (const block of panel.blocks) {
    bareInSeries(block, settings).forEach(add);
    bareAchievements(panel, block).forEach(add);
  }
  return [...byColumn.values()].map(([first, ...others]) =>
    findingFor(sheet, panel, 'bare', [first.entry, ...others.map(({ entry }) => entry)], {
      cells: [],
      fixes: [first, ...others].flatMap(({ entry, ratio }) =>
        ratio === undefined ? [] : [withSign(sheet, panel, entry, ratio)],
      ),
      expected: first.ratio,
    }),
  );
}

/** Columns in which more figures are percentages than bare numbers. */
function percentColumns(panel: Panel): ReadonlySet<number> {
  const percents = new Map<number, number>();
  const bare = new Set<number>();
  for (const entry of entriesOf(panel)) {
    if (!isNumber(entry)) continue;
    const { figure, column } = entry;
    if (figure.unit === 'percent') percents.set(column, (percents.get(column) ?? 0) + 1);
    else if (isBare(figure)) {
      bare.add(column);
      percents.set(column, (percents.get(column) ?? 0) - 1);
    }
  }
  return new Set([...bare].filter((column) => (percents.get(column) ?? 0) > 0));
}

/** A plain number that could be a percentage: a bare 0 is 0 % as well. */
function isBare({ unit, suffix, value, isDash }: NumberFigure): boolean {
  return unit === 'plain' && suffix === undefined && isDash === undefined && value !== 0;
}

const COUNT_FIRST = /^[\s\d.)]*jumlah\b/i;

/** Bare targets and realizations of a block whose own figures are percentages. */
function bareInSeries(block: Block, settings: Settings): Bare[] {
  const { unit, name = '', measurements } = block;
  if ((unit !== undefined && !speaksOfPercent(unit)) || COUNT_FIRST.test(name)) return [];
  const targets = [block.annual, ...measurements.map(({ target }) => target)].filter(isNumber);
  const realizations = [
    block.annualRealization,
    ...measurements.map(({ realization }) => realization),
  ].filter(isNumber);
  const isPercent = unit !== undefined || beginsWithPercent(name);
  return [...bareAmong(targets, isPercent ? realizations : []), ...bareAmong(realizations, targets)].map(
    (entry) => ({ entry, ratio: ratioOfBare(block, entry, settings) }),
  );
}

/** The bare numbers of a series of percentages; where it is one alone, what it is held against tells. */
function bareAmong(series: readonly NumberEntry[], others: readonly NumberEntry[]): NumberEntry[] {
  const bare = series.filter(({ figure }) => isBare(figure));
  const percents = series.filter(({ figure }) => figure.unit === 'percent').length;
  const isHeldAgainstPercents =
    percents === 0 && others.length > 0 && others.every(({ figure }) => figure.unit === 'percent');
  return bare.length <= percents || isHeldAgainstPercents ? bare : [];
}

/** `13.36` can only be 13,36 %; a `1` is 1 % or 100 %, which the stated achievement may tell. */
function ratioOfBare(
  { measurements, direction }: Block,
  entry: NumberEntry,
  settings: Settings,
): number | undefined {
  const [asRatio, asHundred] = [entry.figure.value, shifted(entry.figure.value, -2)];
  if (asRatio > settings.implausibleAbove) return asHundred;
  const own = measurements.find(({ target, realization }) => target === entry || realization === entry);
  const stated = own?.percent?.figure;
  if (own === undefined || stated?.kind !== 'number' || stated.unit !== 'percent') return undefined;
  const fitting = [asRatio, asHundred].filter((ratio) => {
    const achievement = achievementWith(own, entry, ratio, direction);
    const [reading] = statedRatios(stated, 'ratio');
    return achievement !== undefined && agrees(reading, achievement, { rounding: 'halfUp' });
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function achievementWith(
  { target, realization }: Measurement,
  entry: NumberEntry,
  ratio: number,
  direction: Block['direction'],
): Fraction | undefined {
  const figure: NumberFigure = { ...entry.figure, value: ratio, unit: 'percent' };
  const planned = target === entry ? figure : target?.figure;
  const reached = realization === entry ? figure : realization?.figure;
  return planned === undefined || reached === undefined
    ? undefined
    : achievementOf(planned, reached, direction);
}

/** Bare numbers among stated percentages. */
function bareAchievements(panel: Panel, block: Block): Bare[] {
  const stated = block.measurements.flatMap(({ percent }, index): Bare[] => {
    if (!isNumber(percent) || !isBare(percent.figure)) return [];
    const achievement = percentBasisOf(block, index, panel.percent.basis)?.achievement;
    const fitting = statedRatios(percent.figure, 'ratio').filter(
      (reading) => achievement !== undefined && agrees(reading, achievement, panel.percent),
    );
    return [{ entry: percent, ratio: fitting.length === 1 ? fitting[0]?.value : undefined }];
  });
  const { achievement } = block;
  return isNumber(achievement) && isBare(achievement.figure)
    ? [...stated, { entry: achievement, ratio: undefined }]
    : stated;
}

/** The percentage with its sign: a ratio in percent format, text in the column's style where it was text. */
function withSign(sheet: SheetReport, panel: Panel, entry: NumberEntry, ratio: number): Edit {
  const { value, decimals, isText } = entry.figure;
  const shown = ratio === value ? Math.max(0, decimals - 2) : decimals;
  return {
    ...refOf(sheet, entry),
    ...(isText
      ? { value: writePercent(ratio, shown, panel.styles.get(entry.column) ?? 'id') }
      : asNumber({ ...entry.figure, value: ratio, unit: 'percent', decimals: shown })),
  };
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  key: string,
  entries: readonly [NumberEntry, ...NumberEntry[]],
  more: {
    readonly cells: readonly NumberEntry[];
    readonly fixes: readonly Edit[];
    readonly expected?: number | undefined;
  },
): Finding {
  const [first, ...others] = entries;
  const usual = more.cells[0] ?? first;
  return {
    rule: 'number-style',
    severity: 'warning',
    at: refOf(sheet, first),
    cells: [...others, ...more.cells].map((entry) => refOf(sheet, entry)),
    stated: first.figure.value,
    ...(more.expected === undefined ? {} : { expected: more.expected }),
    message: {
      key: others.length === 0 ? key : `${key}Run`,
      params: {
        value: figureParam(panel.kind, first.figure),
        count: countParam(entries.length),
        cell: cellParam(first),
        usualCell: cellParam(usual),
      },
    },
    fixes: more.fixes,
    echoes: [],
  };
}
