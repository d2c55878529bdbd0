import type { Doubt, SheetReport } from '../../report/report.ts';
import { cellParam } from '../figures.ts';
import type { Finding, Message, Rule } from '../finding.ts';

/** A sheet with figures in which no table of targets and realizations was recognised, and why. */
export const sheetNotRecognised = {
  id: 'sheet-not-recognised',
  messages: {
    id: {
      noHeader: 'Lembar ini tidak diperiksa: tidak ada judul kolom yang menyebut target dan realisasi',
      noFigures: 'Lembar ini tidak diperiksa: tidak ada angka di bawah judul kolom target dan realisasi',
      noRealization: 'Lembar ini tidak diperiksa: tidak ada kolom yang tampak sebagai realisasi',
      noTarget: 'Lembar ini tidak diperiksa: tidak ada kolom yang tampak sebagai target',
      severalTargets:
        'Lembar ini tidak diperiksa: lebih dari satu kolom mungkin target, antara lain {first} dan {second}',
      severalRealizations:
        'Lembar ini tidak diperiksa: lebih dari satu kolom mungkin realisasi, antara lain {first} dan {second}',
    },
    en: {
      noHeader: 'This sheet was not checked: no column headers name a target and a realization',
      noFigures:
        'This sheet was not checked: there are no figures below the headers of target and realization',
      noRealization: 'This sheet was not checked: no column looks like a realization',
      noTarget: 'This sheet was not checked: no column looks like a target',
      severalTargets:
        'This sheet was not checked: several columns could be the target, among them {first} and {second}',
      severalRealizations:
        'This sheet was not checked: several columns could be the realization, among them {first} and {second}',
    },
  },
  check: ({ sheets }) => sheets.flatMap((sheet) => findingFor(sheet)),
} satisfies Rule;

function findingFor({ sheetId, layout, hasFigures, doubts }: SheetReport): Finding[] {
  const [doubt] = doubts;
  const message = doubt === undefined ? undefined : messageFor(doubt);
  if (layout !== 'none' || !hasFigures || message === undefined) return [];
  return [
    {
      rule: 'sheet-not-recognised',
      severity: 'info',
      at: { sheetId, row: 0, column: 0 },
      cells: [],
      message,
      fixes: [],
      echoes: [],
    },
  ];
}

/** What an empty or a hidden sheet is needs no finding; the other doubts are of tables that were recognised. */
function messageFor({ reason, at, columns = [] }: Doubt): Message | undefined {
  switch (reason) {
    case 'noHeader':
    case 'noFigures':
    case 'noRealization':
    case 'noTarget':
      return { key: reason, params: {} };
    case 'severalTargets':
    case 'severalRealizations': {
      const [first = 0, second = 0] = columns;
      const row = at?.row ?? 0;
      return {
        key: reason,
        params: { first: cellParam({ row, column: first }), second: cellParam({ row, column: second }) },
      };
    }
    default:
      return undefined;
  }
}
