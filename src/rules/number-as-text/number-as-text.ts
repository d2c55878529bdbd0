import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Panel, SheetReport } from '../../report/report.ts';
import { cellParam, countParam, overPanels, refOf } from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import { formatOf, isPlainText, styleConflicts } from '../numberWriting.ts';
import { entriesOf } from '../panelEntries.ts';

/** Figures kept as text, which Excel leaves out of its sums: one finding a table. */
export const numberAsText = {
  id: 'number-as-text',
  messages: {
    id: {
      one: 'Angka ini tersimpan sebagai teks sehingga tidak ikut terhitung oleh Excel',
      several:
        'Ada {count} angka di tabel ini yang tersimpan sebagai teks sehingga tidak ikut terhitung oleh Excel, mulai {cell}',
    },
    en: {
      one: 'This number is kept as text, so Excel leaves it out of its calculations',
      several:
        'There are {count} numbers of this table kept as text, so that Excel leaves them out of its calculations, from {cell} on',
    },
  },
  check: (report) => overPanels(report, textsIn),
} satisfies Rule;

function textsIn(sheet: SheetReport, panel: Panel): Finding[] {
  const texts: NumberEntry[] = [];
  for (const entry of entriesOf(panel)) {
    if (isNumber(entry) && isPlainText(entry.figure)) texts.push(entry);
  }
  if (texts.length === 0) return [];
  // A number whose writing is odd is a matter of its own.
  const odd = new Set(styleConflicts(panel).flatMap(({ entries }) => entries));
  const found = odd.size === 0 ? texts : texts.filter((entry) => !odd.has(entry));
  const [first, ...others] = found;
  if (first === undefined) return [];
  return [
    {
      rule: 'number-as-text',
      severity: 'info',
      at: refOf(sheet, first),
      cells: others.map((entry) => refOf(sheet, entry)),
      stated: first.figure.value,
      message: {
        key: others.length === 0 ? 'one' : 'several',
        params: { count: countParam(found.length), cell: cellParam(first) },
      },
      // Made when asked for: a table may hold hundreds of thousands.
      get fixes() {
        return found.map((entry) => toNumber(sheet, entry));
      },
      echoes: [],
    },
  ];
}

function toNumber({ sheetId }: SheetReport, { row, column, figure }: NumberEntry): Edit {
  const { value } = figure;
  return { sheetId, row, column, value, numberFormat: formatOf(figure), isOnRequest: true };
}
