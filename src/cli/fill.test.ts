import { spawnSync } from 'node:child_process';
import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { addressOf, cellAt, type Workbook } from '../engine.ts';
import { readWorkbook } from '../files/readWorkbook.ts';

const SAMPLE = join('samples', 'buleleng-2021.xlsx');
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'periksa-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `fill` as a user does. */
function fill(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'fill', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

async function open(file: string): Promise<Workbook> {
  const read = await readWorkbook(readFileSync(file));
  if (read.kind === 'unreadable') throw new Error(read.reason);
  return read.workbook;
}

/** The cells in which two workbooks differ, with what the second holds. */
function differences(one: Workbook, other: Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [index, sheet] of one.sheets.entries()) {
    const after = other.sheets[index];
    if (after === undefined) throw new Error(`No sheet ${sheet.name}`);
    const rows = Math.max(sheet.grid.length, after.grid.length);
    for (let row = 0; row < rows; row++) {
      const columns = Math.max(sheet.grid[row]?.length ?? 0, after.grid[row]?.length ?? 0);
      for (let column = 0; column < columns; column++) {
        const cell = cellAt(after, row, column);
        if (JSON.stringify(cellAt(sheet, row, column)) !== JSON.stringify(cell))
          found.set(`${sheet.name}!${addressOf({ row, column })}`, cell.formula ?? cell.value);
      }
    }
  }
  return found;
}

