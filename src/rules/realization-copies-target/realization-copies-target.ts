import { isNumber } from '../../report/entry.ts';
import type { Block, Entry, SheetReport } from '../../report/report.ts';
import type { Place } from '../../workbook/address.ts';
import { areAlike, compareShown, countParam, finerDecimals, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** Realizations that are the targets written again: nearly every indicator equals its target in every period. */
export const realizationCopiesTarget = {
  id: 'realization-copies-target',
  messages: {
    id: {
      copies: 'Realisasi {count} dari {total} indikator sama persis dengan targetnya di setiap periode',
    },
    en: {
      copies: 'The realizations of {count} of {total} indicators equal their targets in every period',
    },
  },
  check: ({ sheets }) => sheets.flatMap(copiesOn),
} satisfies Rule;

const FEWEST_INDICATORS = 5;
/** At least 4 of 5 indicators. */
const SHARE = { numerator: 4, denominator: 5 };
/** One period alone may well be reached to the point. */
const FEWEST_PERIODS = 2;

function copiesOn(sheet: SheetReport): Finding[] {
  const panels = sheet.panels.filter(({ kind }) => kind === 'performance');
  const indicators = panels.flatMap(({ blocks }) => blocks.flatMap((block) => comparedIn(block) ?? []));
  const copies = indicators.filter(({ isCopy }) => isCopy);
  const [first, ...others] = copies.map(({ realization }) => realization);
  if (
    first === undefined ||
    indicators.length < FEWEST_INDICATORS ||
    copies.length * SHARE.denominator < indicators.length * SHARE.numerator
  )
    return [];
  const header: Place | undefined = panels
    .flatMap(({ columns }) => columns)
    .find(({ role }) => role === 'realization')?.headerAt;
  return [
    {
      rule: 'realization-copies-target',
      severity: 'info',
      at: refOf(sheet, header ?? first),
      cells: [...(header === undefined ? [] : [first]), ...others].map((entry) => refOf(sheet, entry)),
      message: {
        key: 'copies',
        params: { count: countParam(copies.length), total: countParam(indicators.length) },
      },
      fixes: [],
      echoes: [],
    },
  ];
}

interface Compared {
  readonly isCopy: boolean;
  /** The first that was compared. */
  readonly realization: Entry;
}

/** Whether every filled period of an indicator equals its target; what was not planned tells nothing. */
function comparedIn({ measurements }: Block): Compared | undefined {
  let periods = 0;
  let isCopy = true;
  let first: Entry | undefined;
  for (const { target, realization } of measurements) {
    if (!isNumber(target) || !isNumber(realization) || target.figure.value === 0) continue;
    first ??= realization;
    periods++;
    const figures = [target.figure, realization.figure];
    if (
      !areAlike(target.figure, realization.figure) ||
      compareShown(target.figure.value, realization.figure.value, finerDecimals(figures)) !== 0
    )
      isCopy = false;
  }
  return first === undefined || periods < FEWEST_PERIODS ? undefined : { isCopy, realization: first };
}
