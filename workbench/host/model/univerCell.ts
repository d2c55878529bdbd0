import { CellValueType, type ICellData } from '@univerjs/core';
import type { Cell } from '../../../src/workbook/workbook.ts';

/** A cell as Univer stores it, without its look. */
export function cellDataOf({ value, error, formula }: Cell): ICellData {
  const result: ICellData = error === undefined ? valueData(value) : { v: error, t: CellValueType.STRING };
  // The engine reads a reference to a deleted sheet (`#REF!A1`) only without the cell.
  return formula === undefined ? result : { ...result, f: formula.replace(/#REF![$A-Z0-9:]+/g, '#REF!') };
}

function valueData(value: Cell['value']): ICellData {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      return { v: value, t: CellValueType.STRING };
    default:
      return {};
  }
}
