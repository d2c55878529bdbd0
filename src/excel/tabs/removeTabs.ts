import { Failed, failureOf } from '../hostFailure.ts';
import { isDone } from '../recovery.ts';
import type { SummaryTabs } from '../spreadsheet.ts';
import { askSheets, deleteSheet, isUnfinished, type KnownSheet } from './ownSheets.ts';
import { referencesTo } from './references.ts';

/** The worksheets that summaries made, and whether some are half written. */
export async function askTabs(context: Excel.RequestContext): Promise<SummaryTabs> {
  const known = await askSheets(context);
  return {
    tabs: known.sheets.flatMap(({ own }) => {
      if (own === undefined) return [];
      const { worksheet, tab } = own;
      return [{ sheetId: worksheet.id, name: worksheet.name, tab }];
    }),
    isUnfinished: isUnfinished(known),
  };
}

/**
 * Removes worksheets that summaries made; nothing where a formula or a name elsewhere refers to one of them.
 * @returns their names
 * @throws Failed where one of them is none of ours
 */
export async function removeTabs(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<readonly string[]> {
  const protection = context.workbook.protection.load('protected');
  const { sheets } = await askSheets(context);
  if (protection.protected) throw new Failed({ key: 'structureProtected' });
  const removed = sheets.filter(({ own, worksheet }) => own !== undefined && sheetIds.includes(worksheet.id));
  if (removed.length < sheetIds.length) throw new Failed({ key: 'tabsChanged' });
  const left = sheets.filter((sheet) => !removed.includes(sheet)).map(({ worksheet }) => worksheet);
  const going = removed.map(({ worksheet }) => worksheet);
  const references = await referencesTo(context, left, going);
  const [first] = references.cells;
  if (first !== undefined) {
    const { worksheet } = first;
    const cells = references.cells.filter((one) => one.worksheet === worksheet).map(({ address }) => address);
    throw new Failed({ key: 'tabReferred', sheet: worksheet.name, cells });
  }
  if (references.names.length > 0)
    throw new Failed({ key: 'tabNamed', names: references.names.map(({ name }) => name.name) });
  const names = going.map(({ name }) => name);
  await deleteAll(context, removed);
  return names;
}

/** Deletes worksheets. Excel can't bring one back: where it refuses half way, the others are tried again. */
async function deleteAll(context: Excel.RequestContext, removed: readonly KnownSheet[]): Promise<void> {
  const ids = removed.map(({ worksheet }) => worksheet.id);
  try {
    for (const { worksheet } of removed) deleteSheet(worksheet);
    await context.sync();
  } catch (error) {
    if (failureOf(error).key === 'connectionLost') throw error;
    const isGone = await isDone(async () => {
      const { sheets } = await askSheets(context);
      for (const { worksheet, own } of sheets)
        if (own !== undefined && ids.includes(worksheet.id)) deleteSheet(worksheet);
      await context.sync();
    });
    if (!isGone) throw error;
  }
}
