import { ExcelError } from '../../errors.ts';
import { areaAt } from '../../model/area.ts';
import { HYPERLINK } from '../../model/clearing.ts';
import { isJsonObject } from '../../model/json.ts';
import { requireAllowed } from '../../model/protection.ts';
import { holdsSomething } from '../../model/sheet.ts';
import type { HostProperty } from '../hostClass.ts';
import { notNull, painted } from './keptProperties.ts';
import { areaOf, type CellsTarget } from './session.ts';

const link = painted(HYPERLINK, null, { read: notNull, deed: 'allowInsertHyperlinks' });

const MEMBERS = ['address', 'documentReference', 'screenTip', 'textToDisplay'];

/**
 * `Range.hyperlink`: a place on the web or one in the workbook. Its text is that of the top left cell (reference of
 * `Excel.RangeHyperlink`), and cells get the look of a link, which stays when the link is cleared (office-js-snippets,
 * `range-hyperlink.yaml`).
 */
export const hyperlink: HostProperty<CellsTarget> = {
  get: link.get,
  set: (cells, value) => {
    if (!isJsonObject(value)) throw new ExcelError('InvalidArgument');
    const { address = '', documentReference = '', textToDisplay } = value;
    const isWellFormed = Object.entries(value).every(
      ([name, text]) => MEMBERS.includes(name) && (text === null || typeof text === 'string'),
    );
    if (!isWellFormed || (address === '' && documentReference === '')) {
      throw new ExcelError('InvalidArgument');
    }
    const { session, sheet } = cells;
    requireAllowed(sheet, 'allowInsertHyperlinks');
    const { top, left } = areaOf(cells);
    const shown = textOf(textToDisplay ?? null) || textWhereBlank();
    // What is refused changes nothing.
    if (shown !== '') session.book.enter(sheet, areaAt(top, left, 1, 1), [[shown]], 'addIn');
    link.set?.(cells, value);
    for (const area of cells.areas) {
      sheet.formats.paint(area, 'font.color', '#0563C1');
      sheet.formats.paint(area, 'font.underline', 'Single');
    }

    function textWhereBlank(): string {
      const cell = sheet.cellAt(top, left);
      if (cell !== undefined && holdsSomething(cell)) return '';
      return textOf(documentReference) || textOf(address);
    }
  },
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
