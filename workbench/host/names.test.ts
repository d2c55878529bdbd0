import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MARK_NAME, markFormula } from '../../src/summary/ownTab.ts';
import { workbookNow } from '../page/workbookNow.ts';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;
const MARK = markFormula({ tab: 'budget', fingerprint: '1f3a' });

beforeEach(async () => {
  const { sheets } = workbookOf({ Data: [['a', 1]], Anggaran: [['b', 2]] });
  running = await startHost({
    sheets: sheets.map((sheet) => (sheet.name === 'Anggaran' ? { ...sheet, mark: MARK } : sheet)),
  });
});

afterEach(() => running.stop());

const run = <T>(act: (workbook: Excel.Workbook) => T): Promise<T> => oneSync(running, act);

const marks = () => workbookNow(running.host.book).sheets.map(({ mark }) => mark);

test('a sheet that came with a mark has it as a hidden name of its own', async () => {
  const name = await run(({ worksheets }) =>
    worksheets
      .getItem('Anggaran')
      .names.getItem(MARK_NAME)
      .load('name,formula,value,type,visible,scope,worksheet/name'),
  );
  expect(name.toJSON()).toMatchObject({
    name: MARK_NAME,
    formula: MARK,
    value: 'budget|1f3a',
    type: 'String',
    visible: false,
    scope: 'Worksheet',
  });
  expect(name.worksheet.name).toBe('Anggaran');
  expect(marks()).toEqual([undefined, MARK]);
});

test('a sheet is marked by a hidden name, marked anew, renamed with its mark, and the mark is taken away', async () => {
  const count = await run(({ names, worksheets }) => {
    const sheet = worksheets.getItem('Data');
    sheet.names.add(MARK_NAME, MARK, 'catatan').visible = false;
    sheet.name = 'Lain';
    return [sheet.names.getCount(), names.getCount()];
  });
  expect(count.map(({ value }) => value)).toEqual([1, 0]);
  expect(marks()).toEqual([MARK, MARK]);

  const other = markFormula({ tab: 'budget', fingerprint: 'ffff' });
  const name = await run(({ worksheets }) => {
    const mark = worksheets.getItem('Lain').names.getItem(MARK_NAME);
    mark.formula = other;
    mark.comment = 'baru';
    return mark.load('formula,value,comment,visible');
  });
  expect([name.formula, name.value, name.comment, name.visible]).toEqual([
    other,
    'budget|ffff',
    'baru',
    false,
  ]);

  await run(({ worksheets }) => {
    worksheets.getItem('Lain').names.getItem(MARK_NAME).delete();
  });
  expect(marks()).toEqual([undefined, MARK]);
});

test('a name of the workbook is not found among those of a sheet, and belongs to none', async () => {
  const { inSheet, owner } = await run(({ names, worksheets }) => {
    const name = names.add('Capaian', worksheets.getItem('Data').getRange('B1'));
    const { worksheetOrNullObject } = name;
    return {
      inSheet: worksheets.getItem('Data').names.getItemOrNullObject('Capaian'),
      owner: worksheetOrNullObject.load('name'),
    };
  });
  expect([inSheet.isNullObject, owner.isNullObject]).toEqual([true, true]);
});

test('a name of the sheet comes before one of the workbook, and never one of another sheet', async () => {
  const [own, workbooks] = await run(({ names, worksheets }) => {
    const [data, budget] = [worksheets.getItem('Data'), worksheets.getItem('Anggaran')];
    names.add('Sel', budget.getRange('A1'));
    data.names.add('Sel', data.getRange('B1'));
    return [data.getRange('Sel').load('address'), budget.getRange('Sel').load('address')] as const;
  });
  expect([own.address, workbooks.address]).toEqual(['Data!B1', 'Anggaran!A1']);
});

test.each([
  ['="a""b"', 'a"b', 'String'],
  ['=0.25', 0.25, 'Double'],
  ['=TRUE', true, 'Boolean'],
  ['=Data!$A$1:$B$2', 'Data!$A$1:$B$2', 'Range'],
])('%s gives %s, a %s', async (formula, value, type) => {
  const name = await run(({ names }) => names.add('nilai', formula).load('value,type'));
  expect([name.value, name.type]).toEqual([value, type]);
});

test('a name that refers to a sheet follows its new name, and is an error when the sheet is deleted', async () => {
  const name = await run(({ names, worksheets }) => {
    const sheet = worksheets.getItem('Anggaran');
    const added = names.add('Pagu', sheet.getRange('A1:B1'));
    sheet.name = 'Pagu 2024';
    return added.load('formula');
  });
  expect(name.formula).toBe("='Pagu 2024'!$A$1:$B$1");
  const gone = await run(({ names, worksheets }) => {
    worksheets.getItem('Pagu 2024').delete();
    return names.getItem('Pagu').load('formula,value,type');
  });
  expect([gone.formula, gone.value, gone.type]).toEqual(['=#REF!$A$1:$B$1', '#REF!', 'Error']);
});

describe('names that Excel refuses', () => {
  test.each<[string, string, (names: Excel.NamedItemCollection) => void]>([
    ['a cell', 'InvalidArgument', (names) => names.add('A1', '=1')],
    ['R, which is a row', 'InvalidArgument', (names) => names.add('R', '=1')],
    ['two words', 'InvalidArgument', (names) => names.add('dua kata', '=1')],
    ['more than 255 characters', 'InvalidArgument', (names) => names.add('x'.repeat(256), '=1')],
    ['one without a formula', 'InvalidArgument', (names) => names.add('kosong', '=')],
    [
      'the same once more, in capitals',
      'ItemAlreadyExists',
      (names) => {
        names.add('pagu', '=1');
        names.add('PAGU', '=2');
      },
    ],
    ['one that is not there', 'ItemNotFound', (names) => names.getItem('tidak').load('name')],
    [
      'a new content that is no formula',
      'InvalidArgument',
      (names) => {
        names.add('pagu', '=1').formula = 'pagu';
      },
    ],
  ])('%s: %s', async (_what, code, act) => {
    await expect(
      run(({ names }) => {
        act(names);
      }),
    ).rejects.toMatchObject({ code });
  });
});
