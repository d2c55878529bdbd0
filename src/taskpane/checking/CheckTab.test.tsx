/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import {
  cellsInView,
  checked,
  checkView,
  deferred,
  done,
  failed,
  fakeEngine,
  fakeSpreadsheet,
  findingView,
  renderChecked,
  renderPane,
  sheetView,
  statuses,
  WORKBOOK,
} from '../../../test/pane.tsx';
import type { Workbook } from '../../engine.ts';
import type { Outcome } from '../../excel/spreadsheet.ts';
import type { CheckOutcome } from '../workerEngine.ts';

const ERROR = findingView();
const WARNING = findingView({
  rule: 'realization-exceeds-target',
  severity: 'warning',
  ref: { sheetId: '1', row: 109, column: 7 },
  address: 'H110',
  sentence: 'Realisasi 23% melampaui target 22,9% (H110 > G110)',
});
const INFO = findingView({
  rule: 'percent-missing',
  severity: 'info',
  ref: { sheetId: '2', row: 10, column: 15 },
  sheetName: 'Eselon III',
  address: 'P11',
  sentence: 'Persentase belum diisi, seharusnya 0,00% (O11 / N11)',
  echoes: ['P12', 'Staff!N692'],
});

/** As many findings as it takes to fill more than one view. */
function manyFindings(count: number) {
  return Array.from({ length: count }, (_, row) =>
    findingView({ ref: { sheetId: '1', row, column: 8 }, address: `I${row + 1}` }),
  );
}

describe('before the first check', () => {
  test.each([
    ['id', 'Periksa buku kerja', /Tidak ada sel yang diubah/],
    ['en', 'Check workbook', /No cell is changed/],
  ] as const)('%s: a sentence and the button', async (language, button, sentence) => {
    await renderPane({ language });
    screen.getByText(sentence);
    screen.getByRole('button', { name: button });
    expect(statuses()).toEqual([]);
  });
});

describe('while a check runs', () => {
  test('progress is shown, first of reading, then of checking', async () => {
    const read = deferred<Outcome<Workbook>>();
    const check = deferred<CheckOutcome>();
    const spreadsheet = fakeSpreadsheet({
      read: (progress) => {
        progress?.(0.5);
        return read.promise;
      },
    });
    await renderChecked({ spreadsheet, engine: fakeEngine(() => check.promise) });
    expect(statuses()).toEqual(['Membaca buku kerja…']);
    const reading = Number(screen.getByRole('progressbar').getAttribute('aria-valuenow'));
    expect(reading).toBeGreaterThan(0);

    await act(async () => {
      read.resolve(done(WORKBOOK));
      await read.promise;
    });
    expect(statuses()).toEqual(['Memeriksa isi buku kerja…']);
    const checking = Number(screen.getByRole('progressbar').getAttribute('aria-valuenow'));
    expect(checking).toBeGreaterThan(reading);
  });

  test.each(['reading', 'checking'])(
    'cancelling while %s ends it, and what comes later is ignored',
    async (step) => {
      const read = deferred<Outcome<Workbook>>();
      const engine = fakeEngine(() => deferred<CheckOutcome>().promise);
      const { user } = await renderChecked({
        spreadsheet: fakeSpreadsheet({ read: () => read.promise }),
        engine,
      });
      if (step === 'checking') {
        await act(async () => {
          read.resolve(done(WORKBOOK));
          await read.promise;
        });
      }
      await user.click(screen.getByRole('button', { name: 'Batalkan' }));
      expect(engine.cancel).toHaveBeenCalledTimes(1);
      await act(async () => {
        read.resolve(done(WORKBOOK));
        await read.promise;
      });
      expect(screen.queryByRole('progressbar')).toBeNull();
      expect(engine.check).toHaveBeenCalledTimes(step === 'checking' ? 1 : 0);
      screen.getByRole('button', { name: 'Periksa buku kerja' });
    },
  );

  test('the button keeps the focus, and starts no second check', async () => {
    const check = deferred<CheckOutcome>();
    const engine = fakeEngine(() => check.promise);
    const { user } = await renderChecked({ engine });
    const button = screen.getByRole('button', { name: 'Periksa buku kerja' });
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    expect(engine.check).toHaveBeenCalledTimes(1);
    await act(async () => {
      check.resolve(checked(checkView([ERROR])));
      await check.promise;
    });
    expect(document.activeElement).toBe(button);
  });

  test('cancelling a second check leaves the findings of the first', async () => {
    let turn = 0;
    const engine = fakeEngine(() => {
      turn += 1;
      return turn === 1 ? checked(checkView([ERROR])) : deferred<CheckOutcome>().promise;
    });
    const { user } = await renderChecked({ engine });
    await user.click(screen.getByRole('button', { name: 'Periksa buku kerja' }));
    expect(statuses()).toEqual(['Memeriksa isi buku kerja…']);
    await user.click(screen.getByRole('button', { name: 'Batalkan' }));
    expect(statuses()).toEqual(['1 catatan']);
  });
});

