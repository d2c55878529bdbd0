import { describe, expect, test } from '@jest/globals';
import { valueOf } from '../../../test/fills.ts';
import { hosts } from '../../../test/hosts.ts';
import { hostState, type HostState } from '../../../test/hostState.ts';
import { chartsPlan, NOTES_PLAN } from '../../../test/summaryPlans.ts';
import type { SimulatedHost } from '../../../workbench/host/host.ts';
import { workbookOf } from '../../../workbench/host/workbookOf.ts';
import { placeTabs, type PlacedPlan, type SheetPlan, type Workbook } from '../../engine.ts';
import { openSpreadsheet } from '../openSpreadsheet.ts';
import type { Spreadsheet } from '../spreadsheet.ts';

const start = hosts();

const DATA = workbookOf({
  Data: [
    ['Target', 'Realisasi'],
    [100, 80],
  ],
  Lain: [[1, 2]],
});
const FIRST = chartsPlan('Data');
const PLANS: readonly SheetPlan[] = [FIRST, NOTES_PLAN];
/** What a later run writes: other figures and another note. */
const LATER: readonly SheetPlan[] = PLANS.map((plan) => ({
  ...plan,
  cells: plan.cells.map((cell) => (cell.value === 'TW I' ? { ...cell, value: 'Triwulan I' } : cell)),
}));
/** Hundreds of writings, one after the other, in milliseconds. */
const LONG = 900_000;

interface Scene {
  readonly host: SimulatedHost;
  readonly spreadsheet: Spreadsheet;
  readonly workbook: Workbook;
  readonly placed: readonly PlacedPlan[];
}

/** The workbook after something went wrong, and what the writing said of it, if it could. */
interface Struck {
  readonly state: HostState;
  readonly isSaidToBeDone?: boolean;
}

/** A workbook before tabs are written to it, where `isAgain` over those of an earlier run. */
async function scene(isAgain: boolean): Promise<Scene> {
  const { host } = await start(DATA);
  const spreadsheet = openSpreadsheet(() => undefined);
  if (isAgain) {
    const workbook = valueOf(await spreadsheet.read());
    valueOf(await spreadsheet.writeTabs(placeTabs(workbook, PLANS), workbook));
    await host.user.write('Lain', 'A2', "='Catatan Reviu'!B4");
    await host.user.write('Lain', 'B2', `='Grafik ''21 & <capaian>'!C9`);
  }
  const workbook = valueOf(await spreadsheet.read());
  return { host, spreadsheet, workbook, placed: placeTabs(workbook, isAgain ? LATER : PLANS) };
}

/** The places at which a writing can be struck: each thing that Excel is asked to do in it. */
async function placesOf(isAgain: boolean): Promise<{ sync: number; afterDeeds: number }[]> {
  const { host, spreadsheet, workbook, placed } = await scene(isAgain);
  host.forgetLog();
  valueOf(await spreadsheet.writeTabs(placed, workbook));
  return host.syncs.flatMap(({ actions }, index) =>
    actions
      .filter(
        ({ kind, name }) =>
          kind === 'query' || kind === 'set' || (kind === 'method' && !name.startsWith('_')),
      )
      .map((_, afterDeeds) => ({ sync: index + 1, afterDeeds })),
  );
}

describe.each([
  ['new tabs are written', false],
  ['tabs of an earlier run are replaced', true],
] as const)('whatever goes wrong while %s', (_, isAgain) => {
  async function each(
    strike: (scene: Scene, place: { sync: number; afterDeeds: number }) => Promise<Struck>,
  ): Promise<{ before: number; after: number }> {
    const untouched = await scene(isAgain);
    const before = hostState(untouched.host);
    valueOf(await untouched.spreadsheet.writeTabs(untouched.placed, untouched.workbook));
    const after = hostState(untouched.host);
    const counts = { before: 0, after: 0 };
    for (const place of await placesOf(isAgain)) {
      const { state, isSaidToBeDone } = await strike(await scene(isAgain), place);
      const isAfter = JSON.stringify(state) === JSON.stringify(after);
      if (!isAfter) expect({ ...place, state }).toEqual({ ...place, state: before });
      if (isSaidToBeDone !== undefined)
        expect({ ...place, isSaidToBeDone }).toEqual({ ...place, isSaidToBeDone: isAfter });
      counts[isAfter ? 'after' : 'before']++;
    }
    return counts;
  }

  test(
    'an error of Excel at any action leaves the workbook as it was, and says so, or all is written',
    async () => {
      const counts = await each(async ({ host, spreadsheet, workbook, placed }, place) => {
        host.plan({ kind: 'error', code: 'GeneralException', ...place });
        const { kind } = await spreadsheet.writeTabs(placed, workbook);
        expect(valueOf(await spreadsheet.tabs()).isUnfinished).toBe(false);
        return { state: hostState(host), isSaidToBeDone: kind === 'done' };
      });
      // What Excel refuses once of a tab's parts is written the second time.
      expect(counts.before).toBeGreaterThan(5);
      expect(counts.after).toBeGreaterThan(100);
    },
    LONG,
  );

  test(
    'a lost connection at any action is made good at the next opening',
    async () => {
      const counts = await each(async ({ host, spreadsheet, workbook, placed }, place) => {
        host.plan({ kind: 'connectionLost', ...place });
        await spreadsheet.writeTabs(placed, workbook);
        const again = openSpreadsheet(() => undefined);
        if (valueOf(await again.tabs()).isUnfinished) valueOf(await again.restoreTabs());
        expect(valueOf(await again.tabs()).isUnfinished).toBe(false);
        return { state: hostState(host) };
      });
      expect(counts.before).toBeGreaterThan(20);
    },
    LONG,
  );
});
