import type { LayoutChoices } from './choices.ts';
import type { GeneratedItem } from './items.ts';
import type { GeneratedReport } from './report.ts';
import type { Slot } from './series.ts';
import { MONTHS, ROMAN, SPANS } from './words.ts';

/** The word that the layout's dice take from a list; each use has a place of its own among the dice. */
export function pick<T>({ words }: Pick<LayoutChoices, 'words'>, list: readonly T[], place: number): T {
  const word = list[(words[place] ?? 0) % list.length];
  if (word === undefined) throw new Error('An empty list of words');
  return word;
}

/** How a sheet writes its periods: alone, or under a head that names their kind. */
export interface PeriodWords {
  /** The head over `I`, `II`, …; absent where each period says its own kind. */
  readonly head: string | undefined;
  readonly of: (slot: Slot) => string;
}

/** The periods' labels of a sheet, all in one manner. A bare number or roman needs the head to say of what. */
export function periodWords(choices: LayoutChoices, report: GeneratedReport, hasHead: boolean): PeriodWords {
  const quarter = (index: number) => quarterLabel(choices, index);
  switch (report.axis) {
    case 'quarters':
      return {
        head: hasHead ? pick(choices, ['Triwulan', 'TRIWULAN', 'TW'], 0) : undefined,
        of: ({ period }) => {
          const index = period?.index ?? 1;
          return hasHead ? (pick(choices, [true, false], 1) ? roman(index) : String(index)) : quarter(index);
        },
      };
    case 'weeks':
      return {
        head: hasHead ? 'Minggu' : undefined,
        of: ({ period }) => {
          const index = period?.index ?? 1;
          if (hasHead) return roman(index);
          return pick(choices, [`Minggu ${roman(index)}`, `Minggu ke-${index}`, `Minggu ${index}`], 1);
        },
      };
    case 'spans':
      return { head: undefined, of: ({ span }) => (span === undefined ? '' : pick(choices, SPANS[span], 2)) };
    case 'months':
    case 'monthsAndQuarters':
      return {
        head: hasHead ? pick(choices, ['Bulan', 'BULAN'], 0) : undefined,
        of: ({ period }) =>
          period?.kind === 'quarter'
            ? quarter(period.index)
            : monthLabel(choices, period?.index ?? 1, hasHead && report.axis === 'months'),
      };
    case 'year':
    case 'types':
      return { head: undefined, of: () => '' };
  }
}

function roman(index: number): string {
  return ROMAN[index - 1] ?? '';
}

function quarterLabel(choices: LayoutChoices, index: number): string {
  const number = roman(index);
  return pick(
    choices,
    [
      `TW ${number}`,
      `TW ${index}`,
      `Triwulan ${number}`,
      `TRIWULAN ${number}`,
      `TW-${number}`,
      `Tw ${index}`,
      `TW${index}`,
    ],
    3,
  );
}

/** A month in the manner of the sheet; numbers only under a head that says *Bulan*. */
function monthLabel(choices: LayoutChoices, index: number, mayBeNumber: boolean): string {
  const names = MONTHS[index - 1] ?? MONTHS[0];
  const short = names[1 + (pick(choices, [0, 1, 2], 4) % (names.length - 1))] ?? names[0];
  const manners = [names[0], names[0].toUpperCase(), short, names[0], `bulan${index}`];
  // `Jan` … `Jul`, `8` … `12`, as seen.
  const numbered = [...manners, String(index), index < 8 ? names[1] : String(index)];
  return pick(choices, mayBeNumber ? numbered : manners, 5);
}

const WORDS_OF_LEVEL: Readonly<Partial<Record<GeneratedItem['level'], string>>> = {
  program: 'Program',
  activity: 'Kegiatan',
  subActivity: 'Sub Kegiatan',
};

/** The name of an item as its cell holds it, with the word of its level or the spaces before it. */
export function nameOf(item: GeneratedItem, { cue }: LayoutChoices): string {
  if (cue === 'words') return `${WORDS_OF_LEVEL[item.level] ?? ''} ${item.title}`.trim();
  return cue === 'spaces' ? `${'   '.repeat(item.depth)}${item.title}` : item.title;
}

/** What stands in the number column: `3`, `A.1.2`, or `I`, `A`, `1` by level. */
export function numberOf(items: readonly GeneratedItem[], index: number, { cue }: LayoutChoices): string {
  const item = items[index];
  if (item === undefined) return '';
  if (cue === 'dotted') {
    const above =
      item.parent === undefined ? undefined : numberOf(items, item.parent, { cue } as LayoutChoices);
    return above === undefined ? String.fromCharCode(64 + item.ordinal) : `${above}.${item.ordinal}`;
  }
  if (cue === 'lists') {
    return item.depth === 0
      ? roman(item.ordinal)
      : item.depth === 1
        ? String.fromCharCode(64 + item.ordinal)
        : String(item.ordinal);
  }
  return String(index + 1);
}

const two = (number: number) => String(number).padStart(2, '0');

/** The parts of an item's code; those of an account are its own, whatever it is spent for. */
export function codeOf(items: readonly GeneratedItem[], index: number, choices: LayoutChoices): string[] {
  const item = items[index];
  if (item === undefined) return [];
  const above = item.parent === undefined ? [] : codeOf(items, item.parent, choices);
  // The sheet begins where its tree does: at the affair, or at the programs of one field.
  const before = item.parent === undefined && item.level === 'program' ? ['1', '02'] : above;
  switch (item.level) {
    case 'affair':
      return [String(item.ordinal)];
    case 'field':
    case 'program':
      return [...before, two(item.ordinal)];
    case 'activity':
      return [...before, pick(choices, ['2', '1'], 6), two(item.ordinal)];
    case 'subActivity':
      return [...before, pick(choices, [String(item.ordinal).padStart(4, '0'), two(item.ordinal)], 7)];
    case 'account':
      return ['5', '1', '02', '01', '001', String(item.ordinal).padStart(5, '0')];
  }
}

/** A code cut into the four columns of a split one: field, program, activity, sub-activity. */
export function splitCode(parts: readonly string[]): string[] {
  return [parts.slice(0, 2), parts.slice(2, 3), parts.slice(3, 5), parts.slice(5)].map((part) =>
    part.join('.'),
  );
}
