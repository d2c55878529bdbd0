import { addressOf, cellAt, type Edit, type Ref, type Workbook } from '../engine.ts';
import { writeThroughDoor } from './door.ts';
import { Failed } from './hostFailure.ts';
import type { Change } from './pending.ts';
import { readOpenWorkbook } from './readOpenWorkbook.ts';
import { runner, type WaitingListener } from './run.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { askList } from './store.ts';
import { askTabs, removeTabs } from './tabs/removeTabs.ts';
import { restoreTabs } from './tabs/restoreTabs.ts';
import { writeTabs } from './tabs/writeTabs.ts';
import { undoThroughDoor } from './undo.ts';

/**
 * The workbook that is open in Excel, through Office.js.
 * @param onWaiting told when a batch waits for the user to leave a cell, and when it no longer does
 */
export function openSpreadsheet(onWaiting: WaitingListener): Spreadsheet {
  const run = runner(onWaiting);
  return {
    read: (progress = () => undefined) => run((context) => readOpenWorkbook(context, progress)),
    select: (ref) => run((context) => select(context, ref)),
    fill: (edits, workbook, options) =>
      run((context) => {
        refuseCovered(edits, workbook);
        return writeThroughDoor(
          context,
          edits.map((edit) => changeFrom(edit, workbook)),
          {
            id: crypto.randomUUID(),
            at: new Date().toISOString(),
            cells: edits.length,
          },
          options,
        );
      }),
    fills: () =>
      run(async (context) => {
        const list = askList(context);
        await context.sync();
        if (!list.isThere()) return [];
        const records = list.ask();
        await context.sync();
        return records();
      }),
    undo: (fillId, options) => run((context) => undoThroughDoor(context, fillId, options)),
    writeTabs: (plans, workbook, options) => run((context) => writeTabs(context, plans, workbook, options)),
    tabs: () => run(askTabs),
    removeTabs: (sheetIds) => run((context) => removeTabs(context, sheetIds)),
    restoreTabs: () =>
      run(async (context) => {
        await restoreTabs(context);
        return askTabs(context);
      }),
    onEdited: (listener) =>
      run(async (context) => {
        const handler = context.workbook.worksheets.onChanged.add(() => {
          listener();
          return Promise.resolve();
        });
        await context.sync();
        return () => {
          // The pane is closing or has lost interest; there is nobody left to tell of a failure.
          void run(async () => {
            handler.remove();
            await handler.context.sync();
          });
        };
      }),
  };
}

async function select(context: Excel.RequestContext, { sheetId, row, column }: Ref): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.activate();
  sheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}

/** Excel drops what is written below a merged area, or keeps it where nobody sees it. */
function refuseCovered(edits: readonly Edit[], { sheets }: Workbook): void {
  for (const { id, name, merges } of sheets) {
    const covered = edits.filter(
      ({ sheetId, row, column }) =>
        sheetId === id &&
        merges.some(
          ({ top, left, bottom, right }) =>
            row >= top &&
            row <= bottom &&
            column >= left &&
            column <= right &&
            (row !== top || column !== left),
        ),
    );
    if (covered.length > 0)
      throw new Failed({ key: 'writeRefused', sheet: name, cells: covered.map(addressOf) });
  }
}

/** An edit with what the cell held when the workbook was read: it is refused if that has changed. */
function changeFrom(
  { sheetId, row, column, formula, value, numberFormat }: Edit,
  workbook: Workbook,
): Change {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const cell = sheet === undefined ? { value: null } : cellAt(sheet, row, column);
  const shown = cell.error ?? cell.value ?? '';
  return {
    sheetId,
    row,
    column,
    expected: { content: cell.formula ?? shown, value: shown },
    content: formula ?? value ?? '',
    isFormula: formula !== undefined,
    value: value ?? '',
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
