import type { Cell } from '../workbook/workbook.ts';
import { TAB_IDS, type TabId } from './plan.ts';

/**
 * The name, scoped to a worksheet and hidden, that says that we made the worksheet. It goes with the worksheet when that
 * is renamed, moved or saved, in Excel as in a file.
 */
export const MARK_NAME = '_PeriksaCapaian';

/** What the mark of a worksheet of ours says. */
export interface OwnTab {
  readonly tab: TabId;
  /** What stood on it when it was written. */
  readonly fingerprint: string;
}

/**
 * The formula of the mark's name.
 * @example markFormula({ tab: 'budget', fingerprint: '1f3a' }) //=> '="budget|1f3a"'
 */
export function markFormula({ tab, fingerprint }: OwnTab): string {
  return `="${tab}|${fingerprint}"`;
}

/**
 * What a mark says, by its formula or its value; `undefined` where it is none of ours.
 * @example readMark('="budget|1f3a"') //=> { tab: 'budget', fingerprint: '1f3a' }
 */
export function readMark(mark: string): OwnTab | undefined {
  const [, word, fingerprint] = /^=?"?(\w+)\|(\w+)"?$/.exec(mark) ?? [];
  const tab = TAB_IDS.find((id) => id === word);
  return tab === undefined || fingerprint === undefined ? undefined : { tab, fingerprint };
}

/** Where users type on a tab: below the row of headings, in these columns (all 0-based). */
export interface TypedArea {
  readonly headingRow: number;
  readonly columns: readonly number[];
}

/**
 * Tells whether what stands on a tab is what was written there. Formulas count without their references, which move
 * with the source; neither what is there to be typed in counts, nor in which order the rows of a table to type in stand.
 *
 * @param grid the tab's cells from A1, as they were read
 */
export function fingerprintOf(
  grid: readonly (readonly (Cell | undefined)[])[],
  typed: TypedArea | undefined,
): string {
  const isTyped = (row: number, column: number): boolean =>
    typed !== undefined && row > typed.headingRow && typed.columns.includes(column);
  const lines = grid.map((line, row) => {
    const words = line.flatMap((cell, column) => {
      if (cell === undefined || isTyped(row, column)) return [];
      const content = cell.formula === undefined ? cell.value : withoutReferences(cell.formula);
      return content === null || content === '' ? [] : [`${String(column)}=${String(content)}`];
    });
    return words.join('\t');
  });
  const first = typed === undefined ? lines.length : typed.headingRow + 1;
  const sorted = lines.slice(first).filter((line) => line !== '');
  return hashOf([...lines.slice(0, first), ...sorted.sort()].join('\n').trimEnd());
}

function withoutReferences(formula: string): string {
  return formula
    .replace(/'(?:[^']|'')+'!|[\p{L}\d_.]+!/gu, '')
    .replace(/\$?[A-Z]{1,3}\$?\d+/g, '#')
    .replace(/\s/g, '');
}

/** FNV-1a, 32 bits: enough to notice an edit; nothing is kept secret by it. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
