import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { isEntireColumn, isEntireRow } from '../../model/area.ts';
import { isJsonObject, type Json } from '../../model/json.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostClass, type HostMethod, type HostObject } from '../hostClass.ts';
import { headerFooterGroupClass } from './headersFooters.ts';
import { between, kept, oneOf } from './keptProperties.ts';
import { areaNamed, rangeClass, rangeOn } from './range.ts';
import { rangeAreasClass } from './rangeAreas.ts';
import type { CellsTarget, SheetTarget } from './session.ts';

/** `Excel.PaperType` */
const PAPERS = (
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 ' +
  'Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 ' +
  'EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch ' +
  'EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman'
).split(' ');

/** What the members of `Excel.PageLayoutZoomOptions` may be; `null` is the same as none. */
const ZOOMS: Readonly<Partial<Record<string, (value: Json) => Json>>> = {
  scale: between(10, 400),
  horizontalFitToPages: between(0, 32_767),
  verticalFitToPages: between(0, 32_767),
};

/** A scale, or pages to fit into: "The PageLayoutZoomOptions object must be set as a JSON object" (reference). */
function zoom(value: Json): Json {
  if (!isJsonObject(value)) throw new ExcelError('InvalidArgument');
  for (const [name, number] of Object.entries(value)) {
    const read = ZOOMS[name];
    if (read === undefined) throw new ExcelError('InvalidArgument');
    if (number !== null) read(number);
  }
  return value;
}

const margin = (name: string, points: number) => kept(`page.${name}Margin`, points, between(0, 10_000));

/** Points in one of `Excel.PrintMarginUnit`. */
const UNITS: Readonly<Partial<Record<string, number>>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const setPrintMargins: HostMethod<SheetTarget> = (target, args) => {
  const unit = UNITS[args.text(0)];
  const margins = args.json(1);
  if (unit === undefined || !isJsonObject(margins)) throw new ExcelError('InvalidArgument');
  for (const [side, size] of Object.entries(margins)) {
    const name = `${side}Margin`;
    if (typeof size !== 'number' || !Object.hasOwn(MARGINS, name)) throw new ExcelError('InvalidArgument');
    MARGINS[name as keyof typeof MARGINS].set?.(target, size * unit);
  }
  return undefined;
};

/** Excel's normal margins, in points. */
const MARGINS = {
  leftMargin: margin('left', 50.4),
  rightMargin: margin('right', 50.4),
  topMargin: margin('top', 54),
  bottomMargin: margin('bottom', 54),
  headerMargin: margin('header', 21.6),
  footerMargin: margin('footer', 21.6),
};

/** The areas that the first argument means: of the sheet itself. */
function areasOfArgument(target: SheetTarget, args: Arguments): readonly Rect[] {
  const given = args.objectOrText<CellsTarget>(0, rangeClass, rangeAreasClass);
  if (typeof given === 'string') return given.split(/[,;]/).map((one) => areaNamed(target, one.trim()));
  if (given.sheet !== target.sheet) throw new ExcelError('InvalidArgument');
  return given.areas;
}

const setTitles =
  (place: 'titleRows' | 'titleColumns', isWhole: (area: Rect) => boolean): HostMethod<SheetTarget> =>
  (target, args) => {
    const [area, ...others] = areasOfArgument(target, args);
    if (area === undefined || others.length > 0 || !isWhole(area)) throw new ExcelError('InvalidArgument');
    target.sheet[place] = area;
    return undefined;
  };

const titles =
  (place: 'titleRows' | 'titleColumns') =>
  (target: SheetTarget): HostObject | null => {
    const area = target.sheet[place];
    return area === undefined ? null : rangeOn(target, area);
  };

const printArea = (target: SheetTarget): HostObject | null => {
  const areas = target.sheet.printAreas;
  return areas.length === 0 ? null : bind(rangeAreasClass, { ...target, areas });
};

/** What is there, or `ItemNotFound` (reference of `PageLayout.getPrintArea`). */
const required =
  (find: (target: SheetTarget) => HostObject | null): HostMethod<SheetTarget> =>
  (target) => {
    const found = find(target);
    if (found === null) throw new ExcelError('ItemNotFound');
    return found;
  };

/** How a sheet is printed: kept, never printed. The reference of `Excel.PageLayout`. */
export const pageLayoutClass: HostClass<SheetTarget> = hostClass<SheetTarget, Excel.PageLayout>({
  name: 'PageLayout',
  properties: {
    orientation: kept('page.orientation', 'Portrait', oneOf(['Portrait', 'Landscape'])),
    paperSize: kept('page.paperSize', 'Letter', oneOf(PAPERS)),
    zoom: kept('page.zoom', { scale: 100 }, zoom),
    centerHorizontally: kept('page.centerHorizontally', false),
    centerVertically: kept('page.centerVertically', false),
    printGridlines: kept('page.printGridlines', false),
    printHeadings: kept('page.printHeadings', false),
    blackAndWhite: kept('page.blackAndWhite', false),
    printOrder: kept('page.printOrder', 'DownThenOver', oneOf(['DownThenOver', 'OverThenDown'])),
    ...MARGINS,
  },
  children: { headersFooters: (target) => bind(headerFooterGroupClass, target) },
  methods: {
    setPrintMargins,
    setPrintArea: (target, args) => {
      target.sheet.printAreas = areasOfArgument(target, args);
      return undefined;
    },
    setPrintTitleRows: setTitles('titleRows', isEntireRow),
    setPrintTitleColumns: setTitles('titleColumns', isEntireColumn),
    getPrintArea: required(printArea),
    getPrintAreaOrNullObject: printArea,
    getPrintTitleRows: required(titles('titleRows')),
    getPrintTitleRowsOrNullObject: titles('titleRows'),
    getPrintTitleColumns: required(titles('titleColumns')),
    getPrintTitleColumnsOrNullObject: titles('titleColumns'),
  },
});
