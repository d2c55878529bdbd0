import { LONGEST_SHEET_NAME, readMark, withSheetName } from '../../engine.ts';
import { Failed } from '../hostFailure.ts';
import { isDone } from '../recovery.ts';
import { becomeTab, endRun, type Backup } from './marks.ts';
import { askSheets, deleteSheet, type KnownSheet } from './ownSheets.ts';
import { referencesTo, type References } from './references.ts';

/** A tab that is half written, with the copy that is to take its place. */
interface Swap {
  readonly copy: Excel.Worksheet;
  readonly backup: Backup;
  /** Absent where the connection was lost when the tab was gone already. */
  readonly tab: Excel.Worksheet | undefined;
}

/**
 * Puts the workbook back after tabs were half written: worksheets that were added go, copies take the places of the tabs
 * that they were made of, and formulas of the user that refer to these are written again, before the tabs go: whatever
 * is refused on the way, they refer to something. Where the tabs were whole already, what goes is the copies.
 */
export async function restoreTabs(context: Excel.RequestContext): Promise<void> {
  const { sheets, run } = await askSheets(context);
  const backups = sheets.flatMap(({ worksheet, backup }): Swap[] =>
    backup === undefined ? [] : [{ copy: worksheet, backup, tab: tabOf(sheets, backup) }],
  );
  if (run === undefined) {
    for (const { copy } of backups) deleteSheet(copy);
    await context.sync();
    return;
  }
  // A copy of an earlier run that did not go makes way for the one behind it.
  const swaps = [...new Map(backups.map((swap) => [swap.backup.sheetId, swap])).values()];
  const spare = backups.filter((swap) => !swaps.includes(swap));
  const gone = swaps.flatMap(({ tab }) => tab ?? []);
  const added = await addedIn(context, sheets, run);
  const ours = new Set([...gone, ...added, ...backups.map(({ copy }) => copy)]);
  const others = sheets.map(({ worksheet }) => worksheet).filter((worksheet) => !ours.has(worksheet));
  const references = await referencesTo(context, others, gone);
  await refuseProtected(context, references);
  const doubles = await namesOfCopying(context, swaps);
  // Before they get other names: what they are called now is what the formulas say.
  const names = references.names.map(({ name, formula }) => ({ name, formula: turned(formula, swaps) }));
  const cells = references.cells.map((cell) => ({ ...cell, formula: turned(cell.formula, swaps) }));
  for (const swap of swaps) giveNames(swap);
  for (const double of doubles) double.delete();
  for (const { name, formula } of names) name.formula = formula;
  for (const { worksheet, address, formula } of cells) worksheet.getRange(address).formulas = [[formula]];
  await context.sync();
  for (const worksheet of [...added, ...gone, ...spare.map(({ copy }) => copy)]) deleteSheet(worksheet);
  // From the left: each takes its place among those that are there already.
  for (const { copy, backup } of swaps.toSorted((a, b) => a.backup.position - b.backup.position)) {
    copy.position = backup.position;
    becomeTab(copy, backup.mark);
  }
  endRun(context);
  await context.sync();
}

/** Gives a copy the name of its tab, which formulas of the user follow until they are written again, and its tables'. */
function giveNames({ copy, backup, tab }: Swap): void {
  const { name, visibility, tables } = backup;
  if (tab !== undefined) {
    tab.name = sheetNameAside(backup);
    for (const table of tab.tables.items)
      if (tables.includes(table.name)) table.name = aside(backup, table.name);
  }
  copy.name = name;
  copy.visibility = visibility;
  tables.forEach((table, index) => {
    copy.tables.getItemAt(index).name = table;
  });
}

/** What a tab, or a table on it, is called while its copy has its name; nobody else calls anything so. */
function aside({ sheetId }: Backup, name: string): string {
  return `_${sheetId.replace(/[^\dA-Z]/gi, '').slice(-8)}_${name}`;
}

function sheetNameAside(backup: Backup): string {
  return aside(backup, backup.name).slice(0, LONGEST_SHEET_NAME);
}

/** A formula that refers to the tabs and the tables that copies become, in the place of those that go. */
function turned(formula: string, swaps: readonly Swap[]): string {
  return swaps.reduce((text, { tab, backup }) => {
    if (tab === undefined) return text;
    const { name, tables } = backup;
    return tables.reduce(
      (turning, table) => turning.replaceAll(aside(backup, table), table),
      withSheetName(text, tab.name, name),
    );
  }, formula);
}

/** Formulas on a protected worksheet could not be written again: nothing may go as long as it is one. */
async function refuseProtected(context: Excel.RequestContext, { cells }: References): Promise<void> {
  const worksheets = [...new Set(cells.map(({ worksheet }) => worksheet))];
  if (worksheets.length === 0) return;
  for (const worksheet of worksheets) worksheet.load('name,protection/protected');
  await context.sync();
  const locked = worksheets.find(({ protection }) => protection.protected);
  if (locked !== undefined) throw new Failed({ key: 'sheetProtected', sheet: locked.name });
}

/** Names of copies that Excel made of the workbook's: where these refer to a worksheet, its copy gets some of its own. */
async function namesOfCopying(
  context: Excel.RequestContext,
  swaps: readonly Swap[],
): Promise<readonly Excel.NamedItem[]> {
  const common = context.workbook.names.load('items/name');
  const asked = swaps.flatMap(({ copy, tab }) =>
    tab === undefined ? [] : [{ own: tab.names.load('items/name'), copied: copy.names.load('items/name') }],
  );
  if (asked.length === 0) return [];
  await context.sync();
  const has = ({ items }: Excel.NamedItemCollection, { name }: Excel.NamedItem) =>
    items.some((item) => item.name === name);
  return asked.flatMap(({ own, copied }) =>
    copied.items.filter((item) => has(common, item) && !has(own, item)),
  );
}

/** The tab that a backup was made of: its id may be another one in a workbook that was closed since. */
function tabOf(sheets: readonly KnownSheet[], backup: Backup): Excel.Worksheet | undefined {
  const { sheetId, name, mark } = backup;
  const kind = readMark(mark)?.tab;
  const alike = sheets.filter(({ own }) => own !== undefined && own.tab === kind);
  const found =
    alike.find(({ worksheet }) => worksheet.id === sheetId) ??
    alike.find(({ worksheet }) => worksheet.name === sheetNameAside(backup)) ??
    alike.find(({ worksheet }) => worksheet.name === name);
  return found?.worksheet;
}

/** The worksheets that a run added. One without a mark is the run's if nothing stands on it: a mark was refused. */
async function addedIn(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  run: readonly string[],
): Promise<readonly Excel.Worksheet[]> {
  const named = sheets.filter(
    ({ worksheet, backup }) => backup === undefined && run.includes(worksheet.name),
  );
  const asked = named.map(({ worksheet, own }) => ({
    worksheet,
    used: own === undefined ? worksheet.getUsedRangeOrNullObject(true).load('address') : undefined,
  }));
  if (asked.some(({ used }) => used !== undefined)) await context.sync();
  return asked.flatMap(({ worksheet, used }) => (used === undefined || used.isNullObject ? [worksheet] : []));
}

/** Puts the workbook back after Excel refused something; where that never works, the next opening offers it. */
export async function putTabsBack(context: Excel.RequestContext): Promise<void> {
  await isDone(() => restoreTabs(context));
}
