import { cellAt, type Sheet } from '../../src/workbook/workbook.ts';
import type { GeneratedItem } from '../generator/items.ts';
import { blocksOf, numbersIn, refAt, reportOf, withValue } from './cells.ts';
import { oneOf, roll, sheetsWith, type Dice, type Fault } from './fault.ts';
import { drawnFrom } from './figures.ts';

/** A later item that has the name, and all else that tells items apart, of an earlier one of its kind. */
export const duplicateBlock: Fault = {
  drawn: sheetsWith({ hasFormulas: false, objective: 'none', hasIndicator: false }),
  spoil: (drawn, dice) => {
    const { report, recipe } = drawn;
    // Beside objectives a number tells whose indicator it is.
    const has = (wanted: string) => drawn.drawing.columns.some(({ role }) => role === wanted);
    if (has('objective')) return undefined;
    // Of which item an indicator is stands in the report only where the item has money of its own.
    if (has('item') && has('indicator') && report.panels.every(({ kind }) => kind === 'performance'))
      return undefined;
    const pairs = report.panels.flatMap(({ kind, items, series }, panel) =>
      items.flatMap((later, j) =>
        items.slice(0, j).flatMap((earlier, i) => {
          const a = series[i];
          const b = series[j];
          const areAlike =
            a?.measured === b?.measured &&
            a?.text === undefined &&
            a?.annual !== b?.annual &&
            earlier.parent === later.parent &&
            earlier.depth === later.depth &&
            earlier.objective === later.objective &&
            earlier.unitOfOffice === later.unitOfOffice;
          const isParent = items.some(({ parent }) => parent === i || parent === j);
          // A program may be followed by its one activity of the same name.
          const isPerhapsPart = kind === 'budget' && j === i + 1;
          return areAlike && !isParent && !isPerhapsPart ? [{ panel, i, j }] : [];
        }),
      ),
    );
    const pair = oneOf(pairs, dice, 0);
    if (pair === undefined) return undefined;
    const own = report.panels[pair.panel];
    const same = (items: readonly GeneratedItem[]) =>
      items.map((item, index) => (index === pair.j ? { ...item, ...named(items[pair.i] ?? item) } : item));
    const panels = report.panels.map((one) =>
      one.items === own?.items || !report.isSideBySide ? { ...one, items: same(one.items) } : one,
    );
    const { sheet, drawing } = drawnFrom({ ...report, panels }, recipe);
    const columns = drawing.columns.filter(({ panels: served }) => served.includes(pair.panel));
    const name =
      (own?.kind === 'performance' ? columns.find(({ role }) => role === 'indicator') : undefined) ??
      columns.find(({ role }) => role === 'item') ??
      columns.find(({ role }) => role === 'indicator');
    const row = drawing.blocks[pair.panel]?.find(({ item }) => item === pair.j)?.rows[0];
    if (name === undefined || row === undefined) return undefined;
    return { sheets: [sheet], at: refAt(sheet, { row, column: name.column }) };
  },
};

function named({ title, indicator, unit, ordinal }: GeneratedItem): Partial<GeneratedItem> {
  return { title, indicator, unit, ordinal };
}

/** From a number on, all running numbers a few too high. */
export const numberingGap: Fault = {
  drawn: sheetsWith({ hasNumber: true, twoUnderOne: 'none', cue: 'none' }),
  spoil: ({ sheet }, dice) => {
    const blocks = reportOf(sheet).panels[0]?.blocks ?? [];
    const numbered = blocks
      .filter(
        ({ number }, index) =>
          number !== undefined && number.text !== '' && number.row !== blocks[index - 1]?.number?.row,
      )
      .map(({ number, groups }) => ({
        row: number?.row ?? 0,
        column: number?.column ?? 0,
        groups: groups.join(),
      }));
    const values = numbered.map(({ row, column }) => Number(cellAt(sheet, row, column).value));
    const areRunning = values.every((value, index) => value === index + 1);
    const places = numbered.flatMap(({ groups }, index) =>
      index > 0 && numbered[index - 1]?.groups === groups ? [index] : [],
    );
    const from = oneOf(places, dice, 0);
    const at = from === undefined ? undefined : numbered[from];
    if (!areRunning || numbered.length < 4 || from === undefined || at === undefined) return undefined;
    const by = 1 + roll(dice, 1, 3);
    const gapped = numbered.slice(from).reduce((spoiled: Sheet, place) => {
      const { value } = cellAt(spoiled, place.row, place.column);
      return withValue(spoiled, place, typeof value === 'number' ? value + by : String(Number(value) + by));
    }, sheet);
    return { sheets: [gapped], at: refAt(sheet, at) };
  },
};

/** A table that has lost its headers. */
export const sheetNotRecognised: Fault = {
  drawn: sheetsWith({ hasHeaderAgain: false }),
  spoil: ({ sheet, drawing }) => {
    const figures = blocksOf(reportOf(sheet)).flatMap(({ block }) =>
      block.measurements.flatMap(({ target, realization }) => numbersIn([target, realization])),
    );
    // A page of words has a number or two.
    if (figures.length < 8) return undefined;
    const first = Math.min(
      ...drawing.blocks.flat().flatMap(({ rows }) => rows),
      ...drawing.totals.map(({ row }) => row),
    );
    const grid = sheet.grid.map((cells, row) => (row < first ? [] : cells));
    const merges = sheet.merges.filter(({ top }) => top >= first);
    return { sheets: [{ ...sheet, grid, merges }], at: refAt(sheet, { row: 0, column: 0 }) };
  },
};

/** A month misspelt, or a period that says what the one before says. */
export const periodLabel: Fault = {
  drawn: sheetsWith({ hasFormulas: false }, ({ rows }) => rows === 'A3'),
  spoil: ({ sheet }, dice) => {
    const rows = reportOf(sheet).panels.flatMap(({ blocks }) =>
      blocks.flatMap(({ measurements }) =>
        measurements.slice(1).flatMap(({ row, label }, index) => {
          const before = measurements[index]?.label;
          return label === undefined || before === undefined ? [] : [{ row, label, before }];
        }),
      ),
    );
    const place = oneOf(rows, dice, 0);
    if (place === undefined) return undefined;
    const { row, label, before } = place;
    const at = { row, column: label.column };
    const { value } = cellAt(sheet, row, label.column);
    const isWord = typeof value === 'string' && /^[a-z]{6,}$/i.test(value);
    const wrong = isWord && roll(dice, 1, 2) === 0 ? misspelt(value, dice) : before.text;
    const isNumber = typeof value === 'number' && /^\d+$/.test(wrong);
    return { sheets: [withValue(sheet, at, isNumber ? Number(wrong) : wrong)], at: refAt(sheet, at) };
  },
};

/** A word with two letters in each other's place, or without one. */
function misspelt(word: string, dice: Dice): string {
  const at = 2 + roll(dice, 2, word.length - 4);
  const isLost = roll(dice, 3, 2) === 0 || word[at] === word[at + 1];
  const turned = isLost ? (word[at + 1] ?? '') : `${word[at + 1] ?? ''}${word[at] ?? ''}`;
  return `${word.slice(0, at)}${turned}${word.slice(at + 2)}`;
}
