import type { Rect } from '../../../../src/workbook/workbook.ts';
import type { Json } from '../../model/json.ts';
import { addressOfArea, parseArea } from '../../model/reference.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostClass } from '../hostClass.ts';
import { kept, notNull } from './keptProperties.ts';
import { areaNamed, rangeClass, rangeOn } from './range.ts';
import { rangeAreasClass } from './rangeAreas.ts';
import { areaOf, type SheetTarget } from './session.ts';

const areaOfArgument = (target: SheetTarget, args: Arguments): Rect => {
  const range = args.objectOrText(0, rangeClass);
  return typeof range === 'string' ? areaNamed(target, range) : areaOf(range);
};

const keepArea = (name: string) => (target: SheetTarget, args: Arguments) => {
  target.sheet.kept.set(name, addressOfArea(areaOfArgument(target, args)));
  return undefined;
};

const keptArea = ({ sheet }: SheetTarget, name: string): Rect | undefined => {
  const address: Json = sheet.kept.get(name) ?? '';
  return typeof address === 'string' ? parseArea(address) : undefined;
};

const keptRange = (name: string) => (target: SheetTarget) => {
  const area = keptArea(target, name);
  return area === undefined ? null : rangeOn(target, area);
};

/** How a sheet is printed: kept, never printed. The reference of `Excel.PageLayout`. */
export const pageLayoutClass: HostClass<SheetTarget> = hostClass<SheetTarget, Excel.PageLayout>({
  name: 'PageLayout',
  properties: {
    orientation: kept('page.orientation', 'Portrait'),
    paperSize: kept('page.paperSize', 'Letter'),
    zoom: kept('page.zoom', { scale: 100 }, notNull),
    centerHorizontally: kept('page.centerHorizontally', false),
    centerVertically: kept('page.centerVertically', false),
    printGridlines: kept('page.printGridlines', false),
    printHeadings: kept('page.printHeadings', false),
    blackAndWhite: kept('page.blackAndWhite', false),
    leftMargin: kept('page.leftMargin', 50.4),
    rightMargin: kept('page.rightMargin', 50.4),
    topMargin: kept('page.topMargin', 54),
    bottomMargin: kept('page.bottomMargin', 54),
    headerMargin: kept('page.headerMargin', 21.6),
    footerMargin: kept('page.footerMargin', 21.6),
  },
  methods: {
    setPrintArea: keepArea('page.printArea'),
    setPrintTitleRows: keepArea('page.titleRows'),
    setPrintTitleColumns: keepArea('page.titleColumns'),
    getPrintAreaOrNullObject: (target) => {
      const area = keptArea(target, 'page.printArea');
      return area === undefined ? null : bind(rangeAreasClass, { ...target, areas: [area] });
    },
    getPrintTitleRowsOrNullObject: keptRange('page.titleRows'),
    getPrintTitleColumnsOrNullObject: keptRange('page.titleColumns'),
  },
});
