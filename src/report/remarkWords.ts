/** Remarks that are wholly one of delay: the figure is not in yet. */
const DELAY =
  /^(masih|sedang|belum)\b.*\b(proses|spj|berjalan|terealisasi|dilaksanakan|terlaksana|jadwal|selesai)\b/i;

export function isDelay(remark: string): boolean {
  return remark.length <= 80 && DELAY.test(remark);
}
