/** What has not been done, or still waits for something; work that goes on (`sedang berjalan`) is no delay. */
const NOT_DONE = new RegExp(
  `^(?:kegiatan |realisasi |anggaran )?(?:${[
    '(?:masih|sedang)(?: dalam)?(?: tahap)? proses\\b',
    '(?:masih |sedang )?menunggu\\b',
    '(?:masih |di)?tertunda\\b',
    'ditunda\\b',
    'belum (?:dapat |bisa |ada |sempat )?(?:berjalan|terealisasi|direalisasikan|dilaksanakan|terlaksana|selesai|jadwal|realisasi|kegiatan|dimulai|cair)\\b',
    'tidak dapat (?:berjalan|terealisasi|dilaksanakan)\\b',
  ].join('|')})`,
  'i',
);

/** Words that tell more than the delay. */
const BUT = /\b(?:sudah|telah|tetapi|tapi|namun|selesai dilaksanakan)\b|\d/i;

/** Whether a remark says nothing but that the figure is not reached yet, so that it cannot stand beside a full one. */
export function saysUnreached(remark: string): boolean {
  return remark.length <= 80 && NOT_DONE.test(remark.trim()) && !BUT.test(remark);
}

/** Whether something stands in a remark's cell: a dash says nothing. */
export function saysSomething(remark: string): boolean {
  return remark !== '' && /[\p{L}\p{N}]/u.test(remark);
}
