import { stat, writeFile } from 'node:fs/promises';
import {
  cellAt,
  check,
  DEFAULT_SETTINGS,
  proposalsOf,
  PROPOSAL_KINDS,
  type Edit,
  type Ref,
  type Workbook,
} from '../engine.ts';
import { saveCopy, type CellChange } from '../files/saveCopy.ts';
import { say } from '../locales/format.ts';
import { PROPOSAL_TEXTS } from '../locales/proposalTexts.ts';
import type { FillOptions } from './arguments.ts';
import { openFile } from './workbooks.ts';

/** What came of a fill: the sentence to print, and whether the copy was written. */
export interface FillOutcome {
  readonly isDone: boolean;
  readonly sentence: string;
}

/**
 * Writes a copy of a workbook with what follows from its figures. The original is never written, and neither is a
 * protected worksheet.
 */
export async function fillCopy(options: FillOptions): Promise<FillOutcome> {
  const { language, paths, copy, only, numbers, fillWith } = options;
  const refused = (
    key: Parameters<typeof say>[1],
    values: Readonly<Record<string, string>> = {},
  ): FillOutcome => ({
    isDone: false,
    sentence: say(language, key, values),
  });
  const usage = say(language, 'fillUsage');
  const [file, ...others] = paths;
  if (file === undefined || others.length > 0) return refused('oneFileToFill', { usage });
  if (copy === undefined) return refused('noCopyNamed', { usage });
  const opened = await openFile(file);
  if (opened.kind === 'failed')
    return { isDone: false, sentence: `${file}: ${say(language, opened.failure)}` };
  if (await isSameFile(file, copy)) return refused('copyIsOriginal', { file: copy });

  const { bytes, workbook } = opened;
  const settings = { ...DEFAULT_SETTINGS, numberStyle: numbers, fillWith };
  const { report, findings } = check(workbook, settings);
  const named = proposalsOf(workbook, report, findings, settings).filter(({ kind, edit }) =>
    only === undefined ? kind !== 'remark' && edit.isOnRequest !== true : only.includes(kind),
  );
  const places = new Set(named.map(({ edit }) => placeOf(edit)));
  const wanted = named.filter(({ needs = [] }) => needs.every((ref) => places.has(placeOf(ref))));
  const isProtected = new Set(workbook.sheets.flatMap((sheet) => (sheet.isProtected ? [sheet.id] : [])));
  const chosen = wanted.filter(({ edit }) => !isProtected.has(edit.sheetId));
  const changes = chosen.map(({ edit }): CellChange => changeOf(workbook, edit));
  try {
    await writeFile(copy, await saveCopy(bytes, changes));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refused('copyNotWritten', { file: copy });
    throw error;
  }
  const counts = PROPOSAL_KINDS.flatMap((kind) => {
    const count = chosen.filter((proposal) => proposal.kind === kind).length;
    return count === 0 ? [] : [`${count} ${say(language, PROPOSAL_TEXTS[kind])}`];
  });
  const left = workbook.sheets.filter(
    ({ id }) => isProtected.has(id) && wanted.some(({ edit }) => edit.sheetId === id),
  );
  return {
    isDone: true,
    sentence: [
      counts.length === 0
        ? say(language, 'nothingToFill', { file: copy })
        : say(language, 'copyFilled', { count: chosen.length, kinds: counts.join(', '), file: copy }),
      ...left.map(({ name }) => say(language, 'sheetLeftProtected', { sheet: name })),
    ].join('\n'),
  };
}

const placeOf = ({ sheetId, row, column }: Ref) => `${sheetId} ${row},${column}`;

/** The cell as it is to stand in the copy; its number format stays unless the edit brings one. */
function changeOf(
  { sheets }: Workbook,
  { sheetId, row, column, value, formula, numberFormat }: Edit,
): CellChange {
  const sheet = sheets.find(({ id }) => id === sheetId);
  const format = numberFormat ?? (sheet === undefined ? undefined : cellAt(sheet, row, column).numberFormat);
  return {
    sheetId,
    row,
    column,
    cell: {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { numberFormat: format }),
    },
  };
}

/** Whether two paths lead to one file, by whatever names. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other).catch(() => undefined)]);
  return a.dev === b?.dev && a.ino === b.ino;
}
