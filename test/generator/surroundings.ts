import { merge, put, putText, type Canvas } from './canvas.ts';
import type { LayoutChoices } from './choices.ts';
import { pick } from './labels.ts';
import type { GeneratedReport } from './report.ts';
import type { GeneratedPeriod } from './series.ts';
import { MONTHS, OFFICE_LINES, ROMAN } from './words.ts';

/** Where a table stands. */
interface Frame {
  readonly left: number;
  readonly width: number;
  /** The columns of realizations, where a filter's totals would stand. */
  readonly figures: readonly number[];
}

/**
 * Draws what stands above the table: titles, and perhaps a figure of the whole report, which is no data.
 * @returns the first row below it
 */
export function drawTitles(
  onto: Canvas,
  top: number,
  frame: Frame,
  report: GeneratedReport,
  choices: LayoutChoices,
): number {
  const { left, width } = frame;
  const period = choices.periodIn === 'title' || choices.periodIn === 'both' ? report.upTo : undefined;
  const lines = [...OFFICE_LINES, `TAHUN ANGGARAN ${report.year}`].slice(0, choices.titles);
  if (period !== undefined) lines[lines.length - 1] = titleOf(period, report.year, choices);
  let row = top;
  for (const line of lines) {
    putText(onto, row, left, line);
    if (choices.areTitlesMerged) merge(onto, row, left, row, left + width - 1);
    row++;
  }
  if (choices.hasIndexAbove && width >= 4) {
    putText(onto, row, left, 'Rata-rata capaian');
    put(onto, row, left + 2, { value: 0.8734, numberFormat: '0.00%' });
    row++;
  }
  // A blank row sets the titles apart from the header, as a second cell beside a title would not.
  return row === top ? row : row + 1;
}

function monthName(index: number): string {
  return (MONTHS[index - 1] ?? MONTHS[0])[0];
}

function titleOf({ kind, index }: GeneratedPeriod, year: number, choices: LayoutChoices): string {
  if (kind === 'quarter') return `TRIWULAN ${ROMAN[index - 1] ?? ''} TAHUN ${year}`;
  const month = monthName(index);
  const titles = [
    `BULAN : ${month.toUpperCase()} ${year}`,
    `s.d. ${month} ${year}`,
    `SAMPAI DENGAN ${month.toUpperCase()} ${year}`,
  ];
  if (index > 1) titles.push(`Januari s/d ${month} ${year}`);
  return pick(choices, titles, 6);
}

/** The sheet's name; its period stands in it only where the layout has it there. */
export function sheetName(report: GeneratedReport, choices: LayoutChoices): string {
  const { upTo } = report;
  const isNamed = choices.periodIn === 'name' || choices.periodIn === 'both';
  if (!isNamed || upTo === undefined)
    return pick(choices, ['Sheet1', 'Capaian', 'Eselon II', 'REALISASI'], 4);
  if (upTo.kind === 'quarter')
    return pick(
      choices,
      [`TW ${ROMAN[upTo.index - 1] ?? ''}`, `Triwulan ${upTo.index}`, `TW${upTo.index}`],
      4,
    );
  const month = monthName(upTo.index);
  return pick(
    choices,
    [month.toUpperCase(), `s.d. ${month}`, `SD ${month.toUpperCase()}`, `${month} ${report.year}`],
    4,
  );
}

/** Draws what stands below and beside the table: notes, the signature, a filter's total, sums on the margin. */
export function drawSurroundings(
  onto: Canvas,
  bottom: number,
  firstData: number,
  frame: Frame,
  report: GeneratedReport,
  choices: LayoutChoices,
): void {
  const { left, width, figures } = frame;
  let row = bottom + 1;
  if (choices.hasFootnotes) {
    putText(onto, row, left, 'Sumber : Sub Bagian Perencanaan dan Evaluasi');
    putText(onto, row + 1, left, '*) Angka sementara');
    row += 3;
  }
  if (choices.hasSignature) {
    const at = left + Math.max(0, width - 3);
    const month = monthName(
      report.upTo?.kind === 'month' ? report.upTo.index : 3 * (report.upTo?.index ?? 4),
    );
    const lines = [
      `Singaraja, 30 ${month === 'Februari' ? 'Maret' : month} ${report.year}`,
      'Kepala Dinas',
      '',
      '',
      '',
      'Ni Made Astuti, S.E.',
      'Pembina Utama Muda',
      'NIP. 19700412 199503 2 001',
    ];
    lines.forEach((line, index) => {
      putText(onto, row + index, at, line);
    });
    row += lines.length + 1;
    // A sum that someone left while filtering; without the signature above it, it could be the table's total.
    const last = figures[figures.length - 1];
    if (choices.hasScratch && last !== undefined) put(onto, row, last, { value: 123456789 });
  }
  if (choices.hasScratch) {
    // Two columns off: a head without merged cells reaches as far as the next one.
    put(onto, firstData, left + width + 2, { value: 4500000 });
    put(onto, firstData + 1, left + width + 3, { value: 0.25 });
  }
}
