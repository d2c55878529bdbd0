import { distance } from 'fastest-levenshtein';

/** What tells an item of a table apart. */
export interface Named {
  readonly name: string | undefined;
  readonly code?: string | undefined;
  /** What else stands on its row, where several items bear one name (the program beside an indicator). */
  readonly beside?: string | undefined;
}

/**
 * Pairs the items of two versions of one table, such as the sheets of two quarters: by a code, else by a name, else by
 * a name and what stands beside it, each of which must be there once in either table; then, between the items that
 * are paired already, by names that differ only in how they are spelt. What is in doubt is not paired.
 * @returns for each item of `later` its index in `earlier`, or `undefined`
 * @example pairItems([{ name: '% Koperasi sehat' }], [{ name: 'Persentase Koperasi Sehat' }]) //=> [0]
 */
export function pairItems(earlier: readonly Named[], later: readonly Named[]): (number | undefined)[] {
  const pairs: (number | undefined)[] = later.map(() => undefined);
  const taken = new Set<number>();
  for (const keyOf of [codeOf, nameOf, nameAndBesideOf]) {
    const there = onlyOnes(earlier.map(keyOf));
    const here = onlyOnes(later.map(keyOf));
    for (const [key, index] of here) {
      const other = there.get(key);
      if (other === undefined || pairs[index] !== undefined || taken.has(other)) continue;
      if (keyOf === codeOf && !mayBeOne(earlier[other]?.name, later[index]?.name)) continue;
      if (keyOf === nameOf && !areBesideAlike(earlier[other], later[index])) continue;
      pairs[index] = other;
      taken.add(other);
    }
  }
  pairBySpelling(earlier, later, pairs, taken);
  return pairs;
}

/** Keys that stand once, with their places. */
function onlyOnes(keys: readonly (string | undefined)[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  keys.forEach((key, index) => {
    if (key === undefined) return;
    if (places.has(key)) repeated.add(key);
    places.set(key, index);
  });
  for (const key of repeated) places.delete(key);
  return places;
}

function codeOf({ code }: Named): string | undefined {
  return code === undefined || code === '' ? undefined : code;
}

function nameOf({ name }: Named): string | undefined {
  const words = wordsOf(name ?? '');
  return words.length === 0 ? undefined : words.join(' ');
}

function nameAndBesideOf(item: Named): string | undefined {
  const name = nameOf(item);
  const beside = wordsOf(item.beside ?? '');
  return name === undefined || beside.length === 0 ? undefined : `${name} | ${beside.join(' ')}`;
}

/** The words and numbers of a name, written one way: offices write `%` and `&` for words. */
function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('%', ' persentase ')
      .replaceAll('&', ' dan ')
      .match(/\p{L}+|\p{N}+/gu) ?? []
  );
}

/** A code that two items share is no proof where their names have nothing in common. */
function mayBeOne(a: string | undefined, b: string | undefined): boolean {
  const words = new Set(wordsOf(a ?? ''));
  const others = wordsOf(b ?? '');
  return words.size === 0 || others.length === 0 || others.some((word) => words.has(word));
}

/** Stretches longer than this hold too many strangers to tell one spelling from another. */
const LONGEST_STRETCH = 40;

/** Pairs what stands between the same paired neighbours and is spelt alike, if nothing else there is. */
function pairBySpelling(
  earlier: readonly Named[],
  later: readonly Named[],
  pairs: (number | undefined)[],
  taken: Set<number>,
): void {
  for (let top = 0; top < later.length; top++) {
    if (pairs[top] !== undefined) continue;
    let bottom = top;
    while (bottom + 1 < later.length && pairs[bottom + 1] === undefined) bottom++;
    const above = top === 0 ? -1 : pairs[top - 1];
    const below = bottom + 1 === later.length ? earlier.length : pairs[bottom + 1];
    if (
      above !== undefined &&
      below !== undefined &&
      below - above <= LONGEST_STRETCH &&
      bottom - top < LONGEST_STRETCH
    ) {
      const there = range(above + 1, below).filter((index) => !taken.has(index));
      const here = range(top, bottom + 1);
      for (const [index, other] of spelledAlike(earlier, later, there, here)) {
        pairs[index] = other;
        taken.add(other);
      }
    }
    top = bottom;
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function spelledAlike(
  earlier: readonly Named[],
  later: readonly Named[],
  there: readonly number[],
  here: readonly number[],
): [number, number][] {
  const alike = here.flatMap((index) =>
    there
      .filter((other) => isSpeltAlike(later[index], earlier[other]))
      .map((other): [number, number] => [index, other]),
  );
  return alike.filter(([index, other]) => alike.every(([a, b]) => (a === index) === (b === other)));
}

function isSpeltAlike(a: Named | undefined, b: Named | undefined): boolean {
  return areBesideAlike(a, b) && areWordsAlike(a?.name, b?.name);
}

/** An indicator that serves another program is another item. */
function areBesideAlike(a: Named | undefined, b: Named | undefined): boolean {
  return a?.beside === undefined || b?.beside === undefined || areWordsAlike(a.beside, b.beside);
}

/**
 * Whether two names are the same words but for slips of the pen: a different number, a short word or an opposite
 * (formal, informal) makes another item.
 */
export function areWordsAlike(a: string | undefined, b: string | undefined): boolean {
  const words = wordsOf(a ?? '');
  const others = wordsOf(b ?? '');
  if (words.length === 0 || words.length !== others.length) return false;
  let differing = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? '';
    if (word === other) continue;
    differing++;
    if (!isSlip(word, other)) return false;
  }
  return differing * 3 <= words.length;
}

const SHORTEST_WORD = 5;

function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < SHORTEST_WORD || /\p{N}/u.test(a + b)) return false;
  return distance(a, b) <= Math.floor(length / SHORTEST_WORD);
}
