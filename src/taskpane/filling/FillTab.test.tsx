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
  fakeEngine,
  fakeSpreadsheet,
  fillRecord,
  proposalView,
  renderPane,
  statuses,
  WORKBOOK,
} from '../../../test/pane.tsx';
import type { LanguageCode } from '../../engine.ts';
import type { FillRecord, HostFailure, Outcome } from '../../excel/spreadsheet.ts';

const REPLACING = proposalView();
const FILLING = proposalView({
  sheetName: 'Eselon III',
  edit: { sheetId: '2', row: 10, column: 15, value: 0.25, formula: '=O11/N11' },
  address: 'P11',
  item: 'Perencanaan · Januari',
  before: '',
  after: '25%',
  why: 'Persentase belum diisi, seharusnya 25%',
  isFilling: true,
});
const REMARK = proposalView({
  kind: 'remark',
  sheetName: 'Eselon III',
  edit: { sheetId: '2', row: 10, column: 16, value: 'Tercapai 3 dari 5 dokumen.' },
  address: 'Q11',
  item: 'Perencanaan · Januari',
  before: '',
  after: 'Tercapai 3 dari 5 dokumen.',
  why: 'Disusun dari angkanya (2 sel, mulai N11); tambahkan sebabnya bila ada',
  isFilling: true,
});
const RESULT = checkView([], [], { proposals: [FILLING, REPLACING] });
const WITH_REMARK = checkView([], [], {
  proposals: [REMARK, FILLING, REPLACING],
  reasons: ['masih proses spj', 'Belum cair'],
});

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
/** The edits of each fill. */
const filledBy = (spreadsheet: ReturnType<typeof fakeSpreadsheet>) =>
  spreadsheet.fill.mock.calls.map(([edits]) => edits);
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
    screen.getByText(/Yang mengganti angka dan keterangan belum/);
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

  test('stand by kind on each sheet, from the top down, whatever the order of the findings', async () => {
    const at = (row: number, kind: 'percent' | 'total', address: string) =>
      proposalView({ kind, address, edit: { sheetId: '1', row, column: 3, value: 1 } });
    const proposals = [at(9, 'total', 'D10'), REMARK, at(7, 'percent', 'D8'), at(2, 'percent', 'D3')];
    const { container } = await renderProposals({ result: checkView([], [], { proposals }) });
    expect(cellsInView(container)).toEqual([
      'Eselon II!D3',
      'Eselon II!D8',
      'Eselon II!D10',
      'Eselon III!Q11',
    ]);
  });

  test('are ticked by kind and by sheet; some of them make it half ticked', async () => {
    const { user } = await renderProposals({ result: WITH_REMARK });
    const percent = checkbox(/^Persentase \(2\)$/);
    const sheet = checkbox(/^Eselon III$/);
    expect([percent.indeterminate, sheet.indeterminate]).toEqual([true, true]);
    await user.click(percent);
    expect([checkbox(/^I109/).checked, checkbox(/^P11/).checked, checkbox(/^Q11/).checked]).toEqual([
      true,
      true,
      false,
    ]);
    await user.click(percent);
    expect(checkbox(/^P11/).checked).toBe(false);
    await user.click(sheet);
    expect([checkbox(/^I109/).checked, checkbox(/^P11/).checked, checkbox(/^Q11/).checked]).toEqual([
      false,
      true,
      true,
    ]);
    expect([sheet.checked, checkbox(/^Keterangan \(1\)$/).checked]).toEqual([true, true]);
  });

  test('are unticked with what they need, and ticked with it', async () => {
    const sum = proposalView({
      kind: 'total',
      sheetName: 'Eselon III',
      edit: { sheetId: '2', row: 20, column: 13, value: 2000, formula: '=SUM(N11,N12)' },
      address: 'N21',
      isFilling: true,
    });
    const ofSum = proposalView({
      sheetName: 'Eselon III',
      edit: { sheetId: '2', row: 20, column: 15, value: 0.45, formula: '=O21/N21' },
      address: 'P21',
      isFilling: true,
      needs: [{ sheetId: '2', row: 20, column: 13 }],
    });
    const { user } = await renderProposals({
      result: checkView([], [], { proposals: [sum, ofSum, FILLING] }),
    });
    const ticks = () => [/^N21/, /^P21/, /^P11/].map((name) => checkbox(name).checked);
    expect(ticks()).toEqual([true, true, true]);
    await user.click(checkbox(/^N21/));
    expect(ticks()).toEqual([false, false, true]);
    await user.click(checkbox(/^P21/));
    expect(ticks()).toEqual([true, true, true]);
    await user.click(checkbox(/^P21/));
    expect(ticks()).toEqual([true, false, true]);
  });

  test('that need a figure to be replaced wait for that', async () => {
    const sum = proposalView({
      kind: 'total',
      sheetName: 'Eselon III',
      edit: { sheetId: '2', row: 20, column: 13, value: 2000, formula: '=SUM(N11,N12)' },
      address: 'N21',
    });
    const ofSum = proposalView({
      sheetName: 'Eselon III',
      edit: { sheetId: '2', row: 20, column: 15, value: 0.45, formula: '=O21/N21' },
      address: 'P21',
      isFilling: true,
      needs: [{ sheetId: '2', row: 20, column: 13 }],
    });
    const { user } = await renderProposals({ result: checkView([], [], { proposals: [sum, ofSum] }) });
    const ticks = () => [/^N21/, /^P21/].map((name) => checkbox(name).checked);
    expect(ticks()).toEqual([false, false]);
    await user.click(checkbox(/^P21/));
    expect(ticks()).toEqual([true, true]);
  });

  test('of one kind alone are not offered by kind', async () => {
    await renderProposals();
    expect(screen.queryByRole('group', { name: 'Pilih menurut jenis usulan' })).toBeNull();
  });

  test('on a protected sheet are not ticked, and the sheet is said to be protected', async () => {
    const sheets = WORKBOOK.sheets.map((sheet) => ({ ...sheet, isProtected: sheet.id === '2' }));
    const spreadsheet = fakeSpreadsheet({ read: () => Promise.resolve(done({ sheets })) });
    await renderProposals({ spreadsheet });
    expect(checkbox(/^P11/).checked).toBe(false);
    screen.getByText(/Lembar ini dilindungi/);
  });

  test('show their cell in the worksheet', async () => {
    const { user, spreadsheet } = await renderProposals();
    await user.click(button('Tunjukkan sel P11'));
    expect(spreadsheet.select.mock.calls).toEqual([[FILLING.edit]]);
  });

  test('beyond 200 are shown on request, and ticked all the same', async () => {
    const proposals = Array.from({ length: 250 }, (_, row) =>
      proposalView({
        edit: { sheetId: '1', row, column: 8, value: 1 },
        address: `I${row + 1}`,
        isFilling: true,
      }),
    );
    const { user, container } = await renderProposals({
      result: checkView([], [], { proposals }),
    });
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
    const { user, spreadsheet, engine } = await renderProposals();
    await user.click(checkbox(/I109/));
    await user.click(button('Terapkan yang dipilih'));
    expect(filledBy(spreadsheet)).toEqual([[REPLACING.edit, FILLING.edit]]);
    expect(spreadsheet.fill.mock.calls[0]?.[1]).toBe(WORKBOOK);
    expect(statuses()).toEqual(['2 sel diisi']);
    expect(engine.check).toHaveBeenCalledTimes(2);
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
    ['id', 'spilledArray', /hasil rumus array.*tidak ada yang ditulis\. Lepas centang/],
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
      const { user, engine } = await renderProposals({ language, spreadsheet });
      await user.click(button(language === 'id' ? 'Terapkan yang dipilih' : 'Apply selected'));
      const { textContent } = screen.getByRole('alert');
      expect(textContent).toMatch(words);
      expect(textContent).toMatch(/(Lembar|Worksheet) Eselon III, (sel|cells) P11, P143/);
      expect(engine.check).toHaveBeenCalledTimes(1);
    },
  );

  test('of many cells that changed names the first and offers to check again', async () => {
    const cells = Array.from({ length: 20 }, (_, row) => `P${row + 1}`);
    const spreadsheet = fakeSpreadsheet({
      fill: () => Promise.resolve(failed({ key: 'cellsChanged', cells })),
    });
    const { user, engine } = await renderProposals({ spreadsheet });
    await user.click(button('Terapkan yang dipilih'));
    expect(screen.getByRole('alert').textContent).toContain('P8, dan 12 sel lain');
    await user.click(button('Periksa lagi'));
    expect(engine.check).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('starts afresh with the ticks after a new check', async () => {
    let turn = 0;
    const spreadsheet = fakeSpreadsheet({
      read: () => Promise.resolve(done({ sheets: [...WORKBOOK.sheets] })),
    });
    const pane = await renderPane({
      spreadsheet,
      firstTab: 'fill',
      engine: fakeEngine(() => {
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

describe('a large fill', () => {
  test('shows how far it is, and stops between its portions', async () => {
    const filling = deferred<Outcome<FillRecord>>();
    const spreadsheet = fakeSpreadsheet({ fill: () => filling.promise });
    const { user } = await renderProposals({ spreadsheet });
    await user.click(button('Pilih semua'));
    await user.click(button('Terapkan yang dipilih'));
    const options = spreadsheet.fill.mock.calls[0]?.[2];
    act(() => options?.progress?.(0.5));
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.5');
    expect(options?.signal?.aborted).toBe(false);
    await user.click(button('Batalkan'));
    expect(options?.signal?.aborted).toBe(true);
    await act(async () => {
      filling.resolve(done(fillRecord({ cells: 1 })));
      await filling.promise;
    });
    expect(statuses()).toEqual(['Dihentikan: 1 dari 2 sel diisi. Urungkan mengembalikannya.']);
  });
});

describe('a drafted remark', () => {
  const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Keterangan untuk Q11' });

  test('is not ticked; the user’s words are written in its place, and tick it', async () => {
    const { user, spreadsheet } = await renderProposals({ result: WITH_REMARK });
    expect(checkbox(/^Q11/).checked).toBe(false);
    await user.click(button('Ubah keterangan Q11'));
    expect(text().value).toBe('Tercapai 3 dari 5 dokumen.');
    await user.clear(text());
    expect([checkbox(/^Q11/).checked, checkbox(/^Q11/).disabled]).toEqual([false, true]);
    await user.type(text(), '=1+1 menunggu ');
    await user.click(button('Selesai'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(checkbox(/^Q11 kosong → =1\+1 menunggu/).checked).toBe(true);
    await user.click(checkbox(/^P11/));
    await user.click(button('Terapkan yang dipilih'));
    expect(filledBy(spreadsheet)).toEqual([[{ ...REMARK.edit, value: '=1+1 menunggu' }]]);
  });

  test('gets a reason of the office by a click', async () => {
    const { user } = await renderProposals({ result: WITH_REMARK });
    await user.click(button('Ubah keterangan Q11'));
    await user.click(button('masih proses spj'));
    expect(text().value).toBe('Tercapai 3 dari 5 dokumen. Masih proses spj.');
    expect(checkbox(/^Q11/).checked).toBe(true);
  });

  test('gets a reason of the user’s own, which is offered from then on, first, until it is removed', async () => {
    const { user, engine } = await renderProposals({ result: WITH_REMARK });
    await user.click(button('Ubah keterangan Q11'));
    await user.type(screen.getByRole('textbox', { name: 'Sebab lain' }), 'menunggu juknis{Enter}');
    expect(text().value).toBe('Tercapai 3 dari 5 dokumen. Menunggu juknis.');
    const offered = () =>
      [...screen.getByRole('group', { name: 'Tambahkan sebabnya:' }).querySelectorAll('button')].map(
        ({ textContent }) => textContent,
      );
    expect(offered()).toEqual(['menunggu juknis', 'masih proses spj', 'Belum cair']);
    expect(button('Tambah dan simpan').disabled).toBe(true);
    expect(engine.check).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('tab', { name: 'Pengaturan' }));
    await user.click(await screen.findByRole('button', { name: 'Hapus menunggu juknis' }));
    screen.getByText(/Belum ada\. Sebab disimpan/);
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    await user.click(button('Ubah keterangan Q11'));
    expect(offered()).toEqual(['masih proses spj', 'Belum cair']);
  });

  test('is not editable where it is a figure', async () => {
    await renderProposals({ result: WITH_REMARK });
    expect(screen.queryByRole('button', { name: 'Ubah keterangan P11' })).toBeNull();
  });
});

describe('numbers that are stored as text', () => {
  test('are proposed when they are asked for, without reading anew, and no longer when not', async () => {
    const more = checkView([], [], { proposals: [FILLING], hasMoreOnRequest: true });
    const onRequest = proposalView({
      kind: 'number',
      edit: { sheetId: '1', row: 3, column: 1, value: 25, isOnRequest: true },
      address: 'B4',
      before: '25,0',
      after: '25',
    });
    const engine = fakeEngine(({ isAllProposed }) =>
      checked(isAllProposed ? { ...more, proposals: [FILLING, onRequest], hasMoreOnRequest: false } : more),
    );
    const pane = await renderPane({ engine, firstTab: 'fill' });
    const { user, spreadsheet, container } = pane;
    await user.click(button('Periksa buku kerja'));
    expect(cellsInView(container)).toEqual(['Eselon III!P11']);
    await user.click(button('Usulkan juga angka yang tersimpan sebagai teks'));
    expect(cellsInView(container)).toEqual(['Eselon II!B4', 'Eselon III!P11']);
    expect(checkbox(/^B4/).checked).toBe(false);
    await user.click(button('Jangan usulkan angka yang tersimpan sebagai teks'));
    expect(cellsInView(container)).toEqual(['Eselon III!P11']);
    expect(spreadsheet.read).toHaveBeenCalledTimes(1);
  });

  test('are not offered where there are none', async () => {
    await renderProposals();
    expect(screen.queryByRole('button', { name: /tersimpan sebagai teks/ })).toBeNull();
  });
});

describe('past fills', () => {
  test('are listed with what became of them, and each can be taken back', async () => {
    const spreadsheet = fakeSpreadsheet();
    spreadsheet.remember(
      fillRecord({ id: 'c', at: '2026-11-23T03:04:05Z', cells: 3 }),
      fillRecord({ id: 'b', at: '2026-11-22T03:04:05Z', cells: 2, state: 'undone' }),
      fillRecord({ id: 'a', at: '2026-11-21T03:04:05Z', cells: 7 }),
    );
    const { user } = await renderPane({ spreadsheet, firstTab: 'fill' });
    await user.click(button('Riwayat pengisian (3)'));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^23 Nov 2026.*3 selKembalikan$/),
      expect.stringMatching(/^22 Nov 2026.*2 sel · sudah dikembalikan$/),
      expect.stringMatching(/^21 Nov 2026.*7 selKembalikan$/),
    ]);
    await user.click(screen.getByRole('button', { name: /^Kembalikan pengisian 21 Nov 2026/ }));
    expect(spreadsheet.undo.mock.calls.map(([id]) => id)).toEqual(['a']);
  });

  test('are nothing to show where there are none', async () => {
    await renderPane({ firstTab: 'fill' });
    expect(screen.queryByRole('button', { name: /Riwayat/ })).toBeNull();
  });
});

describe('undo', () => {
  test('takes the newest fill back, says so, and checks again', async () => {
    const { user, spreadsheet, engine } = await renderProposals();
    await user.click(button('Terapkan yang dipilih'));
    await user.click(button('Urungkan'));
    expect(spreadsheet.undo.mock.calls.map(([id]) => id)).toEqual(['1']);
    expect(statuses()).toEqual(['1 sel dikembalikan']);
    expect(engine.check).toHaveBeenCalledTimes(3);
    expect(button('Urungkan').disabled).toBe(true);
  });

  test('reaches a fill of an earlier day, and leaves out those undone', async () => {
    const spreadsheet = fakeSpreadsheet();
    spreadsheet.remember(fillRecord({ id: 'b', state: 'undone' }), fillRecord({ id: 'a', cells: 7 }));
    const { user } = await renderPane({ spreadsheet, firstTab: 'fill' });
    screen.getByText(/^Terakhir diisi: 7 sel, 21 Nov 2026/);
    await user.click(button('Urungkan'));
    expect(spreadsheet.undo.mock.calls.map(([id]) => id)).toEqual(['a']);
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
    expect(spreadsheet.undo.mock.calls.map(([id]) => id)).toEqual(['x']);
    expect(screen.queryByText(words)).toBeNull();
    expect(statuses()).toEqual([result]);
  });
});
