/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import {
  cellsInView,
  checked,
  checkView,
  deferred,
  done,
  failed,
  fakeChecker,
  fakeSpreadsheet,
  fillRecord,
  findingView,
  fixView,
  renderPane,
  statuses,
  WORKBOOK,
} from '../../../test/pane.tsx';
import type { LanguageCode } from '../../engine.ts';
import type { FillRecord, HostFailure, Outcome } from '../../excel/spreadsheet.ts';

const REPLACING = fixView();
const FILLING = fixView({
  edit: { sheetId: '2', row: 10, column: 15, value: 0.25, formula: '=O11/N11' },
  address: 'P11',
  item: 'Perencanaan · Januari',
  before: '',
  after: '25%',
  why: 'Persentase belum diisi, seharusnya 25%',
  isFilling: true,
});
const RESULT = checkView([
  findingView({ fixes: [REPLACING] }),
  findingView({
    rule: 'percent-missing',
    severity: 'info',
    ref: { sheetId: '2', row: 10, column: 15 },
    sheetName: 'Eselon III',
    address: 'P11',
    fixes: [FILLING],
  }),
]);

/** The tab Lengkapi after a check. */
async function renderProposals(
  options: {
    spreadsheet?: ReturnType<typeof fakeSpreadsheet>;
    language?: LanguageCode;
    result?: typeof RESULT;
  } = {},
) {
  const pane = await renderPane({ result: RESULT, ...options, firstTab: 'fill' });
  const name = options.language === 'en' ? 'Check workbook' : 'Periksa buku kerja';
  await pane.user.click(screen.getByRole('button', { name }));
  return pane;
}

const checkbox = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('before the first check', () => {
  test.each([
    [
      'id',
      /Usulan muncul setelah buku kerja diperiksa/,
      'Periksa buku kerja',
      'Terapkan yang dipilih',
      'Urungkan',
    ],
    ['en', /They appear once the workbook has been checked/, 'Check workbook', 'Apply selected', 'Undo'],
  ] as const)(
    '%s: a hint and the button to check; nothing to apply or undo',
    async (language, hint, check, apply, undo) => {
      await renderPane({ language, firstTab: 'fill' });
      screen.getByText(hint);
      button(check);
      expect(button(apply).disabled).toBe(true);
      expect(button(undo).disabled).toBe(true);
    },
  );
});

describe('proposals', () => {
  test('stand below their sheets with cell, item, before and after, and why', async () => {
    const { container } = await renderProposals();
    expect(cellsInView(container)).toEqual(['Eselon II!I109', 'Eselon III!P11']);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Eselon II',
      'Eselon III',
    ]);
    const [first, second] = [...container.querySelectorAll('[data-cell]')];
    expect(first?.textContent).toContain('100% → 98% (rumus)');
    expect(first?.textContent).toContain('Tertulis 100%, seharusnya 98% (H109 / G109)');
    expect(second?.textContent).toContain('kosong → 25% (rumus)');
    checkbox(/^P11 .*Perencanaan · Januari/);
  });

  test('that fill a blank are ticked, those that replace a figure are not and say so', async () => {
    await renderProposals();
    expect(checkbox(/P11/).checked).toBe(true);
    expect(checkbox(/I109 Mengganti angka/).checked).toBe(false);
    screen.getByText(/Yang mengganti angka tidak/);
    screen.getByText('1 dari 2 dipilih');
  });

  test('are ticked and unticked all at once', async () => {
    const { user } = await renderProposals();
    await user.click(button('Pilih semua'));
    expect(checkbox(/I109/).checked).toBe(true);
    await user.click(button('Kosongkan pilihan'));
    expect(checkbox(/I109/).checked).toBe(false);
    expect(checkbox(/P11/).checked).toBe(false);
    expect(button('Terapkan yang dipilih').disabled).toBe(true);
  });

  test('keep their ticks while another tab is looked at', async () => {
    const { user } = await renderProposals();
    await user.click(checkbox(/I109/));
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    expect(checkbox(/I109/).checked).toBe(true);
  });

  test('for one cell from two findings are one proposal', async () => {
    const twice = checkView([
      findingView({ fixes: [REPLACING] }),
      findingView({ rule: 'other', fixes: [REPLACING] }),
    ]);
    const { container } = await renderProposals({ result: twice });
    expect(cellsInView(container)).toEqual(['Eselon II!I109']);
  });

  test('show their cell in the worksheet', async () => {
    const { user, spreadsheet } = await renderProposals();
    await user.click(button('Tunjukkan sel P11'));
    expect(spreadsheet.select.mock.calls).toEqual([[FILLING.edit]]);
  });

  test('beyond 200 are shown on request, and ticked all the same', async () => {
    const fixes = Array.from({ length: 250 }, (_, row) =>
      fixView({ edit: { sheetId: '1', row, column: 8, value: 1 }, address: `I${row + 1}`, isFilling: true }),
    );
    const { user, container } = await renderProposals({ result: checkView([findingView({ fixes })]) });
    screen.getByText('250 dari 250 dipilih');
    expect(cellsInView(container)).toHaveLength(200);
    await user.click(screen.getByText('Tampilkan 50 lagi'));
    expect(cellsInView(container)).toHaveLength(250);
  });

  test.each([
    ['id', /Tidak ada usulan/],
    ['en', /No proposals/],
  ] as const)('%s: none is a sentence', async (language, words) => {
    await renderProposals({ language, result: checkView([]) });
    screen.getByText(words);
  });
});

