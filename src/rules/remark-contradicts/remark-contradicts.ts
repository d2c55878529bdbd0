import { percentBasisOf } from '../../report/percent.ts';
import { saysUnreached } from '../../report/remarkWords.ts';
import type { Block, Entry, Panel, SheetReport, Words } from '../../report/report.ts';
import { cellParam, countParam, overPanels, refOf, textParam } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';
import { placeKey } from '../panelEntries.ts';

/** A remark of nothing but delay where every measured row that it covers reached its target. */
export const remarkContradicts = {
  id: 'remark-contradicts',
  messages: {
    id: {
      reached:
        'Keterangan "{remark}" tidak sesuai dengan target yang sudah tercapai ({realization}, {target})',
      reachedRun:
        'Keterangan seperti "{remark}" di {count} sel tidak sesuai dengan target yang sudah tercapai, mulai {realization} dan {target}',
    },
    en: {
      reached: 'The remark "{remark}" does not go with a target that was reached ({realization}, {target})',
      reachedRun:
        'Remarks such as "{remark}" in {count} cells do not go with targets that were reached, from {realization} and {target} on',
    },
  },
  check: (report) => overPanels(report, contradictionsIn),
} satisfies Rule;

interface Measured {
  readonly realization: Entry;
  readonly target: Entry;
}

/** A remark of delay and the reached targets that it covers, of the same block and of others that it is merged over. */
interface Contradiction {
  readonly remark: Words;
  readonly measured: [Measured, ...Measured[]];
}

interface Covered extends Contradiction {
  readonly block: Block;
}

function contradictionsIn(sheet: SheetReport, panel: Panel): Finding[] {
  const byRemark = new Map<number, Covered>();
  // Nearly every remark of delay stands beside a target that was missed: no more is to be known of it.
  const missed = new Set<number>();
  const verdicts = new Map<string, boolean>();
  const isUnreached = (text: string): boolean => {
    let verdict = verdicts.get(text);
    if (verdict === undefined) verdicts.set(text, (verdict = saysUnreached(text)));
    return verdict;
  };
  for (const block of panel.blocks) {
    block.measurements.forEach(({ remark }, index) => {
      if (remark === undefined || !isUnreached(remark.text)) return;
      const basis = percentBasisOf(block, index, panel.percent.basis);
      if (basis === undefined) return;
      const key = placeKey(remark);
      const { achievement, target, realizations } = basis;
      if (achievement.numerator / achievement.denominator < 1) {
        missed.add(key);
        return;
      }
      const row = { realization: realizations[0], target };
      const covered = byRemark.get(key);
      if (covered === undefined) byRemark.set(key, { remark, block, measured: [row] });
      else covered.measured.push(row);
    });
  }
  const byBlock = new Map<Block, [Contradiction, ...Contradiction[]]>();
  for (const [key, { block, ...contradiction }] of byRemark) {
    if (missed.has(key)) continue;
    const run = byBlock.get(block);
    if (run === undefined) byBlock.set(block, [contradiction]);
    else run.push(contradiction);
  }
  return [...byBlock.values()].map((run) => findingFor(sheet, run));
}

/** The remarks of one block are one finding. */
function findingFor(sheet: SheetReport, run: readonly [Contradiction, ...Contradiction[]]): Finding {
  const [{ remark, measured }] = run;
  const [{ realization, target }] = measured;
  return {
    rule: 'remark-contradicts',
    severity: 'info',
    at: refOf(sheet, remark),
    cells: run
      .flatMap((one) => [one.remark, ...one.measured.flatMap((row) => [row.realization, row.target])])
      .slice(1)
      .map((place) => refOf(sheet, place)),
    stated: remark.text,
    message: {
      key: run.length === 1 ? 'reached' : 'reachedRun',
      params: {
        remark: textParam(remark.text),
        realization: cellParam(realization),
        target: cellParam(target),
        count: countParam(run.length),
      },
    },
    fixes: [],
    echoes: [],
  };
}
