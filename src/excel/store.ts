import { Failed } from './hostFailure.ts';
import { EMPTY_JOURNAL, type Journal } from './journal.ts';

/**
 * The journal lives in a custom XML part under our namespace: it is saved with the workbook, and unlike document
 * settings its size is not capped. The part holds JSON as text.
 */
const NAMESPACE = 'urn:periksa-capaian:journal:1';
const ROOT = 'periksaCapaian';

/** The part, asked for but not yet there: use it after the next sync. */
export interface StoredJournal {
  /** Takes one trip where the workbook has a journal, none where it has none. */
  read(): Promise<Journal>;
  /** Puts a journal into the part; done at the next sync. */
  write(journal: Journal): void;
}

/** Asks for the stored journal with the next sync. */
export function askJournal(context: Excel.RequestContext): StoredJournal {
  const parts = context.workbook.customXmlParts;
  const ours = parts.getByNamespace(NAMESPACE).load('items/id');
  let added: Excel.CustomXmlPart | undefined;
  // A sheet copied from another workbook brings no part along, so there is one; were there two, the first is read.
  const part = () => added ?? ours.items[0];
  return {
    read: async () => {
      const xml = part()?.getXml();
      if (xml === undefined) return EMPTY_JOURNAL;
      await context.sync();
      return parse(xml.value);
    },
    write: (journal) => {
      const known = part();
      if (known === undefined) added = parts.add(serialise(journal));
      else known.setXml(serialise(journal));
    },
  };
}

/** JSON escapes control characters; what else XML does not know is escaped the same way. */
function serialise(journal: Journal): string {
  const json = JSON.stringify(journal)
    .replace(
      /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      escaped,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return `<${ROOT} xmlns="${NAMESPACE}">${json}</${ROOT}>`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const TEXT = new RegExp(`<(?:\\w+:)?${ROOT}[^>]*>([^<]*)</(?:\\w+:)?${ROOT}>`);
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function parse(xml: string): Journal {
  const text = TEXT.exec(xml)?.[1]?.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ENTITIES[name] ?? '',
  );
  const stored: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isJournal(stored))
    throw new Failed({ key: 'unexpected', detail: 'The journal in the workbook is not ours' });
  return stored;
}

function isJournal(stored: unknown): stored is Journal {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'version' in stored &&
    stored.version === 1 &&
    'entries' in stored &&
    Array.isArray(stored.entries)
  );
}
