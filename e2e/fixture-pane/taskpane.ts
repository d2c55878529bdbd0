import { check, DEFAULT_SETTINGS, parseAddress, type Workbook } from '../../src/engine.ts';
import { openSpreadsheet } from '../../src/excel/openSpreadsheet.ts';
import type { Outcome } from '../../src/excel/spreadsheet.ts';

/**
 * Stands in for the add-in's pane until that is built: the same way to the workbook, a button for each deed. What
 * it read lies in `window.lastRead` for the tests.
 */
const SHEET = 'Eselon III';

const spreadsheet = openSpreadsheet(() => undefined);
let lastFill = '';

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

async function read(): Promise<Workbook> {
  const workbook = valueOf(await spreadsheet.read());
  Object.assign(window, { lastRead: workbook });
  return workbook;
}

const idOf = (workbook: Workbook, name: string) =>
  workbook.sheets.find((sheet) => sheet.name === name)?.id ?? '';

const deeds = {
  read: async () => `${(await read()).sheets.length} lembar dibaca`,
  select: async () => {
    const place = parseAddress('I109');
    if (place === undefined) throw new Error('I109');
    valueOf(await spreadsheet.select({ sheetId: idOf(await read(), 'Eselon II'), ...place }));
    return 'I109 dipilih';
  },
  fill: async () => {
    const workbook = await read();
    const sheetId = idOf(workbook, SHEET);
    const edits = check(workbook, DEFAULT_SETTINGS)
      .findings.filter(({ rule, at }) => rule === 'percent-missing' && at.sheetId === sheetId)
      .flatMap(({ fixes }) => fixes);
    const record = valueOf(await spreadsheet.fill(edits, workbook));
    lastFill = record.id;
    return `${record.cells} sel diisi`;
  },
  undo: async () => `${valueOf(await spreadsheet.undo(lastFill)).cells} sel dikembalikan`,
};

function say(text: string): void {
  const status = document.getElementById('status');
  if (status !== null) status.textContent = text;
}

await Office.onReady();
for (const [id, deed] of Object.entries(deeds)) {
  document.getElementById(id)?.addEventListener('click', () => {
    say('…');
    deed().then(say, (error: unknown) => {
      say(`gagal: ${String(error)}`);
    });
  });
}
say('siap');