describe('fill writes a copy', () => {
  test('with what follows from the figures and nothing else, the original untouched', async () => {
    const before = readFileSync(SAMPLE);
    const { status, stdout } = fill(SAMPLE, '-o', at('b.xlsx'));
    expect([status, stdout]).toEqual([
      0,
      `19 sel diisi (8 persentase, 10 nama periode, 1 angka): ${at('b.xlsx')}\n`,
    ]);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    const changed = differences(await open(SAMPLE), await open(at('b.xlsx')));
    expect(changed.size).toBe(19);
    expect(changed.get('Eselon II!I109')).toBe('=IF(OR(N(G109)=0,NOT(ISNUMBER(H109))),"-",H109/G109)');
    expect(changed.get('Eselon III!P11')).toBe('=IF(OR(N(N11)=0,NOT(ISNUMBER(O11))),"-",O11/N11)');
    expect(changed.get('Staff!F42')).toBe('Agustus');
  });

  test('with the kinds that are named: drafts of remarks only then', async () => {
    const { status, stdout } = fill(SAMPLE, '--output', at('r.xlsx'), '--only', 'remark', '--locale', 'en');
    expect([status, stdout]).toEqual([0, `30 cells filled in (30 remarks): ${at('r.xlsx')}\n`]);
    const changed = differences(await open(SAMPLE), await open(at('r.xlsx')));
    expect(changed.get('Eselon II!J109')).toBe('Realisasi 18% dari target 18,3%; kurang 0,3 poin persen.');
    expect(changed.size).toBe(30);
  });

  test('with values where values are wanted', async () => {
    fill(SAMPLE, '-o', at('v.xlsx'), '--only', 'percent', '--values');
    const changed = differences(await open(SAMPLE), await open(at('v.xlsx')));
    expect(changed.get('Eselon II!I109')).toBeCloseTo(0.98361, 5);
    expect(changed.size).toBe(8);
  });

  test('without the percentage of a sum that is not wanted', async () => {
    const rows = [
      ['Program', 'Pagu', 'Realisasi', '%'],
      ['Program pasar', 1000, 400, 0.4],
      ['Program usaha', 1000, 500, 0.5],
      ['JUMLAH', null, null, null],
    ];
    const file = at('t.xlsx');
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Anggaran', rows }] }));
    const filledWith = async (copy: string, ...args: readonly string[]) => {
      fill(file, '-o', copy, ...args);
      return [...differences(await open(file), await open(copy)).keys()];
    };
    expect(await filledWith(at('t1.xlsx'))).toEqual(['Anggaran!B4', 'Anggaran!C4', 'Anggaran!D4']);
    expect(await filledWith(at('t2.xlsx'), '--only', 'percent')).toEqual([]);
  });

  test('even where nothing is to be filled in', () => {
    const { status, stdout } = fill(SAMPLE, '-o', at('n.xlsx'), '--only', 'formula');
    expect([status, stdout]).toEqual([
      0,
      `Tidak ada yang perlu dilengkapi; salinan sama dengan aslinya: ${at('n.xlsx')}\n`,
    ]);
    expect(readFileSync(at('n.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
  });

  test('in which the cells of an array are as they were, and said to be', async () => {
    const rows = [
      ['Program', 'Pagu', 'Realisasi', '%'],
      ['Program pasar', 1000, 400, 0.4],
      ['Program usaha', 1000, 500, 0.9],
      ['Program tani', 1000, 600, null],
    ];
    const array = {
      value: 0.4,
      type: 'formula',
      formula: 'C2:C3/B2:B3',
      formulaType: 'array',
      formulaRef: 'D2:D3',
      formulaDynamic: true,
    } as const;
    const file = at('a.xlsx');
    const cells = new Map([['1,3', array]]);
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Anggaran', rows, cells }] }));
    const { stdout } = fill(file, '-o', at('a2.xlsx'));
    expect(stdout).toBe(
      [
        `1 sel diisi (1 persentase): ${at('a2.xlsx')}`,
        'Lembar Anggaran: 2 sel menampilkan hasil rumus array dan tidak diisi (D2, D3).\n',
      ].join('\n'),
    );
    expect([...differences(await open(file), await open(at('a2.xlsx'))).keys()]).toEqual(['Anggaran!D4']);
    const { sheets } = await openXlsx(readFileSync(at('a2.xlsx')));
    expect(sheets[0]?.cells?.get('1,3')).toMatchObject({ formulaRef: 'D2:D3', formulaDynamic: true });
  });

  test('in which protected worksheets are as they were, and said to be', async () => {
    const rows = [
      ['Program', 'Pagu', 'Realisasi', '%'],
      ['Program pasar', 1000, 400, 0.4],
      ['Program usaha', 1000, 500, null],
    ];
    const file = at('p.xlsx');
    const sheets = [
      { name: 'Dikunci', rows, protection: { sheet: true } },
      { name: 'Terbuka', rows },
    ];
    writeFileSync(file, await writeXlsx({ sheets }));
    const { status, stdout } = fill(file, '-o', at('p2.xlsx'));
    expect([status, stdout]).toEqual([
      0,
      [
        `1 sel diisi (1 persentase): ${at('p2.xlsx')}`,
        'Lembar Dikunci dilindungi dan tidak diisi. Buka perlindungannya, lalu lengkapi lagi.\n',
      ].join('\n'),
    ]);
    expect([...differences(await open(file), await open(at('p2.xlsx'))).keys()]).toEqual(['Terbuka!D3']);
  });
});

describe('fill refuses, in one sentence and with 2,', () => {
  test('to write the original, by whatever name', () => {
    const file = at('o.xlsx');
    writeFileSync(file, readFileSync(SAMPLE));
    symlinkSync(file, at('symbolic.xlsx'));
    linkSync(file, at('hard.xlsx'));
    for (const copy of [file, join(folder, '.', 'o.xlsx'), at('symbolic.xlsx'), at('hard.xlsx')]) {
      const { status, stdout, stderr } = fill(file, '-o', copy);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        `Salinan ${copy} sama dengan berkas aslinya, yang tidak pernah ditimpa. Pilih nama lain.\n`,
      );
    }
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(true);
  });

  test.each<[string, readonly string[], RegExp]>([
    [
      'no workbook',
      ['-o', 'x.xlsx'],
      /^Sebutkan satu buku kerja yang akan dilengkapi\. Pemakaian: npm run fill/,
    ],
    ['two workbooks', [SAMPLE, SAMPLE, '-o', 'x.xlsx'], /^Sebutkan satu buku kerja/],
    ['no copy', [SAMPLE], /^Sebutkan nama salinannya dengan -o\./],
    ['a copy without a name', [SAMPLE, '-o'], /^Opsi tidak dikenal atau tidak lengkap: -o\./],
    ['an unknown kind', [SAMPLE, '-o', 'x.xlsx', '--only', 'percent,ket'], /--only percent,ket\./],
    ['a missing file', ['tidak-ada.xlsx', '-o', 'x.xlsx'], /^tidak-ada\.xlsx: Berkas tidak ditemukan/],
    ['a file that is no workbook', ['README.md', '-o', 'x.xlsx'], /^README\.md: Berkas bukan buku kerja/],
    ['a folder that is not there', [SAMPLE, '-o', join('tidak', 'ada.xlsx')], /tidak dapat ditulis/],
  ])('%s', (_, args, sentence) => {
    const { status, stdout, stderr } = fill(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
