import { isNumber, isPassedOver } from '../report/entry.ts';
import type { Accumulation, Block } from '../report/report.ts';
import { mainSeries } from '../report/series.ts';

/**
 * How the targets of each block of a panel add up. Where targets tell nothing of themselves, as there is no annual
 * figure to hold them against, and most realizations of the year so far run past them, they are each period's own:
 * 25 %, 25 %, 25 % beside 15 %, 40 %, 65 %.
 */
export function targetKindsOf(blocks: readonly Block[]): Accumulation['kind'][] {
  const open = blocks.filter(isOpen);
  const past = open.filter(isPastTarget).length;
  const areOwn = past * 2 > open.length;
  return blocks.map((block) => (areOwn && isOpen(block) ? 'perPeriod' : block.target.kind));
}

function isOpen({ target, realization, annual, direction, measurements }: Block): boolean {
  return (
    target.kind === 'undecided' &&
    target.decidedBy !== 'setting' &&
    realization.kind === 'cumulative' &&
    isPassedOver(annual) &&
    direction === 'more' &&
    mainSeries(measurements).filter((one) => isNumber(one.target)).length > 1
  );
}

/** Whether the latest realization is more than the target beside it. */
function isPastTarget({ measurements }: Block): boolean {
  const last = mainSeries(measurements).findLast(
    ({ target, realization }) => isNumber(target) && isNumber(realization),
  );
  return (
    isNumber(last?.target) &&
    isNumber(last.realization) &&
    last.target.figure.unit === last.realization.figure.unit &&
    last.realization.figure.value > last.target.figure.value
  );
}
