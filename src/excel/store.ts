import { Failed } from './hostFailure.ts';
import type { JournalPortion } from './journal.ts';
import type { FillRecord } from './spreadsheet.ts';

/**
 * The journal lives in custom XML parts under our namespace: they are saved with the workbook, and unlike document
 * settings their size is not capped. One part lists the fills; the cells of each stand in parts of its own, portion by
 * portion, so that none is too large to travel. A part holds JSON as text.
 */
const LIST = 'urn:periksa-capaian:journal:3';
const ROOT = 'periksaCapaian';

/** A fill's own namespace. */
function namespaceOf(fillId: string): string {
  return `${LIST}:${fillId}`;
}

/** The list of fills, asked for but not yet there: use it after the next sync. */
export interface StoredList {
  readonly isThere: () => boolean;
  /** Asks for the fills, newest first. The answer is there after the next sync. */
  readonly ask: () => () => readonly FillRecord[];
  /** Keeps the list, with whatever else is to be done, in one trip. */
  readonly save: (records: readonly FillRecord[]) => Promise<void>;
}

/** Asks for the list of fills with the next sync. */
export function askList(context: Excel.RequestContext): StoredList {
  const parts = context.workbook.customXmlParts;
  const askParts = () => parts.getByNamespace(LIST).load('items/id');
  let ours = askParts();
  let state: 'asked' | 'added' | 'uncertain' = 'asked';
  // A sheet copied from another workbook brings no part along, so there is one; were there two, the first is read.
  const part = () => (state === 'added' ? parts.getByNamespace(LIST).getOnlyItem() : ours.items[0]);
  return {
    isThere: () => part() !== undefined,
    ask: () => {
      const xml = part()?.getXml();
      return () => (xml === undefined ? [] : parse(xml.value, LIST, isRecordList));
    },
    save: async (records) => {
      if (state === 'uncertain') {
        ours = askParts();
        await context.sync();
        state = 'asked';
      }
      const known = part();
      const xml = serialise(records, LIST);
      if (known === undefined) parts.add(xml);
      else known.setXml(xml);
      try {
        await context.sync();
      } catch (error) {
        // Batches are not atomic: the part may be there or not.
        state = 'uncertain';
        throw error;
      }
      if (known === undefined) state = 'added';
    },
  };
}

/** The parts that hold the cells of a fill, asked for but not yet there: use them after the next sync. */
export interface StoredPortions {
  readonly count: () => number;
  /** Asks for one. The answer is there after the next sync. */
  readonly ask: (portion: number) => () => JournalPortion;
  /** Takes them all away; done at the next sync. */
  readonly remove: () => void;
}

const NOTHING: JournalPortion = { cells: [], columns: [] };

/** Asks for the parts of a fill with the next sync. */
export function askPortions(context: Excel.RequestContext, fillId: string): StoredPortions {
  const namespace = namespaceOf(fillId);
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
  return {
    count: () => parts.items.length,
    ask: (portion) => {
      const xml = parts.items[portion]?.getXml();
      return () => (xml === undefined ? NOTHING : parse(xml.value, namespace, isPortion));
    },
    remove: () => {
      for (const part of parts.items) part.delete();
    },
  };
}

/** Adds a portion of a fill; done at the next sync. */
export function addPortion(
  context: Excel.RequestContext,
  fillId: string,
  portion: JournalPortion,
): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.add(serialise(portion, namespaceOf(fillId)));
}

/** Puts another portion in the place of one; done at the next sync. */
export function replacePortion(part: Excel.CustomXmlPart, fillId: string, portion: JournalPortion): void {
  part.setXml(serialise(portion, namespaceOf(fillId)));
}

/** JSON escapes control characters; what else XML does not know is escaped the same way. */
function serialise(content: unknown, namespace: string): string {
  const json = JSON.stringify(content)
    .replace(
      /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      escaped,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return `<${ROOT} xmlns="${namespace}">${json}</${ROOT}>`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const TEXT = new RegExp(`<(?:\\w+:)?${ROOT}[^>]*>([^<]*)</(?:\\w+:)?${ROOT}>`);
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function parse<T>(xml: string, namespace: string, isWanted: (stored: unknown) => stored is T): T {
  const text = TEXT.exec(xml)?.[1]?.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ENTITIES[name] ?? '',
  );
  const stored: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isWanted(stored))
    throw new Failed({ key: 'unexpected', detail: `The part ${namespace} in the workbook is not ours` });
  return stored;
}

function isRecordList(stored: unknown): stored is readonly FillRecord[] {
  return isListOf(stored, ['id', 'at', 'cells', 'state']);
}

function isPortion(stored: unknown): stored is JournalPortion {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'cells' in stored &&
    isListOf(stored.cells, ['sheetId', 'sheetName', 'row', 'column', 'before', 'after']) &&
    'columns' in stored &&
    isListOf(stored.columns, ['sheetId', 'sheetName', 'row', 'column', 'held'])
  );
}

function isListOf(stored: unknown, keys: readonly string[]): boolean {
  return (
    Array.isArray(stored) &&
    stored.every((one: unknown) => typeof one === 'object' && one !== null && keys.every((key) => key in one))
  );
}
