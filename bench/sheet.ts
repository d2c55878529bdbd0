import type { Cell, Sheet, Workbook } from '../src/workbook/workbook.ts';
import { writeNumber } from '../src/workbook/writeNumber.ts';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const HEADERS = [
  [
    'No',
    'Sasaran',
    'Indikator Kinerja',
    'Satuan',
    'Kinerja',
    '',
    '',
    '',
    '',
    '',
    'Anggaran (Rp)',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    '',
    '',
    '',
    '',
    'Target Kinerja Tahunan',
    'Bulan',
    'Target',
    'Realisasi',
    '%',
    'Ket',
    'Program',
    'Target Anggaran Tahunan',
    'Bulan',
    'Target',
    'Realisasi',
    '%',
    'Ket',
  ],
];

/**
 * A monthly sheet of two panels (17 columns) with consistent figures, every second block as text. Merges as offices
 * have them: names and annual targets over the twelve months of their block.
 * @param rows rows of data, twelve a block
 */
export function benchWorkbook(rows: number): Workbook {
  const grid: Cell[][] = HEADERS.map((header) =>
    header.map((value) => ({ value: value === '' ? null : value })),
  );
  const merges: { top: number; left: number; bottom: number; right: number }[] = [
    { top: 0, left: 4, bottom: 0, right: 9 },
    { top: 0, left: 10, bottom: 0, right: 16 },
    ...[0, 1, 2, 3].map((column) => ({ top: 0, left: column, bottom: 1, right: column })),
  ];
  for (let row = 0; row < rows; row++) {
    const block = Math.floor(row / 12);
    const month = row % 12;
    const isText = block % 2 === 1;
    const annual = 12 * (1_000_000 + 7919 * (block % 1000));
    const target = (annual / 12) * (month + 1);
    const realization = Math.floor(target * 0.9);
    const amount = (value: number): Cell =>
      isText ? { value: writeNumber(value, 0, 'id') } : { value, numberFormat: '#,##0' };
    const ratio = (value: number): Cell =>
      isText ? { value: `${writeNumber(value * 100, 2, 'id')}%` } : { value, numberFormat: '0.00%' };
    const first = <T>(value: T): T | null => (month === 0 ? value : null);
    const performed = ((month + 1) * 90) / 12 / 100;
    const top = grid.length;
    grid.push([
      { value: first(block + 1) },
      { value: first(`Sasaran ${block}`) },
      { value: first(`Persentase layanan ${block}`) },
      { value: first('%') },
      month === 0 ? ratio(0.9) : { value: null },
      { value: MONTHS[month] ?? null },
      ratio(performed),
      ratio(performed),
      isText ? { value: '100%' } : { value: 1, numberFormat: '0%' },
      { value: null },
      { value: first(`PROGRAM ${block}`) },
      month === 0 ? amount(annual) : { value: null },
      { value: MONTHS[month] ?? null },
      amount(target),
      amount(realization),
      ratio(Math.round((realization / target) * 10000) / 10000),
      { value: 'Masih proses spj' },
    ]);
    if (month === 0 && row + 12 <= rows) {
      for (const column of [0, 1, 2, 3, 4, 10, 11])
        merges.push({ top, left: column, bottom: top + 11, right: column });
    }
  }
  const sheet: Sheet = {
    id: '1',
    name: 'Eselon III',
    visibility: 'visible',
    grid,
    merges,
    hiddenRows: new Set(),
    isProtected: false,
  };
  return { sheets: [sheet] };
}
