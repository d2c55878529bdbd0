import { describe, expect, test } from '@jest/globals';
import { monthly, workbook, type Month } from '../../test/worksheets.ts';
import { recognise } from '../report/recognise.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { reasonsIn } from './reasons.ts';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli'];

function reasonsOf(...remarks: readonly string[]) {
  const months = remarks.map((remark, index): Month => [MONTHS[index] ?? '', 100, 90, null, remark]);
  return reasonsIn(recognise(monthly('Kinerja', [{ name: 'I', annual: 1000, months }]), DEFAULT_SETTINGS));
}

describe('the reasons that an office gives', () => {
  test('are its remarks, the most used first and as first written, spaces and capitals aside', () => {
    expect(reasonsOf('Belum cair', 'Masih proses  spj', 'masih proses SPJ.', 'Menunggu juknis')).toEqual([
      { text: 'Masih proses spj', count: 2 },
      { text: 'Belum cair', count: 1 },
      { text: 'Menunggu juknis', count: 1 },
    ]);
  });

  test.each([
    ['a dash', '-'],
    ['nothing', ''],
    ['figures of its own', 'Kurang Rp1.000'],
    ['a paragraph', `Belum cair ${'karena menunggu juknis '.repeat(5)}`],
  ])('are not %s', (_, remark) => {
    expect(reasonsOf(remark, 'Belum cair')).toEqual([{ text: 'Belum cair', count: 1 }]);
  });

  test('of 120 letters are still reasons', () => {
    const long = 'a'.repeat(120);
    expect(reasonsOf(long, `${long}a`)).toEqual([{ text: long, count: 1 }]);
  });

  test('count a remark that is merged over months once, and the same place of another sheet anew', () => {
    const months: Month[] = [
      ['Januari', 100, 90, null, 'Belum cair'],
      ['Februari', 200, 90, null],
    ];
    const [sheet] = monthly('Kinerja', [{ name: 'I', annual: 1000, months }]).sheets;
    if (sheet === undefined) throw new Error('No sheet');
    const merged = { ...sheet, merges: [...sheet.merges, { top: 2, left: 6, bottom: 3, right: 6 }] };
    const report = recognise(workbook(merged, { ...merged, id: '2', name: 'Lain' }), DEFAULT_SETTINGS);
    expect(reasonsIn(report)).toEqual([{ text: 'Belum cair', count: 2 }]);
  });
});
