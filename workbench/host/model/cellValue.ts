import type { Cell, ErrorCode, Scalar } from '../../../src/workbook/workbook.ts';
import type { ValueType } from './events.ts';

/** A cell's value as `Range.values` gives it: `''` for a blank cell, the error's name for an error. */
export function valueOf(cell: Cell | undefined): string | number | boolean {
  return cell?.error ?? cell?.value ?? '';
}

/** The formula, or the value where there is none, as `Range.formulas` gives it. */
export function formulaOf(cell: Cell | undefined): string | number | boolean {
  return cell?.formula ?? valueOf(cell);
}

/** `Range.valueTypes` of one cell. */
export function valueTypeOf(cell: Cell | undefined): ValueType {
  if (cell?.error !== undefined) return 'Error';
  switch (typeof cell?.value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    default:
      return 'Empty';
  }
}

/** The same cell with another result of its formula. */
export function withResult(cell: Cell, value: Scalar, error: ErrorCode | undefined): Cell {
  return {
    value,
    ...(error !== undefined && { error }),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(cell.numberFormat !== undefined && { numberFormat: cell.numberFormat }),
  };
}

/** The same content with another number format; `General` is stored as none. Nothing at all is `undefined`. */
export function withNumberFormat(cell: Cell | undefined, numberFormat: string): Cell | undefined {
  const isGeneral = numberFormat === '' || numberFormat === 'General';
  const content: Cell = {
    value: cell?.value ?? null,
    ...(cell?.error !== undefined && { error: cell.error }),
    ...(cell?.formula !== undefined && { formula: cell.formula }),
  };
  if (!isGeneral) return { ...content, numberFormat };
  const isEmpty = content.value === null && content.error === undefined && content.formula === undefined;
  return isEmpty ? undefined : content;
}