describe('when a check ends', () => {
  test.each([
    ['id', 0, 'Tidak ada catatan'],
    ['id', 12, '12 catatan'],
    ['en', 0, 'No findings'],
    ['en', 1, '1 finding'],
    ['en', 12, '12 findings'],
  ] as const)('%s: %i findings are said in words', async (language, count, words) => {
    await renderChecked({ language, result: checkView(manyFindings(count), [sheetView({ sheetId: '9' })]) });
    expect(statuses()).toEqual([words]);
  });

  test('findings stand below their sheets, with rule, cell, severity in words, sentence and item', async () => {
    const { container } = await renderChecked({ result: checkView([ERROR, WARNING, INFO]) });
    expect(cellsInView(container)).toEqual(['Eselon II!I109', 'Eselon II!H110', 'Eselon III!P11']);
    const row = container.querySelector('[data-cell="Eselon II!I109"]');
    expect(row?.getAttribute('data-rule')).toBe('percent-mismatch');
    expect(row?.textContent).toContain('I109');
    expect(row?.textContent).toContain('Kesalahan');
    expect(row?.textContent).toContain('Tertulis 100%, seharusnya 98% (H109 / G109)');
    expect(row?.textContent).toContain('Persentase PKL · April');
    screen.getByRole('button', { name: 'Eselon II 1 Kesalahan 1 Perlu klarifikasi' });
    screen.getByRole('button', { name: 'Eselon III 1 Penulisan' });
  });

  test('the severities are named in English, too', async () => {
    await renderChecked({ language: 'en', result: checkView([ERROR, WARNING, INFO]) });
    screen.getByRole('button', { name: 'Eselon II 1 Error 1 Needs clarification' });
    screen.getByRole('button', { name: 'Eselon III 1 Form' });
  });

  test('a finding says what comes right with it', async () => {
    await renderChecked({ result: checkView([INFO]) });
    screen.getByText('Ikut benar bila ini dibetulkan: P12, Staff!N692');
  });

  test('a sheet folds away', async () => {
    const { user, container } = await renderChecked({ result: checkView([ERROR, INFO]) });
    const sheet = screen.getByRole('button', { name: /^Eselon II 1/ });
    await user.click(sheet);
    expect(sheet.getAttribute('aria-expanded')).toBe('false');
    expect(cellsInView(container)).toEqual(['Eselon III!P11']);
  });

  test('what a cell says stays text', async () => {
    const sentence = 'Tertulis <b>98%</b> & =1+1';
    const { container } = await renderChecked({
      result: checkView([
        findingView({ sentence, item: '<img src=x onerror=alert(1)>', sheetName: '<i>Staff</i>' }),
      ]),
    });
    screen.getByText(sentence);
    screen.getByText('<img src=x onerror=alert(1)>');
    expect(screen.getByRole('tabpanel').querySelector('b, img, ul i')).toBeNull();
    expect(cellsInView(container)).toEqual(['<i>Staff</i>!I109']);
  });

  test('sheets that were not recognised are listed with the reason', async () => {
    const sheet = sheetView({ sheetId: '9', name: 'Sampul', layout: 'none', doubts: ['lembar kosong'] });
    await renderChecked({ result: checkView([ERROR], [sheet]) });
    const section = screen.getByRole('heading', { name: 'Lembar yang tidak dikenali' }).parentElement;
    expect(section?.textContent).toContain('Sampul: lembar kosong');
  });

  test('how much of a sheet was checked is said, and why not all of it', async () => {
    const sheet = sheetView({
      name: 'TW I',
      layout: 'quarterly',
      skipped: { count: 13, reasons: 'tanpa target: 13' },
    });
    await renderChecked({ result: checkView([], [sheet]) });
    const text = 'TW I: triwulanan, 707 angka diperiksa, 13 tidak dapat diperiksa (tanpa target: 13)';
    expect(screen.getByRole('tabpanel').textContent).toContain(text);
  });

  test.each([
    ['id', 'Tidak ada tabel target dan realisasi yang dikenali.'],
    ['en', 'No table of targets and realizations was recognised.'],
  ] as const)(
    '%s: a workbook without tables is told, with the reason of each sheet',
    async (language, words) => {
      const sheet = sheetView({ name: 'Sheet1', layout: 'none', doubts: ['alasan'] });
      await renderChecked({ language, result: checkView([], [sheet]) });
      screen.getByText(words);
      expect(screen.getByRole('tabpanel').textContent).toContain('Sheet1: alasan');
    },
  );
});

