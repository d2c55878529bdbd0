import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { OwnTab } from '../summary/ownTab.ts';
import type { Cell, Rect } from '../workbook/workbook.ts';
import { globalNames, isMarked, markName, titlesName, withNames } from './names.ts';
import type { Font, WrittenSheet } from './planSheet.ts';
import { addPart, freePath, relate, relationsFrom, removePart, workbookPath, type Entries } from './parts.ts';
import { readWorkbook } from './readWorkbook.ts';
import { addSheet, sheetsIn, withoutCalculationOrder, type SheetPlace } from './sheetList.ts';
import { broughtSheet, keptView, withKeptView, type KeptView } from './sheetXml.ts';
import { bringStyles, NO_STYLES } from './styles.ts';
import { bringParts, sharedTexts } from './tabParts.ts';
import { openZip, textEntry, textIn, zipBytes, type Zip } from './zip.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A chart of a made worksheet: what its part can't be told apart by. */
export interface MadeChart {
  /** Unique on the worksheet. */
  readonly name: string;
  /** Its first row names the series, its first column the categories. */
  readonly source: Rect;
}

/** A worksheet to be brought into a file, as the library writes it, with what the library can't be told. */
export interface MadeSheet {
  readonly sheet: WrittenSheet;
  /** In the order of the worksheet's own. */
  readonly charts: readonly MadeChart[];
  /** In Excel's number, for papers that the library doesn't know. */
  readonly paperSize?: number;
  /** 0-based rows, both included, that are repeated on every page. */
  readonly titleRows?: { readonly top: number; readonly bottom: number };
  /**
   * What says that we made the worksheet.
   *
   * @param grid its cells from A1, as they will be read
   */
  readonly markOf: (grid: readonly (readonly (Cell | undefined)[])[]) => OwnTab;
  /** The worksheet of ours that it takes the place of, by the id that `readWorkbook` gave; absent: it is added. */
  readonly replaces?: string;
}

/**
 * Brings worksheets into a copy of a workbook file. The library writes them as a file of their own; from there their
 * parts are brought over, so that all else of the workbook stays as it was to the byte, but for the lists that name
 * worksheets, names and looks.
 *
 * @param original a file that `readWorkbook` could read
 * @param make the worksheets; looks are changes of the workbook's own font, where it has one
 * @throws where a worksheet to be replaced is none of ours
 */
export async function bringSheets(
  original: Uint8Array,
  make: (font: Font | undefined) => readonly MadeSheet[],
): Promise<Uint8Array> {
  // Its cells are not read: the workbook's own font is all that is asked for.
  const { defaultFont } = await readXlsx(original, { readStyles: true, sheets: () => false });
  const made = make(defaultFont);
  if (made.length === 0) return original.slice();
  const written = await writeXlsx({
    ...(defaultFont !== undefined && { defaultFont }),
    sheets: made.map(({ sheet }) => sheet),
  });
  const marks = await marksOf(written, made);
  const entries: Entries = new Map(openZip(original));
  const places = placesFor(entries, made);
  bringAll(entries, openZip(written), places);
  nameSheets(entries, places, marks);
  return zipBytes(entries);
}

/** What a later read of the worksheets gives is what a read of them gives now. */
async function marksOf(written: Uint8Array, made: readonly MadeSheet[]): Promise<readonly OwnTab[]> {
  const read = await readWorkbook(written);
  if (read.kind !== 'workbook') throw new Error(`The tabs can't be read: ${read.reason}`);
  return made.map(({ markOf }, index) => markOf(read.workbook.sheets[index]?.grid ?? []));
}

/** Where a worksheet is written to. */
interface Place extends SheetPlace {
  readonly made: MadeSheet;
  /** Of the worksheet that stood there. */
  readonly kept?: Kept;
}

interface Kept extends KeptView {
  readonly printer?: { readonly path: string; readonly bytes: Uint8Array };
}

