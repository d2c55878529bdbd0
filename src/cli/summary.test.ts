import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { cellAt, parseAddress, type Workbook } from '../engine.ts';
import { readWorkbook } from '../files/readWorkbook.ts';
import { saveCopy } from '../files/saveCopy.ts';

const SAMPLE = join('samples', 'buleleng-2021.xlsx');
const TABS = ['Ringkasan', 'Anggaran', 'Grafik', 'Sandingan', 'Catatan Reviu'];
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'periksa-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `summary` as a user does. */
function summary(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'summary', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

async function open(file: string): Promise<Workbook> {
  const read = await readWorkbook(readFileSync(file));
  if (read.kind === 'unreadable') throw new Error(read.reason);
  return read.workbook;
}

function shown({ sheets }: Workbook, tab: string, address: string): unknown {
  const sheet = sheets.find(({ name }) => name === tab);
  const place = parseAddress(address);
  if (sheet === undefined || place === undefined) throw new Error(`${tab}!${address}`);
  return cellAt(sheet, place.row, place.column).value;
}

describe('a summary', () => {
  test('stands behind the worksheets of the original, which stay as they are', async () => {
    const { status, stdout } = summary(SAMPLE, '-o', at('once.xlsx'));
    expect([status, stdout]).toEqual([0, `Lembar ${TABS.join(', ')} dibuat: ${at('once.xlsx')}\n`]);
    const [before, after] = [await open(SAMPLE), await open(at('once.xlsx'))];
    expect(after.sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), ...TABS]);
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(shown(after, 'Ringkasan', 'A3')).toBe('Sampai dengan Desember tahun 2021');
    expect(shown(after, 'Anggaran', 'E22')).toBe(3_555_583_196);
  });

  test('made again replaces its tabs and keeps what a reviewer answered', async () => {
    const once = readFileSync(at('once.xlsx'));
    const { sheets } = await open(at('once.xlsx'));
    const notes = sheets.find(({ name }) => name === 'Catatan Reviu');
    const cell = { value: 'Sudah diperbaiki' };
    const answered = await saveCopy(once, [{ sheetId: notes?.id ?? '', row: 5, column: 9, cell }]);
    writeFileSync(at('answered.xlsx'), answered);
    expect(summary(at('answered.xlsx'), '-o', at('again.xlsx')).status).toBe(0);
    const again = await open(at('again.xlsx'));
    expect(again.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    expect(shown(again, 'Catatan Reviu', 'J6')).toBe('Sudah diperbaiki');
  });

  test('asks before it replaces a tab that was changed', async () => {
    const { sheets } = await open(at('once.xlsx'));
    const tab = sheets.find(({ name }) => name === 'Anggaran');
    const cell = { value: 'ANGGARAN KITA' };
    const changed = await saveCopy(readFileSync(at('once.xlsx')), [
      { sheetId: tab?.id ?? '', row: 0, column: 0, cell },
    ]);
    writeFileSync(at('changed.xlsx'), changed);
    const refused = summary(at('changed.xlsx'), '-o', at('refused.xlsx'));
    expect([refused.status, existsSync(at('refused.xlsx'))]).toEqual([2, false]);
    expect(refused.stderr).toContain('Lembar ringkasan Anggaran sudah Anda ubah.');
    expect(summary(at('changed.xlsx'), '-o', at('replaced.xlsx'), '--replace').status).toBe(0);
    expect(shown(await open(at('replaced.xlsx')), 'Anggaran', 'A1')).toBe('REALISASI ANGGARAN');
  });

  test('speaks of the period asked for, in the language asked for', async () => {
    expect(summary(SAMPLE, '-o', at('juni.xlsx'), '--period', 'Juni', '--locale', 'en').status).toBe(0);
    const made = await open(at('juni.xlsx'));
    expect(shown(made, 'Overview', 'A3')).toBe('Up to June 2021');
    // The sum of the realizations of June on Eselon II.
    expect(shown(made, 'Overview', 'D7')).toBe(852_436_835);
  });
});

describe('no summary', () => {
  test.each<[string, readonly string[], string]>([
    ['without a workbook', ['-o', 'x.xlsx'], 'Sebutkan satu buku kerja yang akan diringkas.'],
    ['without a name for the copy', [SAMPLE], 'Sebutkan nama salinannya dengan -o.'],
    ['over the original', [SAMPLE, '-o', SAMPLE], 'tidak pernah ditimpa'],
    ['up to what is no period', [SAMPLE, '-o', 'x.xlsx', '--period', 'besok'], '--period besok'],
    ['on a paper that is not known', [SAMPLE, '-o', 'x.xlsx', '--paper', 'B7'], '--paper B7'],
  ])('is made %s', (_, args, sentence) => {
    const { status, stdout, stderr } = summary(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  test('is made of a workbook without a table of targets and realizations', async () => {
    writeFileSync(
      at('surat.xlsx'),
      await writeXlsx({ sheets: [{ name: 'Surat', rows: [['Kepada Yth.']] }] }),
    );
    const { status, stderr } = summary(at('surat.xlsx'), '-o', at('none.xlsx'));
    expect([status, existsSync(at('none.xlsx'))]).toEqual([2, false]);
    expect(stderr).toContain('Tidak ada tabel target dan realisasi yang dikenali');
  });

  test('takes the place of the tabs of a user', async () => {
    const sheet = {
      name: 'Ringkasan',
      visibility: 'visible',
      merges: [],
      hiddenRows: new Set<number>(),
    } as const;
    const own = await saveCopy(
      readFileSync(SAMPLE),
      [],
      [{ ...sheet, id: '', grid: [[{ value: 'Milik saya' }]], isProtected: false }],
    );
    writeFileSync(at('own.xlsx'), own);
    expect(summary(at('own.xlsx'), '-o', at('beside.xlsx')).status).toBe(0);
    const made = await open(at('beside.xlsx'));
    expect(shown(made, 'Ringkasan', 'A1')).toBe('Milik saya');
    expect(shown(made, 'Ringkasan (2)', 'A1')).toBe('RINGKASAN CAPAIAN');
  });
});