describe('a finding', () => {
  test('selects its cell when clicked', async () => {
    const { user, spreadsheet, container } = await renderChecked({ result: checkView([ERROR, WARNING]) });
    const row = container.querySelector('[data-cell="Eselon II!H110"]');
    if (!(row instanceof HTMLElement)) throw new Error('No such row');
    await user.click(row);
    expect(spreadsheet.select.mock.calls).toEqual([[WARNING.ref]]);
    expect(row.getAttribute('aria-current')).toBe('true');
  });

  test('selects its cell by the Enter key', async () => {
    const { user, spreadsheet } = await renderChecked({ result: checkView([ERROR]) });
    screen.getByRole('button', { name: /^I109/ }).focus();
    await user.keyboard('{Enter}');
    expect(spreadsheet.select.mock.calls).toEqual([[ERROR.ref]]);
  });

  test('says why its cell could not be selected', async () => {
    const spreadsheet = fakeSpreadsheet({
      select: () => Promise.resolve(failed({ key: 'sheetGone', sheet: 'Eselon II' })),
    });
    const { user } = await renderChecked({ spreadsheet, result: checkView([ERROR]) });
    await user.click(screen.getByRole('button', { name: /^I109/ }));
    const { textContent } = screen.getByRole('alert');
    expect(textContent).toContain('Lembar Eselon II');
    expect(textContent).toContain('mungkin dihapus');
  });
});

describe('a long list', () => {
  test('shows 200 of 1,000 findings, and more on request', async () => {
    const { user, container } = await renderChecked({ result: checkView(manyFindings(1000)) });
    expect(statuses()).toEqual(['1.000 catatan']);
    expect(cellsInView(container)).toHaveLength(200);
    await user.click(screen.getByText('Tampilkan 200 lagi'));
    expect(cellsInView(container)).toHaveLength(400);
  });

  test('shows exactly 200 without more to ask for', async () => {
    const { container } = await renderChecked({ result: checkView(manyFindings(200)) });
    expect(cellsInView(container)).toHaveLength(200);
    expect(screen.queryByText(/^Tampilkan/)).toBeNull();
  });

  test('a folded sheet takes none of the 200', async () => {
    const { user, container } = await renderChecked({ result: checkView([...manyFindings(300), INFO]) });
    expect(cellsInView(container)).not.toContain('Eselon III!P11');
    await user.click(screen.getByText('Eselon II', { selector: 'h2 span' }));
    expect(cellsInView(container)).toEqual(['Eselon III!P11']);
  });

  test('is narrowed by severity, several at once', async () => {
    const { user, container } = await renderChecked({
      result: checkView([...manyFindings(8), WARNING, INFO]),
    });
    const filter = within(screen.getByRole('group', { name: 'Saring menurut jenis catatan' }));
    await user.click(filter.getByRole('button', { name: 'Perlu klarifikasi 1' }));
    expect(cellsInView(container)).toEqual(['Eselon II!H110']);
    await user.click(filter.getByRole('button', { name: 'Penulisan 1' }));
    expect(cellsInView(container)).toEqual(['Eselon II!H110', 'Eselon III!P11']);
    await user.click(filter.getByRole('button', { name: 'Perlu klarifikasi 1', pressed: true }));
    await user.click(filter.getByRole('button', { name: 'Penulisan 1', pressed: true }));
    expect(cellsInView(container)).toHaveLength(10);
  });

  test('is narrowed by words, and says when nothing is left', async () => {
    const { user, container } = await renderChecked({ result: checkView([...manyFindings(8), INFO]) });
    const search = screen.getByRole('searchbox', { name: 'Cari catatan' });
    await user.type(search, 'eselon PERSENTASE belum');
    expect(cellsInView(container)).toEqual(['Eselon III!P11']);
    await user.type(search, ' xyz');
    screen.getByText('Tidak ada catatan yang cocok dengan saringan ini.');
  });

  test('keeps its filter while another tab is looked at', async () => {
    const { user, container } = await renderChecked({ result: checkView([...manyFindings(8), INFO]) });
    await user.click(screen.getByRole('button', { name: 'Penulisan 1' }));
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    expect(cellsInView(container)).toEqual(['Eselon III!P11']);
  });
});