/** Finds each its worksheet, cleared of what stood there, or a new one. */
function placesFor(entries: Entries, made: readonly MadeSheet[]): readonly Place[] {
  const sheets = sheetsIn(entries);
  const workbookXml = textIn(entries, workbookPath(entries)) ?? '';
  const replacedPlaces = made.map(({ replaces }) => {
    if (replaces === undefined) return undefined;
    const place = sheets[Number(replaces) - 1];
    if (place === undefined || !isMarked(workbookXml, place.index))
      throw new Error(`Worksheet ${replaces} is none of ours.`);
    const kept = keptOf(entries, place.path);
    removePart(entries, place.path);
    return { ...place, kept };
  });
  if (replacedPlaces.some((place) => place !== undefined)) withoutCalculationOrder(entries);
  return made.map((one, index) => ({
    made: one,
    ...(replacedPlaces[index] ?? addSheet(entries, one.sheet.name)),
  }));
}

function keptOf(entries: Zip, path: string): Kept {
  const view = keptView(textIn(entries, path) ?? '');
  const printer = relationsFrom(entries, path).find(({ id }) => id === view.print.printerRelation);
  const bytes = entries.get(printer?.path ?? '');
  return {
    ...view,
    ...(printer !== undefined && bytes !== undefined && { printer: { path: printer.path, bytes } }),
  };
}

function bringAll(entries: Entries, ours: Zip, places: readonly Place[]): void {
  const stylesPath = stylesPathIn(entries) ?? addStyles(entries);
  const styles = bringStyles(textIn(entries, stylesPath) ?? '', textIn(ours, stylesPathIn(ours) ?? '') ?? '');
  const texts = sharedTexts(ours);
  const takenNames = new Set(globalNames(textIn(entries, workbookPath(entries)) ?? ''));
  const written = sheetsIn(ours);
  // Worksheets that stood there and new ones come in one order, so that a second run gives the same file.
  for (const { path } of places) {
    entries.delete(path);
    entries.set(path, textEntry(''));
  }
  places.forEach(({ made, path, kept }, index) => {
    const source = written[index]?.path ?? '';
    const brought = broughtSheet(textIn(ours, source) ?? '', texts, styles, made.paperSize);
    const related = bringParts(entries, path, ours, source, brought, made, takenNames);
    addPart(entries, path, SHEET_TYPE, kept === undefined ? related : withKept(entries, path, related, kept));
  });
  entries.set(stylesPath, textEntry(styles.xml()));
}

function stylesPathIn(zip: Zip): string | undefined {
  return relationsFrom(zip, workbookPath(zip)).find(({ type }) => type === 'styles')?.path;
}

/** A workbook without looks gets those that every workbook has. */
function addStyles(entries: Entries): string {
  const path = freePath(entries, 'xl/styles');
  relate(entries, workbookPath(entries), 'styles', path);
  addPart(entries, path, STYLES_TYPE, NO_STYLES);
  return path;
}

function withKept(entries: Entries, path: string, xml: string, { print, isSelected, printer }: Kept): string {
  const id = printer === undefined ? undefined : relate(entries, path, 'printerSettings', printer.path);
  if (printer !== undefined) entries.set(printer.path, printer.bytes);
  const related = print.xml.replace(/\sr:id="[^"]*"/, id === undefined ? '' : ` r:id="${id}"`);
  return withKeptView(xml, { print: { ...print, xml: related }, isSelected });
}

function nameSheets(entries: Entries, places: readonly Place[], marks: readonly OwnTab[]): void {
  const workbook = workbookPath(entries);
  const renewed = new Set(places.flatMap(({ index, kept }) => (kept === undefined ? [] : [index])));
  const titles = places.flatMap(({ index, made: { titleRows, sheet }, kept }) =>
    titleRows === undefined || kept !== undefined ? [] : [titlesName(index, sheet.name, titleRows)],
  );
  const own = places.flatMap(({ index }, place) => {
    const mark = marks[place];
    return mark === undefined ? [] : [markName(index, mark)];
  });
  const xml = textIn(entries, workbook) ?? '';
  entries.set(workbook, textEntry(withNames(xml, renewed, [...titles, ...own])));
}
