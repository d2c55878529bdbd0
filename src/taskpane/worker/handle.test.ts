import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { judgedIn } from '../../../test/judged.ts';
import {
  DEFAULT_SETTINGS,
  fingerprintOf,
  markFormula,
  type ChosenSettings,
  type LanguageCode,
  type PlacedPlan,
  type Workbook,
} from '../../engine.ts';
import {
  monthly,
  months,
  percent,
  quarterly,
  workbook as bookOf,
  worksheet,
} from '../../../test/worksheets.ts';
import { readWorkbook } from '../../files/readWorkbook.ts';
import type { CheckView, SummaryChoices, WorkerAnswer, WorkerRequest } from '../protocol.ts';
import { handle } from './handle.ts';

async function workbookOf(sample: string): Promise<Workbook> {
  const read = await readWorkbook(readFileSync(`samples/${sample}.xlsx`));
  if (read.kind !== 'workbook') throw new Error(read.reason);
  return read.workbook;
}

async function answersOf(request: WorkerRequest): Promise<WorkerAnswer[]> {
  const answers: WorkerAnswer[] = [];
  for await (const answer of handle(request)) answers.push(answer);
  return answers;
}

function answersTo(workbook: Workbook, language: LanguageCode, isAllProposed = false) {
  return answersOf({ kind: 'check', workbook, settings: DEFAULT_SETTINGS, language, isAllProposed });
}

async function resultOf(
  workbook: Workbook,
  language: LanguageCode,
  isAllProposed = false,
): Promise<CheckView> {
  const last = (await answersTo(workbook, language, isAllProposed)).at(-1);
  if (last?.kind !== 'checked') throw new Error(JSON.stringify(last));
  return last.result;
}

