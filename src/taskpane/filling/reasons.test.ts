import { expect, test } from '@jest/globals';
import { offeredReasons, withReason, withSaved } from './reasons.ts';

test('saved reasons come first, and those of the workbook are not said twice', () => {
  expect(offeredReasons(['Belum cair'], ['Masih proses spj', 'belum cair'])).toEqual([
    'Belum cair',
    'Masih proses spj',
  ]);
});

test.each([
  [
    'a new reason is kept without the spaces around it',
    ' Masih proses spj ',
    ['Belum cair', 'Masih proses spj'],
  ],
  ['one that is there is not kept twice', 'belum cair ', ['Belum cair']],
  ['spaces are no reason', '  ', ['Belum cair']],
])('%s', (_, reason, saved) => {
  expect(withSaved(['Belum cair'], reason)).toEqual(saved);
});

test.each([
  ['Tercapai 3 dari 5 dokumen.', 'masih proses spj', 'Tercapai 3 dari 5 dokumen. Masih proses spj.'],
  ['', 'masih proses spj', 'Masih proses spj.'],
  ['Tercapai 3 dari 5. ', 'Mengapa?', 'Tercapai 3 dari 5. Mengapa?'],
  ['Tercapai 3 dari 5.', 'Segera cair!', 'Tercapai 3 dari 5. Segera cair!'],
  ['Tercapai 3 dari 5.', 'Belum cair.', 'Tercapai 3 dari 5. Belum cair.'],
])('%j with the reason %j is %j', (text, reason, whole) => {
  expect(withReason(text, reason)).toBe(whole);
});
