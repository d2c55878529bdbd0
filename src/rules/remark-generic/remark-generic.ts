import { squash } from '../../report/names.ts';
import type { Panel, SheetReport, Words } from '../../report/report.ts';
import { countParam, overPanels, refOf, textParam } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';
import { placeKey } from '../panelEntries.ts';

/** One long remark that stands beside at least half of a table's items: it explains none of them. */
export const remarkGeneric = {
  id: 'remark-generic',
  messages: {
    id: {
      generic: 'Keterangan yang sama "{remark}" dipakai pada {count} dari {total} indikator atau program',
    },
    en: {
      generic: 'The same remark "{remark}" stands beside {count} of {total} indicators or programs',
    },
  },
  check: (report) => overPanels(report, genericIn),
} satisfies Rule;

/** A short remark (`Masih proses spj`) may well be true of many. */
const LONGEST_PLAIN = 40;
const FEWEST_BLOCKS = 5;

/** An item and its only part have the same figures, and a remark that states them says the same of both. */
const OWN_FIGURES = /\bRp\.? ?\d|\d ?%/;

/** Whether a remark would explain nothing if it stood beside so many of a table's items. */
export function explainsNothing(text: string, items: number, all: number): boolean {
  return all >= FEWEST_BLOCKS && items * 2 >= all && isLongAndPlain(text);
}

function isLongAndPlain(text: string): boolean {
  return text.length > LONGEST_PLAIN && !OWN_FIGURES.test(text);
}

function genericIn(sheet: SheetReport, { blocks }: Panel): Finding[] {
  if (blocks.length < FEWEST_BLOCKS) return [];
  const byText = new Map<string, Words[]>();
  // A remark merged over several blocks is one.
  const seen = new Set<number>();
  const keys = new Map<string, string>();
  for (const { measurements } of blocks) {
    const own = new Set<string>();
    for (const { remark } of measurements) {
      if (remark === undefined || !isLongAndPlain(remark.text) || seen.has(placeKey(remark))) continue;
      seen.add(placeKey(remark));
      let key = keys.get(remark.text);
      if (key === undefined) keys.set(remark.text, (key = squash(remark.text)));
      if (own.has(key)) continue;
      own.add(key);
      const places = byText.get(key);
      if (places === undefined) byText.set(key, [remark]);
      else places.push(remark);
    }
  }
  return [...byText.values()]
    .filter((places) => explainsNothing(places[0]?.text ?? '', places.length, blocks.length))
    .flatMap((places) => findingFor(sheet, places, blocks.length));
}

function findingFor(sheet: SheetReport, [first, ...others]: readonly Words[], total: number): Finding[] {
  if (first === undefined) return [];
  return [
    {
      rule: 'remark-generic',
      severity: 'info',
      at: refOf(sheet, first),
      cells: others.map((place) => refOf(sheet, place)),
      stated: first.text,
      message: {
        key: 'generic',
        params: {
          remark: textParam(first.text),
          count: countParam(others.length + 1),
          total: countParam(total),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
