import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { judgedIn } from '../../test/judged.ts';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `check` as a user does, in a terminal without colours. */
function check(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'check', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

interface FindingJson {
  readonly rule: string;
  readonly cell: string;
}

interface CheckJson {
  readonly files: readonly {
    readonly file: string;
    readonly error?: string;
    readonly sheets?: readonly Readonly<Record<string, unknown>>[];
    readonly findings?: readonly FindingJson[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const parse = (text: string) => JSON.parse(text) as CheckJson;

const SAMPLE = join('samples', 'buleleng-2021.xlsx');
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'periksa-'));
  const write = async (name: string, contents: Parameters<typeof writeXlsx>[0]) => {
    writeFileSync(at(name), await writeXlsx(contents));
  };
  await write('kosong.xlsx', { sheets: [{ name: 'Lembar1', rows: [] }] });
  await write('daftar.xlsx', {
    sheets: [
      {
        name: 'Pegawai',
        rows: [
          ['Nama', 'Umur'],
          ['Wayan', 40],
        ],
      },
    ],
  });
  await write('kunci.xlsx', {
    sheets: [{ name: 'A', rows: [['x']] }],
    encryption: { password: 'p', spinCount: 1000 },
  });
  await write('rumus.xlsx', {
    sheets: [
      {
        name: '=1+1',
        rows: [
          ['Indikator', 'Satuan', 'Target', 'Realisasi', '%'],
          ['=HYPERLINK("x")', 'dok', 10, 5, 0.6],
          ['Kedua', 'dok', 10, 5, 0.5],
        ],
      },
    ],
  });
  writeFileSync(at('nol.xlsx'), '');
  writeFileSync(at('rusak.xlsx'), 'bukan buku kerja');
  mkdirSync(at('dinas'));
  mkdirSync(at('hampa'));
  copyFileSync(SAMPLE, join(folder, 'dinas', 'b.xlsx'));
  copyFileSync(at('daftar.xlsx'), join(folder, 'dinas', 'a.XLSX'));
  writeFileSync(join(folder, 'dinas', '~$b.xlsx'), 'kunci Excel');
  chmodSync(at('hampa'), 0o755);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('check --format json', () => {
  test('prints one object as the contract has it and exits 1 where there are errors', () => {
    const { status, stdout, stderr } = check('--format', 'json', SAMPLE);
    expect([status, stderr]).toEqual([1, '']);
    const { files, summary } = parse(stdout);
    expect(files).toHaveLength(1);
    expect(files[0]?.file).toBe(SAMPLE);
    expect(files[0]?.sheets?.[0]).toEqual({
      name: 'Eselon II',
      layout: 'monthly',
      blocks: { performance: 8, budget: 14 },
      checked: 707,
      skipped: { count: 0, reasons: {} },
    });
    expect(files[0]?.findings?.find(({ rule }) => rule === 'percent-mismatch')).toEqual({
      rule: 'percent-mismatch',
      severity: 'error',
      sheet: 'Eselon II',
      cell: 'I109',
      stated: 1,
      statedText: '100%',
      expected: 0.9836,
      cells: ['Eselon II!G109', 'Eselon II!H109'],
      echoes: [],
      message: 'Tertulis 100%, seharusnya 98% (H109 / G109)',
      fix: { cell: 'I109', formula: '=IF(OR(N(G109)=0,NOT(ISNUMBER(H109))),"-",H109/G109)', value: 0.9836 },
    });
    expect(files[0]?.findings?.find(({ cell }) => cell === 'N83')).toMatchObject({
      echoes: [{ rule: 'total-mismatch', cell: 'Eselon IV!N692' }],
    });
    const { error, warning, info } = judgedIn('buleleng-2021.xlsx');
    expect(summary).toEqual({ files: 1, error, warning, info });
  });

  test('goes on with the other files and exits 2 where one cannot be read', () => {
    const { status, stdout, stderr } = check('--format', 'json', at('rusak.xlsx'), SAMPLE);
    expect(status).toBe(2);
    expect(stderr).toBe(`${at('rusak.xlsx')}: Berkas bukan buku kerja Excel yang utuh.\n`);
    const { files, summary } = parse(stdout);
    expect(files[0]).toEqual({ file: at('rusak.xlsx'), error: 'Berkas bukan buku kerja Excel yang utuh.' });
    expect(files[1]?.findings).not.toHaveLength(0);
    expect(summary.files).toBe(2);
  });

  test('speaks English and explains the columns on request', () => {
    const { stdout } = check('--format', 'json', '--locale', 'en', '--explain', SAMPLE);
    const [file] = parse(stdout).files;
    expect(file?.findings?.find(({ cell }) => cell === 'I109')).toMatchObject({
      message: 'States 100%, should be 98% (H109 / G109)',
    });
    expect(file?.sheets?.[3]?.panels).toEqual([
      {
        kind: 'performance',
        columns: expect.arrayContaining([
          { column: 'G', role: 'target', header: 'Kinerja / Target', sample: '-' },
        ]) as unknown,
      },
    ]);
  });
});

describe('check as text', () => {
  test('groups findings by sheet, with item, proposal and a summary line', () => {
    const { status, stdout } = check(SAMPLE);
    expect(status).toBe(1);
    expect(stdout).toContain('Eselon II  bulanan, 8 blok kinerja, 14 blok anggaran, 707 angka diperiksa\n');
    expect(stdout).toContain(
      'I109  Kesalahan          Tertulis 100%, seharusnya 98% (H109 / G109)  percent-mismatch\n',
    );
    expect(stdout).toContain('Persentase PKL Tata Kelola sesuai Aturan · April\n');
    expect(stdout).toContain('Usulan: =IF(OR(N(G109)=0,NOT(ISNUMBER(H109))),"-",H109/G109)\n');
    const { error, warning, info, all } = judgedIn('buleleng-2021.xlsx');
    expect(stdout.split('\n').at(-2)).toBe(
      `${all} catatan (${error} Kesalahan, ${warning} Perlu klarifikasi, ${info} Penulisan), 1 berkas`,
    );
  });

  test('says that there is no table, which is no failure', () => {
    const { status, stdout, stderr } = check('--locale', 'en', at('kosong.xlsx'), at('daftar.xlsx'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.match(/No table of targets and realizations was recognised\./g)).toHaveLength(2);
    expect(stdout).toContain('Lembar1  not recognised: the worksheet is empty');
    expect(stdout).toContain('Pegawai  not recognised: no column headers name a target and a realization');
    expect(stdout).toMatch(/No findings, 2 files\n$/);
  });

  test('explains each recognised column with its header and a sample', () => {
    const { stdout } = check('--explain', at('rumus.xlsx'));
    expect(stdout).toMatch(/D {6}realisasi {2,}Realisasi {2,}5\n/);
  });
});

describe('check --format ndjson and csv', () => {
  test('ndjson has a line a file', () => {
    const { stdout } = check('--format', 'ndjson', SAMPLE, at('kosong.xlsx'));
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(lines).toEqual([SAMPLE, at('kosong.xlsx')]);
  });

  test('csv has a line a finding, and no text that a spreadsheet takes for a formula', () => {
    const { stdout } = check('--format', 'csv', at('rumus.xlsx'));
    const [head, line, ...rest] = stdout.trim().split('\r\n');
    expect(head).toBe('file,sheet,cell,severity,rule,statedText,expected,message');
    expect(line).toContain(`,'=1+1,E2,error,percent-mismatch,`);
    expect(rest).toEqual([]);
  });
});

describe('bad input gets one clear sentence', () => {
  test.each([
    ['nol.xlsx', 'Berkas kosong (0 byte). Ambil lagi berkas aslinya.'],
    [
      'kunci.xlsx',
      'Berkas dikunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu periksa salinan itu.',
    ],
    ['rusak.xlsx', 'Berkas bukan buku kerja Excel yang utuh.'],
    ['tiada.xlsx', 'Berkas tidak ditemukan. Periksa nama dan foldernya.'],
    [
      'dinas',
      'Ini folder, bukan berkas. Tambahkan --recursive untuk memeriksa semua buku kerja di dalamnya.',
    ],
  ])('%s', (name, sentence) => {
    const { status, stdout, stderr } = check(at(name));
    expect(status).toBe(2);
    expect(stderr).toBe(`${at(name)}: ${sentence}\n`);
    expect(stdout).toBe('Tidak ada catatan, 1 berkas, 1 tidak terbaca\n');
  });

  test('a folder with --recursive is every workbook in it, lock files left out', () => {
    const { status, stdout } = check('--recursive', '--format', 'ndjson', at('dinas'));
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(status).toBe(1);
    expect(files).toEqual([join(at('dinas'), 'a.XLSX'), join(at('dinas'), 'b.xlsx')]);
  });

  test('a folder without a workbook', () => {
    const { status, stderr } = check('--recursive', at('hampa'));
    expect(status).toBe(2);
    expect(stderr).toContain('tidak memuat berkas .xlsx atau .xlsm.');
  });

  test.each([
    [[], 'Sebutkan sedikitnya satu buku kerja (.xlsx).'],
    [['--foo', SAMPLE], 'Opsi tidak dikenal atau tidak lengkap: --foo.'],
    [['--format', 'xml', SAMPLE], 'Opsi tidak dikenal atau tidak lengkap: --format xml.'],
    [['--locale', 'en', '--numbers', 'fr', SAMPLE], 'Unknown or incomplete option: --numbers fr.'],
    [['--explain=yes', SAMPLE], 'Opsi tidak dikenal atau tidak lengkap: --explain.'],
  ])('the arguments %j', (args, sentence) => {
    const { status, stdout, stderr } = check(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('ends quietly when the reader of its output has seen enough', () => {
  const command = `"${process.execPath}" --import tsx src/cli/main.ts check --format json --explain samples/*.xlsx | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['{\n', '']);
});
