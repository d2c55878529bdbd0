import { useCallback, useMemo, useState } from 'react';
import type { Workbook } from '../../engine.ts';
import { tickedAtFirst, type Proposal } from './proposals.ts';

export interface Ticks {
  readonly ticked: ReadonlySet<string>;
  readonly change: (next: (ticked: ReadonlySet<string>) => ReadonlySet<string>) => void;
}

interface Chosen {
  readonly workbook: Workbook | undefined;
  readonly ticked: ReadonlySet<string>;
}

/** Which proposals are ticked. A workbook read anew starts with the ticks that proposals have at first. */
export function useTicks(workbook: Workbook | undefined, proposals: readonly Proposal[]): Ticks {
  const [chosen, setChosen] = useState<Chosen>();
  const first = useMemo(() => tickedAtFirst(proposals), [proposals]);
  const tickedOf = useCallback(
    (latest: Chosen | undefined) =>
      latest === undefined || latest.workbook !== workbook ? first : latest.ticked,
    [workbook, first],
  );
  const change = useCallback<Ticks['change']>(
    (next) => {
      setChosen((latest) => ({ workbook, ticked: next(tickedOf(latest)) }));
    },
    [workbook, tickedOf],
  );
  return { ticked: tickedOf(chosen), change };
}
