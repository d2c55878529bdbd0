import type { LookId, PlanCell, SheetPlan } from '../src/summary/plan.ts';

/** Figures of four quarters, the third of which has no target, with a formula that counts them together. */
const QUARTERS = [
  ['TW I', 25, 20],
  ['TW II', 50, 45.5],
  ['TW III', null, 70],
  ['TW IV', 100, 104],
] as const;

const cell = (
  row: number,
  column: number,
  value: PlanCell['value'],
  look: LookId,
  rest: Partial<PlanCell> = {},
) => ({
  row,
  column,
  value,
  look,
  ...rest,
});

/**
 * A tab with figures, groups of rows, links to a worksheet, and charts.
 *
 * @param sheetName a worksheet of the workbook that it is written to
 */
export function chartsPlan(sheetName: string): SheetPlan {
  return {
    tab: 'charts',
    name: "Grafik '21 & <capaian>",
    cells: [
      cell(0, 0, 'Grafik capaian', 'title'),
      cell(1, 0, 'Dinas "Koperasi" & UKM <Buleleng>', 'subtitle'),
      cell(3, 0, 'Periode', 'heading'),
      cell(3, 1, 'Target', 'heading'),
      cell(3, 2, 'Realisasi', 'heading'),
      cell(3, 3, 'Capaian', 'heading'),
      ...QUARTERS.flatMap(([name, target, realization], index) => {
        const row = 4 + index;
        return [
          cell(row, 0, name, 'link', { link: { sheetName, address: 'B3' }, indent: index === 0 ? 0 : 1 }),
          cell(row, 1, target, 'figure', { numberFormat: '#,##0.00' }),
          cell(row, 2, realization, 'figure', { numberFormat: '#,##0.00' }),
          cell(row, 3, target === null ? '' : realization / target, 'figure', {
            formula: `=IF(B${row + 1}="","",C${row + 1}/B${row + 1})`,
            numberFormat: '0.00%',
          }),
        ];
      }),
      cell(8, 0, 'Jumlah', 'totalText'),
      cell(8, 1, 175, 'totalFigure', { formula: '=SUM(B5:B8)', numberFormat: '#,##0' }),
      cell(8, 2, 239.5, 'totalFigure', { formula: '=SUM(C5:C8)', numberFormat: '#,##0' }),
      cell(9, 0, 'Lebih dari target', 'note'),
      cell(9, 3, true, 'word', { formula: '=C9>B9' }),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    rowHeights: new Map(),
    columnWidths: [24, 14, 14, 12, 8.5],
    hiddenColumns: [4],
    outline: new Map([
      [5, 1],
      [6, 2],
      [7, 1],
    ]),
    conditionalFormats: [
      {
        range: { top: 4, left: 3, bottom: 7, right: 3 },
        formula: '=AND(ISNUMBER($D5),$D5>1)',
        look: 'highest',
      },
      {
        range: { top: 4, left: 3, bottom: 7, right: 3 },
        formula: '=AND(ISNUMBER($D5),$D5<0.9)',
        look: 'lowest',
      },
    ],
    validations: [],
    charts: [
      {
        kind: 'line',
        name: 'Grafik "garis" & 1',
        title: 'Target & realisasi <2021>',
        source: { top: 3, left: 0, bottom: 7, right: 2 },
        categoryTitle: 'Triwulan',
        valueTitle: 'Kumulatif',
        numberFormat: '#,##0',
        place: { top: 11, left: 0, bottom: 26, right: 3 },
      },
      {
        kind: 'bar',
        name: 'Grafik batang',
        title: 'Target per triwulan',
        source: { top: 3, left: 0, bottom: 7, right: 1 },
        categoryTitle: '',
        valueTitle: 'Target',
        numberFormat: '0',
        place: { top: 28, left: 0, bottom: 43, right: 3 },
      },
    ],
    frozenRows: 4,
    print: {
      paper: 'F4',
      orientation: 'landscape',
      titleRows: { top: 3, bottom: 3 },
      footer: '&LPeriksa && isi&CHalaman &P dari &N',
    },
  };
}

/** A tab with a table to type in: texts of every kind, and choices. */
export const NOTES_PLAN: SheetPlan = {
  tab: 'reviewNotes',
  name: 'Catatan Reviu',
  cells: [
    cell(0, 0, 'Catatan reviu', 'title'),
    ...['No', 'Catatan', 'Status', 'Tanggapan'].map((text, column) => cell(2, column, text, 'heading')),
    ...[
      '=1+1',
      '- Belum selesai\r\n- Kurang anggaran',
      '@SUM(A1)',
      '+62 812',
      "'petik",
      '#N/A',
      '  dua spasi  dan\ttab ',
      '007',
      'é ± \u0007',
      '1.250',
    ].flatMap((text, index) => [
      cell(3 + index, 0, index + 1, 'word'),
      cell(3 + index, 1, text, 'text', { indent: index % 2 }),
      cell(3 + index, 2, index === 0 ? 'Selesai' : null, 'typed'),
      cell(3 + index, 3, index === 1 ? 'Setuju "penuh"' : null, 'typed'),
    ]),
    cell(14, 1, 'Singaraja, 31 Desember 2021', 'signature'),
  ],
  merges: [{ top: 14, left: 1, bottom: 14, right: 3 }],
  rowHeights: new Map(),
  columnWidths: [6, 60, 14, 40],
  hiddenColumns: [],
  outline: new Map(),
  conditionalFormats: [
    { range: { top: 3, left: 2, bottom: 12, right: 2 }, formula: '=$C4="Selesai"', look: 'high' },
  ],
  validations: [
    {
      range: { top: 3, left: 2, bottom: 12, right: 2 },
      choices: ['Belum', 'Selesai', 'Tidak "perlu" & lain'],
    },
  ],
  charts: [],
  table: { name: 'CatatanReviu', range: { top: 2, left: 0, bottom: 12, right: 3 } },
  typed: { headingRow: 2, columns: [2, 3] },
  frozenRows: 3,
  print: { paper: 'A4', orientation: 'portrait', titleRows: { top: 2, bottom: 2 }, footer: '' },
};
