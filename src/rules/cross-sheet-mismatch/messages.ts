import type { LanguageCode } from '../finding.ts';

const WORDS = {
  id: {
    annual: 'Target tahunan',
    target: 'Target',
    realization: 'Realisasi',
    one: '{what} {stated} di sini, {expected} di {other}, selisih {gap}',
    several:
      '{what} {count} periode berbeda dari lembar lain, mulai {stated} di sini dan {expected} di {other}',
    oneSum: '{what} {stated}, jumlah {parts} bagiannya {expected} (mulai {other}), selisih {gap}',
    severalSum:
      '{what} {count} periode berbeda dari jumlah {parts} bagiannya, mulai {stated} dan {expected} (mulai {other})',
    slip: 'tampaknya salah ketik satu angka',
  },
  en: {
    annual: 'The annual target',
    target: 'The target',
    realization: 'The realization',
    one: '{what} is {stated} here, {expected} in {other}, a difference of {gap}',
    several:
      '{what} differs from another sheet in {count} periods, first {stated} here and {expected} in {other}',
    oneSum:
      '{what} is {stated}, its {parts} parts add up to {expected} (from {other} on), a difference of {gap}',
    severalSum:
      '{what} differs from the sum of its {parts} parts in {count} periods, first {stated} and {expected} (from {other} on)',
    slip: 'it looks like a slip of one digit',
  },
} as const;

const MEASURES = ['annual', 'target', 'realization'] as const;

/** One sentence for each figure, for one period or several, for an item or the sum of its parts. */
export function messagesIn(language: LanguageCode): Record<string, string> {
  const words = WORDS[language];
  const total = {
    id: 'Total {stated}; total di {other} tanpa {count} baris yang hanya ada di sana {expected}, selisih {gap}',
    en: 'The total is {stated}; that in {other} without the {count} items found only there is {expected}, a difference of {gap}',
  };
  return Object.fromEntries([
    ...MEASURES.flatMap((measure) =>
      (['one', 'several', 'oneSum', 'severalSum'] as const).flatMap((shape) => {
        const sentence = words[shape].replace('{what}', words[measure]);
        const key = `${measure}${shape.charAt(0).toUpperCase()}${shape.slice(1)}`;
        return shape.startsWith('one')
          ? [
              [key, sentence],
              [`${key}Slip`, `${sentence}; ${words.slip}`],
            ]
          : [[key, sentence]];
      }),
    ),
    ['total', total[language]],
  ]) as Record<string, string>;
}
