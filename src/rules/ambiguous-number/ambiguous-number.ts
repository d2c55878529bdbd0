import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Panel, SheetReport } from '../../report/report.ts';
import type { NumberFigure } from '../../workbook/figure.ts';
import { cellParam, countParam, overPanels, refOf } from '../figures.ts';
import type { Finding, Param, Rule } from '../finding.ts';
import { entriesOf } from '../panelEntries.ts';

/** Text whose value depends on the number style (`1.250`), where nothing in the workbook tells which is meant. */
export const ambiguousNumber = {
  id: 'ambiguous-number',
  messages: {
    id: {
      ambiguous:
        'Angka ini dapat dibaca {read} atau {other}, dan tidak ada yang memastikan mana yang dimaksud',
      ambiguousColumn:
        'Ada {count} angka di kolom ini yang dapat dibaca dengan dua cara, mulai {cell}: {read} atau {other}',
    },
    en: {
      ambiguous: 'This number can be read as {read} or {other}, and nothing tells which is meant',
      ambiguousColumn:
        'There are {count} numbers in this column that can be read in two ways, from {cell} on: {read} or {other}',
    },
  },
  check: (report) => overPanels(report, columnsIn),
} satisfies Rule;

/** One finding a column: what settles one of its numbers settles them all. */
function columnsIn(sheet: SheetReport, panel: Panel): Finding[] {
  const byColumn = new Map<number, NumberEntry[]>();
  for (const entry of entriesOf(panel)) {
    if (!isNumber(entry) || entry.figure.otherReading === undefined) continue;
    const found = byColumn.get(entry.column);
    if (found === undefined) byColumn.set(entry.column, [entry]);
    else found.push(entry);
  }
  return [...byColumn.values()].flatMap((entries) => findingFor(sheet, entries));
}

function findingFor(sheet: SheetReport, entries: readonly NumberEntry[]): Finding[] {
  const [first, ...others] = entries;
  if (first === undefined) return [];
  const [read, other] = readingsOf(first.figure);
  return [
    {
      rule: 'ambiguous-number',
      severity: 'warning',
      at: refOf(sheet, first),
      cells: others.map((entry) => refOf(sheet, entry)),
      stated: first.figure.value,
      message: {
        key: others.length === 0 ? 'ambiguous' : 'ambiguousColumn',
        params: { read, other, count: countParam(entries.length), cell: cellParam(first) },
      },
      fixes: [],
      echoes: [],
    },
  ];
}

/** Of the two readings one is whole, with groups of three digits, and the other has three decimals. */
const FRACTION_DECIMALS = 3;

function readingsOf({ value, decimals, otherReading = value }: NumberFigure): [Param, Param] {
  return [
    { kind: 'number', value, decimals },
    { kind: 'number', value: otherReading, decimals: FRACTION_DECIMALS - decimals },
  ];
}
