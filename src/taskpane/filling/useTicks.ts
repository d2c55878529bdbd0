import { useState } from 'react';
import type { Workbook } from '../../engine.ts';
import { tickedAtFirst, type Proposal } from './proposals.ts';

export interface Ticks {
  readonly ticked: ReadonlySet<string>;
  set(ticked: ReadonlySet<string>): void;
}

/** Which proposals are ticked. A workbook read anew starts with the ticks that proposals have at first. */
export function useTicks(workbook: Workbook | undefined, proposals: readonly Proposal[]): Ticks {
  const [chosen, setChosen] = useState<{
    readonly workbook: Workbook | undefined;
    readonly ticked: ReadonlySet<string>;
  }>();
  return {
    ticked: chosen?.workbook === workbook && chosen !== undefined ? chosen.ticked : tickedAtFirst(proposals),
    set(ticked) {
      setChosen({ workbook, ticked });
    },
  };
}
