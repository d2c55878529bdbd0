import { id } from '../../src/locales/id.ts';
import type { Unreadable } from '../../src/files/readWorkbook.ts';

/** The sentences of the page; why a file can't be opened is said as the add-in says it. */
export const TEXTS = {
  opening: 'Membuka buku kerja …',
  saved: 'Salinan tersimpan.',
  notSaved: 'Salinan tidak dapat dibuat.',
  noSample: 'Contoh buku kerja tidak ditemukan. Buka buku kerja sendiri.',
  noVisibleSheet: 'Buku kerja tidak memiliki lembar yang tampak.',
  refused: 'Isian tidak diterima.',
  protectedSheet: 'Lembar dilindungi. Isian dibatalkan.',
  pane: 'Panel Periksa Capaian',
} as const;

export const unreadable = (reason: Unreadable): string => id[reason];
