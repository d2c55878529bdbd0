import { ExcelError } from '../../errors.ts';
import { isJsonObject } from '../../model/json.ts';
import type { HostProperty } from '../hostClass.ts';
import { notNull, painted } from './keptProperties.ts';
import { areaOf, type CellsTarget } from './session.ts';

const link = painted('hyperlink', null, { read: notNull });

/** `Range.hyperlink`; its `textToDisplay` becomes the text of the cells (reference of `Excel.RangeHyperlink`). */
export const hyperlink: HostProperty<CellsTarget> = {
  get: link.get,
  set: (cells, value) => {
    if (!isJsonObject(value)) throw new ExcelError('InvalidArgument');
    link.set?.(cells, value);
    const text = value.textToDisplay;
    if (typeof text === 'string' && text !== '') {
      cells.session.book.enter(cells.sheet, areaOf(cells), text, 'addIn');
    }
  },
};
