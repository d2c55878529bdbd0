/** Titles before a name. */
const TITLES: ReadonlySet<string> = new Set([
  'drs',
  'dra',
  'dr',
  'drg',
  'drh',
  'ir',
  'prof',
  'h',
  'hj',
  'kh',
  'apt',
  'ns',
]);
/** Degrees behind a name where no comma sets them apart; those with a point inside (`M.Si`) are known by it. */
const DEGREES: ReadonlySet<string> = new Set([
  'se',
  'sh',
  'st',
  'mm',
  'mt',
  'mh',
  'msi',
  'ssos',
  'skom',
  'sstp',
  'stp',
  'sip',
  'sap',
  'map',
  'mpd',
  'spd',
  'mkes',
  'skm',
  'sp',
  'mp',
  'amd',
  'ak',
  'ca',
]);

/** The letters of a text, in lower case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/**
 * The words of a name without titles and degrees.
 * @example nameWords('Drs. I Ketut Suardana, M.Si') //=> ['i', 'ketut', 'suardana']
 */
export function nameWords(name: string): string[] {
  const [bare = ''] = name.split(',');
  const words = bare.split(/\s+/).flatMap((word) => {
    if (/\p{L}\.\p{L}/u.test(word) && DEGREE.test(word)) return [];
    // `Dr.Ir.Made`: titles without a space behind them.
    return word.split('.').map(lettersOf);
  });
  return words.filter((word, index) => {
    if (word === '') return false;
    return !TITLES.has(word) && !(index > 0 && DEGREES.has(word));
  });
}

/** `M.Si`, `S.Sos.`, `A.Md` */
const DEGREE = /^[SMAD]\.(?:\p{L}{1,4}\.?)+$/iu;

/** Whether two names are one, titles and degrees left out; a word may be cut short (`I Kt. Suardana`). */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  if (one.join('') === other.join('')) return true;
  return one.length === other.length && one.every((word, index) => isSameWord(word, other[index] ?? ''));
}

/** An abbreviation of up to three letters begins like the word and has its letters in order. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > 3 || short.length === long.length || !long.startsWith(short.charAt(0))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
