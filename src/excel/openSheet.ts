import type { Cell, ErrorCode, Sheet, Visibility } from '../workbook/workbook.ts';
import type { Details } from './cellDetails.ts';
import { Failed } from './hostFailure.ts';
import { isFormula, type Snapshot } from './snapshot.ts';
import type { TextLook } from './textLooks.ts';

/** What Excel calls the ways in which a worksheet is shown or not. */
export const VISIBILITIES: Readonly<Record<`${Excel.SheetVisibility}`, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** A worksheet from what the trips brought. */
export function sheetFrom(snapshot: Snapshot, { merges, spills, values, formats, looks }: Details): Sheet {
  const { worksheet, top, left, formulas, hiddenRows } = snapshot;
  const grid: (Cell | undefined)[][] = Array.from({ length: top }, () => []);
  formulas.forEach((row, index) => {
    const cells: (Cell | undefined)[] = Array.from({ length: left }, () => undefined);
    row.forEach((content, offset) => {
      const column = left + offset;
      const cell = cellFrom(content, values.get(column)?.[index], formats.get(column)?.[index]);
      cells.push(withLook(cell, looks.get(column)?.[index]));
    });
    grid.push(cells);
  });
  return {
    id: worksheet.id,
    name: worksheet.name,
    visibility: 'visible',
    grid,
    merges,
    ...(spills.length === 0 ? {} : { spills }),
    hiddenRows,
    isProtected: worksheet.protection.protected,
  };
}

function withLook(cell: Cell | undefined, look: TextLook | undefined): Cell | undefined {
  if (look === undefined || cell?.formula !== undefined || typeof cell?.value !== 'string') return cell;
  return {
    ...cell,
    ...(look.isBold ? { isBold: true } : {}),
    ...(look.indent > 0 ? { indent: look.indent } : {}),
  };
}

const ERROR = /^#[A-Z/0!?_]+[!?A]$/;

/**
 * A cell from what Excel says of it.
 *
 * @param content its constant or its formula
 * @param calculated what the formula gives; of no interest for a constant
 */
export function cellFrom(content: unknown, calculated: unknown, numberFormat: unknown): Cell | undefined {
  const format = typeof numberFormat === 'string' && numberFormat !== 'General' ? { numberFormat } : {};
  // A text that begins with `=` reads like a formula; its value is the text itself.
  const hasFormula = isFormula(content) && calculated !== content;
  const value = hasFormula ? calculated : content;
  const formula = hasFormula ? { formula: content } : {};
  if (hasFormula && typeof value === 'string' && ERROR.test(value)) {
    return { value: null, error: value as ErrorCode, ...formula, ...format };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value === '' && !hasFormula ? blankWith(format) : { value, ...formula, ...format };
  }
  if (value === null || value === undefined) return blankWith(format);
  throw new Failed({ key: 'unexpected', detail: `A cell holds ${typeof value}` });
}

function blankWith(format: { readonly numberFormat?: string }): Cell | undefined {
  return format.numberFormat === undefined ? undefined : { value: null, ...format };
}
