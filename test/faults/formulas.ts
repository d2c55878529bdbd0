import type { Entry } from '../../src/report/report.ts';
import { cellAt } from '../../src/workbook/workbook.ts';
import { blocksOf, numbersIn, refAt, reportOf, withCell, withValue } from './cells.ts';
import { oneOf, roll, sheetsWith, type Fault } from './fault.ts';

const ERRORS = ['#REF!', '#VALUE!', '#NAME?', '#N/A', '#DIV/0!'] as const;

/** An error value in the place of a figure. */
export const formulaError: Fault = {
  drawn: sheetsWith({}),
  spoil: ({ sheet }, dice) => {
    const entries = blocksOf(reportOf(sheet)).flatMap(({ block: { annual, measurements } }) =>
      numbersIn([annual, ...measurements.flatMap(({ target, realization }) => [target, realization])]),
    );
    const entry = oneOf(entries, dice, 0);
    if (entry === undefined) return undefined;
    const error = oneOf(ERRORS, dice, 1) ?? '#REF!';
    const { formula = '=#REF!' } = cellAt(sheet, entry.row, entry.column);
    return {
      sheets: [withCell(sheet, entry, { value: null, error, formula })],
      at: refAt(sheet, entry),
    };
  },
};

/** A percentage typed, or worked out from numbers of its own, among four or more that are formulas; its value is right. */
export const formulaInconsistent: Fault = {
  drawn: sheetsWith({ hasFormulas: true, style: 'number', leaves: 1, percents: ['ratio', 'ratio'] }),
  spoil: ({ sheet }, dice) => {
    const groups = new Map<string, Entry[]>();
    for (const { panel, block } of blocksOf(reportOf(sheet))) {
      const isParent = panel.blocks.some(
        ({ parent }) => parent !== undefined && panel.blocks[parent] === block,
      );
      for (const { target = block.annual, realization, percent } of block.measurements) {
        // What a formula can't work with (`80 - 90%`) is typed, and rightly so.
        if (percent?.formula === undefined || numbersIn([target, realization]).length < 2) continue;
        const key = `${percent.column} ${isParent}`;
        groups.set(key, [...(groups.get(key) ?? []), percent]);
      }
    }
    const entry = oneOf([...groups.values()].filter(({ length }) => length >= 4).flat(), dice, 0);
    if (entry === undefined) return undefined;
    const cell = cellAt(sheet, entry.row, entry.column);
    const typed = withValue(sheet, entry, cell.value);
    const ofItsOwn = withCell(sheet, entry, { ...cell, formula: `=${String(cell.value)}*1` });
    return { sheets: [roll(dice, 1, 2) === 0 ? typed : ofItsOwn], at: refAt(sheet, entry) };
  },
};
