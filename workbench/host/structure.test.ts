import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { univerEngine } from './model/univerEngine.ts';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(
    workbookOf({
      Data: [[5]],
      'Lembar kerja': [["='Data'!A1", '=SUM(Data!A1:A3)', '="Data!A1"', '=MyData!A1+Data!A1']],
      MyData: [[1]],
      Rahasia: { rows: [], visibility: 'veryHidden' },
    }),
    { engine: univerEngine() },
  );
});

afterEach(() => running.stop());

const run = <T>(act: (workbook: Excel.Workbook) => T): Promise<T> => oneSync(running, act);

const cells = () =>
  ['A1', 'B1', 'C1', 'D1'].map((address) => {
    const { formula, value, error } = running.host.cell('Lembar kerja', address) ?? { value: null };
    return [formula, error ?? value];
  });

/** A conditional format and a choice for typing that refer to the sheet Data. */
async function addRules(): Promise<void> {
  await run(({ worksheets }) => {
    const range = worksheets.getItem('Lembar kerja').getRange('A5');
    range.conditionalFormats.add('Custom').custom.rule.formula = '=Data!$A$1>1';
    range.dataValidation.rule = { list: { inCellDropDown: true, source: '=Data!$A$1:$A$3' } };
  });
}

const rules = () => {
  const sheet = running.host.book.sheets.find(({ name }) => name === 'Lembar kerja');
  const rule = sheet?.formats.at(4, 0, 'validation.rule') as { list: { source: string } } | undefined;
  return [sheet?.conditionalFormats[0]?.formula, rule?.list.source];
};

test('a new name of a sheet stands wherever the sheet is referred to', async () => {
  await addRules();
  await run(({ worksheets }) => {
    worksheets.getItem('Data').name = 'Data 2024';
  });
  expect(cells()).toEqual([
    ["='Data 2024'!A1", 5],
    ["=SUM('Data 2024'!A1:A3)", 5],
    ['="Data!A1"', 'Data!A1'],
    ["=MyData!A1+'Data 2024'!A1", 6],
  ]);
  expect(rules()).toEqual(["='Data 2024'!$A$1>1", "='Data 2024'!$A$1:$A$3"]);
});

test('what referred to a deleted sheet is an error and says so', async () => {
  await addRules();
  await run(({ worksheets }) => {
    worksheets.getItem('Data').delete();
  });
  expect(cells()).toEqual([
    ['=#REF!A1', '#REF!'],
    ['=SUM(#REF!A1:A3)', '#REF!'],
    ['="Data!A1"', 'Data!A1'],
    ['=MyData!A1+#REF!A1', '#REF!'],
  ]);
  expect(rules()).toEqual(['=#REF!$A$1>1', '=#REF!$A$1:$A$3']);
});

test('a very hidden sheet can only be deleted after it was shown or hidden', async () => {
  const refused = run(({ worksheets }) => {
    worksheets.getItem('Rahasia').delete();
  });
  await expect(refused).rejects.toMatchObject({ code: 'InvalidOperation' });
  await run(({ worksheets }) => {
    worksheets.getItem('Rahasia').visibility = 'Hidden';
    worksheets.getItem('Rahasia').delete();
  });
  expect(running.host.book.sheets.map(({ name }) => name)).toEqual(['Data', 'Lembar kerja', 'MyData']);
});

describe('a workbook with a protected structure', () => {
  test('says so, and no longer when it was unprotected with its password', async () => {
    const isProtected = await run(({ protection }) => {
      protection.protect('rahasia');
      return protection.load('protected');
    });
    expect(isProtected.protected).toBe(true);
    for (const [password, code] of [
      ['salah', 'AccessDenied'],
      [undefined, 'AccessDenied'],
    ]) {
      const wrong = run(({ protection }) => {
        protection.unprotect(password);
      });
      await expect(wrong).rejects.toMatchObject({ code });
    }
    const again = run(({ protection }) => {
      protection.protect();
    });
    await expect(again).rejects.toMatchObject({ code: 'AccessDenied' });
    const opened = await run(({ protection, worksheets }) => {
      protection.unprotect('rahasia');
      worksheets.add('Baru');
      return protection.load('protected');
    });
    expect(opened.protected).toBe(false);
  });

  test.each<[string, (worksheets: Excel.WorksheetCollection) => unknown]>([
    ['a new sheet', (sheets) => sheets.add('Baru')],
    [
      'deleting',
      (sheets) => {
        sheets.getItem('Data').delete();
      },
    ],
    ['another name', (sheets) => (sheets.getItem('Data').name = 'Lain')],
    ['another place', (sheets) => (sheets.getItem('Data').position = 2)],
    ['hiding', (sheets) => (sheets.getItem('Data').visibility = 'Hidden')],
    ['showing', (sheets) => (sheets.getItem('Rahasia').visibility = 'Visible')],
    ['a copy', (sheets) => sheets.getItem('Data').copy('End')],
  ])('refuses %s with AccessDenied', async (_what, act) => {
    await running.host.user.protectStructure();
    const before = running.host.book.sheets.map(({ name, visibility }) => [name, visibility]);
    const deed = run(({ worksheets }) => {
      act(worksheets);
    });
    await expect(deed).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(running.host.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(before);
  });

  test('lets cells be written', async () => {
    await running.host.user.protectStructure();
    await run(({ worksheets }) => {
      worksheets.getItem('Data').getRange('A1').values = [[7]];
    });
    expect(running.host.cell('Data', 'A1')).toEqual({ value: 7 });
  });
});
