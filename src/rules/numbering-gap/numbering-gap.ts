import type { Panel, SheetReport, Words } from '../../report/report.ts';
import { addressOf } from '../../workbook/address.ts';
import { cellParam, countParam, refOf, textParam } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A running number that jumps; where it begins anew nothing is said. */
export const numberingGap = {
  id: 'numbering-gap',
  messages: {
    id: {
      gap: 'Nomor {number} langsung sesudah nomor {before} ({cell}), {count} nomor terlewati',
    },
    en: {
      gap: 'Number {number} follows number {before} ({cell}), numbers left out: {count}',
    },
  },
  check: ({ sheets }) =>
    sheets.flatMap((sheet) => {
      // Panels over the same rows share their numbers.
      const seen = new Set<string>();
      return sheet.panels
        .flatMap((panel) => gapsIn(panel))
        .filter(({ at }) => !seen.has(addressOf(at)) && seen.add(addressOf(at)))
        .map((gap) => findingFor(sheet, gap));
    }),
} satisfies Rule;

interface Gap {
  readonly at: Words;
  readonly before: Words;
  readonly count: number;
}

interface Running {
  readonly words: Words;
  readonly value: number;
  readonly groups: string;
}

/** The jumps of a panel, unless jumping is what its numbers do (codes, years). */
function gapsIn({ blocks }: Panel): Gap[] {
  const gaps: Gap[] = [];
  let steps = 0;
  const last = new Map<string, Running>();
  /** The numbers that have stood so far below the same band and parent, by kind. */
  const stood = new Map<string, Set<number>>();
  let letter = 0;
  let row: number | undefined;
  for (const block of blocks) {
    const { number: words } = block;
    // A number may be merged over several rows.
    if (words === undefined || words.row === row) continue;
    row = words.row;
    const number = numberIn(words.text, letter);
    if (number === undefined) continue;
    const { kind, value } = number;
    if (kind.startsWith('letter')) letter = value;
    const groups = block.groups.join();
    const scope = [kind, block.parent, groups].join();
    const others = stood.get(scope) ?? new Set<number>();
    stood.set(scope, others.add(value));
    const before = last.get(kind);
    last.set(kind, { words, value, groups });
    // A number may have gone to the band between; a smaller one begins anew.
    if (before === undefined || value <= before.value) continue;
    if (follows(value, before.value, kind) || others.has(value - 1)) steps++;
    else if (groups === before.groups)
      gaps.push({ at: words, before: before.words, count: value - before.value - 1 });
  }
  return steps > gaps.length ? gaps : [];
}

/** `1.10` kept as a number is written `1.1`. */
function follows(value: number, before: number, kind: string): boolean {
  return (
    value === before + 1 || (kind.includes('.') && String(value - 1).replace(/0+$/, '') === String(before))
  );
}

const ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/i;

/** A running number: what kind it is, with what stands before its last part, and its value. */
function numberIn(text: string, letter: number): { kind: string; value: number } | undefined {
  const plain = text.replace(/\s/g, '');
  const [, prefix = '', own] = /^\(?((?:[a-z\d]+\.)*)(\d{1,3}|[a-z]{1,6})[.)]*$/i.exec(plain) ?? [];
  if (own === undefined) return undefined;
  if (/\d/.test(own)) return { kind: `digits ${prefix}`, value: Number(own) };
  const size = `${own === own.toUpperCase()} ${prefix}`;
  const place = own.toLowerCase().charCodeAt(0) - 96;
  if (own.length === 1 && (place === letter + 1 || !ROMAN.test(own)))
    return { kind: `letter ${size}`, value: place };
  return ROMAN.test(own) ? { kind: `roman ${size}`, value: romanValue(own) } : undefined;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(roman: string): number {
  const values = Array.from(roman.toLowerCase(), (digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function findingFor(sheet: SheetReport, { at, before, count }: Gap): Finding {
  return {
    rule: 'numbering-gap',
    severity: 'info',
    at: refOf(sheet, at),
    cells: [refOf(sheet, before)],
    stated: at.text,
    message: {
      key: 'gap',
      params: {
        number: textParam(at.text),
        before: textParam(before.text),
        cell: cellParam(before),
        count: countParam(count),
      },
    },
    fixes: [],
    echoes: [],
  };
}