describe('the worker on the Buleleng workbook', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await workbookOf('buleleng-2021');
  });

  test('answers growing shares, then the result, all of which can be copied between threads', async () => {
    const answers = await answersTo(workbook, 'id');
    const shares = answers.flatMap((answer) => (answer.kind === 'progress' ? [answer.share] : []));
    expect(shares).toEqual([...shares].sort());
    expect(answers.map(({ kind }) => kind)).toEqual(['progress', 'progress', 'checked']);
    expect(structuredClone(answers)).toEqual(answers);
  });

  test.each([
    ['id', 'Tertulis 100%, seharusnya 98% (H109 / G109)'],
    ['en', 'States 100%, should be 98% (H109 / G109)'],
  ] as const)('%s: renders a finding and its proposal with sentence and item', async (language, sentence) => {
    const { findings, proposals } = await resultOf(workbook, language);
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

  test('tells a proposal that fills a dash from one that replaces a figure', async () => {
    const { proposals } = await resultOf(workbook, 'id');
    expect(proposals.find(({ address }) => address === 'P11')).toMatchObject({
      after: '0,00%',
      isFilling: true,
    });
  });

  test('drafts remarks, says of which period they are, and gives the reasons of the office', async () => {
    const { proposals, reasons } = await resultOf(workbook, 'id');
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

  test('proposes numbers in the place of text only where they are asked for', async () => {
    const ofText = ({ proposals }: CheckView) => proposals.filter(({ edit }) => edit.isOnRequest === true);
    const result = await resultOf(workbook, 'id');
    expect([ofText(result).length, result.hasMoreOnRequest]).toEqual([0, true]);
    const all = await resultOf(workbook, 'id', true);
    expect([ofText(all).length, all.hasMoreOnRequest]).toEqual([1, false]);
  });

  test('names the cells that come right with a finding', async () => {
    const { findings } = await resultOf(workbook, 'id');
    expect(findings.find(({ address }) => address === 'N83')?.echoes).toEqual(['N692']);
  });

  test('counts what was found and checked on each sheet', async () => {
    const { sheets, findings } = await resultOf(workbook, 'id');
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
  test('says why a sheet was not recognised', async () => {
    const sheet = {
      id: '1',
      name: 'Sampul',
      visibility: 'visible',
      grid: [[{ value: 'LAPORAN' }]],
      merges: [],
      hiddenRows: new Set<number>(),
      isProtected: false,
    } as const;
    expect((await resultOf({ sheets: [sheet] }, 'id')).sheets).toMatchObject([
      {
        name: 'Sampul',
        layout: 'none',
        doubts: ['tidak ada judul kolom yang menyebut target dan realisasi'],
      },
    ]);
  });

  test('answers a failure where it breaks, instead of falling silent', async () => {
    const broken = {
      get sheets(): never {
        throw new Error('boom');
      },
    };
    expect(await answersTo(broken, 'id')).toMatchObject([{ kind: 'failed' }]);
  });
});

describe('the periods of a workbook', () => {
  const HALF_YEAR = monthly('Kinerja', [
    { name: 'Dokumen', annual: 12, months: months('Januari', [1, 1], [2, 2], [3, 3]) },
  ]);

  test.each([
    ['id', ['Januari', 'Februari', 'Maret']],
    ['en', ['January', 'February', 'March']],
  ] as const)('%s: are those of its tables, in words', async (language, texts) => {
    const { periods } = await resultOf(HALF_YEAR, language);
    expect(periods.map(({ text }) => text)).toEqual(texts);
    expect(periods[2]?.period).toEqual({ kind: 'month', index: 3 });
  });

  test('of several kinds are each there once, in the order in which they end', async () => {
    const quarters = quarterly('Sasaran', [
      {
        name: 'Dokumen',
        annual: 12,
        quarters: [
          [3, 3],
          [6, 6],
          [9, 9],
          [12, 12],
        ],
      },
    ]);
    const book = bookOf(...HALF_YEAR.sheets, quarters);
    const { periods } = await resultOf(book, 'id');
    expect(periods.map(({ text }) => text)).toEqual([
      'Januari',
      'Februari',
      'Maret',
      'TW 1',
      'TW 2',
      'TW 3',
      'TW 4',
    ]);
  });

  test('are none where no table is recognised', async () => {
    expect((await resultOf(bookOf(worksheet([['MARET']])), 'id')).periods).toEqual([]);
  });
});

describe('the worker asked for a summary', () => {
  const SOURCE = monthly('Kinerja', [
    { name: 'Dokumen terbit', annual: 6, months: months('Januari', [1, 1], [2, 1], [3, 3]) },
  ]);
  const CHOICES = { settings: DEFAULT_SETTINGS, language: 'id', paper: 'A4', isSigned: false } as const;

  async function plansOf(workbook: Workbook, choices: Partial<SummaryChoices> = {}) {
    const last = (await answersOf({ kind: 'summarise', workbook, ...CHOICES, ...choices })).at(-1);
    if (last?.kind !== 'summarised') throw new Error(JSON.stringify(last));
    return last.plans;
  }

  const textsOf = ([placed]: readonly PlacedPlan[]) => placed?.plan.cells.map(({ value }) => value);

  test('answers growing shares, then the plans, which can be copied between threads', async () => {
    const answers = await answersOf({ kind: 'summarise', workbook: SOURCE, ...CHOICES });
    expect(answers.map(({ kind }) => kind)).toEqual(['progress', 'progress', 'summarised']);
    expect(structuredClone(answers)).toEqual(answers);
  });

  test.each([
    ['id', ['Ringkasan', 'Anggaran', 'Grafik', 'Sandingan', 'Catatan Reviu'], 'Sampai dengan Maret'],
    ['en', ['Overview', 'Budget', 'Charts', 'Comparison', 'Review notes'], 'Up to March'],
  ] as const)('%s: makes five tabs up to the latest period filled in', async (language, names, upTo) => {
    const plans = await plansOf(SOURCE, { language });
    expect(plans.map(({ plan }) => plan.name)).toEqual(names);
    expect(plans.map(({ replaces }) => replaces)).toEqual(names.map(() => undefined));
    expect(textsOf(plans)).toContain(upTo);
  });

  test('makes them up to the period and for the paper asked for', async () => {
    const plans = await plansOf(SOURCE, { period: { kind: 'month', index: 2 }, paper: 'F4' });
    expect(textsOf(plans)).toContain('Sampai dengan Februari');
    expect(plans.map(({ plan }) => plan.print.paper)).toEqual(['F4', 'F4', 'F4', 'F4', 'F4']);
  });

  test('checks by the settings first, and the notes are what was found', async () => {
    const wrong = monthly('Kinerja', [
      { name: 'Dokumen terbit', annual: 2, months: [['Januari', 2, 1, percent(0.9)]] },
    ]);
    const notes = async (settings: ChosenSettings) =>
      textsOf((await plansOf(wrong, { settings })).filter(({ plan }) => plan.tab === 'reviewNotes'));
    const sentence = expect.stringContaining('seharusnya 50,00%');
    expect(await notes({})).toContainEqual(sentence);
    expect(await notes({ mutedRules: ['percent-mismatch'] })).not.toContainEqual(sentence);
  });

  test('gives each plan the place of the tab of an earlier run, and says whether it was changed', async () => {
    const [overview] = await plansOf(SOURCE);
    if (overview === undefined) throw new Error('No plan');
    const sheet = worksheet([[overview.plan.name]], { name: 'Ringkasan' });
    const marked = (grid: typeof sheet.grid) => ({
      ...sheet,
      mark: markFormula({ tab: 'overview', fingerprint: fingerprintOf(sheet.grid, undefined) }),
      grid,
    });
    const place = async (grid: typeof sheet.grid) =>
      (await plansOf(bookOf(...SOURCE.sheets, marked(grid))))[0]?.replaces;
    expect(await place(sheet.grid)).toEqual({ sheetId: 'Ringkasan', isEdited: false });
    expect(await place([[{ value: 'Diubah' }]])).toEqual({ sheetId: 'Ringkasan', isEdited: true });
  });

  test.each([
    ['empty', bookOf()],
    ['without a table', bookOf(worksheet([['LAPORAN', 2021]]))],
  ])('has no plan for a workbook that is %s', async (_, workbook) => {
    expect(await plansOf(workbook)).toEqual([]);
  });

  test('answers a failure where it breaks', async () => {
    const broken = {
      get sheets(): never {
        throw new Error('boom');
      },
    };
    expect(await answersOf({ kind: 'summarise', workbook: broken, ...CHOICES })).toMatchObject([
      { kind: 'failed' },
    ]);
  });
});
