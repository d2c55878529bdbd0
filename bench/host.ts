import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, DEFAULT_SETTINGS, placeTabs, summarise, type Workbook } from '../src/engine.ts';
import { openSpreadsheet } from '../src/excel/openSpreadsheet.ts';
import type { Outcome, Spreadsheet } from '../src/excel/spreadsheet.ts';
import { readWorkbook } from '../src/files/readWorkbook.ts';
import type { SimulatedHost } from '../workbench/host/host.ts';
import { univerEngine } from '../workbench/host/model/univerEngine.ts';
import { startHost } from '../workbench/host/startHost.ts';

/** Trips and bytes through Microsoft's client library: what Excel is asked for, whatever the machine. */
export interface HostResult {
  readonly read: {
    readonly cells: number;
    readonly syncs: number;
    readonly bytes: number;
    /** The bytes of the values alone, as JSON. */
    readonly value_bytes: number;
    readonly extra_bytes_a_cell: number;
  };
  readonly fill: { readonly cells: number; readonly syncs: number; readonly bytes: number };
  /** All tabs, from the click on: the workbook is read, the tabs are written. */
  readonly summary: {
    readonly cells: number;
    readonly syncs: number;
    /** Of the largest request. */
    readonly request_bytes: number;
    /** In a workbook that has them already. */
    readonly again_syncs: number;
  };
}

/** Reads the sample through the client library and fills every cell that has a proposal. */
export async function benchHost(file: string): Promise<HostResult> {
  const sample = await readWorkbook(readFileSync(join('samples', file)));
  if (sample.kind === 'unreadable') throw new Error(`${file}: ${sample.reason}`);
  const running = await startHost(sample.workbook, { engine: univerEngine() });
  const removeGlobals = running.installGlobals();
  try {
    const spreadsheet = openSpreadsheet(() => undefined);
    const workbook = valueOf(await spreadsheet.read());
    const read = traffic(running.host);
    const { cells, bytes: valueBytes } = valuesOf(sample.workbook);

    const edits = check(workbook, DEFAULT_SETTINGS).findings.flatMap(({ fixes }) => fixes);
    running.host.forgetLog();
    valueOf(await spreadsheet.fill(edits, workbook));
    const fill = { cells: edits.length, ...traffic(running.host) };
    const first = await summarised(spreadsheet, running.host);
    const again = await summarised(spreadsheet, running.host);
    return {
      read: {
        cells,
        ...read,
        value_bytes: valueBytes,
        extra_bytes_a_cell: Math.round(((read.bytes - valueBytes) / cells) * 100) / 100,
      },
      fill,
      summary: { ...first, again_syncs: again.syncs },
    };
  } finally {
    removeGlobals();
    await running.stop();
  }
}

/** Makes all tabs as a click on the pane does. */
async function summarised(spreadsheet: Spreadsheet, host: SimulatedHost) {
  host.forgetLog();
  const workbook = valueOf(await spreadsheet.read());
  const plans = placeTabs(
    workbook,
    summarise(workbook, check(workbook, DEFAULT_SETTINGS), {
      language: 'id',
      settings: DEFAULT_SETTINGS,
      paper: 'A4',
      isSigned: true,
    }),
  );
  valueOf(await spreadsheet.writeTabs(plans, workbook));
  return {
    cells: plans.reduce((sum, { plan }) => sum + plan.cells.length, 0),
    syncs: host.syncs.length,
    request_bytes: Math.max(...host.syncs.map(({ requestBytes }) => requestBytes)),
  };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

function traffic(host: SimulatedHost): { syncs: number; bytes: number } {
  return {
    syncs: host.syncs.length,
    bytes: host.syncs.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
  };
}

function valuesOf({ sheets }: Workbook): { cells: number; bytes: number } {
  let cells = 0;
  let bytes = 0;
  for (const { grid } of sheets) {
    const width = Math.max(0, ...grid.map((row) => row.length));
    cells += grid.length * width;
    bytes += Buffer.byteLength(
      JSON.stringify(
        grid.map((row) => Array.from({ length: width }, (_, column) => row[column]?.value ?? '')),
      ),
    );
  }
  return { cells, bytes };
}
