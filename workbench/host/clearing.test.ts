import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

type Kind = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks';

let running: RunningHost;

/** Everything that cells can have, on A1:B2. */
beforeEach(async () => {
  running = await startHost(
    workbookOf({
      Data: {
        rows: [
          ['a', 1],
          ['b', 2],
        ],
        hiddenRows: [5],
      },
      Lain: [],
    }),
  );
  await onData((sheet) => {
    const range = sheet.getRange('A1:B2');
    range.merge();
    range.numberFormat = [
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ];
    range.format.fill.color = '#FFF2CC';
    range.format.columnWidth = 90;
    range.format.rowHeight = 20;
    range.format.borders.getItem('EdgeBottom').style = 'Continuous';
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    range.hyperlink = { documentReference: 'Lain!A1' };
    range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    sheet.getRange('3:4').group('ByRows');
  });
});

afterEach(() => running.stop());

const onData = <T>(act: (sheet: Excel.Worksheet) => T): Promise<T> =>
  oneSync(running, ({ worksheets }) => act(worksheets.getItem('Data')));

/** What is left on A1:B2. */
async function left(): Promise<Record<string, unknown>> {
  const { range, merged, line, conditional } = await onData((sheet) => {
    const cells = sheet.getRange('A1:B2');
    cells.load('values,numberFormat,hyperlink,format/fill/color,format/columnWidth,format/rowHeight');
    cells.load('dataValidation/type,format/font/underline');
    return {
      range: cells,
      merged: cells.getMergedAreasOrNullObject().load('address'),
      line: sheet.getRange('A3').format.borders.getItem('EdgeTop').load('style'),
      conditional: cells.conditionalFormats.getCount(),
    };
  });
  const { fill, font, columnWidth, rowHeight } = range.format;
  return {
    value: (range.values as unknown[][])[0]?.[0],
    numberFormat: (range.numberFormat as unknown[][])[0]?.[0],
    fill: fill.color,
    underline: font.underline,
    sizes: [columnWidth, rowHeight],
    validation: range.dataValidation.type,
    link: (range.hyperlink as Excel.RangeHyperlink | null)?.documentReference,
    isMerged: !merged.isNullObject,
    line: line.style,
    conditionalFormats: conditional.value,
  };
}

const FULL = {
  value: 'a',
  numberFormat: '0.00',
  fill: '#FFF2CC',
  underline: 'Single',
  sizes: [90, 20],
  validation: 'List',
  link: 'Lain!A1',
  isMerged: true,
  line: 'Continuous',
  conditionalFormats: 1,
};

const NO_FORMATS = {
  numberFormat: 'General',
  fill: '#FFFFFF',
  underline: 'None',
  isMerged: false,
  line: 'None',
  conditionalFormats: 0,
};

test('the cells have all that can be cleared', async () => {
  expect(await left()).toEqual(FULL);
});

describe.each<[string, (sheet: Excel.Worksheet, kind: Kind) => void]>([
  [
    'a range',
    (sheet, kind) => {
      sheet.getRange('A1:B2').clear(kind);
    },
  ],
  [
    'several areas',
    (sheet, kind) => {
      sheet.getRanges('A1:B1, A2:B2').clear(kind);
    },
  ],
  [
    'the whole sheet',
    (sheet, kind) => {
      sheet.getRange().clear(kind);
    },
  ],
])('%s is cleared', (_what, clear) => {
  test.each<[Kind, Readonly<Record<string, unknown>>]>([
    ['All', { ...NO_FORMATS, value: '', validation: 'None', link: undefined }],
    ['Contents', { value: '', link: undefined }],
    ['Formats', NO_FORMATS],
    ['Hyperlinks', { link: undefined }],
    [
      'RemoveHyperlinks',
      { link: undefined, numberFormat: 'General', fill: '#FFFFFF', underline: 'None', line: 'None' },
    ],
  ])('%s', async (kind, changed) => {
    await onData((sheet) => {
      clear(sheet, kind);
    });
    expect(await left()).toEqual({ ...FULL, ...changed });
    const sheet = running.host.book.sheets[0];
    expect([[...(sheet?.hiddenRows ?? [])], sheet?.rowLevels.get(2)]).toEqual([[5], 1]);
  });
});

test('cells without a link keep their formats when links are removed', async () => {
  await onData((sheet) => {
    sheet.getRange('D1').format.fill.color = '#00FF00';
    sheet.getRange('A1:D1').clear('RemoveHyperlinks');
  });
  expect(running.host.book.sheets[0]?.formats.at(0, 3, 'fill.color')).toBe('#00FF00');
});

test('all conditional formats of a sheet go at once', async () => {
  await onData((sheet) => {
    sheet.getRange('H8').conditionalFormats.add('Custom').custom.rule.formula = '=FALSE';
    sheet.getRange().conditionalFormats.clearAll();
  });
  expect(running.host.book.sheets[0]?.conditionalFormats).toEqual([]);
});

test('clearing everything is refused on a protected sheet, unlocked cells or not, and nothing is cleared', async () => {
  await running.host.user.unlock('Data', 'A1:B2');
  await running.host.user.protect('Data');
  const clear = onData((sheet) => {
    sheet.getRange('A1:B2').clear();
  });
  await expect(clear).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(await left()).toEqual(FULL);
});

test('there is no other kind of clearing', async () => {
  const clear = onData((sheet) => {
    sheet.getRange('A1').clear('Values' as never);
  });
  await expect(clear).rejects.toMatchObject({ code: 'InvalidArgument' });
});
