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

/** A remark of delay and what it covers, rows of the same block and of others that it is merged over. */
interface Covered {
  readonly remark: Words;
  readonly block: Block;
  readonly measured: Measured[];
  isReached: boolean;
}

/** A remark of delay that covers nothing but targets that were reached. */
interface Contradiction {
  readonly remark: Words;
  readonly measured: readonly [Measured, ...Measured[]];
}

function contradictionsIn(sheet: SheetReport, panel: Panel): Finding[] {
  const byRemark = new Map<number, Covered>();
  const verdicts = new Map<string, boolean>();
  const isUnreached = (text: string): boolean => {
    let verdict = verdicts.get(text);
    if (verdict === undefined) verdicts.set(text, (verdict = saysUnreached(text)));
    return verdict;
  };
  for (const block of panel.blocks) {
    block.measurements.forEach(({ remark }, index) => {
      if (remark === undefined || !isUnreached(remark.text)) return;
      let covered = byRemark.get(placeKey(remark));
      if (covered === undefined) {
        covered = { remark, block, measured: [], isReached: true };
        byRemark.set(placeKey(remark), covered);
      }
      const basis = percentBasisOf(block, index, panel.percent.basis);
      if (basis === undefined) return;
      const { achievement, target, realizations } = basis;
      covered.measured.push({ realization: realizations[0], target });
      if (achievement.numerator / achievement.denominator < 1) covered.isReached = false;
    });
  }
  const byBlock = new Map<Block, [Contradiction, ...Contradiction[]]>();
  for (const { remark, block, measured, isReached } of byRemark.values()) {
    const [first, ...others] = measured;
    if (!isReached || first === undefined) continue;
    const contradiction: Contradiction = { remark, measured: [first, ...others] };
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
