import { absorptionPanelsOf } from '../../report/absorption.ts';
import { achievementPracticeOf, type AchievementRow } from '../../report/achievement.ts';
import { repeatedPanelsOf } from '../../report/ownRealization.ts';
import type { Panel, SheetReport } from '../../report/report.ts';
import { cellParam, countParam, figureParam, overPanels, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** The sheet's convention adds up realizations of quarters that are cumulative already: one finding a sheet. */
export const achievementDoubleCounted = {
  id: 'achievement-double-counted',
  messages: {
    id: {
      addsUp:
        'Capaian pada {count} baris menjumlahkan realisasi yang sudah kumulatif, tertinggi {achievement} padahal realisasi terakhirnya {last} ({achievementCell}, {lastCell})',
    },
    en: {
      addsUp:
        'The achievement of {count} rows adds up realizations that are already cumulative, at most {achievement} where the latest realization is {last} ({achievementCell}, {lastCell})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) => {
      const practice = achievementPracticeOf(sheet, panel);
      if (practice?.conventions.includes('sum') !== true) return [];
      const several = practice.rows.filter(({ counted }) => counted.length > 1);
      const adding = several.filter(({ follows }) => follows.has('sum') && !follows.has('last'));
      if (adding.length < LEAST_ROWS || adding.length * 2 <= several.length) return [];
      return areCumulative(sheet, panel, adding) ? findingFor(sheet, panel, adding) : [];
    }),
} satisfies Rule;

const LEAST_ROWS = 3;
const LEAST_ROWS_OF_STEPS = 5;
const NEARLY_ALL = 0.9;

/**
 * Whether the figures are cumulative beyond doubt. Figures of single periods may well rise all year; so either each
 * series tells of itself (it ends at the annual figure, or the user or the sheet says so), or the realizations are the
 * share of the annual budget spent so far and hardly any falls.
 */
function areCumulative(sheet: SheetReport, panel: Panel, rows: readonly AchievementRow[]): boolean {
  const isMost = (count: number) => count >= NEARLY_ALL * rows.length;
  if (isMost(rows.filter(({ block }) => isSurelyCumulative(block.realization)).length)) return true;
  if (rows.length < LEAST_ROWS_OF_STEPS || !isMost(rows.filter(neverFalls).length)) return false;
  const absorptions = new Set(absorptionPanelsOf(sheet).map((one) => one.panel));
  return repeatedPanelsOf(sheet).some((one) => one.panel === panel && absorptions.has(one.ownPanel));
}

function isSurelyCumulative({ kind, decidedBy }: AchievementRow['block']['realization']): boolean {
  return kind === 'cumulative' && ['lastIsAnnual', 'setting', 'declaration'].includes(decidedBy);
}

function neverFalls({ counted }: AchievementRow): boolean {
  const values = counted.map(valueIn);
  return values.every((value, index) => value >= (values[index - 1] ?? value));
}

function valueIn({ figure }: AchievementRow['counted'][number]): number {
  return figure.kind === 'number' ? figure.value : 0;
}

function findingFor(sheet: SheetReport, panel: Panel, rows: readonly AchievementRow[]): Finding[] {
  const highest = rows.reduce((a, b) => (b.achievement.figure.value > a.achievement.figure.value ? b : a));
  const last = highest.counted[highest.counted.length - 1];
  const { achievement } = highest;
  const header = panel.columns.find(({ column }) => column === achievement.column);
  if (last?.figure.kind !== 'number' || header === undefined) return [];
  return [
    {
      rule: 'achievement-double-counted',
      severity: 'warning',
      at: refOf(sheet, header.headerAt),
      cells: rows.map((row) => refOf(sheet, row.achievement)),
      message: {
        key: 'addsUp',
        params: {
          count: countParam(rows.length),
          achievement: figureParam(panel.kind, achievement.figure),
          last: figureParam(panel.kind, last.figure),
          achievementCell: cellParam(achievement),
          lastCell: cellParam(last),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
