import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Entry, Measurement, Panel, SheetReport } from '../../report/report.ts';
import { mainSeries } from '../../report/series.ts';
import { cellParam, countParam, figureParam, overPanels, refOf, runsOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A blank realization beside a target above 0, in a period that the panel has been filled in for. */
export const realizationMissing = {
  id: 'realization-missing',
  messages: {
    id: {
      one: 'Realisasi belum diisi, padahal targetnya {target} ({cell})',
      several: 'Realisasi {count} periode berturut-turut belum diisi, mulai dari target {target} ({cell})',
    },
    en: {
      one: 'The realization is not filled in although the target is {target} ({cell})',
      several:
        'The realizations of {count} periods in a row are not filled in, from the target of {target} on ({cell})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) => {
      const isFilled = filledPeriodsOf(panel);
      return panel.blocks.flatMap((block, index) =>
        runsOf(mainSeries(block.measurements), (measurement) => isMissing(measurement, index, isFilled)).map(
          (run) => findingFor(sheet, panel, run),
        ),
      );
    }),
} satisfies Rule;

/** Whether the items like a block (parents, or items without parts) have been filled in for a period or a later one. */
type IsFilled = (block: number, measurement: Measurement) => boolean;

interface Count {
  planned: number;
  filled: number;
}

/** A period is filled in if at least half of the planned figures of it, or of one after it, are. */
function filledPeriodsOf({ blocks }: Panel): IsFilled {
  const parents = new Set(blocks.flatMap(({ parent }) => parent ?? []));
  const groupOf = (index: number, { period }: Measurement) =>
    `${parents.has(index) ? 'parent' : 'item'} ${period?.kind ?? ''}`;
  const counts = new Map<string, Count[]>();
  blocks.forEach((block, index) => {
    for (const measurement of mainSeries(block.measurements)) {
      const { realization, period } = measurement;
      if (!isPlanned(measurement) || realization === undefined) continue;
      const group = groupOf(index, measurement);
      let places = counts.get(group);
      if (places === undefined) counts.set(group, (places = []));
      const count = (places[period?.index ?? 0] ??= { planned: 0, filled: 0 });
      count.planned++;
      if (realization.figure.kind !== 'blank') count.filled++;
    }
  });
  const last = new Map(
    [...counts].map(([group, places]) => [
      group,
      places.findLastIndex(
        (count: Count | undefined) => count !== undefined && count.filled * 2 >= count.planned,
      ),
    ]),
  );
  return (index, measurement) =>
    (measurement.period?.index ?? 0) <= (last.get(groupOf(index, measurement)) ?? -1);
}

function isPlanned({ target }: Measurement): boolean {
  return isNumber(target) && target.figure.value > 0;
}

function isMissing(measurement: Measurement, block: number, isFilled: IsFilled): boolean {
  return (
    measurement.realization?.figure.kind === 'blank' && isPlanned(measurement) && isFilled(block, measurement)
  );
}

/** A measurement whose realization is missing. */
interface Missing extends Measurement {
  readonly target: NumberEntry;
  readonly realization: Entry;
}

function findingFor(sheet: SheetReport, panel: Panel, run: readonly Measurement[]): Finding {
  const [{ target, realization }, ...others] = run as readonly [Missing, ...Missing[]];
  return {
    rule: 'realization-missing',
    severity: 'warning',
    at: refOf(sheet, realization),
    cells: [target, ...others.flatMap((other) => [other.realization, other.target])].map((entry) =>
      refOf(sheet, entry),
    ),
    message: {
      key: others.length === 0 ? 'one' : 'several',
      params: {
        target: figureParam(panel.kind, target.figure),
        cell: cellParam(target),
        count: countParam(run.length),
      },
    },
    fixes: [],
    echoes: [],
  };
}
