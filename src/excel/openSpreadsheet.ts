import { cellAt, type Edit, type Ref, type Workbook } from '../engine.ts';
import { undoThroughDoor, writeThroughDoor, type Change } from './door.ts';
import { readOpenWorkbook } from './readOpenWorkbook.ts';
import { runner, type WaitingListener } from './run.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { askList } from './store.ts';

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
      run((context) =>
        writeThroughDoor(
          context,
          edits.map((edit) => changeFrom(edit, workbook)),
          {
            id: crypto.randomUUID(),
            at: new Date().toISOString(),
            cells: edits.length,
          },
          options,
        ),
      ),
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
