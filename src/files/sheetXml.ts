import { attributeIn, childOf, childrenOf, replaced, withAttribute } from './elements.ts';
import type { Styles } from './styles.ts';

/** Texts that Excel would take for a formula, or for an error, if somebody typed them. */
const LIKE_FORMULA = /^<is>(?:<r>)?<t[^>]*>[=+\-@'#]/;
const PAGE_PARTS = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'];

/** How a worksheet is printed, as it stands in its part. */
export interface PrintSetUp {
  readonly xml: string;
  readonly isFitted: boolean;
  /** The relationship that its printer's settings go by. */
  readonly printerRelation: string | undefined;
}

/** What a worksheet that is made anew keeps of the one before. */
export interface KeptView {
  readonly print: PrintSetUp;
  /** It is among the tabs that are selected; two of them would be typed into together. */
  readonly isSelected: boolean;
}

/** Reads from a worksheet's part what the worksheet that takes its place is to keep. */
export function keptView(sheetXml: string): KeptView {
  const children = childrenOf(sheetXml);
  const found = children.filter(({ name }) => PAGE_PARTS.includes(name)).map(({ xml }) => xml);
  // Names of elements without a prefix, and the prefix that the library writes for relationships.
  const xml = found
    .join('')
    .replace(/(<\/?)\w+:/g, '$1')
    .replace(/\s\w+:id=/g, ' r:id=');
  const properties = children.find(({ name }) => name === 'sheetPr')?.xml ?? '';
  const page = childOf(properties, 'pageSetUpPr')?.tag ?? '';
  const view = childOf(children.find(({ name }) => name === 'sheetViews')?.xml ?? '', 'sheetView')?.tag ?? '';
  return {
    print: { xml, isFitted: isTrue(page, 'fitToPage'), printerRelation: /\sr:id="([^"]*)"/.exec(xml)?.[1] },
    isSelected: isTrue(view, 'tabSelected'),
  };
}

const isTrue = (tag: string, name: string) => ['1', 'true'].includes(attributeIn(tag, name) ?? '');

/**
 * A worksheet's part as it stands in the workbook that it is brought into: its looks by their numbers there, its texts
 * in the cells themselves.
 *
 * @param xml the part as the library wrote it
 * @param texts the shared strings that it points at
 * @param paperSize for papers that the library doesn't know
 */
export function broughtSheet(
  xml: string,
  texts: readonly string[],
  styles: Styles,
  paperSize: number | undefined,
): string {
  const cells = xml.replace(/(<c [^>]*?)(?:\/>|>(.*?)<\/c>)/gs, (_, start: string, inside?: string) => {
    const content = inside ?? '';
    const isShared = attributeIn(`${start}>`, 't') === 's';
    const text = isShared ? `<is>${texts[Number(content.replace(/\D/g, ''))] ?? ''}</is>` : content;
    const look = Number(attributeIn(`${start}>`, 's') ?? 0);
    const number = styles.cellLook(look, LIKE_FORMULA.test(text));
    const looked = withAttribute(`${start}>`, 's', number === 0 ? undefined : String(number));
    return `${isShared ? withAttribute(looked, 't', 'inlineStr') : looked}${text}</c>`;
  });
  const formats = cells.replace(
    /\sdxfId="(\d+)"/g,
    (_, number: string) => ` dxfId="${styles.difference(Number(number))}"`,
  );
  const paper = formats.replace(/<pageSetup\b/, (tag) =>
    paperSize === undefined ? tag : `${tag} paperSize="${paperSize}"`,
  );
  // Excel makes room for the signs of the outline by this alone.
  const levels = [...paper.matchAll(/<row [^>]*?\soutlineLevel="(\d)"/g)].map(([, level]) => Number(level));
  return paper.replace(/<sheetFormatPr [^>]*>/, (tag) =>
    levels.length === 0 ? tag : withAttribute(tag, 'outlineLevelRow', String(Math.max(...levels))),
  );
}

/** A worksheet's part with what it keeps of the one before. */
export function withKeptView(xml: string, { print, isSelected }: KeptView): string {
  const children = childrenOf(xml);
  const page = children.filter(({ name }) => PAGE_PARTS.includes(name));
  const [first, last] = [page[0], page.at(-1)];
  if (first === undefined || last === undefined) return xml;
  const printed = replaced(xml, { ...first, end: last.end }, print.xml);
  const fitted = print.isFitted ? printed : printed.replace(/<pageSetUpPr [^>]*>/, '');
  return isSelected
    ? fitted.replace(/<sheetView [^>]*>/, (tag) => withAttribute(tag, 'tabSelected', '1'))
    : fitted;
}
