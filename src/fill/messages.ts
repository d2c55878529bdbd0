import type { LanguageCode } from '../rules/finding.ts';

/** Why something is proposed that no rule finds wrong. */
export const FILL_MESSAGES: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>> = {
  id: {
    percent: 'Persentase dari {realization} / {target}',
    achievement: 'Capaian setahun dari {realization} / {target}',
    total: 'Jumlah {count} baris, mulai {cell}',
    predicate: 'Predikat dari capaian {cell}',
    remark: 'Disusun dari angkanya ({cell}); tambahkan sebabnya bila ada',
    remarkOfSeveral: 'Disusun dari angkanya ({count} sel, mulai {cell}); tambahkan sebabnya bila ada',
  },
  en: {
    percent: 'The percentage of {realization} / {target}',
    achievement: "The year's achievement of {realization} / {target}",
    total: 'The sum of {count} rows, from {cell} on',
    predicate: 'The predicate of the achievement {cell}',
    remark: 'Drafted from its figure ({cell}); add the reason if there is one',
    remarkOfSeveral:
      'Drafted from its figures ({count} cells, from {cell} on); add the reason if there is one',
  },
};
