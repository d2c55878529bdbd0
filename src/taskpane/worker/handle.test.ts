import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { judgedIn } from '../../../test/judged.ts';
import { DEFAULT_SETTINGS, type LanguageCode, type Workbook } from '../../engine.ts';
import { readWorkbook } from '../../files/readWorkbook.ts';
import type { CheckView, WorkerAnswer } from '../protocol.ts';
import { handle } from './handle.ts';

async function workbookOf(sample: string): Promise<Workbook> {
  const read = await readWorkbook(readFileSync(`samples/${sample}.xlsx`));
  if (read.kind !== 'workbook') throw new Error(read.reason);
  return read.workbook;
}

function answersTo(workbook: Workbook, language: LanguageCode, isAllProposed = false): WorkerAnswer[] {
  return [...handle({ workbook, settings: DEFAULT_SETTINGS, language, isAllProposed })];
}

function resultOf(workbook: Workbook, language: LanguageCode, isAllProposed = false): CheckView {
  const last = answersTo(workbook, language, isAllProposed).at(-1);
  if (last?.kind !== 'checked') throw new Error(JSON.stringify(last));
  return last.result;
}

describe('the worker on the Buleleng workbook', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await workbookOf('buleleng-2021');
  });

  test('answers growing shares, then the result, all of which can be copied between threads', () => {
    const answers = answersTo(workbook, 'id');
    const shares = answers.flatMap((answer) => (answer.kind === 'progress' ? [answer.share] : []));
    expect(shares).toEqual([...shares].sort());
    expect(answers.map(({ kind }) => kind)).toEqual(['progress', 'progress', 'checked']);
    expect(structuredClone(answers)).toEqual(answers);
  });

  test.each([
    ['id', 'Tertulis 100%, seharusnya 98% (H109 / G109)'],
    ['en', 'States 100%, should be 98% (H109 / G109)'],
  ] as const)('%s: renders a finding and its proposal with sentence and item', (language, sentence) => {
    const { findings, proposals } = resultOf(workbook, language);
    const item = 'Persentase PKL Tata Kelola sesuai Aturan · April';
    expect(findings.find(({ address }) => address === 'I109')).toMatchObject({
      rule: 'percent-mismatch',
      severity: 'error',
      ref: { row: 108, column: 8 },
      sheetName: 'Eselon II',
      sentence,
      item,
      shown: '100%',
    });
    expect(proposals.find(({ address }) => address === 'I109')).toMatchObject({
      kind: 'percent',
      sheetName: 'Eselon II',
      item,
      before: '100%',
      after: '98%',
      why: sentence,
      isFilling: false,
    });
  });

  test('tells a proposal that fills a dash from one that replaces a figure', () => {
    const { proposals } = resultOf(workbook, 'id');
    expect(proposals.find(({ address }) => address === 'P11')).toMatchObject({
      after: '0,00%',
      isFilling: true,
    });
  });

  test('drafts remarks, says of which period they are, and gives the reasons of the office', () => {
    const { proposals, reasons } = resultOf(workbook, 'id');
    const remarks = proposals.filter(({ kind }) => kind === 'remark');
    expect(remarks).toHaveLength(30);
    expect(remarks[0]).toMatchObject({
      address: 'J109',
      item: 'Persentase PKL Tata Kelola sesuai Aturan · April',
      before: '',
      after: 'Realisasi 18% dari target 18,3%; kurang 0,3 poin persen.',
      why: 'Disusun dari angkanya (2 sel, mulai H109); tambahkan sebabnya bila ada',
      isFilling: true,
    });
    expect(reasons.slice(0, 2)).toEqual(['Masih proses spj', 'terlaksana setiap bulan']);
    expect(reasons).toHaveLength(8);
  });

  test('proposes numbers in the place of text only where they are asked for', () => {
    const ofText = ({ proposals }: CheckView) => proposals.filter(({ edit }) => edit.isOnRequest === true);
    const result = resultOf(workbook, 'id');
    expect([ofText(result).length, result.hasMoreOnRequest]).toEqual([0, true]);
    const all = resultOf(workbook, 'id', true);
    expect([ofText(all).length, all.hasMoreOnRequest]).toEqual([1, false]);
  });

  test('names the cells that come right with a finding', () => {
    const { findings } = resultOf(workbook, 'id');
    expect(findings.find(({ address }) => address === 'N83')?.echoes).toEqual(['N692']);
  });

  test('counts what was found and checked on each sheet', () => {
    const { sheets, findings } = resultOf(workbook, 'id');
    expect(sheets.map(({ name, layout, checked }) => [name, layout, checked])).toEqual([
      ['Eselon II', 'monthly', 707],
      ['Eselon III', 'monthly', 1080],
      ['Eselon IV', 'monthly', 1816],
      ['Staff', 'monthly', 1429],
    ]);
    expect(sheets[0]?.blocks).toEqual({ performance: 8, budget: 14 });
    const { error, warning, info } = judgedIn('buleleng-2021.xlsx', 'Eselon II');
    expect(sheets[0]?.counts).toEqual({ error, warning, info });
    expect(sheets[1]?.skipped).toEqual({ count: 3, reasons: 'data tidak lengkap: 3' });
    const total = sheets.reduce((sum, { counts }) => sum + counts.error + counts.warning + counts.info, 0);
    expect(total).toBe(findings.length);
  });
});

describe('the worker', () => {
  test('says why a sheet was not recognised', () => {
    const sheet = {
      id: '1',
      name: 'Sampul',
      visibility: 'visible',
      grid: [[{ value: 'LAPORAN' }]],
      merges: [],
      hiddenRows: new Set<number>(),
      isProtected: false,
    } as const;
    expect(resultOf({ sheets: [sheet] }, 'id').sheets).toMatchObject([
      {
        name: 'Sampul',
        layout: 'none',
        doubts: ['tidak ada judul kolom yang menyebut target dan realisasi'],
      },
    ]);
  });

  test('answers a failure where it breaks, instead of falling silent', () => {
    const broken = {
      get sheets(): never {
        throw new Error('boom');
      },
    };
    expect(answersTo(broken, 'id')).toMatchObject([{ kind: 'failed' }]);
  });
});
