import type { Sheet } from '../../src/workbook/workbook.ts';
import { absorbing, PROGRAMS, quarterReport, type ReportRow } from '../quarterReport.ts';
import { percent, quarterly } from '../worksheets.ts';
import { roll, sheetsWith, type Dice, type Fault, type Spoiled } from './fault.ts';

/** Reports of quarters that the generator does not draw are built here, so what is drawn does not matter. */
const drawn = sheetsWith({});

/** A cell of the row of an item, where the rows of items begin below two rows of headers. */
function spoiledAt(right: Sheet, wrong: Sheet, item: number, column: number): Spoiled {
  return { sheets: [wrong], at: { sheetId: wrong.id, row: item + 2, column }, right: [right] };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** So many hundredths as a percentage. */
const hundredths = (units: number) => percent(Number(`${units}e-2`));

/** A year's achievement that its quarters do not add up to, as those of the other items do. */
export const achievementSumMismatch: Fault = {
  drawn,
  spoil: (_, dice) => {
    const count = 4 + roll(dice, 0, 4);
    const wrong = roll(dice, 1, count);
    const sheet = (isWrong: boolean) =>
      quarterly(
        'TW II',
        times(count, (index) => {
          // Quarters that fall as well as rise could be of the year so far.
          const first = 3 + roll(dice, 2 + index, 10);
          const second = first + 1 + ((first * 7 + index) % 12);
          // No other way of adding up gives hundredths of a percentage.
          const off = isWrong && index === wrong ? 4.07 + roll(dice, 11, 30) : 0;
          return {
            name: `Nilai ${PROGRAMS[index] ?? ''}`,
            annual: null,
            quarters: [
              [percent(0.25), hundredths(first)],
              [percent(0.25), hundredths(second)],
            ] as const,
            achievement: hundredths(Number((first + second + off).toFixed(2))),
          };
        }),
      );
    return spoiledAt(sheet(false), sheet(true), wrong, 10);
  },
};

/** Achievements that add up quarters of which the last already holds the ones before. */
export const achievementDoubleCounted: Fault = {
  drawn,
  spoil: (_, dice) => {
    const count = 3 + roll(dice, 0, 5);
    const sheet = (isWrong: boolean) =>
      quarterly(
        'TW II',
        times(count, (index) => {
          const first = 5 + roll(dice, 1 + index, 30);
          const second = first + 1 + ((first + index * 11) % 40);
          return {
            name: `Nilai ${PROGRAMS[index] ?? ''}`,
            annual: hundredths(second),
            quarters: [
              [hundredths(first), hundredths(first)],
              [hundredths(second), hundredths(second)],
            ] as const,
            achievement: hundredths(isWrong ? first + second : second),
          };
        }),
      );
    return { ...spoiledAt(sheet(false), sheet(true), 0, 10), at: { sheetId: 'TW II', row: 0, column: 10 } };
  },
};

/** A quarter's realization unlike the row's own, as the other rows repeat it. */
export const quarterRealizationMismatch: Fault = {
  drawn,
  spoil: (_, dice) => {
    const count = 4 + roll(dice, 0, 6);
    const wrong = roll(dice, 1, count);
    const sheet = (isWrong: boolean) =>
      quarterReport(
        'TW I',
        times(count, (index): ReportRow => {
          const own = 5 + ((roll(dice, 2, 1000) + index * 7) % 15);
          const off = isWrong && index === wrong ? 1 + roll(dice, 3, 4) : 0;
          return {
            indicator: `Nilai ${PROGRAMS[index] ?? ''}`,
            quarters: [[percent(0.25), hundredths(own + off)]],
            program: `Program ${PROGRAMS[index] ?? ''}`,
            realization: hundredths(own),
          };
        }),
      );
    return spoiledAt(sheet(false), sheet(true), wrong, 2);
  },
};

/** Programs whose realization is what was spent of their budget, with so many rupiah of a thousand. */
function spentOf(dice: Dice, count: number): number[] {
  return times(count, (index) => 50 + ((roll(dice, 2, 1000) + index * 97) % 850));
}

/** A program's percentage that is not what was spent of its budget, as those of the others are. */
export const absorptionMismatch: Fault = {
  drawn,
  spoil: (_, dice) => {
    const count = 6 + roll(dice, 0, 3);
    const wrong = roll(dice, 1, count);
    const rows = absorbing(...spentOf(dice, count));
    const off = 0.01 + roll(dice, 3, 60) / 1000;
    const spoiled = rows.map((row, index) =>
      index === wrong
        ? { ...row, realization: percent(Number(((row.spent as number) / 1000 + off).toFixed(4))) }
        : row,
    );
    return spoiledAt(quarterReport('TW I', rows), quarterReport('TW I', spoiled), wrong, 13);
  },
};

/** Programs whose performance is nothing but what was spent of their budget. */
export const performanceIsAbsorption: Fault = {
  drawn,
  spoil: (_, dice) => {
    const count = 10 + roll(dice, 0, 4);
    const rows = absorbing(...spentOf(dice, count));
    const right = rows.map((row, index) => ({
      ...row,
      realization: percent(0.4 + ((roll(dice, 3, 1000) + index * 13) % 60) / 100),
    }));
    const wrong = quarterReport('TW I', rows);
    return {
      sheets: [wrong],
      at: { sheetId: wrong.id, row: 0, column: 13 },
      right: [quarterReport('TW I', right)],
    };
  },
};
