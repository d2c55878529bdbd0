import { addressOf, parseAddress, type Place } from '../src/workbook/address.ts';
import { readFigure } from '../src/workbook/figure.ts';
import type { Cell, Sheet, Workbook } from '../src/workbook/workbook.ts';
import { worksheet } from './worksheets.ts';

/** An example of a rule's page: a workbook, and what the rule says of it. */
export interface PageExample {
  readonly workbook: Workbook;
  /** `B3 Sentence`, or `Sheet!B3 Sentence` where the example has several sheets; in the order of the page. */
  readonly findings: readonly string[];
}

/**
 * Reads the examples of a rule's page: its section `## Contoh`. A Markdown table is a worksheet, its header the letters
 * of the columns, its first cells the numbers of the rows; a line ``Lembar `TW I`:`` before it names the sheet. The list
 * below the tables says what the rule finds: the cell, then the sentence. Several examples are parted by `###` headings.
 *
 * In a cell, `1.250` and `47,83%` are numbers shown so, `'1.250` is text, `=A1+B1 → 3` a formula with its value, `^` is
 * merged with the cell above it and `<` with the one on its left; `#DIV/0!` is an error, and the rest is text.
 */
export function examplesOf(page: string): PageExample[] {
  const section = /^## Contoh$([\s\S]*?)(?=^## )/m.exec(page)?.[1] ?? '';
  return section
    .split(/^### .*$/m)
    .filter((text) => /^\|/m.test(text))
    .map(exampleIn);
}

function exampleIn(text: string): PageExample {
  const sheets: Sheet[] = [];
  const findings: string[] = [];
  let name = 'Sheet1';
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) sheets.push(sheetFrom(name, rows));
    rows = [];
  };
  for (const line of text.split('\n')) {
    const named = /^Lembar `([^`]+)`/.exec(line)?.[1];
    const found = /^- `([^`]+)` (.*)$/.exec(line);
    const continued = /^ {2}(\S.*)$/.exec(line)?.[1];
    if (named !== undefined) {
      close();
      name = named;
    } else if (line.startsWith('|')) {
      rows.push(
        line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('\\|', '|')),
      );
    } else if (found !== null) {
      findings.push(`${found[1] ?? ''} ${found[2] ?? ''}`);
    } else if (continued !== undefined && findings.length > 0) {
      findings.push(`${findings.pop() ?? ''} ${continued}`);
    }
  }
  close();
  return { workbook: { sheets }, findings };
}

/** The sheet of a table: the first two lines are the letters and the rule below them. */
function sheetFrom(name: string, [letters = [], , ...lines]: readonly string[][]): Sheet {
  const grid: Cell[][] = [];
  const merged = new Map<string, Place[]>();
  const owners = new Map<string, Place>();
  for (const [number = '', ...texts] of lines) {
    texts.forEach((text, index) => {
      const place = parseAddress(`${letters[index + 1] ?? ''}${number}`);
      if (place === undefined) throw new Error(`No cell: ${letters[index + 1] ?? ''}${number}`);
      if (text === '^' || text === '<') {
        const beside =
          text === '^'
            ? { row: place.row - 1, column: place.column }
            : { row: place.row, column: place.column - 1 };
        const owner = owners.get(addressOf(beside)) ?? beside;
        owners.set(addressOf(place), owner);
        merged.set(addressOf(owner), [...(merged.get(addressOf(owner)) ?? []), place]);
        return;
      }
      (grid[place.row] ??= [])[place.column] = cellFrom(text);
    });
  }
  const rows = Array.from(grid, (row: readonly Cell[] | undefined) =>
    Array.from(row ?? [], (cell: Cell | undefined) => cell ?? { value: null }),
  );
  const merges = [...merged].map(([owner, places]) => `${owner}:${places.map(addressOf).pop() ?? owner}`);
  return worksheet(rows, { name, merges });
}

function cellFrom(written: string): Cell {
  const text = written.replace(/^`(.*)`$/, '$1');
  if (text === '') return { value: null };
  const formula = /^(=.*) → (.*)$/.exec(text);
  if (formula !== null) return { ...cellFrom(formula[2] ?? ''), formula: formula[1] ?? '' };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^#[A-Z/0!?]+$/.test(text)) return { value: null, error: text as `#${string}` };
  const figure = readFigure({ value: text }, 'id');
  if (figure.kind !== 'number' || figure.suffix !== undefined) return { value: text };
  const { value, unit, decimals } = figure;
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const numberFormat =
    unit === 'percent' ? `0${digits}%` : unit === 'rupiah' ? `"Rp"#,##0${digits}` : `#,##0${digits}`;
  return { value, numberFormat };
}