describe('a check that fails', () => {
  test.each([
    ['id', 'cellEditMode', 'Ada sel yang sedang diketik. Tekan Enter atau Esc di lembar', 'Coba lagi'],
    ['en', 'cellEditMode', 'A cell is being typed in. Press Enter or Esc', 'Try again'],
    ['id', 'tooMuchData', 'Isi buku kerja terlalu besar', 'Coba lagi'],
    ['en', 'connectionLost', 'The connection to Excel was lost', 'Try again'],
  ] as const)('%s: %s is a sentence, and can be tried again', async (language, key, words, again) => {
    const read = jest
      .fn<() => Promise<Outcome<Workbook>>>()
      .mockResolvedValueOnce(failed({ key, detail: 'GeneralException' }))
      .mockResolvedValue(done(WORKBOOK));
    const { user } = await renderChecked({
      language,
      spreadsheet: fakeSpreadsheet({ read }),
      result: checkView([ERROR]),
    });
    expect(screen.getByRole('alert').textContent).toContain(words);
    await user.click(screen.getByRole('button', { name: again }));
    expect(statuses()).toEqual([language === 'id' ? '1 catatan' : '1 finding']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('an adapter that breaks its promise is a failure, too', async () => {
    const read = () => Promise.reject(new Error('boom'));
    await renderChecked({ spreadsheet: fakeSpreadsheet({ read }) });
    expect(screen.getByRole('alert').textContent).toContain('Excel tidak dapat menyelesaikan permintaan ini');
  });

  test('a worker that breaks is told', async () => {
    await renderChecked({ engine: fakeEngine(() => ({ kind: 'failed', detail: 'RangeError' })) });
    expect(screen.getByRole('alert').textContent).toContain('Pemeriksaan terhenti karena kesalahan program');
  });

  test('the findings of the check before stay in reach', async () => {
    const read = jest
      .fn<() => Promise<Outcome<Workbook>>>()
      .mockResolvedValueOnce(done(WORKBOOK))
      .mockResolvedValue(failed({ key: 'cellEditMode' }));
    const { user, container } = await renderChecked({
      spreadsheet: fakeSpreadsheet({ read }),
      result: checkView([ERROR]),
    });
    await user.click(screen.getByRole('button', { name: 'Periksa buku kerja' }));
    screen.getByRole('alert');
    expect(cellsInView(container)).toEqual(['Eselon II!I109']);
  });
});

describe('after an edit in the workbook', () => {
  test.each([
    ['id', 'Buku kerja berubah sejak diperiksa', 'Periksa lagi'],
    ['en', 'The workbook has changed since it was checked', 'Check again'],
  ] as const)('%s: a hint offers to check again', async (language, hint, again) => {
    const { user, spreadsheet } = await renderChecked({ language, result: checkView([ERROR]) });
    expect(screen.queryByText(hint)).toBeNull();
    act(() => {
      spreadsheet.edit();
    });
    screen.getByText(hint);
    await user.click(screen.getByRole('button', { name: again }));
    expect(screen.queryByText(hint)).toBeNull();
    expect(spreadsheet.read).toHaveBeenCalledTimes(2);
  });

  test('an edit while the check runs counts, too', async () => {
    const check = deferred<CheckOutcome>();
    const { spreadsheet } = await renderChecked({ engine: fakeEngine(() => check.promise) });
    await act(async () => {
      spreadsheet.edit();
      check.resolve(checked(checkView([ERROR])));
      await check.promise;
    });
    screen.getByText('Buku kerja berubah sejak diperiksa');
  });

  test('the pane stops listening when it is closed', async () => {
    const { spreadsheet, unmount } = await renderChecked();
    expect(spreadsheet.listeners.size).toBe(1);
    unmount();
    expect(spreadsheet.listeners.size).toBe(0);
  });
});
