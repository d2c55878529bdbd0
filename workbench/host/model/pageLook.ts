import type { Rect } from '../../../src/workbook/workbook.ts';
import type { Json } from './json.ts';
import type { SheetModel } from './sheet.ts';

/** The pages that a header or footer can be for, as in `Excel.HeaderFooterGroup`. */
export const HEADER_PAGES = ['defaultForAllPages', 'firstPage', 'evenPages', 'oddPages'] as const;

export type HeaderPages = (typeof HEADER_PAGES)[number];

/** The parts of headers and footers, as in `Excel.HeaderFooter`. */
export const HEADER_PARTS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;

export type HeaderPart = (typeof HEADER_PARTS)[number];

/** What is kept of a sheet for a part of a header or footer. */
export const headerProperty = (pages: HeaderPages, part: HeaderPart) => `page.${pages}.${part}`;

const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

const SAID = [
  'orientation',
  'paperSize',
  'zoom',
  'centerHorizontally',
  'centerVertically',
  'printGridlines',
  'printHeadings',
  'blackAndWhite',
  'printOrder',
] as const;

/** How a sheet is printed: what was said of it, called as in `Excel.PageLayout`. */
export interface PageLook extends Readonly<Partial<Record<(typeof SAID)[number], Json>>> {
  /** In points. */
  readonly margins: Readonly<Partial<Record<(typeof SIDES)[number], number>>>;
  /** With Excel's codes: `&P`. */
  readonly headersFooters: Readonly<
    Partial<Record<HeaderPages, Readonly<Partial<Record<HeaderPart, string>>>>>
  >;
  /** None: everything. */
  readonly printAreas: readonly Rect[];
  readonly titleRows?: Rect;
  readonly titleColumns?: Rect;
  /** 0-based rows and columns that begin a new page, in their order. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export function pageLook(sheet: SheetModel): PageLook {
  const { kept, titleRows, titleColumns } = sheet;
  const told = <K extends string>(names: readonly K[], key: (name: K) => string) =>
    names.flatMap((name) => {
      const value = kept.get(key(name));
      return value === undefined || value === '' ? [] : [[name, value] as const];
    });
  const headers = HEADER_PAGES.flatMap((pages) => {
    const parts = told(HEADER_PARTS, (part) => headerProperty(pages, part));
    return parts.length === 0 ? [] : [[pages, Object.fromEntries(parts)] as const];
  });
  return {
    ...Object.fromEntries(told(SAID, (name) => `page.${name}`)),
    margins: Object.fromEntries(told(SIDES, (side) => `page.${side}Margin`)),
    headersFooters: Object.fromEntries(headers),
    printAreas: sheet.printAreas,
    ...(titleRows !== undefined && { titleRows }),
    ...(titleColumns !== undefined && { titleColumns }),
    rowBreaks: [...sheet.rowBreaks].toSorted((a, b) => a - b),
    columnBreaks: [...sheet.columnBreaks].toSorted((a, b) => a - b),
  };
}
