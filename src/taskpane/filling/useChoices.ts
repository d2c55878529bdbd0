import { useCallback, useMemo, useState } from 'react';
import type { Workbook } from '../../engine.ts';
import { tickedAtFirst, tickedTogether, type Proposal } from './proposals.ts';

/** What the user makes of the proposals, by their keys. */
export interface Choices {
  readonly ticked: ReadonlySet<string>;
  /** Remarks in the user's own words. */
  readonly texts: ReadonlyMap<string, string>;
  readonly tick: (keys: readonly string[], isTicked: boolean) => void;
  /** A remark that has words is ticked, one that was emptied is not. */
  readonly write: (key: string, text: string) => void;
}

interface Chosen extends Pick<Choices, 'ticked' | 'texts'> {
  readonly workbook: Workbook | undefined;
}

/** The user's choices among proposals. A workbook read anew starts with the ticks that proposals have at first. */
export function useChoices(workbook: Workbook | undefined, proposals: readonly Proposal[]): Choices {
  const [latest, setLatest] = useState<Chosen>();
  const first = useMemo(
    (): Chosen => ({ workbook, ticked: tickedAtFirst(proposals), texts: new Map() }),
    [workbook, proposals],
  );
  const chosenOf = useCallback(
    (chosen: Chosen | undefined) => (chosen === undefined || chosen.workbook !== workbook ? first : chosen),
    [workbook, first],
  );
  const tick = useCallback<Choices['tick']>(
    (keys, isTicked) => {
      setLatest((before) => {
        const chosen = chosenOf(before);
        const together = tickedTogether(proposals, keys, isTicked);
        return { ...chosen, ticked: withTicks(chosen.ticked, together, isTicked) };
      });
    },
    [chosenOf, proposals],
  );
  const write = useCallback<Choices['write']>(
    (key, text) => {
      setLatest((before) => {
        const chosen = chosenOf(before);
        return {
          ...chosen,
          ticked: withTicks(chosen.ticked, [key], text.trim() !== ''),
          texts: new Map(chosen.texts).set(key, text),
        };
      });
    },
    [chosenOf],
  );
  const { ticked, texts } = chosenOf(latest);
  return { ticked, texts, tick, write };
}

function withTicks(
  ticked: ReadonlySet<string>,
  keys: Iterable<string>,
  isTicked: boolean,
): ReadonlySet<string> {
  const next = new Set(ticked);
  for (const key of keys) {
    if (isTicked) next.add(key);
    else next.delete(key);
  }
  return next;
}
