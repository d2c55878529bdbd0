import {
  appended,
  attributeIn,
  childOf,
  childrenOf,
  namespaceNeeded,
  withAttribute,
  withChild,
} from './elements.ts';

/** ECMA-376 part 1, 18.8.39: what stands in a stylesheet, in this order. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
];
/** The looks that every workbook has. */
export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
/** Numbers below are Excel's own formats. */
const FIRST_FORMAT = 164;

/** The looks of cells that are to be had in a workbook's stylesheet. */
export interface Styles {
  /**
   * The number of a cell's look.
   *
   * @param look its number in the stylesheet that it comes from
   * @param keepsText Excel is to take what stands in the cell for a text, even when somebody edits it
   */
  readonly cellLook: (look: number, keepsText: boolean) => number;
  /** The number of what a conditional format changes. */
  readonly difference: (look: number) => number;
  /** The stylesheet with all that was asked for: what it has already is not added again. */
  readonly xml: () => string;
}

/** Brings looks of one stylesheet into another, whose first look is that of both. */
export function bringStyles(target: string, source: string): Styles {
  const fonts = listIn(target, 'fonts');
  const fills = listIn(target, 'fills');
  const borders = listIn(target, 'borders');
  const formats = listIn(target, 'numFmts');
  const looks = listIn(target, 'cellXfs');
  const differences = listIn(target, 'dxfs');
  const ourFonts = itemsIn(source, 'fonts');
  const ourFills = itemsIn(source, 'fills');
  const ourBorders = itemsIn(source, 'borders');
  const ourFormats = itemsIn(source, 'numFmts');
  const ourLooks = itemsIn(source, 'cellXfs');
  const ourDifferences = itemsIn(source, 'dxfs');
  const brought = new Map<string, number>();

  const bring = (list: StyleList, ours: readonly string[], index: number) =>
    index === 0 ? 0 : list.add(ours[index] ?? '');

  const bringFormat = (number: number): number => {
    if (number < FIRST_FORMAT) return number;
    const format = ourFormats.find((item) => attributeIn(item, 'numFmtId') === String(number));
    const code = attributeIn(format ?? '', 'formatCode') ?? '';
    const there = formats.items.find((item) => attributeIn(item, 'formatCode') === code);
    if (there !== undefined) return Number(attributeIn(there, 'numFmtId'));
    const taken = formats.items.map((item) => Number(attributeIn(item, 'numFmtId')));
    const free = Math.max(FIRST_FORMAT - 1, ...taken) + 1;
    formats.add(`<numFmt numFmtId="${free}" formatCode="${code}"/>`);
    return free;
  };

  const bringLook = (look: number, keepsText: boolean): number => {
    const xml = ourLooks[look] ?? '';
    const [tag = ''] = /^<[^>]*>/.exec(xml) ?? [];
    const at = (name: string) => Number(attributeIn(tag, name) ?? 0);
    const numbers = {
      numFmtId: bringFormat(at('numFmtId')),
      fontId: bring(fonts, ourFonts, at('fontId')),
      fillId: bring(fills, ourFills, at('fillId')),
      borderId: bring(borders, ourBorders, at('borderId')),
      ...(keepsText && { quotePrefix: 1 }),
    };
    const changed = Object.entries(numbers).reduce(
      (changing, [name, number]) => withAttribute(changing, name, String(number)),
      tag,
    );
    return looks.add(changed + xml.slice(tag.length));
  };

  return {
    cellLook: (look, keepsText) => {
      if (look === 0 && !keepsText) return 0;
      const key = `${look},${keepsText}`;
      const number = brought.get(key) ?? bringLook(look, keepsText);
      brought.set(key, number);
      return number;
    },
    difference: (look) => differences.add(ourDifferences[look] ?? ''),
    xml: () =>
      [formats, fonts, fills, borders, looks, differences].reduce((xml, list) => list.writtenTo(xml), target),
  };
}

interface StyleList {
  readonly items: readonly string[];
  /** Gives the item's place in the list, where it may stand already. */
  readonly add: (item: string) => number;
  readonly writtenTo: (stylesheet: string) => string;
}

function listIn(stylesheet: string, name: string): StyleList {
  const items = [...itemsIn(stylesheet, name)];
  const before = items.length;
  const namespace = namespaceNeeded(stylesheet);
  return {
    items,
    add: (item) => {
      const declared = item.replace(/^<\w+/, (start) => start + namespace);
      const there = items.indexOf(declared);
      return there >= 0 ? there : items.push(declared) - 1;
    },
    writtenTo: (xml) =>
      items.length === before
        ? xml
        : withChild(xml, name, ORDER, (list) => {
            const counted = list.replace(/^<[^>]*>/, (tag) =>
              withAttribute(tag, 'count', String(items.length)),
            );
            return appended(counted, items.slice(before).join(''));
          }),
  };
}

const itemsIn = (stylesheet: string, name: string) =>
  childrenOf(childOf(stylesheet, name)?.xml ?? '').map(({ xml }) => xml);
