import { tabText } from '../locales/tabTexts.ts';
import { cellAt, isBlank, textOf, type Cell, type Sheet } from '../workbook/workbook.ts';
import { ownSheetOf } from './placeTabs.ts';
import { HEADING_ROW, HEADINGS, KEY, NO_KEY, STATUS, TYPED } from './reviewColumns.ts';
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
export function readAnswers({ language, workbook }: SummarySource): Answers {
  const byKey = new Map<string, readonly Cell[]>();
  const added: (readonly Cell[])[] = [];
  const name = tabText(language, 'tabReviewNotes');
  const sheet = ownSheetOf(workbook.sheets, { tab: 'reviewNotes', name })?.sheet;
  if (sheet === undefined) return { byKey, added };
  const { headingRow, columns } = tableIn(sheet);
  const keys = new Set<string>();
  for (let row = headingRow + 1; row < sheet.grid.length; row++) {
    const cells = columns.map((column) => cellAt(sheet, row, column));
    const key = textOf(cells[KEY] ?? NOTHING);
    if (key === NO_KEY) continue;
    const typed = TYPED.columns.map((column) => cells[column] ?? NOTHING);
    // The number of a row says nothing of it.
    const shown = cells.slice(1, STATUS + 1);
    if (key !== '' && !keys.has(key)) {
      keys.add(key);
      if (typed.some((cell) => !isBlank(cell))) byKey.set(key, typed);
    } else if (shown.some((cell) => !isBlank(cell) && !NOTHING_FOUND.includes(textOf(cell))))
      added.push(shown);
  }
  return { byKey, added };
}

const NOTHING: Cell = { value: null };

/** What stands in the row of a table without notes. */
const NOTHING_FOUND = (['id', 'en'] as const).map((language) => tabText(language, 'noFindings'));

/** Where the table stands by now: rows and columns may have been inserted or deleted. */
function tableIn(sheet: Sheet): { readonly headingRow: number; readonly columns: readonly number[] } {
  for (const language of ['id', 'en'] as const) {
    const headings = HEADINGS.map((heading) => tabText(language, heading));
    for (const [headingRow, cells] of sheet.grid.entries()) {
      const texts = Array.from(cells, (cell) => textOf(cell ?? NOTHING));
      const columns = headings.map((heading) => texts.indexOf(heading));
      if (!columns.includes(-1)) return { headingRow, columns };
    }
  }
  return { headingRow: HEADING_ROW, columns: HEADINGS.map((_, column) => column) };
}
