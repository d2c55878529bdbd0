import { placeTabs, type SheetPlan, type Workbook } from '../src/engine.ts';
import { openSpreadsheet } from '../src/excel/openSpreadsheet.ts';
import type { Outcome, Spreadsheet, WrittenTabs } from '../src/excel/spreadsheet.ts';
import type { HostOptions, SimulatedHost } from '../workbench/host/host.ts';
import { workbookOf } from '../workbench/host/workbookOf.ts';
import { hosts } from './hosts.ts';
import { chartsPlan, NOTES_PLAN } from './summaryPlans.ts';

/** An open workbook that tabs are written to. */
export interface TabBook {
  readonly host: SimulatedHost;
  readonly spreadsheet: Spreadsheet;
}

/** A worksheet that the tabs refer to. */
export const DATA = workbookOf({
  Data: [
    ['Target', 'Realisasi'],
    [100, 80],
    [50, '=A3/2'],
  ],
});

export const CHARTS = chartsPlan('Data');
export const PLANS: readonly SheetPlan[] = [CHARTS, NOTES_PLAN];

/** Opens workbooks one at a time, each till the end of its test. */
export function tabBooks(): (book?: Workbook, options?: HostOptions) => Promise<TabBook> {
  const start = hosts();
  return async (book = DATA, options = {}) => {
    const { host } = await start(book, options);
    return { host, spreadsheet: openSpreadsheet(() => undefined) };
  };
}

/** Reads the workbook and writes tabs where they have their places in it. */
export async function write(
  { spreadsheet }: TabBook,
  plans: readonly SheetPlan[] = PLANS,
): Promise<Outcome<WrittenTabs>> {
  const read = await spreadsheet.read();
  return read.kind === 'failed' ? read : spreadsheet.writeTabs(placeTabs(read.value, plans), read.value);
}

export const namesIn = ({ host }: TabBook) => host.book.sheets.map(({ name }) => name);
