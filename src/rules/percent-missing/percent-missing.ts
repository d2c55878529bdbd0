import { isNumber, isPassedOver } from '../../report/entry.ts';
import { achievementOf, percentBasisOf, type PercentBasis } from '../../report/percent.ts';
import type { Block, Entry, Panel, SheetReport } from '../../report/report.ts';
import { valueOf } from '../../workbook/figure.ts';
import { cellParam, overPanels, refOf, runsOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';
import { percentEdit } from '../percentEdit.ts';

/** A percentage that is blank or a dash although target and realization are figures and other rows have one. */
export const percentMissing = {
  id: 'percent-missing',
  messages: {
    id: {
      missing: 'Persentase belum diisi, seharusnya {expected} ({realization} / {target})',
      missingRun: 'Persentase {count} periode berturut-turut belum diisi, mulai {cell}',
      missingAchievement: 'Capaian belum diisi, padahal target dan realisasi ada ({target}, {realization})',
    },
    en: {
      missing: 'The percentage is missing, should be {expected} ({realization} / {target})',
      missingRun: 'The percentages of {count} periods in a row are missing, from {cell} on',
      missingAchievement:
        'The achievement is missing although target and realization are there ({target}, {realization})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) => [
      ...(panel.percent.written === undefined
        ? []
        : panel.blocks.flatMap((block) => missingInBlock(sheet, panel, block))),
      ...missingAchievements(sheet, panel),
    ]),
} satisfies Rule;

interface Missing {
  readonly percent: Entry;
  readonly basis: PercentBasis;
  readonly isZero: boolean;
}

/** A run of periods is one finding; a realization of 0 is a lesser matter than one that counts. */
function missingInBlock(sheet: SheetReport, panel: Panel, block: Block): Finding[] {
  const rows = block.measurements.map((_, index) => missingIn(panel, block, index));
  return [true, false]
    .flatMap((isZero) =>
      runsOf(rows, (row) => row?.isZero === isZero).map((run) => {
        const missing = run.filter((row) => row !== undefined);
        return findingFor(sheet, panel, block, missing, isZero);
      }),
    )
    .flat();
}

function missingIn(panel: Panel, block: Block, index: number): Missing | undefined {
  const percent = block.measurements[index]?.percent;
  if (percent === undefined || !isPassedOver(percent)) return undefined;
  const basis = percentBasisOf(block, index, panel.percent.basis);
  if (basis === undefined) return undefined;
  return { percent, basis, isZero: valueOf(basis.realizations[0].figure) === 0 };
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  block: Block,
  run: readonly Missing[],
  isZero: boolean,
): Finding[] {
  const [first] = run;
  if (first === undefined) return [];
  const { percent, basis } = first;
  const { target, achievement } = basis;
  const [realization] = basis.realizations;
  const fixes = run.map((missing) => percentEdit(sheet, panel, block, missing.percent, missing.basis));
  const expected = achievement.numerator / achievement.denominator;
  const decimals = panel.percent.written?.decimals ?? 2;
  return [
    {
      rule: 'percent-missing',
      severity: isZero ? 'info' : 'warning',
      at: refOf(sheet, percent),
      cells: run.flatMap((missing) =>
        [
          ...(missing.percent === percent ? [] : [missing.percent]),
          missing.basis.target,
          ...missing.basis.realizations,
        ].map((entry) => refOf(sheet, entry)),
      ),
      expected,
      message:
        run.length === 1
          ? {
              key: 'missing',
              params: {
                expected: { kind: 'percent', value: expected, decimals },
                target: cellParam(target),
                realization: cellParam(realization),
              },
            }
          : {
              key: 'missingRun',
              params: {
                count: { kind: 'number', value: run.length, decimals: 0 },
                cell: cellParam(percent),
              },
            },
      fixes,
      echoes: [],
    },
  ];
}

/** The year's achievement beside quarters; what it should be depends on the sheet's convention, so there is no fix. */
function missingAchievements(sheet: SheetReport, panel: Panel): Finding[] {
  const stated = panel.blocks.filter(({ achievement }) => isNumber(achievement));
  if (stated.length === 0) return [];
  // Where only items that are understood have one, nobody can say what that of another would be.
  const hasUndecided = stated.some(({ realization }) => realization.kind === 'undecided');
  return panel.blocks.flatMap((block): Finding[] => {
    const { achievement, measurements, realization: series } = block;
    if (achievement === undefined || !isPassedOver(achievement)) return [];
    if (series.kind === 'undecided' && !hasUndecided) return [];
    const filled = measurements.flatMap(({ target, realization }) =>
      target !== undefined &&
      realization !== undefined &&
      achievementOf(target.figure, realization.figure, block.direction) !== undefined
        ? [{ target, realization }]
        : [],
    );
    const last = filled[filled.length - 1];
    if (last === undefined) return [];
    return [
      {
        rule: 'percent-missing',
        severity: filled.every(({ realization }) => valueOf(realization.figure) === 0) ? 'info' : 'warning',
        at: refOf(sheet, achievement),
        cells: filled.flatMap(({ target, realization }) => [refOf(sheet, target), refOf(sheet, realization)]),
        message: {
          key: 'missingAchievement',
          params: {
            target: cellParam(last.target),
            realization: cellParam(last.realization),
          },
        },
        fixes: [],
        echoes: [],
      },
    ];
  });
}
