import type { Level } from './report.ts';

/** What tells the level of an item. */
export interface LevelCue {
  /** The item's name, with the spaces before it. */
  readonly name: string;
  readonly code: string;
  /** What the running number says: `A`, `1.2`. */
  readonly number: string;
  readonly indent: number;
  readonly isBold: boolean;
  /** The rows that the item's own figures add up by formula. */
  readonly addsUp: ReadonlySet<number>;
  readonly row: number;
}

/** Where an item stands in the tree. */
export interface TreePlace {
  readonly level?: Level;
  /** The index of the item that this one is a part of. */
  readonly parent?: number;
}

/**
 * Puts the items of a table into a tree by the first cue that tells levels: codes, leading words, numbering,
 * indentation, formulas that add up others, bold.
 * @returns for each item its level and its parent, which comes before it
 */
export function levelsOf(cues: readonly LevelCue[]): TreePlace[] {
  const levels = cues.map(levelOfCue);
  const parents =
    byCode(cues, levels) ??
    byRank(levels.map(rankOf)) ??
    byNumbering(cues) ??
    byDepth(cues.map(({ indent }) => indent)) ??
    byFormula(cues) ??
    byDepth(cues.map(({ isBold }) => (isBold ? 0 : 1))) ??
    cues.map(() => undefined);
  return cues.map((_, index) => ({ level: levels[index], parent: parents[index] }));
}

const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['program', /^\s*prog(?:r)?am\b/i],
  ['subActivity', /^\s*sub[ -]?kegiatan\b/i],
  ['activity', /^\s*kegiatan\b/i],
  ['field', /^\s*bidang urusan\b/i],
  ['affair', /^\s*urusan\b/i],
];

const RANKS: readonly Level[] = ['affair', 'field', 'program', 'activity', 'subActivity', 'account'];

function levelOfCue({ name, code }: LevelCue): Level | undefined {
  return levelOfCode(code) ?? LEVEL_WORDS.find(([, word]) => word.test(name))?.[0];
}

function rankOf(level: Level | undefined): number | undefined {
  return level === undefined ? undefined : RANKS.indexOf(level);
}

/** The parts of a dotted code: `1.01.02.2.01` has five. */
export function partsOf(code: string): string[] {
  return code.split(/[.\s/-]+/).filter((part) => part !== '');
}

const LEVEL_OF_LENGTH: Readonly<Partial<Record<number, Level>>> = {
  1: 'affair',
  2: 'field',
  3: 'program',
  5: 'activity',
  6: 'subActivity',
};

/**
 * The level that a code of the budget's own numbering names (Permendagri 90/2019: urusan 1, bidang 1.01, program
 * 1.01.02, kegiatan 1.01.02.2.01, sub kegiatan 1.01.02.2.01.01 or .0001; rekening 5.1.02…).
 */
function levelOfCode(code: string): Level | undefined {
  const parts = partsOf(code);
  const [first = '', second = '', , fourth = ''] = parts;
  if (parts.length >= 2 && /^[456]$/.test(first) && /^\d$/.test(second)) return 'account';
  if (!/^(?:\d|x)$/i.test(first) || !parts.slice(1).every((part) => /^(?:\d+|x+)$/i.test(part)))
    return undefined;
  if (parts.length >= 2 && !/^(?:\d\d|xx)$/i.test(second)) return undefined;
  if (parts.length >= 5 && !/^[1-9]$/.test(fourth)) return undefined;
  return LEVEL_OF_LENGTH[parts.length];
}

type Parents = (number | undefined)[];

