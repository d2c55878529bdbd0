import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { fingerprintOf, type PlacedPlan, type SheetPlan } from '../engine.ts';
import { globalNames, isMarked, markName, titlesName, withNames } from './names.ts';
import { writtenSheet } from './planSheet.ts';
import { addPart, freePath, relate, relationsFrom, removePart, workbookPath, type Entries } from './parts.ts';
import { readWorkbook } from './readWorkbook.ts';
import { addSheet, sheetsIn, withoutCalculationOrder, type SheetPlace } from './sheetList.ts';
import { broughtSheet, keptView, withKeptView, type KeptView } from './sheetXml.ts';
import { bringStyles, NO_STYLES } from './styles.ts';
import { bringParts, sharedTexts } from './tabParts.ts';
import { openZip, textEntry, textIn, zipBytes, type Zip } from './zip.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** ECMA-376 part 1, 18.3.1.63: Folio, 8.5 × 13 inches. */
const FOLIO = 14;

/** Where a plan is written to. */
interface Place extends SheetPlace {
  readonly plan: SheetPlan;
  /** Of the worksheet that stood there. */
  readonly kept?: Kept;
}

interface Kept extends KeptView {
  readonly printer?: { readonly path: string; readonly bytes: Uint8Array };
}

/**
 * Writes summary tabs into a copy of a workbook file. The library writes them as a file of their own; from there their
 * parts are brought over, so that all else of the workbook stays as it was to the byte, but for the lists that name
 * worksheets, names and looks.
 *
 * @param original a file that `readWorkbook` could read; the worksheets to be replaced are those that it gave
 * @param plans where `placeTabs` put them
 * @throws where a worksheet to be replaced is none of ours
 */
export async function saveSummary(original: Uint8Array, plans: readonly PlacedPlan[]): Promise<Uint8Array> {
  if (plans.length === 0) return original.slice();
  // Its cells are not read: the workbook's own font is all that is asked for.
  const { defaultFont } = await readXlsx(original, { readStyles: true, sheets: () => false });
  const written = await writeXlsx({
    ...(defaultFont !== undefined && { defaultFont }),
    sheets: plans.map(({ plan }) => writtenSheet(plan, defaultFont)),
  });
  const fingerprints = await fingerprintsOf(written, plans);
  const entries: Entries = new Map(openZip(original));
  const places = placesFor(entries, plans);
  bringTabs(entries, openZip(written), places);
  nameTabs(entries, places, fingerprints);
  return zipBytes(entries);
}

/** What a later read of the tabs gives is what a read of them gives now. */
async function fingerprintsOf(written: Uint8Array, plans: readonly PlacedPlan[]): Promise<readonly string[]> {
  const read = await readWorkbook(written);
  if (read.kind !== 'workbook') throw new Error(`The tabs can't be read: ${read.reason}`);
  return plans.map(({ plan }, index) => fingerprintOf(read.workbook.sheets[index]?.grid ?? [], plan.typed));
}

/** Finds each plan its worksheet, cleared of what stood there, or a new one. */
function placesFor(entries: Entries, plans: readonly PlacedPlan[]): readonly Place[] {
  const sheets = sheetsIn(entries);
  const workbookXml = textIn(entries, workbookPath(entries)) ?? '';
  const replacedPlaces = plans.map(({ replaces }) => {
    if (replaces === undefined) return undefined;
    const place = sheets[Number(replaces.sheetId) - 1];
    if (place === undefined || !isMarked(workbookXml, place.index))
      throw new Error(`Worksheet ${replaces.sheetId} is none of ours.`);
    const kept = keptOf(entries, place.path);
    removePart(entries, place.path);
    return { ...place, kept };
  });
  if (replacedPlaces.some((place) => place !== undefined)) withoutCalculationOrder(entries);
  return plans.map(({ plan }, index) => ({
    plan,
    ...(replacedPlaces[index] ?? addSheet(entries, plan.name)),
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

function bringTabs(entries: Entries, ours: Zip, places: readonly Place[]): void {
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
  places.forEach(({ plan, path, kept }, index) => {
    const source = written[index]?.path ?? '';
    const paperSize = plan.print.paper === 'F4' ? FOLIO : undefined;
    const brought = broughtSheet(textIn(ours, source) ?? '', texts, styles, paperSize);
    const related = bringParts(entries, path, ours, source, brought, plan, takenNames);
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

function nameTabs(entries: Entries, places: readonly Place[], fingerprints: readonly string[]): void {
  const workbook = workbookPath(entries);
  const renewed = new Set(places.flatMap(({ index, kept }) => (kept === undefined ? [] : [index])));
  const titles = places.flatMap(({ index, plan, kept }) => {
    const rows = plan.print.titleRows;
    return rows === undefined || kept !== undefined ? [] : [titlesName(index, plan.name, rows)];
  });
  const marks = places.map(({ index, plan: { tab } }, place) =>
    markName(index, { tab, fingerprint: fingerprints[place] ?? '' }),
  );
  const xml = textIn(entries, workbook) ?? '';
  entries.set(workbook, textEntry(withNames(xml, renewed, [...titles, ...marks])));
}
