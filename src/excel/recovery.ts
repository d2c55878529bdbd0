import { putBackBesides } from './calculatedColumns.ts';
import { failureOf } from './hostFailure.ts';
import type { JournalPortion } from './journal.ts';
import { inHalves } from './portions.ts';
import type { FillRecord } from './spreadsheet.ts';
import { askPortions, type StoredList } from './store.ts';
import { putBack } from './writeInTrips.ts';

const ATTEMPTS = 3;

/** Tries a few times: one more refusal is no reason to leave things half done. */
export async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return true;
    } catch (error) {
      if (attempt === ATTEMPTS || failureOf(error).key === 'connectionLost') return false;
    }
  }
}

/**
 * Puts the cells of all portions back after Excel refused to write some of them, and forgets the fill. Where that never
 * works the journal stays open, so that it can be done at the next opening.
 */
export async function putBackAfterFailure(
  context: Excel.RequestContext,
  list: StoredList,
  others: readonly FillRecord[],
  fillId: string,
  written: readonly JournalPortion[],
): Promise<void> {
  const own = written.flatMap(({ cells }) => cells);
  const columns = written.flatMap((portion) => portion.columns);
  // What was filled besides is known by the cells that were written: these keep their formulas until it is back.
  if (!(await isDone(() => putBackBesides(context, columns, own)))) return;
  let isBack = true;
  for (const { cells } of written) {
    const isPortionBack = await isDone(() => inHalves(cells, (half) => putBack(context, half)));
    isBack &&= isPortionBack;
  }
  if (!isBack) return;
  await isDone(async () => {
    const portions = askPortions(context, fillId);
    await context.sync();
    portions.remove();
    await list.save(others);
  });
}

/** Closes the journal. The cells are written by now: if it can't be closed, the fill stays undoable as unfinished. */
export async function closeJournal(
  list: StoredList,
  records: readonly FillRecord[],
  record: FillRecord,
  settle: () => void,
): Promise<FillRecord> {
  const isClosed = await isDone(() => {
    settle();
    return list.save(records);
  });
  return isClosed ? record : { ...record, state: 'unfinished' };
}
