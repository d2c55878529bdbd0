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

/** A remark of delay and what it covers, rows of the same block and of others that it is merged over. */
interface Covered {
  readonly remark: Words;
  readonly block: Block;
  readonly measured: { readonly realization: Entry; readonly target: Entry }[];
  isReached: boolean;
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
      if (remark === undefined || remark.text === '' || !isUnreached(remark.text)) return;
      let covered = byRemark.get(placeKey(remark));
      if (covered === undefined) {
        covered = { remark, block, measured: [], isReached: true };
        byRemark.set(placeKey(remark), covered);
      }
      if (!covered.isReached) return;
      if (isPlainlyBelow(panel, block, index)) {
        covered.isReached = false;
        return;
      }
      const basis = percentBasisOf(block, index, panel.percent.basis);
      if (basis === undefined) return;
      const { achievement, target, realizations } = basis;
      covered.measured.push({ realization: realizations[0], target });
      if (achievement.numerator / achievement.denominator < 1) covered.isReached = false;
    });
  }
  const byBlock = new Map<Block, Covered[]>();
  for (const covered of byRemark.values()) {
    if (!covered.isReached || covered.measured.length === 0) continue;
    const run = byBlock.get(covered.block);
    if (run === undefined) byBlock.set(covered.block, [covered]);
    else run.push(covered);
  }
  return [...byBlock.values()].flatMap((run) => findingFor(sheet, run));
}

/** Whether a period's realization is less than its own target, which most with such a remark are. */
function isPlainlyBelow({ percent }: Panel, { measurements, direction }: Block, index: number): boolean {
  const target = measurements[index]?.target?.figure;
  const realization = measurements[index]?.realization?.figure;
  if (percent.basis !== 'period' || direction !== 'more') return false;
  if (target?.kind !== 'number' || realization?.kind !== 'number' || target.unit !== realization.unit)
    return false;
  return target.value > 0 && realization.value < target.value;
}

/** The remarks of one block are one finding. */
function findingFor(sheet: SheetReport, run: readonly Covered[]): Finding[] {
  const [first] = run;
  const [measured] = first?.measured ?? [];
  if (first === undefined || measured === undefined) return [];
  return [
    {
      rule: 'remark-contradicts',
      severity: 'info',
      at: refOf(sheet, first.remark),
      cells: run
        .flatMap((one) => [
          one.remark,
          ...one.measured.flatMap(({ realization, target }) => [realization, target]),
        ])
        .slice(1)
        .map((place) => refOf(sheet, place)),
      stated: first.remark.text,
      message: {
        key: run.length === 1 ? 'reached' : 'reachedRun',
        params: {
          remark: textParam(first.remark.text),
          realization: cellParam(measured.realization),
          target: cellParam(measured.target),
          count: countParam(run.length),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