describe('filling', () => {
  test('writes what is ticked, says how many cells, and checks again', async () => {
    const { user, spreadsheet, checker } = await renderProposals();
    await user.click(checkbox(/I109/));
    await user.click(button('Terapkan yang dipilih'));
    expect(spreadsheet.fill.mock.calls).toEqual([[[REPLACING.edit, FILLING.edit], WORKBOOK]]);
    expect(statuses()).toEqual(['2 sel diisi']);
    expect(checker.check).toHaveBeenCalledTimes(2);
    screen.getByText(/^Terakhir diisi: 2 sel/);
  });

  test('says so in English, for one cell', async () => {
    const { user } = await renderProposals({ language: 'en' });
    await user.click(button('Apply selected'));
    expect(statuses()).toEqual(['1 cell filled in']);
  });

  test('can be done by keyboard alone', async () => {
    const { user, spreadsheet } = await renderProposals();
    checkbox(/I109/).focus();
    await user.keyboard(' ');
    expect(checkbox(/I109/).checked).toBe(true);
    button('Terapkan yang dipilih').focus();
    await user.keyboard('{Enter}');
    expect(spreadsheet.fill).toHaveBeenCalledTimes(1);
  });

  test('lets nothing else begin while it goes on', async () => {
    const filling = deferred<Outcome<FillRecord>>();
    const { user } = await renderProposals({ spreadsheet: fakeSpreadsheet({ fill: () => filling.promise }) });
    await user.click(button('Terapkan yang dipilih'));
    expect(statuses()).toEqual(['Mengisi sel…']);
    expect(button('Terapkan yang dipilih').disabled).toBe(true);
    expect(button('Urungkan').disabled).toBe(true);
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    expect(button('Periksa buku kerja').getAttribute('aria-disabled')).toBe('true');
    await act(async () => {
      filling.resolve(done(fillRecord({})));
      await filling.promise;
    });
    expect(button('Periksa buku kerja').getAttribute('aria-disabled')).toBeNull();
  });

  const FAILURES: readonly (readonly [LanguageCode, HostFailure['key'], RegExp])[] = [
    ['id', 'sheetProtected', /Lembar dilindungi\. Buka perlindungannya/],
    ['id', 'cellEditMode', /Tekan Enter atau Esc/],
    ['id', 'tooMuchData', /terlalu besar/],
    ['id', 'sheetGone', /mungkin dihapus/],
    ['id', 'cellsChanged', /tidak ada yang ditulis/],
    ['id', 'writeRefused', /menolak menulis/],
    ['id', 'writeNotKept', /isi semula dikembalikan/],
    ['id', 'connectionLost', /Buka lagi panel ini/],
    ['id', 'notSupported', /Perbarui Excel/],
    ['id', 'unexpected', /Coba lagi/],
    ['en', 'sheetProtected', /The worksheet is protected/],
    ['en', 'cellsChanged', /nothing was written/],
  ];

  test.each(FAILURES)(
    '%s: %s is told with the sheet, the cells and what to do',
    async (language, key, words) => {
      const failure = { key, sheet: 'Eselon III', cells: ['P11', 'P143'], detail: 'AccessDenied' };
      const spreadsheet = fakeSpreadsheet({ fill: () => Promise.resolve(failed(failure)) });
      const { user, checker } = await renderProposals({ language, spreadsheet });
      await user.click(button(language === 'id' ? 'Terapkan yang dipilih' : 'Apply selected'));
      const { textContent } = screen.getByRole('alert');
      expect(textContent).toMatch(words);
      expect(textContent).toMatch(/(Lembar|Worksheet) Eselon III, (sel|cells) P11, P143/);
      expect(checker.check).toHaveBeenCalledTimes(1);
    },
  );

  test('of many cells that changed names the first and offers to check again', async () => {
    const cells = Array.from({ length: 20 }, (_, row) => `P${row + 1}`);
    const spreadsheet = fakeSpreadsheet({
      fill: () => Promise.resolve(failed({ key: 'cellsChanged', cells })),
    });
    const { user, checker } = await renderProposals({ spreadsheet });
    await user.click(button('Terapkan yang dipilih'));
    expect(screen.getByRole('alert').textContent).toContain('P8, dan 12 sel lain');
    await user.click(button('Periksa lagi'));
    expect(checker.check).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('starts afresh with the ticks after a new check', async () => {
    let turn = 0;
    const spreadsheet = fakeSpreadsheet({ read: () => Promise.resolve(done({ sheets: [] })) });
    const pane = await renderPane({
      spreadsheet,
      firstTab: 'fill',
      checker: fakeChecker(() => {
        turn += 1;
        return checked(RESULT);
      }),
    });
    await pane.user.click(button('Periksa buku kerja'));
    await pane.user.click(checkbox(/I109/));
    act(() => {
      spreadsheet.edit();
    });
    await pane.user.click(button('Periksa lagi'));
    expect(turn).toBe(2);
    expect(checkbox(/I109/).checked).toBe(false);
  });
});

describe('undo', () => {
  test('takes the newest fill back, says so, and checks again', async () => {
    const { user, spreadsheet, checker } = await renderProposals();
    await user.click(button('Terapkan yang dipilih'));
    await user.click(button('Urungkan'));
    expect(spreadsheet.undo.mock.calls).toEqual([['1']]);
    expect(statuses()).toEqual(['1 sel dikembalikan']);
    expect(checker.check).toHaveBeenCalledTimes(3);
    expect(button('Urungkan').disabled).toBe(true);
  });

  test('reaches a fill of an earlier day, and leaves out those undone', async () => {
    const spreadsheet = fakeSpreadsheet();
    spreadsheet.remember(fillRecord({ id: 'b', state: 'undone' }), fillRecord({ id: 'a', cells: 7 }));
    const { user } = await renderPane({ spreadsheet, firstTab: 'fill' });
    screen.getByText(/^Terakhir diisi: 7 sel, 21 Nov 2026/);
    await user.click(button('Urungkan'));
    expect(spreadsheet.undo.mock.calls).toEqual([['a']]);
  });

  test('that is refused names the cells', async () => {
    const undo = jest.fn(() => Promise.resolve(failed({ key: 'cellsChanged', cells: ['P11'] })));
    const spreadsheet = fakeSpreadsheet({ undo });
    spreadsheet.remember(fillRecord({}));
    const { user } = await renderPane({ spreadsheet, firstTab: 'fill' });
    await user.click(button('Urungkan'));
    expect(screen.getByRole('alert').textContent).toContain('sel P11');
  });
});

describe('a fill that was interrupted', () => {
  test.each([
    ['id', /^Pengisian 12 sel pada 21 Nov 2026.* terputus/, 'Pulihkan', '12 sel dikembalikan'],
    ['en', /^Filling in 12 cells on Nov 21, 2026.* was interrupted/, 'Restore', '12 cells put back'],
  ] as const)('%s: is offered to be put back at opening', async (language, words, restore, result) => {
    const spreadsheet = fakeSpreadsheet();
    spreadsheet.remember(fillRecord({ id: 'x', cells: 12, state: 'unfinished' }));
    const { user } = await renderPane({ spreadsheet, language });
    screen.getByText(words);
    await user.click(button(restore));
    expect(spreadsheet.undo.mock.calls).toEqual([['x']]);
    expect(screen.queryByText(words)).toBeNull();
    expect(statuses()).toEqual([result]);
  });
});
