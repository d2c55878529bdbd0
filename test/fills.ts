import type { SimulatedHost } from '../workbench/host/host.ts';
import { workbookOf } from '../workbench/host/workbookOf.ts';
import type { Edit, Workbook } from '../src/engine.ts';
import type { Outcome } from '../src/excel/spreadsheet.ts';
import { addressOf } from '../src/workbook/address.ts';
import type { Cell } from '../src/workbook/workbook.ts';

export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const SHEETS = ['Eselon II', 'Eselon III'];

/** Two sheets of a target and a realization a row; the columns from C on are to be filled. */
export function bookOf(rows: number): Workbook {
  const sheet = Array.from({ length: rows }, (_, row) => [row + 1, (row + 1) / 2, null, '-', null, 'lama']);
  return workbookOf(Object.fromEntries(SHEETS.map((name) => [name, sheet])));
}

/** Formulas that bring a format, values over dashes, texts of all sorts, texts over texts: in each row of a sheet. */
export function editsOf({ sheets }: Workbook, rows: number, columns = 4): Edit[] {
  const texts = ['=1+1', 'Belum cair', '47,83%', '-'];
  return sheets.flatMap(({ id: sheetId }) =>
    Array.from({ length: rows }, (_, row) =>
      [
        { column: 2, formula: `=B${row + 1}/A${row + 1}`, value: 0.5, numberFormat: '0.00%' },
        { column: 3, value: row },
        { column: 4, value: texts[row % texts.length] ?? '' },
        { column: 5, value: `baru ${row}` },
      ]
        .slice(0, columns)
        .map((edit): Edit => ({ sheetId, row, ...edit })),
    ).flat(),
  );
}

/** Everything that the cells hold, formats included. */
export function contents(host: SimulatedHost, rows: number): string[] {
  return SHEETS.flatMap((name) =>
    Array.from({ length: rows }, (_, row) =>
      [0, 1, 2, 3, 4, 5].map((column) => {
        const cell: Cell | undefined = host.cell(name, addressOf({ row, column }));
        return `${name}!${addressOf({ row, column })} ${JSON.stringify(cell ?? { value: null })}`;
      }),
    ).flat(),
  );
}
