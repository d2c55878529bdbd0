import type { Cell, ErrorCode, Sheet, Workbook } from '../workbook/workbook.ts';
import { MARK_NAME } from '../engine.ts';
import { arraysOf } from './arrayFormulas.ts';
import { keyOf, openFile, plain, type FileCell, type FileSheet, type OpenFile } from './openFile.ts';
import { shownFormula } from './formulaText.ts';

/** Why a file cannot be read as a workbook. */
export type Unreadable = 'emptyFile' | 'encrypted' | 'oldFormat' | 'notAWorkbook';

interface NoWorkbook {
  readonly kind: 'unreadable';
  readonly reason: Unreadable;
  /** What the reader said of it. */
  readonly cause?: unknown;
}

export type ReadResult = { readonly kind: 'workbook'; readonly workbook: Workbook } | NoWorkbook;
/** With the file itself, for those who need more of it than cells. */
export type OpenResult = (ReadResult & { readonly kind: 'workbook'; readonly file: OpenFile }) | NoWorkbook;

/** The first bytes of OLE2 containers: encrypted workbooks and those of Excel 97–2003. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the bytes of an .xlsx or .xlsm file: values, formulas, number formats, merged areas, hidden rows, protection.
 * What is no such file is a value, not an exception; it keeps what the reader said of it.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadResult> {
  const opened = await openWorkbook(bytes);
  return opened.kind === 'workbook' ? { kind: 'workbook', workbook: opened.workbook } : opened;
}

/** Reads the bytes of a file as `readWorkbook` does, and keeps the file open. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenResult> {
  if (bytes.length === 0) return { kind: 'unreadable', reason: 'emptyFile' };
  const file = await openFile(bytes).catch((cause: unknown) => ({ cause }));
  if ('sheets' in file) {
    const marks = marksIn(file);
    const sheets = file.sheets.map((sheet, index) => sheetFrom(sheet, index, marks));
    return { kind: 'workbook', workbook: { sheets }, file };
  }
  const { cause } = file;
  const isOle2 = OLE2.every((byte, index) => bytes[index] === byte);
  if (!isOle2) return { kind: 'unreadable', reason: 'notAWorkbook', cause };
  // An encrypted .xlsx is a stream of this name in such a container (MS-OFFCRYPTO 2.3.4.4); an .xls is not.
  const isEncrypted = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
  return { kind: 'unreadable', reason: isEncrypted ? 'encrypted' : 'oldFormat', cause };
}

/** The marks of worksheets that we made, by the worksheets' names. */
function marksIn({ namedRanges = [] }: OpenFile): ReadonlyMap<string, string> {
  return new Map(
    namedRanges.flatMap(({ name, scope, range }) =>
      name === MARK_NAME && scope !== undefined ? [[scope, `=${range}`] as const] : [],
    ),
  );
}

function sheetFrom(sheet: FileSheet, index: number, marks: ReadonlyMap<string, string>): Sheet {
  const mark = marks.get(sheet.name);
  const spills = arraysOf(sheet);
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) =>
    hidden === true ? [row] : [],
  );
  return {
    id: String(index + 1),
    name: sheet.name,
    visibility: sheet.veryHidden === true ? 'veryHidden' : sheet.hidden === true ? 'hidden' : 'visible',
    grid: sheet.rows.map((values, row) =>
      values.map((value, column) => cellFrom(value, sheet.cells?.get(keyOf(row, column)))),
    ),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    ...(spills.length === 0 ? {} : { spills }),
    hiddenRows: new Set(hiddenRows),
    isProtected: sheet.protection !== undefined && sheet.protection.sheet !== false,
    ...(mark !== undefined && { mark }),
  };
}

const ERROR =
  /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/;

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && ERROR.test(value);
}

function cellFrom(stored: FileSheet['rows'][number][number], cell: FileCell | undefined): Cell | undefined {
  const numberFormat = cell?.style?.numFmt;
  const isText = typeof stored === 'string' && cell?.formula === undefined;
  const indent = cell?.style?.alignment?.indent ?? 0;
  const facts = {
    ...(isText && cell?.style?.font?.bold === true ? { isBold: true } : {}),
    ...(isText && indent > 0 ? { indent } : {}),
    ...(cell?.formula === undefined ? {} : { formula: shownFormula(cell.formula) }),
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
  };
  if (isErrorCode(stored) && (cell?.type === 'error' || cell?.type === 'formula')) {
    return { value: null, error: stored, ...facts };
  }
  const value = plain(stored);
  return value === null && Object.keys(facts).length === 0 ? undefined : { value, ...facts };
}