/** The nearest item above whose code this one's begins with; an account belongs to the nearest item that is none. */
function byCode(cues: readonly LevelCue[], levels: readonly (Level | undefined)[]): Parents | undefined {
  const codes = cues.map(({ code }) => partsOf(code));
  const coded = codes.filter(({ length }) => length > 0);
  if (coded.length * 2 <= cues.length) return undefined;
  if (new Set(coded.map(({ length }) => length)).size < 2 && !levels.includes('account')) return undefined;
  const parents: Parents = [];
  /** Items that may still have parts, from the outermost in. */
  let open: { readonly parts: readonly string[]; readonly isAccount: boolean; readonly index: number }[] = [];
  codes.forEach((parts, index) => {
    if (parts.length === 0) {
      // A second indicator of an item has no code of its own: it stands beside the first.
      parents.push(parents[index - 1]);
      return;
    }
    const isAccount = levels[index] === 'account';
    open = open.filter(
      (above) =>
        (isAccount && !above.isAccount) ||
        (above.parts.length < parts.length && above.parts.every((part, place) => part === parts[place])),
    );
    parents.push(open[open.length - 1]?.index);
    open.push({ parts, isAccount, index });
  });
  return parents;
}

/** The nearest item above of an outer rank; items without a rank are apart. */
function byRank(ranks: readonly (number | undefined)[]): Parents | undefined {
  if (new Set(ranks.filter((rank) => rank !== undefined)).size < 2) return undefined;
  let open: { readonly rank: number; readonly index: number }[] = [];
  return ranks.map((rank, index) => {
    if (rank === undefined) return undefined;
    open = open.filter((above) => above.rank < rank);
    const parent = open[open.length - 1]?.index;
    open.push({ rank, index });
    return parent;
  });
}

const NUMBERINGS: readonly (readonly [string, RegExp])[] = [
  ['roman', /^(?:x{0,2}(?:ix|iv|v?i{1,3}|v)|x{1,3})$/i],
  ['letter', /^[a-z]$/i],
  ['digits', /^\d{1,3}$/],
];

/** `A`, `A.1`, `A.1.1` by length; `I`, `A`, `1`, `a` by the order in which the kinds first appear. */
function byNumbering(cues: readonly LevelCue[]): Parents | undefined {
  const numbers = cues.map(({ number, name }) => {
    const text =
      number === ''
        ? (/^\s*([A-Z]|[ivxIVX]+|\d{1,2}(?:\.\d+)*|[A-Z](?:\.\d+)+)[.)]\s/.exec(name)?.[1] ?? '')
        : number;
    return text
      .trim()
      .replace(/[.)]+$/, '')
      .replace(/^\(/, '');
  });
  const dotted = numbers.filter((number) => partsOf(number).length > 1);
  if (dotted.length > 0) {
    let open: { readonly parts: readonly string[]; readonly index: number }[] = [];
    return numbers.map((number, index) => {
      const parts = partsOf(number);
      if (parts.length === 0) return open[open.length - 1]?.index;
      open = open.filter(
        (above) =>
          above.parts.length < parts.length && above.parts.every((part, place) => part === parts[place]),
      );
      const parent = open[open.length - 1]?.index;
      open.push({ parts, index });
      return parent;
    });
  }
  const kinds: string[] = [];
  let last = '';
  const ranks = numbers.map((number) => {
    const fitting = NUMBERINGS.filter(([, pattern]) => pattern.test(number)).map(([kind]) => kind);
    if (fitting.length === 0) return undefined;
    // `I` may be a roman number or a letter: what the row before was, else a roman number.
    const kind = `${fitting.find((one) => one === last.replace(/[!?]$/, '')) ?? fitting[0] ?? ''}${number === number.toUpperCase() ? '!' : '?'}`;
    last = kind;
    if (!kinds.includes(kind)) kinds.push(kind);
    return kinds.indexOf(kind);
  });
  return ranks.some((rank) => rank === undefined) ? undefined : byRank(ranks);
}

function byDepth(depths: readonly number[]): Parents | undefined {
  // What stands first is of the outermost level.
  return Math.min(...depths) === depths[0] ? byRank(depths) : undefined;
}

/** An item whose formula adds up the rows of others is their parent; of several, the nearest. */
function byFormula(cues: readonly LevelCue[]): Parents | undefined {
  const parents: Parents = cues.map(() => undefined);
  const indexOfRow = new Map(cues.map(({ row }, index) => [row, index]));
  cues.forEach(({ addsUp }, index) => {
    for (const row of addsUp) {
      const part = indexOfRow.get(row);
      if (part !== undefined && part > index) parents[part] = index;
    }
  });
  return parents.some((parent) => parent !== undefined) ? parents : undefined;
}
