import { MARK_NAME, markFormula, readMark, type TabId } from '../../engine.ts';

/**
 * The hidden name, scoped to a worksheet, that says that the worksheet is the copy of a tab that is being replaced. What
 * it holds is enough to put the copy in the tab's place.
 */
const BACKUP_NAME = '_PeriksaCapaianCadangan';

/**
 * The hidden name of the workbook that says that tabs are being written, and which of them are new. It goes last: as long
 * as it is there, nothing of the run counts.
 */
const RUN_NAME = '_PeriksaCapaianMenulis';

/** In the place of a fingerprint while a tab is written. */
const UNFINISHED = 'unfinished';

/** The tab that a backup was made of. */
export interface Backup {
  readonly sheetId: string;
  readonly name: string;
  /** Among all worksheets, 0-based. */
  readonly position: number;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** What the tab's mark says. */
  readonly mark: string;
  /** Of its tables, in their order: those of the copy have others. */
  readonly tables: readonly string[];
}

/** What we left on a worksheet. */
export interface Mark {
  /** What the mark says; a backup has none of its own. */
  readonly mark?: string;
  readonly backup?: Backup;
}

/** Asks for the marks of worksheets with the next sync. */
export function askMarks(worksheets: readonly Excel.Worksheet[]): () => readonly Mark[] {
  const asked = worksheets.map(({ names }) => ({
    mark: names.getItemOrNullObject(MARK_NAME).load('formula'),
    backup: names.getItemOrNullObject(BACKUP_NAME).load('formula'),
  }));
  return () =>
    asked.map(({ mark, backup }): Mark => {
      const copied = backup.isNullObject ? undefined : readBackup(textOf(backup.formula));
      if (copied !== undefined) return { backup: copied };
      return mark.isNullObject ? {} : { mark: textOf(mark.formula) };
    });
}

/** A worksheet that a summary made. */
export interface MarkedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly tab: TabId;
  readonly mark: string;
}

/** A worksheet with our mark; none for one that is the user's own, or a backup. */
export function markedSheet(worksheet: Excel.Worksheet, { mark }: Mark): MarkedSheet | undefined {
  const own = mark === undefined ? undefined : readMark(mark);
  return mark === undefined || own === undefined ? undefined : { worksheet, tab: own.tab, mark };
}

/** Asks with the next sync whether tabs were being written when the connection was lost: the names of the new ones. */
export function askRun({ workbook }: Excel.RequestContext): () => readonly string[] | undefined {
  const run = workbook.names.getItemOrNullObject(RUN_NAME).load('formula');
  return () => {
    const stored: unknown = run.isNullObject ? undefined : JSON.parse(textOf(run.formula));
    return Array.isArray(stored) ? stored.map(String) : undefined;
  };
}

/** Says that tabs are being written from now on; done at the next sync. */
export function beginRun({ workbook }: Excel.RequestContext, added: readonly string[]): void {
  workbook.names.add(RUN_NAME, textFormula(JSON.stringify(added))).visible = false;
}

/** Says that the tabs are whole, or that they are as they were; done at the next sync. */
export function endRun({ workbook }: Excel.RequestContext): void {
  workbook.names.getItemOrNullObject(RUN_NAME).delete();
}

/** Says on a new worksheet that we are making it; done at the next sync. */
export function addMark({ names }: Excel.Worksheet, tab: TabId): void {
  names.add(MARK_NAME, markFormula({ tab, fingerprint: UNFINISHED })).visible = false;
}

/** Says something else on a worksheet that has our mark; done at the next sync. */
export function changeMark({ names }: Excel.Worksheet, tab: TabId, fingerprint: string): void {
  names.getItem(MARK_NAME).formula = markFormula({ tab, fingerprint });
}

/** Says of which tab a worksheet is the backup; done at the next sync. */
export function addBackupMark({ names }: Excel.Worksheet, backup: Backup): void {
  const { sheetId, name, position, visibility, mark, tables } = backup;
  // Without the names of its parts: a text in a formula has at most 255 characters.
  const stored = (count: number): Stored => [
    ...([sheetId, name, position, visibility, mark] as const),
    ...tables.slice(0, count),
  ];
  // More tables than ours are the user's: those that don't fit would get the names that Excel gave their copies.
  let count = tables.length;
  while (count > 0 && JSON.stringify(stored(count)).length > LONGEST_TEXT) count--;
  names.add(BACKUP_NAME, textFormula(JSON.stringify(stored(count)))).visible = false;
}

/** Of a text in a formula. */
const LONGEST_TEXT = 255;

type Stored = readonly [string, string, number, Backup['visibility'], string, ...string[]];

/** Makes of a backup the tab with that mark; done at the next sync. */
export function becomeTab({ names }: Excel.Worksheet, mark: string): void {
  // Excel copies names with their worksheet; nobody says that it does so everywhere.
  names.getItemOrNullObject(MARK_NAME).delete();
  names.add(MARK_NAME, textFormula(mark)).visible = false;
  // Last: as long as it is there, all of it can be done again.
  names.getItem(BACKUP_NAME).delete();
}

function readBackup(text: string): Backup | undefined {
  const stored: unknown = JSON.parse(text);
  if (!isStored(stored)) return undefined;
  const [sheetId, name, position, visibility, mark, ...tables] = stored;
  return { sheetId, name, position, visibility, mark, tables };
}

function isStored(stored: unknown): stored is Stored {
  return (
    Array.isArray(stored) &&
    stored.length >= 5 &&
    stored.every((part, index) => typeof part === (index === 2 ? 'number' : 'string'))
  );
}

/** A formula that gives a text. */
function textFormula(text: string): string {
  return `="${text.replace(/"/g, '""')}"`;
}

/** The text that `textFormula` gives; anything else is given back. */
function textOf(formula: unknown): string {
  const text = String(formula);
  return /^="[\s\S]*"$/.test(text) ? text.slice(2, -1).replace(/""/g, '"') : text;
}
