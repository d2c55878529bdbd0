import { cellAt, type PlacedPlan, type SheetPlan, type Workbook } from '../../engine.ts';
import type { Cell, Sheet } from '../../workbook/workbook.ts';
import { Failed, failureOf } from '../hostFailure.ts';
import { askMarks, askRun, markedSheet, type MarkedSheet } from './marks.ts';
import { readEarlier, EARLIER_KEY } from './earlier.ts';
import type { EarlierTab } from './parts.ts';
import { askTab } from './tabNow.ts';

/** A tab of an earlier run, as it is before it is written anew. */
export interface TabBefore {
  readonly plan: SheetPlan;
  readonly own: MarkedSheet;
  readonly position: number;
  readonly earlier: EarlierTab;
}

/** The workbook as it is before tabs are written. */
export interface StateBefore {
  readonly added: readonly SheetPlan[];
  readonly replaced: readonly TabBefore[];
  /** That a table can't have: of tables and of defined names, in small letters. */
  readonly tableNames: ReadonlySet<string>;
}

/**
 * Looks at the workbook before tabs are written, in one trip. Fails where something is not as it was read, or where
 * worksheets can't be written.
 */
export async function askStateBefore(
  context: Excel.RequestContext,
  placed: readonly PlacedPlan[],
  workbook: Workbook,
): Promise<StateBefore> {
  try {
    return await askState(context, placed, workbook, true);
  } catch (error) {
    // Without the means for it, it is left as it is.
    if (failureOf(error).key !== 'notSupported') throw error;
    return askState(context, placed, workbook, false);
  }
}

async function askState(
  context: Excel.RequestContext,
  placed: readonly PlacedPlan[],
  workbook: Workbook,
  withParts: boolean,
): Promise<StateBefore> {
  const worksheets = context.workbook.worksheets.load('items/name');
  const tables = withParts ? context.workbook.tables.load('items/name') : undefined;
  const definedNames = context.workbook.names.load('items/name');
  const protection = context.workbook.protection.load('protected');
  const run = askRun(context);
  const asked = placed.flatMap(({ plan, replaces }) => {
    if (replaces === undefined) return [];
    const worksheet = context.workbook.worksheets.getItemOrNullObject(replaces.sheetId);
    return [
      {
        plan,
        sheetId: replaces.sheetId,
        worksheet: worksheet.load('id,name,position,visibility,protection/protected'),
        marks: askMarks([worksheet]),
        content: askTab(worksheet),
        parts: withParts ? askParts(worksheet, plan, replaces.isEdited) : undefined,
      },
    ];
  });
  await context.sync();
  // Tabs that are half written are to be put back first.
  if (run() !== undefined) throw new Failed({ key: 'tabsChanged' });
  if (protection.protected) throw new Failed({ key: 'structureProtected' });

  const added = placed.flatMap(({ plan, replaces }) => (replaces === undefined ? [plan] : []));
  const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const taken = added.find(({ name }) => names.has(name.toLowerCase()));
  if (taken !== undefined) throw new Failed({ key: 'tabsChanged', sheet: taken.name });

  const replaced = asked.map((tab): TabBefore => {
    const { plan, sheetId, worksheet } = tab;
    if (worksheet.isNullObject) throw new Failed({ key: 'tabsChanged', sheet: plan.name });
    const own = markedSheet(worksheet, tab.marks()[0] ?? {});
    const read = workbook.sheets.find(({ id }) => id === sheetId);
    if (own === undefined || read === undefined || !isAsRead(tab.content.grid(), read))
      throw new Failed({ key: 'tabsChanged', sheet: worksheet.name });
    if (worksheet.protection.protected) throw new Failed({ key: 'sheetProtected', sheet: worksheet.name });
    const earlier = tab.parts?.() ?? { tables: [], charts: [], isFiltered: false };
    return { plan, own, position: worksheet.position, earlier };
  });
  return {
    added,
    replaced,
    tableNames: new Set(
      [...(tables?.items ?? []), ...definedNames.items].map(({ name }) => name.toLowerCase()),
    ),
  };
}

/**
 * Asks for what an earlier run left on a tab beside its cells.
 *
 * @param isEdited rows may have moved, and their groups with them
 */
function askParts(worksheet: Excel.Worksheet, plan: SheetPlan, isEdited: boolean): () => EarlierTab {
  const tables = worksheet.tables.load('items/name');
  const charts = worksheet.charts.load('items/name');
  const { autoFilter } = worksheet;
  autoFilter.load('enabled');
  const property = worksheet.customProperties.getItemOrNullObject(EARLIER_KEY).load('value');
  const standing = plan.table === undefined ? undefined : askTable(worksheet, plan.table);
  return () => {
    const kept = readEarlier(property);
    const ours = kept?.charts ?? plan.charts.map(({ name }) => name);
    const names = charts.items.map(({ name }) => name);
    return {
      ...(kept === undefined || isEdited ? {} : { groups: kept.groups }),
      isFiltered: autoFilter.enabled,
      tables: tables.items.map(({ name }) => name),
      ...(standing?.() === true ? { keptTable: plan.table?.name ?? '' } : {}),
      charts: ours.filter((name) => names.includes(name)),
      otherCharts: names.filter((name) => !ours.includes(name)),
    };
  };
}

/** Asks whether a table stands where the plan has one of its name: below the same headings, if not as long. */
function askTable(
  worksheet: Excel.Worksheet,
  { name, range }: NonNullable<SheetPlan['table']>,
): () => boolean {
  const table = worksheet.tables.getItemOrNullObject(name).load('showHeaders,showTotals');
  const area = table.getRange().load('rowIndex,columnIndex,columnCount');
  return () =>
    !table.isNullObject &&
    table.showHeaders &&
    !table.showTotals &&
    area.rowIndex === range.top &&
    area.columnIndex === range.left &&
    area.columnCount === range.right - range.left + 1;
}

/** Whether each cell holds what it held when the workbook was read. What formulas show may have moved on. */
function isAsRead(now: readonly (readonly (Cell | undefined)[])[], read: Sheet): boolean {
  const rows = Math.max(now.length, read.grid.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(now[row]?.length ?? 0, read.grid[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      if (contentOf(now[row]?.[column]) !== contentOf(cellAt(read, row, column))) return false;
    }
  }
  return true;
}

function contentOf(cell: Cell | undefined): Cell['value'] {
  return cell?.formula ?? cell?.error ?? cell?.value ?? '';
}
