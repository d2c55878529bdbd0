import type { Workbook } from '@univerjs/core';
import {
  ScrollToCellCommand,
  SelectRangeCommand,
  SetCellEditVisibleOperation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/preset-sheets-core';
import type { Rect } from '../../src/workbook/workbook.ts';
import type { SimulatedHost } from '../host/host.ts';
import { sameArea } from '../host/model/area.ts';
import type { Grid } from './grid.ts';
import { rangeOf } from './gridData.ts';
import { ModelView } from './showModel.ts';
import { enterTyped, type Typed } from './userInput.ts';

/**
 * Keeps the grid and the model of the simulated Excel alike: cells, sheets and the selection, both ways. The model
 * has the last word: what the user typed is shown as the model took it.
 *
 * @param onRefused told when the model doesn't take an input
 */
export function linkGrid(
  { commands, injector }: Grid,
  grid: Workbook,
  host: SimulatedHost,
  onRefused: (error: unknown) => void,
): { readonly refresh: () => void; readonly dispose: () => void } {
  const { book } = host;
  const view = new ModelView(commands, grid, book);
  const unitId = grid.getUnitId();
  let isFollowingGrid = false;
  let isRefreshPlanned = false;
  let lastInput: Promise<void> = Promise.resolve();

  /** Model → grid, once for all that happens in one go. */
  const planRefresh = () => {
    if (isRefreshPlanned) return;
    isRefreshPlanned = true;
    queueMicrotask(() => {
      isRefreshPlanned = false;
      view.refresh();
      // A sheet that is put down anew comes to the front.
      if (grid.getActiveSheet().getSheetId() !== book.selection.sheetId) showSelection();
    });
  };

  const showSelection = () => {
    const { sheetId, areas } = book.selection;
    const [area] = areas;
    if (grid.getActiveSheet().getSheetId() !== sheetId) {
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
    }
    if (area === undefined) return;
    const range = rangeOf(mergedAround(area));
    commands.syncExecuteCommand(SelectRangeCommand.id, { unitId, subUnit: sheetId, range });
    // A merged area may be wider than what is in view: its content stands at its first cell.
    const first = rangeOf({ ...area, bottom: area.top, right: area.left });
    void commands.executeCommand(ScrollToCellCommand.id, { range: first });
  };

  /** A merged area is selected as a whole. */
  const mergedAround = (area: Rect): Rect =>
    sameArea(area, { ...area, bottom: area.top, right: area.left })
      ? (book.activeSheet.mergeAt(area.top, area.left) ?? area)
      : area;

  const followGrid = (deed: () => void) => {
    isFollowingGrid = true;
    try {
      deed();
    } finally {
      isFollowingGrid = false;
    }
  };

  const takeSelection = (sheetId: string) => {
    const sheet = book.sheetById(sheetId);
    const areas = injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map(({ range }) => areaOf(range, sheet.id));
    const { sheetId: selectedOn, areas: selected } = book.selection;
    const isKnown =
      selectedOn === sheetId &&
      areas.length === selected.length &&
      areas.every((area, index) => sameArea(area, mergedAround(selected[index] ?? area)));
    if (isKnown || areas.length === 0) return;
    followGrid(() => {
      book.select(sheet, areas);
    });
  };

  /** The grid gives whole rows and columns with ends that are no numbers. */
  const areaOf = (
    range: { startRow: number; endRow: number; startColumn: number; endColumn: number },
    id: string,
  ) => {
    const sheet = grid.getSheetBySheetId(id);
    const number = (value: number, otherwise: number) => (Number.isNaN(value) ? otherwise : value);
    return {
      top: number(range.startRow, 0),
      left: number(range.startColumn, 0),
      bottom: number(range.endRow, (sheet?.getRowCount() ?? 1) - 1),
      right: number(range.endColumn, (sheet?.getColumnCount() ?? 1) - 1),
    };
  };

  const takeInput = (sheetId: string, typed: Typed) => {
    const { places, done } = enterTyped(host, grid, sheetId, typed);
    for (const [row, column] of places) view.doubt(sheetId, row, column);
    lastInput = done.catch(onRefused).then(planRefresh);
  };

  const listening = commands.onCommandExecuted(({ id, params }, options) => {
    switch (id) {
      case SetRangeValuesMutation.id: {
        const { unitId: unit, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
        if (unit === unitId && options?.fromModel !== true) takeInput(subUnitId, cellValue ?? {});
        break;
      }
      case SetSelectionsOperation.id: {
        const { unitId: unit, subUnitId } = params as ISetSelectionsOperationParams;
        if (unit === unitId && subUnitId === grid.getActiveSheet().getSheetId()) takeSelection(subUnitId);
        break;
      }
      case SetWorksheetActiveOperation.id:
        followGrid(() => {
          book.activate(book.sheetById(grid.getActiveSheet().getSheetId()));
        });
        break;
      case SetCellEditVisibleOperation.id:
        if ((params as { readonly visible: boolean }).visible) host.startEditing();
        // The input is entered before batches go on that waited for the user to leave the cell.
        else
          void Promise.resolve()
            .then(() => lastInput)
            .then(() => {
              host.stopEditing();
            });
        break;
    }
  });
  const unlisten = book.listen(({ kind }) => {
    if (kind === 'selectionChanged' || kind === 'activated') {
      if (!isFollowingGrid) {
        // A sheet that was added a moment ago must be shown before it can be selected.
        view.refresh();
        showSelection();
      }
    } else {
      planRefresh();
    }
  });
  return {
    refresh: planRefresh,
    dispose: () => {
      listening.dispose();
      unlisten();
    },
  };
}
