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

function answersTo(workbook: Workbook, language: LanguageCode): WorkerAnswer[] {
  return [...handle({ workbook, settings: DEFAULT_SETTINGS, language })];
}

function resultOf(workbook: Workbook, language: LanguageCode): CheckView {
  const last = answersTo(workbook, language).at(-1);
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
  ] as const)('%s: renders a finding with its sentence, item and proposal', (language, sentence) => {
    const finding = resultOf(workbook, language).findings.find(({ address }) => address === 'I109');
    expect(finding).toMatchObject({
      rule: 'percent-mismatch',
      severity: 'error',
      ref: { row: 108, column: 8 },
      sheetName: 'Eselon II',
      sentence,
      item: 'Persentase PKL Tata Kelola sesuai Aturan · April',
      shown: '100%',
      fixes: [{ address: 'I109', before: '100%', after: '98%', why: sentence, isFilling: false }],
    });
  });

  test('tells a proposal that fills a dash from one that replaces a figure', () => {
    const { findings } = resultOf(workbook, 'id');
    const fixes = findings.find(({ rule }) => rule === 'percent-missing')?.fixes;
    expect(fixes).toMatchObject([{ address: 'P11', after: '0,00%', isFilling: true }]);
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
