import { CellValueType, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { typedNumber } from './typedNumber.ts';

/** What the grid puts into its editor for 0.125, whole or as a percentage. */
const WITH_POINT = /^-?\d*\.\d+%?$/;

/** Lets the grid take and show numbers in its editor with a decimal comma, as it shows them in its cells. */
export function takeIndonesianInput(injector: Injector): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  // Around all others, which know number formats.
  const priority = 100;
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority,
    handler: (cell, _context, next) => {
      const edited = next(cell);
      const text = String(edited?.v ?? '');
      return edited && !edited.f && WITH_POINT.test(text) ? { ...edited, v: text.replace('.', ',') } : edited;
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority,
    handler: (cell, context, next) => {
      const isText = cell?.t === CellValueType.FORCE_STRING;
      if (typeof cell?.v !== 'string' || cell.f || isText) return next(cell);
      const style = context.workbook.getStyles().getStyleByCell(cell) ?? {};
      const before = style.n?.pattern;
      const typed = before === '@' ? undefined : typedNumber(cell.v.trim(), before);
      if (typed === undefined) return next(cell);
      const pattern = before ?? typed.pattern;
      const formatted = pattern === undefined ? {} : { s: { ...style, n: { pattern } } };
      return next({ ...cell, v: typed.value, t: CellValueType.NUMBER, p: null, ...formatted });
    },
  });
}
