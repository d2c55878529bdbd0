import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { check, DEFAULT_SETTINGS, type CheckResult, type Workbook } from '../engine.ts';
import { readWorkbook, type Unreadable } from '../files/readWorkbook.ts';
import type { CheckOptions } from './arguments.ts';

/** Why a path could not be checked: a key of the locales. */
export type Failure = Unreadable | 'missingFile' | 'isFolder' | 'notReadable' | 'noWorkbooksInFolder';

/** A workbook that could be read, with the file's bytes. */
export interface Opened {
  readonly kind: 'opened';
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

export type Outcome =
  | {
      readonly kind: 'checked';
      readonly file: string;
      readonly workbook: Workbook;
      readonly result: CheckResult;
    }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: Failure };

/** Checks the workbooks one by one, in the order given; what can't be read is an outcome too. */
export async function* checkWorkbooks(options: CheckOptions): AsyncGenerator<Outcome> {
  for (const path of options.paths) {
    for (const file of await filesAt(path, options.recursive)) {
      yield typeof file === 'string' ? await checkFile(file, options) : file;
    }
  }
}

const WORKBOOK_NAME = /^(?!~\$).*\.xls[xm]$/i;

/** A file as it is; with `recursive` the workbooks below a folder, by name. Excel's lock files (`~$…`) are none. */
async function filesAt(path: string, recursive: boolean): Promise<(string | Outcome)[]> {
  const failed = (failure: Failure): Outcome[] => [{ kind: 'failed', file: path, failure }];
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    if (!recursive) return failed('isFolder');
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && WORKBOOK_NAME.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    return files.length === 0 ? failed('noWorkbooksInFolder') : files;
  } catch (error) {
    return failed(failureOf(error));
  }
}

async function checkFile(file: string, { numbers }: CheckOptions): Promise<Outcome> {
  const opened = await openFile(file);
  if (opened.kind === 'failed') return { ...opened, file };
  const { workbook } = opened;
  return {
    kind: 'checked',
    file,
    workbook,
    result: check(workbook, { ...DEFAULT_SETTINGS, numberStyle: numbers }),
  };
}

/** Reads a file; what can't be read is a value too. */
export async function openFile(
  path: string,
): Promise<Opened | { readonly kind: 'failed'; readonly failure: Failure }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
  const read = await readWorkbook(bytes);
  return read.kind === 'unreadable'
    ? { kind: 'failed', failure: read.reason }
    : { kind: 'opened', bytes, workbook: read.workbook };
}

/** What the file system refuses to read; anything else is a fault of ours and is thrown on. */
function failureOf(error: unknown): Failure {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missingFile';
    case 'EISDIR':
      return 'isFolder';
    case 'EACCES':
    case 'EPERM':
      return 'notReadable';
    default:
      throw error;
  }
}
