import type { Workbook as GridWorkbook } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import { readCustomXml } from '../../src/files/customXml.ts';
import { openWorkbook, type Unreadable } from '../../src/files/readWorkbook.ts';
import { addressOf } from '../../src/workbook/address.ts';
import { mountFrame } from '../frameHost/mountFrame.ts';
import type { SimulatedHost } from '../host/host.ts';
import { univerEngine } from '../host/model/univerEngine.ts';
import type { Grid } from './grid.ts';
import { gridData } from './gridData.ts';
import { linkGrid } from './linkGrid.ts';
import { saveNow } from './saveNow.ts';
import { TEXTS } from './texts.ts';

/** A workbook that is open: in the grid, in the simulated Excel and beside it the add-in's pane. */
export interface Session {
  readonly host: SimulatedHost;
  readonly grid: GridWorkbook;
  /** The cell that is active in the grid: `Eselon II!I109`. */
  activeCell(): string;
  /** The bytes of the file as the workbook now stands. */
  save(): Promise<Uint8Array>;
  close(): void;
}

export type Opened =
  | { readonly kind: 'opened'; readonly session: Session }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }
  | { readonly kind: 'nothingVisible' };

export interface Desk {
  readonly grid: Grid;
  /** Where the pane goes. */
  readonly pane: HTMLElement;
  readonly paneUrl: string;
  /** Told when the workbook doesn't take what the user typed. */
  readonly onRefused: (error: unknown) => void;
}

let count = 0;

/** Opens the bytes of a file; nothing of what is open changes where they can't be read. */
export async function openSession(desk: Desk, bytes: Uint8Array, fileName: string): Promise<Opened> {
  const opened = await openWorkbook(bytes);
  if (opened.kind === 'unreadable') return opened;
  const { workbook, file } = opened;
  if (!workbook.sheets.some(({ visibility }) => visibility === 'visible')) return { kind: 'nothingVisible' };

  const ending = new AbortController();
  const frame = document.createElement('iframe');
  frame.title = TEXTS.pane;
  let refresh: () => void = () => undefined;
  const frameHost = await mountFrame(window, frame, desk.paneUrl, workbook, {
    engine: univerEngine(),
    customXmlParts: readCustomXml(bytes),
    fileName,
    addinId: `periksa-capaian-${++count}`,
    signal: ending.signal,
    onAnswered: () => {
      refresh();
    },
  });
  const { host } = frameHost;
  const looks = new Map(host.book.sheets.map(({ id, formats }) => [id, formats.version]));
  const grid = desk.grid.show(gridData(`buku-${count}`, file, host.book.sheets));
  const link = linkGrid(desk.grid, grid, host, desk.onRefused);
  refresh = link.refresh;
  desk.pane.replaceChildren(frame);
  return {
    kind: 'opened',
    session: {
      host,
      grid,
      activeCell: () => {
        // In a merged area the active cell is its first one.
        const { startRow = 0, startColumn = 0 } =
          desk.grid.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary ?? {};
        const address = addressOf({ row: startRow, column: startColumn });
        return `${grid.getActiveSheet().getName()}!${address}`;
      },
      save: () => saveNow(bytes, workbook, host.book, looks),
      close: () => {
        ending.abort();
        link.dispose();
        frame.remove();
        host.book.calculation.close();
      },
    },
  };
}
