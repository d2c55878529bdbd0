import {
  addressOf,
  fingerprintOf,
  freeTableName,
  type PlacedPlan,
  type PlanCell,
  type SheetPlan,
  type Workbook,
} from '../../engine.ts';
import type { Cell } from '../../workbook/workbook.ts';
import { Failed, failureOf } from '../hostFailure.ts';
import type { WriteOptions, WrittenTabs } from '../spreadsheet.ts';
import { isClose } from '../writeInTrips.ts';
import { keepEarlier } from './earlier.ts';
import { addBackupMark, addMark, beginRun, changeMark, endRun } from './marks.ts';
import { putTabsBack } from './restoreTabs.ts';
import { askStateBefore, type StateBefore } from './tabState.ts';
import { writeAll, type Place } from './trips.ts';

/**
 * Writes summary tabs. In trips of their own: the workbook is looked at again and refused where it changed; new
 * worksheets are added, and copies made of the tabs that are to be replaced, which the user does not see; the tabs are
 * written and read back; they are marked as whole; the copies go. Where Excel fails on the way, new worksheets go and
 * copies take the places of their tabs, which is what the next opening offers where the connection itself is lost.
 */
export async function writeTabs(
  context: Excel.RequestContext,
  placed: readonly PlacedPlan[],
  workbook: Workbook,
  { progress = () => undefined }: WriteOptions = {},
): Promise<WrittenTabs> {
  const before = await askStateBefore(context, placed, workbook);
  progress(0.1);
  // The pane does not take our own changes for somebody's; events are on again with the trip that ends the writing.
  context.runtime.enableEvents = false;
  try {
    const { places, copies } = await makePlaces(context, before);
    progress(0.2);
    const { contents, missing } = await writeAll(context, places, (share) => {
      progress(0.2 + share * 0.6);
    });
    const differing = places.flatMap(({ plan }, index) => differingIn(plan, contents[index] ?? []));
    places.forEach(({ worksheet, plan }, index) => {
      changeMark(worksheet, plan.tab, fingerprintOf(contents[index] ?? [], plan.typed));
      keepEarlier(worksheet, plan);
    });
    // Once its rows are frozen: Excel mixes up which worksheet is in sight where that one is another (office-js issue 3148).
    bringToFront(placed, places);
    context.runtime.enableEvents = true;
    // Last: once this is done, so is all of it.
    endRun(context);
    await context.sync();
    progress(0.9);
    await dropCopies(context, copies);
    return { names: placed.map(({ plan }) => plan.name), missing, differing };
  } catch (error) {
    if (failureOf(error).key !== 'connectionLost') {
      context.runtime.enableEvents = true;
      await putTabsBack(context);
    }
    throw error;
  }
}

/** The first tab that shows is to be in sight; done at the next sync. */
function bringToFront(placed: readonly PlacedPlan[], places: readonly Place[]): void {
  const shown = places.filter(({ isHidden }) => !isHidden);
  const first = placed.flatMap(({ plan }) => shown.find((place) => place.plan === plan) ?? [])[0];
  first?.worksheet.activate();
}

/** Where the tabs are written, and the copies of those that were there before. */
interface MadePlaces {
  readonly places: readonly Place[];
  readonly copies: readonly Excel.Worksheet[];
}

/** Adds worksheets for new tabs and copies those that are to be replaced, in one trip. */
async function makePlaces(
  context: Excel.RequestContext,
  { added, replaced, tableNames }: StateBefore,
): Promise<MadePlaces> {
  const taken = new Set(tableNames);
  for (const { earlier } of replaced) for (const name of earlier.tables) taken.delete(name.toLowerCase());
  const tableNameOf = ({ table }: SheetPlan) =>
    table === undefined ? {} : { tableName: freeTableName(table.name, taken) };
  const copies: Excel.Worksheet[] = [];
  beginRun(
    context,
    added.map(({ name }) => name),
  );
  const written = replaced.map(({ plan, own, position, earlier }): Place => {
    const { worksheet, mark } = own;
    const copy = worksheet.copy('End');
    const { id: sheetId, name, visibility } = worksheet;
    addBackupMark(copy, { sheetId, name, position, visibility, mark, tables: earlier.tables });
    copy.visibility = 'VeryHidden';
    copies.push(copy);
    return { worksheet, plan, earlier, isHidden: visibility !== 'Visible', ...tableNameOf(plan) };
  });
  const fresh = added.map((plan): Place => {
    const worksheet = context.workbook.worksheets.add(plan.name);
    addMark(worksheet, plan.tab);
    return { worksheet, plan, isHidden: false, ...tableNameOf(plan) };
  });
  await context.sync();
  return { places: [...written, ...fresh], copies };
}

/**
 * The cells of a tab whose formulas show something else than was worked out, which happens where somebody changes a
 * source meanwhile.
 *
 * @param grid the tab as it was read back
 * @throws Failed where a cell does not hold what was written
 */
function differingIn(plan: SheetPlan, grid: readonly (readonly (Cell | undefined)[])[]): string[] {
  const unlike = plan.cells.filter((cell) => !isLike(cell, grid[cell.row]?.[cell.column]));
  const wrong = unlike.filter(
    ({ formula, row, column }) => formula === undefined || grid[row]?.[column]?.formula === undefined,
  );
  if (wrong.length > 0)
    throw new Failed({ key: 'writeNotKept', sheet: plan.name, cells: wrong.map(addressOf) });
  return unlike.map((cell) => `${plan.name}!${addressOf(cell)}`);
}

function isLike({ value }: PlanCell, cell: Cell | undefined): boolean {
  return cell?.error === undefined && isClose(plain(cell?.value), plain(value));
}

/** What a cell shows; line ends are one sign, and nothing is an empty text. */
function plain(value: Cell['value'] | undefined): string | number | boolean {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : (value ?? '');
}

/** The tabs are whole by now: a copy that does not go is taken away at the next opening. */
async function dropCopies(context: Excel.RequestContext, copies: readonly Excel.Worksheet[]): Promise<void> {
  if (copies.length === 0) return;
  for (const copy of copies) {
    // Excel does not remove what is very hidden.
    copy.visibility = 'Hidden';
    copy.delete();
  }
  try {
    await context.sync();
  } catch (error) {
    // Some of them are gone: the others are looked for.
    if (failureOf(error).key !== 'connectionLost') await putTabsBack(context);
  }
}
