import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { univerEngine } from '../../workbench/host/model/univerEngine.ts';
import { startHost, type RunningHost } from '../../workbench/host/startHost.ts';
import { workbookOf } from '../../workbench/host/workbookOf.ts';
import { addressOf, check, DEFAULT_SETTINGS, proposalsAndLeft, type Workbook } from '../engine.ts';
import { readWorkbook } from '../files/readWorkbook.ts';
import { readOpenWorkbook } from './readOpenWorkbook.ts';

let running: RunningHost | undefined;
let remove: () => void = () => undefined;

afterEach(async () => {
  remove();
  await running?.stop();
});

async function open(workbook: Workbook, options: Parameters<typeof startHost>[1] = {}): Promise<RunningHost> {
  running = await startHost(workbook, options);
  remove = running.installGlobals();
  return running;
}

async function sample(name: string): Promise<Workbook> {
  const read = await readWorkbook(readFileSync(join('samples', name)));
  if (read.kind !== 'workbook') throw new Error(read.reason);
  return read.workbook;
}

const readAll = ({ Excel }: RunningHost) =>
  Excel.run((context) => readOpenWorkbook(context, () => undefined));

/** Findings by sheet name, since the ids of sheets differ between a file and Excel. */
function findingsOf(workbook: Workbook): string[] {
  const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  return check(workbook, DEFAULT_SETTINGS).findings.map(
    ({ rule, severity, at, message, fixes }) =>
      `${names.get(at.sheetId) ?? ''} ${at.row} ${at.column} ${rule} ${severity} ${JSON.stringify(message.params)} ${fixes.map(({ formula, value }) => formula ?? String(value)).join()}`,
  );
}

describe('reading the open workbook through the client library', () => {
  test.each(['buleleng-2021.xlsx', 'buleleng-2021-text.xlsx', 'solok-2022.xlsx', 'solok-2022-text.xlsx'])(
    '%s gives the findings of the file, in three trips',
    async (name) => {
      const file = await sample(name);
      const host = await open(file);
      const workbook = await readAll(host);
      expect(findingsOf(workbook)).toEqual(findingsOf(file));
      expect(host.host.syncs.length).toBeLessThanOrEqual(3);
    },
  );

  describe('with an array that spills over percentages', () => {
    const ARRAY = '=FILTER(C3:C4/B3:B4,B3:B4>0)';

    async function readWithArray(options: Parameters<typeof startHost>[1] = {}): Promise<Workbook> {
      const { host, ...others } = await open(
        workbookOf({
          Data: [
            ['Program', 'Target Anggaran', 'Realisasi Anggaran', '%'],
            ...['A', 'B', 'C', 'D'].map((name, index) => [
              `Program ${name}`,
              1_000_000,
              500_000,
              index === 0 || index === 3 ? { value: 0.9, numberFormat: '0.00%' } : null,
            ]),
            ['Jumlah', '=SUM(B2:B5)', '=SUM(C2:C5)', null],
          ],
          Lain: [['Catatan'], ['=A1']],
        }),
        { ...options, engine: univerEngine() },
      );
      await host.user.enterArray('Data', 'D3:D4', ARRAY, [[0.9], [0.9]]);
      host.forgetLog();
      return readAll({ host, ...others });
    }

    test('its area comes with the sheet in the same trips, and nothing is proposed for it: the findings stay', async () => {
      const workbook = await readWithArray();
      expect(running?.host.syncs).toHaveLength(3);
      expect(workbook.sheets.map(({ spills }) => spills)).toEqual([
        [{ top: 2, left: 3, bottom: 3, right: 3 }],
        undefined,
      ]);
      const { report, findings } = check(workbook, DEFAULT_SETTINGS);
      expect(findings.filter(({ rule }) => rule === 'percent-mismatch')).toHaveLength(4);
      const { proposals, inArrays } = proposalsAndLeft(workbook, report, findings, DEFAULT_SETTINGS);
      expect(proposals.map(({ edit }) => addressOf(edit))).toEqual(['D2', 'D5', 'D6']);
      expect(inArrays.map(({ edit }) => addressOf(edit))).toEqual(['D3', 'D4']);
    });
  });

  test('costs the bytes of the values and at most 8 a cell', async () => {
    const file = await sample('buleleng-2021.xlsx');
    const host = await open(file);
    await readAll(host);
    const values = file.sheets.map(({ grid }) => grid.map((row) => row.map((cell) => cell?.value ?? '')));
    const valueBytes = values.reduce((sum, sheet) => sum + Buffer.byteLength(JSON.stringify(sheet)), 0);
    const cells = values.reduce(
      (sum, sheet) => sum + sheet.length * Math.max(...sheet.map((row) => row.length)),
      0,
    );
    const bytes = host.host.syncs.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
    expect((bytes - valueBytes) / cells).toBeLessThanOrEqual(8);
  });

  test.each([
    ['bold type', [{ value: 'Pelayanan Umum', isBold: true }, { value: 'Rapat koordinasi' }]],
    ['indentation', [{ value: 'Pelayanan Umum' }, { value: 'Rapat koordinasi', indent: 1 }]],
  ] as const)(
    '%s of names comes with them where nothing else tells their levels',
    async (_, [parent, part]) => {
      const file = workbookOf({
        Serapan: [
          ['Uraian', 'Pagu', 'Realisasi'],
          [parent, 300_000_000, 150_000_000],
          [part, 100_000_000, 50_000_000],
          [{ ...part, value: 'Perjalanan dinas' }, 200_000_000, 100_000_000],
        ],
      });
      const host = await open(file);
      const { report } = check(await readAll(host), DEFAULT_SETTINGS);
      const blocks = report.sheets[0]?.panels[0]?.blocks;
      expect(blocks?.map(({ name, parent: above }) => [name, above])).toEqual([
        ['Pelayanan Umum', undefined],
        ['Rapat koordinasi', 0],
        ['Perjalanan dinas', 0],
      ]);
      expect(host.host.syncs.length).toBeLessThanOrEqual(3);
    },
  );
});
