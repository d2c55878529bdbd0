import { tabText } from '../locales/tabTexts.ts';
import { cellAt, isBlank, textOf, type Cell, type Sheet } from '../workbook/workbook.ts';
import { ownSheetOf } from './placeTabs.ts';
import { HEADING_ROW, KEY, STATUS, TYPED } from './reviewColumns.ts';
import { signatureLines } from './signature.ts';
import type { SummarySource } from './source.ts';

/** What reviewers left on *Catatan Reviu* of an earlier run. */
export interface Answers {
  /** What was typed in the columns for it, by the key of the row. */
  readonly byKey: ReadonlyMap<string, readonly Cell[]>;
  /** Rows that reviewers added, all their cells up to the status. */
  readonly added: readonly (readonly Cell[])[];
}

/**
 * Reads what was typed on the tab that is to be replaced; a copy that a user made of it keeps what it has for itself.
 * Rows that reviewers added have no key, or that of the row that they were copied from.
 */
export function readAnswers(source: SummarySource): Answers {
  const byKey = new Map<string, readonly Cell[]>();
  const added: (readonly Cell[])[] = [];
  const name = tabText(source.language, 'tabReviewNotes');
  const sheet = ownSheetOf(source.workbook.sheets, { tab: 'reviewNotes', name })?.sheet;
  if (sheet === undefined) return { byKey, added };
  const ours = ownTexts(source);
  const keys = new Set<string>();
  for (let row = HEADING_ROW + 1; row < sheet.grid.length; row++) {
    const cells = cellsOf(sheet, row);
    const key = textOf(cellAt(sheet, row, KEY));
    const typed = TYPED.columns.map((column) => cellAt(sheet, row, column));
    if (key !== '' && !keys.has(key)) {
      keys.add(key);
      if (typed.some((cell) => !isBlank(cell))) byKey.set(key, typed);
    } else if (cells.some((cell) => !isBlank(cell) && !ours.has(textOf(cell)))) added.push(cells);
  }
  return { byKey, added };
}

/** The cells of a row that reviewers see; the number of a row says nothing of it. */
function cellsOf(sheet: Sheet, row: number): readonly Cell[] {
  return Array.from({ length: STATUS }, (_, index) => cellAt(sheet, row, index + 1));
}

/** What stands below the headings without a key, and is ours all the same. */
function ownTexts(source: SummarySource): ReadonlySet<string> {
  return new Set([
    tabText('id', 'noFindings'),
    tabText('en', 'noFindings'),
    ...signatureLines({ ...source, isSigned: true }).map(({ text }) => text),
  ]);
}
