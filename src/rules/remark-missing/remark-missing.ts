import { percentBasisOf, type PercentBasis } from '../../report/percent.ts';
import type { Block, Measurement, Panel, SheetReport, Words } from '../../report/report.ts';
import type { Settings } from '../../settings/settings.ts';
import { quotientAt, unitsAt } from '../../workbook/exact.ts';
import { PERIODS_A_YEAR } from '../../workbook/period.ts';
import { saysSomething } from '../../report/remarkWords.ts';
import { areOnOneBasis } from '../../report/series.ts';
import { cellParam, countParam, overPanels, refOf, runsOf } from '../figures.ts';
import type { Finding, Param, Rule } from '../finding.ts';
import { placeKey } from '../panelEntries.ts';

/** An achievement below the limit that no remark explains, in a table whose practice is to explain them. */
export const remarkMissing = {
  id: 'remark-missing',
  messages: {
    id: {
      missing:
        'Capaian {percent} belum diberi keterangan, padahal di bawah {limit} ({realization} / {target})',
      missingRun:
        'Capaian {count} periode belum diberi keterangan, padahal di bawah {limit}, mulai {percent} ({realization} / {target})',
    },
    en: {
      missing:
        'The achievement of {percent} has no remark although it is below {limit} ({realization} / {target})',
      missingRun:
        'The achievements of {count} periods have no remark although they are below {limit}, first {percent} ({realization} / {target})',
    },
  },
  check: (report, settings) =>
    overPanels(report, (sheet, panel) => missingInPanel(sheet, panel, settings.remarkBelow)),
} satisfies Rule;

/** A measured period of a block. */
interface Measured {
  readonly remark: Words;
  readonly basis: PercentBasis;
  readonly isBelow: boolean;
  readonly isExplained: boolean;
}

function missingInPanel(sheet: SheetReport, panel: Panel, limit: Settings['remarkBelow']): Finding[] {
  if (!isJudged(sheet, panel) || !panel.blocks.some(hasSilence)) return [];
  const blocks = panel.blocks.map((block) => measuredIn(sheet, panel, block, limit));
  const practice = practiceOf(blocks);
  if (practice === 'none') return [];
  return blocks.flatMap((measured) =>
    practice === 'byItem' && measured.some(({ isExplained }) => isExplained)
      ? []
      : runsOf(measured, ({ isBelow, isExplained }) => isBelow && !isExplained).flatMap((run) =>
          findingFor(sheet, panel, run, limit),
        ),
  );
}

/** Whether any remark of a block says nothing: where all speak, none is missing. */
function hasSilence({ measurements }: Block): boolean {
  return measurements.some(({ remark }) => remark !== undefined && !saysSomething(remark.text));
}

/** Against the annual target a year that is not over is behind in any case. */
function isJudged({ period }: SheetReport, { periodsIn, percent }: Panel): boolean {
  const isOfYear = percent.basis !== 'period' || periodsIn === 'none';
  return !isOfYear || period === undefined || period.index === PERIODS_A_YEAR[period.kind];
}

/** The periods that can be measured, up to the sheet's own. Of those that share a remark the last is what it speaks of. */
function measuredIn(sheet: SheetReport, panel: Panel, block: Block, limit: number): Measured[] {
  const decimals = (panel.percent.written?.decimals ?? 2) + 2;
  const measured: Measured[] = [];
  if (panel.percent.basis === 'period' && !areOnOneBasis(block)) return measured;
  block.measurements.forEach((measurement, index) => {
    const { remark } = measurement;
    if (remark === undefined || isAhead(sheet, measurement)) return;
    const basis = percentBasisOf(block, index, panel.percent.basis);
    if (basis === undefined) return;
    const { numerator, denominator } = basis.achievement;
    const isBelow = quotientAt(numerator, denominator, decimals) < unitsAt(limit, decimals);
    measured.push({ remark, basis, isBelow, isExplained: saysSomething(remark.text) });
  });
  return measured.filter(isLastOfRemark);
}

function isLastOfRemark({ remark }: Measured, index: number, all: readonly Measured[]): boolean {
  const next = all[index + 1]?.remark;
  return next === undefined || placeKey(next) !== placeKey(remark);
}

function isAhead({ period: own }: SheetReport, { period }: Measurement): boolean {
  return own !== undefined && period?.kind === own.kind && period.index > own.index;
}

/** A few remarks are no practice. */
const FEWEST_REMARKS = 3;

/**
 * Whether a table explains its achievements below the limit: at least half of them, and not by one remark merged over
 * all; and whether each period has a remark of its own or each item one for all its periods.
 */
function practiceOf(blocks: readonly (readonly Measured[])[]): 'none' | 'byPeriod' | 'byItem' {
  const periods = { below: 0, explained: 0 };
  const items = { below: 0, explained: 0 };
  const remarks = new Set<number>();
  // Items with several achievements below the limit, by whether they have one remark or more.
  let withOne = 0;
  let withMore = 0;
  for (const measured of blocks) {
    let below = 0;
    let explained = 0;
    const own = new Set<number>();
    for (const { isBelow, isExplained, remark } of measured) {
      if (!isBelow) continue;
      below++;
      if (!isExplained) continue;
      explained++;
      own.add(placeKey(remark));
    }
    periods.below += below;
    periods.explained += explained;
    if (below > 0) items.below++;
    if (explained > 0) items.explained++;
    if (below > 1 && own.size === 1) withOne++;
    if (below > 1 && own.size > 1) withMore++;
    if (remarks.size < FEWEST_REMARKS) for (const place of own) remarks.add(place);
  }
  if (remarks.size < FEWEST_REMARKS) return 'none';
  const practice = withOne > withMore ? 'byItem' : 'byPeriod';
  const { below, explained } = practice === 'byItem' ? items : periods;
  return explained * 2 >= below ? practice : 'none';
}

function findingFor(sheet: SheetReport, panel: Panel, run: readonly Measured[], limit: number): Finding[] {
  const [first] = run;
  if (first === undefined) return [];
  const { remark, basis } = first;
  const { achievement, target, realizations } = basis;
  const [realization] = realizations;
  const stated = achievement.numerator / achievement.denominator;
  const percent = (value: number, decimals: number): Param => ({ kind: 'percent', value, decimals });
  return [
    {
      rule: 'remark-missing',
      severity: 'warning',
      at: refOf(sheet, remark),
      cells: run
        .flatMap((one) => [one.remark, one.basis.realizations[0], one.basis.target])
        .slice(1)
        .map((place) => refOf(sheet, place)),
      stated,
      message: {
        key: run.length === 1 ? 'missing' : 'missingRun',
        params: {
          percent: percent(stated, panel.percent.written?.decimals ?? 2),
          limit: percent(limit, 0),
          realization: cellParam(realization),
          target: cellParam(target),
          count: countParam(run.length),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
