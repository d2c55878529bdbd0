import { saveXlsx } from 'hucre/xlsx';
import type { Cell, Ref, Sheet } from '../workbook/workbook.ts';
import { readCustomXml, withCustomXml, type CustomXmlPart } from './customXml.ts';
import { storedFormula } from './formulaText.ts';
import { attributeIn, childOf, withAttribute } from './elements.ts';
import { withNamesOf } from './names.ts';
import { keyOf, openFile, type FileCell, type FileSheet } from './openFile.ts';
import { workbookPath } from './parts.ts';
import { sheetsIn } from './sheetList.ts';
import { openZip, textEntry, textIn, zipBytes } from './zip.ts';

/** A cell that holds something else now than in the file; `undefined`: nothing, not even a number format. */
export interface CellChange extends Ref {
  readonly cell: Cell | undefined;
}

/**
 * Writes cells into a copy of a workbook file. Everything else stays as it was in the file: styles, merged areas,
 * widths, comments, conditional formats, charts, hidden rows, custom XML parts. Nothing to write gives the file itself.
 *
 * @param original a file that `readWorkbook` could read; `sheetId`s are those that it gave
 * @param added worksheets to put behind those of the file
 * @param parts the custom XML parts that the copy is to have; those of the file unless given
 */
export async function saveCopy(
  original: Uint8Array,
  changes: readonly CellChange[],
  added: readonly Sheet[] = [],
  parts?: readonly CustomXmlPart[],
): Promise<Uint8Array> {
  const before = readCustomXml(original);
  const hasNewCells = changes.length > 0 || added.length > 0;
  const hasNewParts = parts !== undefined && !isSame(before, parts);
  if (!hasNewCells && !hasNewParts) return original.slice();
  const copy = hasNewCells ? await withCells(original, changes, added) : original;
  // The writer keeps the parts and forgets that the workbook names them.
  return before.length > 0 || hasNewParts ? withCustomXml(copy, original, parts ?? before) : copy;
}

function isSame(some: readonly CustomXmlPart[], others: readonly CustomXmlPart[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ id, xml }, index) => id === others[index]?.id && xml === others[index].xml)
  );
}

async function withCells(
  original: Uint8Array,
  changes: readonly CellChange[],
  added: readonly Sheet[],
): Promise<Uint8Array> {
  const file = await openFile(original);
  for (const { sheetId, row, column, cell } of changes) {
    const sheet = file.sheets[Number(sheetId) - 1];
    if (sheet === undefined) throw new Error(`The file has no sheet ${sheetId}.`);
    put(sheet, row, column, cell);
  }
  for (const sheet of added) file.sheets.push(fileSheetOf(sheet));
  return withWhatIsLost(await saveXlsx(file), original);
}

/**
 * The library forgets the quotes around worksheets in names, for which Excel repairs the file, what names are hidden,
 * and papers that it doesn't know: all of that is as it was in the original.
 */
function withWhatIsLost(copy: Uint8Array, original: Uint8Array): Uint8Array {
  const [before, entries] = [openZip(original), new Map(openZip(copy))];
  const path = workbookPath(entries);
  const names = childOf(textIn(before, workbookPath(before)) ?? '', 'definedNames');
  entries.set(path, textEntry(withNamesOf(textIn(entries, path) ?? '', names)));
  const sheets = sheetsIn(entries);
  sheetsIn(before).forEach((sheet, index) => {
    const target = sheets[index]?.path ?? '';
    const paper = pageSetUp(textIn(before, sheet.path) ?? '', 'paperSize');
    const xml = textIn(entries, target);
    if (paper === undefined || xml === undefined) return;
    entries.set(
      target,
      textEntry(xml.replace(/<pageSetup\b[^>]*>/, (tag) => withAttribute(tag, 'paperSize', paper))),
    );
  });
  return zipBytes(entries);
}

function pageSetUp(sheetXml: string, name: string): string | undefined {
  const [tag] = /<(?:\w+:)?pageSetup\b[^>]*>/.exec(sheetXml) ?? [];
  return tag === undefined ? undefined : attributeIn(tag, name);
}

function put(sheet: FileSheet, row: number, column: number, cell: Cell | undefined): void {
  const cells = (sheet.cells ??= new Map<string, FileCell>());
  const key = keyOf(row, column);
  const before = cells.get(key);
  const value = cell?.error ?? cell?.value ?? null;
  // The style, a comment and a link stay; the runs of a formatted text go with the text.
  const { style, comment, hyperlink, checkbox } = before ?? {};
  const formatted = { ...style };
  delete formatted.numFmt;
  if (cell?.numberFormat !== undefined) formatted.numFmt = cell.numberFormat;
  cells.set(key, {
    value,
    type: typeOf(cell),
    ...(Object.keys(formatted).length > 0 && { style: formatted }),
    ...(comment !== undefined && { comment }),
    ...(hyperlink !== undefined && { hyperlink }),
    ...(checkbox !== undefined && typeof value === 'boolean' && { checkbox }),
    ...(cell?.formula !== undefined && { formula: storedFormula(cell.formula), formulaResult: value }),
  });
  // The writer falls back on the plain value of a cell that is empty.
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row] ?? [];
  while (line.length <= column) line.push(null);
  line[column] = value;
}

/** What kind of cell the library is to write. */
export function typeOf(cell: Pick<Cell, 'value' | 'formula' | 'error'> | undefined): FileCell['type'] {
  if (cell?.formula !== undefined) return 'formula';
  if (cell?.error !== undefined) return 'error';
  switch (typeof cell?.value) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'string';
    default:
      return 'empty';
  }
}

function fileSheetOf({ name, grid, merges, hiddenRows, visibility }: Sheet): FileSheet {
  const sheet: FileSheet = {
    name,
    rows: [],
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    rowDefs: new Map([...hiddenRows].map((row) => [row, { hidden: true }])),
    ...(visibility === 'hidden' && { hidden: true }),
    ...(visibility === 'veryHidden' && { veryHidden: true }),
  };
  grid.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell !== undefined) put(sheet, row, column, cell);
    });
  });
  return sheet;
}
