/**
 * The words of headers, one place to extend. A header is compared in small letters without spaces and signs
 * (`% CAPAIAN` is `%capaian`, a broken `TAR GET` is `target`); the first line that fits wins.
 */

export type HeaderRole =
  | 'number'
  | 'code'
  | 'objective'
  | 'indicator'
  | 'item'
  | 'unit'
  | 'annualTarget'
  | 'period'
  | 'target'
  | 'realization'
  | 'percent'
  | 'remark'
  | 'note';

export const HEADER_WORDS: readonly (readonly [HeaderRole, RegExp])[] = [
  ['number', /^(no|n0|nomor|nourut)$/],
  ['code', /^kode/],
  ['unit', /^(satuan|tipesatuan|satuansasaran)/],
  ['period', /^(bulan|triwulan|tw|periode|semester)$/],
  ['remark', /^(ket|keterangan|catatan|alasan)$/],
  [
    'note',
    /^(aksi|hambatan|kendala|permasalahan|solusi|tindaklanjut|rencanatindaklanjut|faktor|penanggungjawab)/,
  ],
  ['annualTarget', /^(target(kinerja|anggaran)?(tahun(an|ini)?|akhir|pk|perjanjiankinerja)|targettahunan)/],
  ['annualTarget', /^(pagu|anggaran(rp)?$|jumlahanggaran|alokasianggaran|anggarantahun)/],
  ['target', /^(target|rencana$|t$)/],
  ['percent', /^(%|persen|persentase|(tingkat|%|persentase)?capaian(kinerja)?%?)$/],
  ['realization', /^(realisasi|r$)/],
  ['indicator', /^(indikator|iku|tolokukur)/],
  ['objective', /^sasaran/],
  ['item', /^(program|kegiatan|subkegiatan|urusan|uraian)/],
];

/** Headers that make a column one of money. */
export const BUDGET_WORDS = /anggaran|pagu|keuangan|belanja|serapan|rp$|\(rp\)/;

/** What stands alone above the columns of a whole panel; a longer text there is a title. */
export const PANEL_WORDS = /^(capaian|realisasi)?(kinerja|anggaran|keuangan|fisik|belanja)(rp)?$/;

/** Labels of rows that add up the rows above. */
export const TOTAL_WORDS =
  /^(grand|sub)?(total|jumlah)(total|jumlah|anggaran|belanja|seluruh|seluruhnya|keseluruhan|umum|[ivx]+)?$/;

/** Stands for a name that could not be read in print. */
export const UNREADABLE = /^\[.*\]$/;

/** A header or label in small letters, without spaces and signs but `%`. */
export function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');
}

/** The role that a header's own words give, without looking at the headers above it. */
export function roleOfWords(text: string): HeaderRole | undefined {
  const words = squash(text);
  return HEADER_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
