import { askMarks, askRun, markedSheet, type Mark, type MarkedSheet } from './marks.ts';

/** A worksheet of the workbook with what we left on it. */
export interface KnownSheet extends Mark {
  readonly worksheet: Excel.Worksheet;
  /** Absent for the user's own, and for backups. */
  readonly own: MarkedSheet | undefined;
}

/** All worksheets, hidden ones too, with our marks. */
export interface KnownSheets {
  readonly sheets: readonly KnownSheet[];
  /** Names of the tabs that were being added when the connection was lost; absent: none were being written. */
  readonly run: readonly string[] | undefined;
}

/** Finds our worksheets; takes two trips. */
export async function askSheets(context: Excel.RequestContext): Promise<KnownSheets> {
  const worksheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const marks = askMarks(worksheets.items);
  const run = askRun(context);
  await context.sync();
  const left = marks();
  return {
    sheets: worksheets.items.map((worksheet, index): KnownSheet => {
      const mark = left[index] ?? {};
      return { worksheet, own: markedSheet(worksheet, mark), ...mark };
    }),
    run: run(),
  };
}

/** Whether tabs were being written, or their copies taken away, when the connection was lost. */
export function isUnfinished({ sheets, run }: KnownSheets): boolean {
  return run !== undefined || sheets.some(({ backup }) => backup !== undefined);
}

/** Removes a worksheet; done at the next sync. Excel does not remove one that is very hidden. */
export function deleteSheet(worksheet: Excel.Worksheet): void {
  if (worksheet.visibility === 'VeryHidden') worksheet.visibility = 'Hidden';
  worksheet.delete();
}
