/** The level of the office that answers for a sheet: 2 (head of office) to 4 (head of section), 5 for staff. */
export type Echelon = 2 | 3 | 4 | 5;

const BY_NUMERAL: Readonly<Record<string, Echelon>> = { ii: 2, '2': 2, iii: 3, '3': 3, iv: 4, '4': 4 };

/** Posts as sheets are named after them; a deputy post (`Sekretaris`) stands beside the heads of its level. */
const POSTS: readonly (readonly [Echelon, RegExp])[] = [
  [5, /\b(?:staff?|pelaksana|jfu|fungsional umum)\b/],
  [4, /\b(?:kasi|kasie|kasubbag|kasubag|kasubbid|kepala seksi|kepala sub ?bagian|kepala sub ?bidang)\b/],
  [3, /\b(?:kabid|kabag|kepala bidang|kepala bagian|sekretaris)\b/],
  [2, /\b(?:kadis|kaban|kepala dinas|kepala badan)\b/],
];

/**
 * The echelon that a sheet's name or title names; `undefined` where it names none, or several.
 * @example echelonIn('Eselon III') //=> 3
 * @example echelonIn('ES. IV.a Kasi Pasar') //=> 4
 * @example echelonIn('Staf') //=> 5
 */
export function echelonIn(text: string): Echelon | undefined {
  const words = text.toLowerCase().replace(/[_-]/g, ' ');
  const numerals = [...words.matchAll(/\b(?:eselon|esel|es)\.? ?(ii|iii|iv|[234])(?:\.? ?[ab])?\b/g)].flatMap(
    ([, numeral = '']) => BY_NUMERAL[numeral] ?? [],
  );
  const named =
    numerals.length > 0 ? numerals : POSTS.flatMap(([level, post]) => (post.test(words) ? [level] : []));
  const [first, ...others] = new Set(named);
  return others.length === 0 ? first : undefined;
}
