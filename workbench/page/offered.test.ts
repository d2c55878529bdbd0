import { expect, test } from '@jest/globals';
import { isOffered } from './offered.ts';

test.each([
  'sheet.command.set-range-values',
  'sheet.command.clear-selection-content',
  'sheet.command.set-worksheet-activate',
  'sheet.command.set-worksheet-col-width',
  'sheet.command.scroll-to-cell',
  'sheet.command.set-zoom-ratio',
  'sheet.mutation.set-range-values',
  'sheet.mutation.insert-sheet',
])('%s is offered', (command) => {
  expect(isOffered(command)).toBe(true);
});

test.each([
  'sheet.command.insert-row',
  'sheet.command.remove-col',
  'sheet.command.move-range',
  'sheet.command.set-range-bold',
  'sheet.command.set-worksheet-name',
  'sheet.command.numfmt.set.percent',
  'univer.command.cut',
])('%s is not: the simulated Excel would hear nothing of it', (command) => {
  expect(isOffered(command)).toBe(false);
});
