/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import {
  checked,
  checkView,
  deferred,
  done,
  failed,
  fakeEngine,
  fakeSpreadsheet,
  fillRecord,
  placedPlan,
  proposalView,
  renderPane,
  statuses,
  summarised,
  summaryTab,
  WORKBOOK,
} from '../../../test/pane.tsx';
import type { LanguageCode, Workbook } from '../../engine.ts';
import type {
  FillRecord,
  HostFailure,
  Outcome,
  TabPart,
  WriteOptions,
  WrittenTabs,
} from '../../excel/spreadsheet.ts';
import { parsePreferences } from '../preferences/preferences.ts';
import type { CheckOutcome, SummaryOutcome } from '../workerEngine.ts';

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const isDisabled = (name: string) =>
  button(name).disabled || button(name).getAttribute('aria-disabled') === 'true';
const optionsOf = (name: string) =>
  within(select(name))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

const OVERVIEW = placedPlan('overview', 'Ringkasan');
const BUDGET = placedPlan('budget', 'Anggaran');
const EDITED_BUDGET = placedPlan('budget', 'Anggaran', true);
const EDITED_NOTES = placedPlan('reviewNotes', 'Catatan Reviu', true);

/** An engine whose summaries have these plans. */
const planning = (...plans: Parameters<typeof summarised>[0] & {}) =>
  fakeEngine(
    () => checked(checkView([])),
    () => summarised(plans),
  );

/** The tab Ringkasan, after the button was pressed. */
async function renderMade(options: Parameters<typeof renderPane>[0] = {}) {
  const pane = await renderPane({ ...options, firstTab: 'summary' });
  await pane.user.click(button(options.language === 'en' ? 'Make summary' : 'Buat ringkasan'));
  return pane;
}

const writtenBy = (spreadsheet: ReturnType<typeof fakeSpreadsheet>) =>
  spreadsheet.writeTabs.mock.calls.map(([plans]) => plans);

describe('making a summary', () => {
  test.each([
    ['id', 'Buat ringkasan', 'Lembar Ringkasan, Anggaran dibuat', /^Buku kerja dibaca sekali lagi/],
    ['en', 'Make summary', 'Worksheets made: Ringkasan, Anggaran', /^The workbook is read once more/],
  ] as const)(
    '%s: by one click reads the workbook anew, writes the plans and names the tabs',
    async (language, name, said, about) => {
      const fresh: Workbook = { sheets: [...WORKBOOK.sheets] };
      const spreadsheet = fakeSpreadsheet({ read: () => Promise.resolve(done(fresh)) });
      const { user, engine } = await renderPane({ language, firstTab: 'summary', spreadsheet });
      screen.getByText(about);
      await user.click(button(name));
      const [request] = jest.mocked(engine.summarise).mock.calls[0] ?? [];
      expect(request?.workbook).toBe(fresh);
      expect(request).toMatchObject({ language, paper: 'A4', isSigned: false });
      expect(request?.period).toBeUndefined();
      expect(writtenBy(spreadsheet)).toEqual([[OVERVIEW, BUDGET]]);
      expect(spreadsheet.writeTabs.mock.calls[0]?.[1]).toBe(fresh);
      expect(statuses()).toEqual([said]);
    },
  );

  test('reads the workbook each time, as figures may have changed', async () => {
    const { user, spreadsheet } = await renderMade();
    await user.click(button('Buat ringkasan'));
    expect(spreadsheet.read).toHaveBeenCalledTimes(2);
    expect(writtenBy(spreadsheet)).toHaveLength(2);
  });

  test('is by the settings of the engine', async () => {
    const { user, engine } = await renderPane({ firstTab: 'settings' });
    await user.click(await screen.findByRole('radio', { name: 'Paling tinggi 120%' }));
    await user.click(screen.getByRole('tab', { name: 'Ringkasan' }));
    await user.click(button('Buat ringkasan'));
    expect(jest.mocked(engine.summarise).mock.calls[0]?.[0].settings.achievementCap).toBe(1.2);
  });

  test('leaves the latest check as it is: nothing is checked again, nothing is said to have changed', async () => {
    const { user, engine } = await renderPane();
    await user.click(button('Periksa buku kerja'));
    await user.click(screen.getByRole('tab', { name: 'Ringkasan' }));
    await user.click(button('Buat ringkasan'));
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    expect(statuses()).toEqual(['Tidak ada catatan']);
    expect(screen.queryByText('Buku kerja berubah sejak diperiksa')).toBeNull();
    expect(engine.check).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['id', /^Tidak ada tabel target dan realisasi yang dikenali/],
    ['en', /^No table of targets and realizations/],
  ] as const)('%s: where nothing is recognised is a sentence, and no tab', async (language, words) => {
    const { spreadsheet } = await renderMade({ language, engine: planning() });
    expect(statuses()).toEqual([expect.stringMatching(words)]);
    expect(spreadsheet.writeTabs).not.toHaveBeenCalled();
  });
});

describe('how a summary is made', () => {
  test('is up to the latest period filled in, or before a check any month or quarter', async () => {
    const { user, engine } = await renderPane({ firstTab: 'summary' });
    const options = optionsOf('Periode');
    expect(options.slice(0, 3)).toEqual(['Terakhir terisi', 'Januari', 'Februari']);
    expect(options.slice(-5)).toEqual(['Desember', 'TW 1', 'TW 2', 'TW 3', 'TW 4']);
    expect(select('Periode').value).toBe('');
    await user.selectOptions(select('Periode'), 'TW 2');
    await user.click(button('Buat ringkasan'));
    await user.selectOptions(select('Periode'), 'Terakhir terisi');
    await user.click(button('Buat ringkasan'));
    expect(jest.mocked(engine.summarise).mock.calls.map(([{ period }]) => period)).toEqual([
      { kind: 'quarter', index: 2 },
      undefined,
    ]);
  });

  test('is up to a period of the workbook once it is checked; one chosen before stays', async () => {
    const periods = [3, 6].map((index) => ({
      period: { kind: 'month', index } as const,
      text: index === 3 ? 'Maret' : 'Juni',
    }));
    const { user } = await renderPane({ firstTab: 'summary', result: checkView([], [], { periods }) });
    await user.selectOptions(select('Periode'), 'TW 4');
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    await user.click(button('Periksa buku kerja'));
    await user.click(screen.getByRole('tab', { name: 'Ringkasan' }));
    expect(optionsOf('Periode')).toEqual(['Terakhir terisi', 'Maret', 'Juni', 'TW 4']);
    await user.selectOptions(select('Periode'), 'Maret');
    expect(optionsOf('Periode')).toEqual(['Terakhir terisi', 'Maret', 'Juni']);
  });

  test.each([
    ['id', 'Kertas', 'Ulangi blok tanda tangan', 'Buat ringkasan'],
    ['en', 'Paper', 'Repeat the signature block', 'Make summary'],
  ] as const)(
    '%s: paper and signature are kept on this computer',
    async (language, paper, signature, make) => {
      const { user, engine } = await renderPane({ firstTab: 'summary', language });
      await user.selectOptions(select(paper), 'F4');
      await user.click(screen.getByRole('checkbox', { name: signature }));
      await user.click(button(make));
      expect(jest.mocked(engine.summarise).mock.calls[0]?.[0]).toMatchObject({ paper: 'F4', isSigned: true });
      const kept = parsePreferences(localStorage.getItem('periksa-capaian.preferences'));
      expect(kept).toMatchObject({ paper: 'F4', isSigned: true });
    },
  );
});

describe('while a summary is made', () => {
  test('progress is shown step by step, never goes back, and what is written is not stopped', async () => {
    const read = deferred<Outcome<Workbook>>();
    const plans = deferred<SummaryOutcome>();
    const writing = deferred<Outcome<WrittenTabs>>();
    let options: WriteOptions | undefined;
    const spreadsheet = fakeSpreadsheet({
      read: (progress) => {
        progress?.(0.9);
        return read.promise;
      },
      writeTabs: (_, __, given) => {
        options = given;
        return writing.promise;
      },
    });
    const engine = fakeEngine(
      () => checked(checkView([])),
      () => plans.promise,
    );
    await renderMade({ spreadsheet, engine });
    const bar = () => Number(screen.getByRole('progressbar').getAttribute('aria-valuenow'));
    expect(statuses()).toEqual(['Membaca buku kerja…']);
    const reading = bar();
    await act(async () => {
      read.resolve(done(WORKBOOK));
      await read.promise;
    });
    expect(statuses()).toEqual(['Menyusun ringkasan…']);
    const summarising = bar();
    button('Batalkan');
    await act(async () => {
      plans.resolve(summarised());
      await plans.promise;
    });
    expect(statuses()).toEqual(['Menulis lembar ringkasan…']);
    const writingStarted = bar();
    expect(screen.queryByRole('button', { name: 'Batalkan' })).toBeNull();
    act(() => options?.progress?.(0.5));
    const steps = [0, reading, summarising, writingStarted, bar(), 1];
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    await act(async () => {
      writing.resolve(done({ names: ['Ringkasan'], missing: [], differing: [] }));
      await writing.promise;
    });
    expect(statuses()).toEqual(['Lembar Ringkasan dibuat']);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test.each(['reading', 'summarising'])('cancelling while %s writes nothing', async (step) => {
    const read = deferred<Outcome<Workbook>>();
    const spreadsheet = fakeSpreadsheet({ read: () => read.promise });
    const engine = fakeEngine(
      () => checked(checkView([])),
      () => deferred<SummaryOutcome>().promise,
    );
    const { user } = await renderMade({ spreadsheet, engine });
    const finishReading = () =>
      act(async () => {
        read.resolve(done(WORKBOOK));
        await read.promise;
      });
    if (step === 'summarising') await finishReading();
    await user.click(button('Batalkan'));
    expect(engine.cancel).toHaveBeenCalledTimes(1);
    await finishReading();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(engine.summarise).toHaveBeenCalledTimes(step === 'summarising' ? 1 : 0);
    expect(spreadsheet.writeTabs).not.toHaveBeenCalled();
    expect(isDisabled('Buat ringkasan')).toBe(false);
    expect(statuses()).toEqual([]);
  });

  test('the button keeps the focus, and starts no second one', async () => {
    const read = deferred<Outcome<Workbook>>();
    const { user, spreadsheet } = await renderMade({
      spreadsheet: fakeSpreadsheet({ read: () => read.promise }),
    });
    expect(document.activeElement).toBe(button('Buat ringkasan'));
    await user.keyboard('{Enter}');
    expect(spreadsheet.read).toHaveBeenCalledTimes(1);
  });

  test('nothing else begins: no check, no fill, no undo', async () => {
    const plans = deferred<SummaryOutcome>();
    const engine = fakeEngine(
      () => checked(checkView([], [], { proposals: [proposalView({ isFilling: true })] })),
      () => plans.promise,
    );
    const spreadsheet = fakeSpreadsheet();
    spreadsheet.remember(fillRecord({}), fillRecord({ id: 'x', state: 'unfinished' }));
    const { user } = await renderPane({ engine, spreadsheet });
    await user.click(button('Periksa buku kerja'));
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    expect(isDisabled('Terapkan yang dipilih')).toBe(false);
    await user.click(screen.getByRole('tab', { name: 'Ringkasan' }));
    await user.click(button('Buat ringkasan'));
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    expect([isDisabled('Terapkan yang dipilih'), isDisabled('Urungkan')]).toEqual([true, true]);
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    expect(isDisabled('Periksa buku kerja')).toBe(true);
    await act(async () => {
      plans.resolve(summarised());
      await plans.promise;
    });
    expect(isDisabled('Periksa buku kerja')).toBe(false);
  });

  test('a change of language waits with checking again until it is made, and cancels nothing', async () => {
    const plans = deferred<SummaryOutcome>();
    const engine = fakeEngine(
      () => checked(checkView([])),
      () => plans.promise,
    );
    const { user, spreadsheet } = await renderPane({ engine });
    await user.click(button('Periksa buku kerja'));
    await user.click(screen.getByRole('tab', { name: 'Ringkasan' }));
    await user.click(button('Buat ringkasan'));
    await user.click(screen.getByRole('tab', { name: 'Pengaturan' }));
    await user.click(await screen.findByRole('radio', { name: 'English' }));
    expect(engine.check).toHaveBeenCalledTimes(1);
    await act(async () => {
      plans.resolve(summarised());
      await plans.promise;
    });
    expect(spreadsheet.writeTabs).toHaveBeenCalledTimes(1);
    expect(engine.check.mock.calls.map(([{ language }]) => language)).toEqual(['id', 'en']);
  });

  test('a check that goes on, or a fill, keeps it from beginning', async () => {
    const check = deferred<CheckOutcome>();
    const filling = deferred<Outcome<FillRecord>>();
    const spreadsheet = fakeSpreadsheet({ fill: () => filling.promise });
    spreadsheet.hasTabs([summaryTab()]);
    const { user } = await renderPane({ engine: fakeEngine(() => check.promise), spreadsheet });
    const areDisabled = async () => {
      await user.click(screen.getByRole('tab', { name: 'Ringkasan' }));
      return [isDisabled('Buat ringkasan'), isDisabled('Hapus lembar ringkasan')];
    };
    await user.click(button('Periksa buku kerja'));
    expect(await areDisabled()).toEqual([true, true]);
    await act(async () => {
      check.resolve(checked(checkView([], [], { proposals: [proposalView({ isFilling: true })] })));
      await check.promise;
    });
    expect(await areDisabled()).toEqual([false, false]);
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    await user.click(button('Terapkan yang dipilih'));
    expect(await areDisabled()).toEqual([true, true]);
  });
});

describe('tabs that the user changed', () => {
  const edited = () => planning(OVERVIEW, EDITED_BUDGET, EDITED_NOTES);

  test.each([
    ['id', /sudah diubah sejak dibuat: Anggaran, Catatan Reviu\. Bila diganti/, 'Ganti', 'dibuat'],
    ['en', /changed since they were made: Anggaran, Catatan Reviu\. If they/, 'Replace', 'made'],
  ] as const)(
    '%s: are named before anything is written, then replaced',
    async (language, words, replace, said) => {
      const { user, spreadsheet } = await renderMade({ language, engine: edited() });
      expect(screen.getByRole('alert').textContent).toMatch(words);
      expect(screen.queryByRole('progressbar')).toBeNull();
      expect(spreadsheet.writeTabs).not.toHaveBeenCalled();
      await user.click(button(replace));
      expect(writtenBy(spreadsheet)).toEqual([[OVERVIEW, EDITED_BUDGET, EDITED_NOTES]]);
      expect(spreadsheet.read).toHaveBeenCalledTimes(1);
      expect(screen.queryByRole('alert')).toBeNull();
      expect(statuses()).toEqual([expect.stringContaining(said)]);
    },
  );

  test.each([
    [
      'id',
      'Biarkan yang diubah',
      'Lembar Ringkasan dibuatTidak diganti karena sudah diubah: Anggaran, Catatan Reviu',
    ],
    [
      'en',
      'Leave those changed',
      'Worksheets made: RingkasanNot replaced, as they were changed: Anggaran, Catatan Reviu',
    ],
  ] as const)('%s: are left as they are, the others are written', async (language, leave, said) => {
    const { user, spreadsheet } = await renderMade({ language, engine: edited() });
    await user.click(button(leave));
    expect(writtenBy(spreadsheet)).toEqual([[OVERVIEW]]);
    expect(statuses()).toEqual([said]);
  });

  test.each([
    ['id', 'Batal', 'Buat ringkasan'],
    ['en', 'Cancel', 'Make summary'],
  ] as const)(
    '%s: are left, and nothing is written; the focus is back at the button',
    async (language, cancel, make) => {
      const { user, spreadsheet } = await renderMade({ language, engine: edited() });
      await user.click(button(cancel));
      expect(screen.queryByRole('alert')).toBeNull();
      expect(spreadsheet.writeTabs).not.toHaveBeenCalled();
      expect(document.activeElement).toBe(button(make));
    },
  );

  test('all of them leave nothing else to write', async () => {
    await renderMade({ engine: planning(EDITED_BUDGET, EDITED_NOTES) });
    button('Ganti');
    expect(screen.queryByRole('button', { name: 'Biarkan yang diubah' })).toBeNull();
  });

  test('are asked about behind the button, and can be answered by keyboard', async () => {
    const { user } = await renderMade({ engine: edited() });
    const buttons = within(screen.getByRole('tabpanel')).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Buat ringkasan',
      'Ganti',
      'Biarkan yang diubah',
      'Batal',
    ]);
    button('Ganti').focus();
    await user.keyboard('{Enter}');
    expect(statuses()).toEqual(['Lembar Ringkasan, Anggaran, Catatan Reviu dibuat']);
  });

  test('are no question any more once another summary is wanted', async () => {
    const { user } = await renderMade({ engine: edited() });
    await user.selectOptions(select('Kertas'), 'F4');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('are no question any more once cells were filled in, and cannot be answered meanwhile', async () => {
    const filling = deferred<Outcome<FillRecord>>();
    const spreadsheet = fakeSpreadsheet({ fill: () => filling.promise });
    const engine = fakeEngine(
      () => checked(checkView([], [], { proposals: [proposalView({ isFilling: true })] })),
      () => summarised([EDITED_BUDGET]),
    );
    const { user } = await renderMade({ spreadsheet, engine });
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    await user.click(button('Periksa buku kerja'));
    await user.click(button('Terapkan yang dipilih'));
    await user.click(screen.getByRole('tab', { name: 'Ringkasan' }));
    expect(button('Ganti').disabled).toBe(true);
    await act(async () => {
      filling.resolve(done(fillRecord({})));
      await filling.promise;
    });
    expect(screen.queryByRole('button', { name: 'Ganti' })).toBeNull();
  });
});

describe('a summary that does not come out whole', () => {
  const written = (facts: Partial<WrittenTabs>) =>
    fakeSpreadsheet({
      writeTabs: () => Promise.resolve(done({ names: ['Ringkasan'], missing: [], differing: [], ...facts })),
    });

  const PARTS: Readonly<Record<TabPart, readonly [id: RegExp, en: RegExp]>> = {
    charts: [/^grafik; tabel angkanya tetap ada$/, /^charts; the tables/],
    table: [/^tombol saring/, /^filter buttons/],
    conditionalFormats: [/^warna menurut capaian/, /^colours by achievement/],
    validations: [/^daftar pilihan status/, /^the list of statuses/],
    outline: [/^tombol lipat baris/, /^buttons that fold/],
    links: [/^tautan ke sel sumber/, /^links to source cells/],
    frozenRows: [/^judul kolom yang tetap terlihat/, /^headings that stay/],
    print: [/^pengaturan cetak; atur sendiri/, /^print settings; set them/],
    paper: [/^ukuran kertas; pilih/, /^the size of the paper/],
    pageBreaks: [/^batas halaman/, /^page breaks/],
  };

  test.each(Object.entries(PARTS) as [TabPart, (typeof PARTS)[TabPart]][])(
    'names %s that Excel lacks the means for, and what it means',
    async (part, words) => {
      const { unmount } = await renderMade({ spreadsheet: written({ missing: [part] }) });
      screen.getByText(/^Isi lembarnya lengkap, tetapi Excel di komputer ini tidak dapat membuat:/);
      expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(words[0]),
      ]);
      unmount();
      await renderMade({ spreadsheet: written({ missing: [part] }), language: 'en' });
      screen.getByText(/^The worksheets are complete, but Excel on this computer cannot make:/);
      screen.getByText(words[1]);
    },
  );

  test('says nothing of what is lacking where nothing is', async () => {
    await renderMade({ spreadsheet: written({}) });
    expect(screen.queryByText(/tidak dapat membuat/)).toBeNull();
    expect(screen.queryByText(/angka lain/)).toBeNull();
  });

  test.each([
    ['id', /^Rumus di sel-sel ini menunjukkan angka lain.*Buat ringkasan sekali lagi/],
    ['en', /^The formulas in these cells show another figure.*Make the summary again/],
  ] as const)('%s: names cells that show another figure, and what to do', async (language, words) => {
    const differing = Array.from({ length: 10 }, (_, row) => `Ringkasan!G${row + 20}`);
    await renderMade({ language, spreadsheet: written({ differing }) });
    screen.getByText(words);
    screen.getByText(/^Ringkasan!G20, .*Ringkasan!G27, (dan 2 sel lain|and 2 more cells)$/);
    expect(statuses()).toHaveLength(1);
  });

  const FAILURES: readonly (readonly [LanguageCode, HostFailure['key'], RegExp, string])[] = [
    ['id', 'tabsChanged', /berubah sejak buku kerja dibaca/, 'Buat ringkasan lagi'],
    ['en', 'tabsChanged', /changed since/, 'Make summary again'],
    ['id', 'structureProtected', /Tinjau > Proteksi Buku Kerja/, 'Coba lagi'],
    ['id', 'cellEditMode', /Tekan Enter atau Esc/, 'Coba lagi'],
    ['id', 'notSupported', /Perbarui Excel/, 'Coba lagi'],
    ['id', 'connectionLost', /Buka lagi panel ini/, 'Coba lagi'],
    ['en', 'sheetProtected', /The worksheet is protected/, 'Try again'],
  ];

  test.each(FAILURES)(
    '%s: %s is told with its place, and can be tried again',
    async (language, key, words, again) => {
      const failure = { key, sheet: 'Anggaran' };
      const spreadsheet = fakeSpreadsheet({ writeTabs: () => Promise.resolve(failed(failure)) });
      const { user } = await renderMade({ language, spreadsheet });
      expect(screen.getByRole('alert').textContent).toMatch(words);
      expect(screen.getByRole('alert').textContent).toContain('Anggaran');
      expect(statuses()).toEqual([]);
      await user.click(button(again));
      expect(spreadsheet.read).toHaveBeenCalledTimes(2);
      expect(spreadsheet.writeTabs).toHaveBeenCalledTimes(2);
    },
  );

  test('nor when the workbook cannot be read', async () => {
    const spreadsheet = fakeSpreadsheet({ read: () => Promise.resolve(failed({ key: 'tooMuchData' })) });
    const { engine } = await renderMade({ spreadsheet });
    expect(screen.getByRole('alert').textContent).toMatch(/terlalu besar/);
    expect(engine.summarise).not.toHaveBeenCalled();
  });

  test.each([
    ['id', /Ringkasan tidak dapat disusun/],
    ['en', /The summary could not be made/],
  ] as const)('%s: nor when the worker breaks', async (language, words) => {
    const engine = fakeEngine(
      () => checked(checkView([])),
      () => ({ kind: 'failed', detail: 'RangeError' }),
    );
    const { spreadsheet } = await renderMade({ language, engine });
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(screen.getByRole('alert').textContent).toContain('RangeError');
    expect(spreadsheet.writeTabs).not.toHaveBeenCalled();
  });
});

describe('removing the tabs', () => {
  const TABS = [summaryTab(), summaryTab({ name: 'Catatan Reviu', tab: 'reviewNotes' })];
  const withTabs = (overrides: Parameters<typeof fakeSpreadsheet>[0] = {}, tabs = TABS) => {
    const spreadsheet = fakeSpreadsheet(overrides);
    spreadsheet.hasTabs(tabs);
    return spreadsheet;
  };

  test('is offered only where there are any, also right after they are made', async () => {
    const { user } = await renderPane({ firstTab: 'summary' });
    expect(screen.queryByRole('button', { name: 'Hapus lembar ringkasan' })).toBeNull();
    await user.click(button('Buat ringkasan'));
    button('Hapus lembar ringkasan');
  });

  test.each([
    [
      'id',
      'Hapus lembar ringkasan',
      'Hapus lembar Ringkasan, Catatan Reviu? Penghapusan tidak dapat diurungkan.Tanggapan dan tindak lanjut yang diketik di lembar Catatan Reviu ikut terhapus.',
      'Hapus',
      'Lembar Ringkasan, Catatan Reviu dihapus',
    ],
    [
      'en',
      'Remove summary worksheets',
      'Remove the worksheets Ringkasan, Catatan Reviu? This cannot be undone.Responses and follow-ups typed on Catatan Reviu are removed, too.',
      'Remove',
      'Worksheets removed: Ringkasan, Catatan Reviu',
    ],
  ] as const)(
    '%s: names them and what is lost with them first, then takes all out',
    async (language, remove, question, confirm, said) => {
      const { user, spreadsheet } = await renderPane({
        language,
        firstTab: 'summary',
        spreadsheet: withTabs(),
      });
      await user.click(button(remove));
      expect(screen.getByRole('alert').textContent).toContain(question);
      expect(spreadsheet.removeTabs).not.toHaveBeenCalled();
      await user.click(button(confirm));
      expect(spreadsheet.removeTabs.mock.calls).toEqual([[['{Ringkasan}', '{Catatan Reviu}']]]);
      expect(statuses()).toEqual([said]);
      expect(screen.queryByRole('alert')).toBeNull();
      expect(screen.queryByRole('button', { name: remove })).toBeNull();
      expect(document.activeElement).toBe(button(language === 'id' ? 'Buat ringkasan' : 'Make summary'));
    },
  );

  test('is given up with a click', async () => {
    const { user, spreadsheet } = await renderPane({ firstTab: 'summary', spreadsheet: withTabs() });
    await user.click(button('Hapus lembar ringkasan'));
    await user.click(button('Batal'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(spreadsheet.removeTabs).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Hapus lembar ringkasan'));
  });

  test('speaks of no answers where no tab takes any', async () => {
    const { user } = await renderPane({ firstTab: 'summary', spreadsheet: withTabs({}, [summaryTab()]) });
    await user.click(button('Hapus lembar ringkasan'));
    expect(screen.getByRole('alert').textContent).not.toContain('Tanggapan');
  });

  test('lets nothing else begin', async () => {
    const removing = deferred<Outcome<readonly string[]>>();
    const spreadsheet = withTabs({ removeTabs: () => removing.promise });
    const { user } = await renderPane({ firstTab: 'summary', spreadsheet });
    await user.click(button('Hapus lembar ringkasan'));
    await user.click(button('Hapus'));
    expect(statuses()).toEqual(['Menghapus lembar ringkasan…']);
    expect(isDisabled('Buat ringkasan')).toBe(true);
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    expect(isDisabled('Periksa buku kerja')).toBe(true);
  });

  test('that is refused says why, names the cells, and asks anew which tabs there are', async () => {
    const failure = { key: 'tabReferred', sheet: 'Rekap', cells: ['B2'] } as const;
    const spreadsheet = withTabs({ removeTabs: () => Promise.resolve(failed(failure)) });
    const { user } = await renderPane({ firstTab: 'summary', spreadsheet });
    await user.click(button('Hapus lembar ringkasan'));
    spreadsheet.hasTabs([]);
    await user.click(button('Hapus'));
    expect(screen.getByRole('alert').textContent).toMatch(/Lembar Rekap, sel B2.*rumus yang menunjuk/);
    expect(screen.queryByRole('button', { name: 'Coba lagi' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Hapus lembar ringkasan' })).toBeNull();
  });

  test('that is refused for the sake of a name says which', async () => {
    const failure = { key: 'tabNamed', names: ['Pagu', 'Catatan'] } as const;
    const spreadsheet = withTabs({ removeTabs: () => Promise.resolve(failed(failure)) });
    const { user } = await renderPane({ firstTab: 'summary', spreadsheet });
    await user.click(button('Hapus lembar ringkasan'));
    await user.click(button('Hapus'));
    expect(screen.getByRole('alert').textContent).toMatch(/^Nama Pagu, Catatan.*Pengelola Nama/);
  });

  test('cannot be offered where Excel does not say which tabs there are, which is told', async () => {
    const spreadsheet = fakeSpreadsheet({ tabs: () => Promise.resolve(failed({ key: 'unexpected' })) });
    const { user } = await renderPane({ spreadsheet });
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Ringkasan' }));
    expect(screen.getByRole('alert').textContent).toContain('Excel tidak dapat menyelesaikan');
  });
});

describe('writing that was interrupted', () => {
  test.each([
    ['id', /^Penulisan lembar ringkasan terputus/, 'Pulihkan', /^Lembar ringkasan dipulihkan/],
    ['en', /^Writing summary worksheets was interrupted/, 'Restore', /^Summary worksheets are as they were/],
  ] as const)(
    '%s: is offered to be put back at opening, above every tab',
    async (language, words, restore, said) => {
      const spreadsheet = fakeSpreadsheet();
      spreadsheet.hasTabs([summaryTab()], true);
      const { user } = await renderPane({ spreadsheet, language });
      for (const tab of screen.getAllByRole('tab')) {
        await user.click(tab);
        screen.getByText(words);
      }
      await user.click(button(restore));
      expect(spreadsheet.restoreTabs).toHaveBeenCalledTimes(1);
      expect(screen.queryByText(words)).toBeNull();
      expect(screen.getByRole('tab', { selected: true }).textContent).toContain(
        language === 'id' ? 'Ringkasan' : 'Summary',
      );
      expect(statuses()).toEqual([expect.stringMatching(said)]);
    },
  );

  test('is put back before tabs are made or removed again', async () => {
    const spreadsheet = fakeSpreadsheet();
    spreadsheet.hasTabs([summaryTab()], true);
    const { user } = await renderPane({ firstTab: 'summary', spreadsheet });
    for (const name of ['Buat ringkasan', 'Hapus lembar ringkasan']) {
      expect(button(name).getAttribute('aria-disabled')).toBe('true');
      await user.click(button(name));
    }
    expect(spreadsheet.read).not.toHaveBeenCalled();
    await user.click(button('Pulihkan'));
    expect(button('Buat ringkasan').getAttribute('aria-disabled')).not.toBe('true');
  });

  test('waits until whatever goes on has ended', async () => {
    const check = deferred<CheckOutcome>();
    const spreadsheet = fakeSpreadsheet();
    spreadsheet.hasTabs([], true);
    const { user } = await renderPane({ spreadsheet, engine: fakeEngine(() => check.promise) });
    expect(button('Pulihkan').disabled).toBe(false);
    await user.click(button('Periksa buku kerja'));
    expect(button('Pulihkan').disabled).toBe(true);
  });

  test('is told when writing breaks off, and that it could not be put back', async () => {
    const spreadsheet = fakeSpreadsheet({
      writeTabs: () => Promise.resolve(failed({ key: 'connectionLost' })),
      restoreTabs: () => Promise.resolve(failed({ key: 'structureProtected' })),
    });
    const { user } = await renderPane({ firstTab: 'summary', spreadsheet });
    spreadsheet.hasTabs([], true);
    await user.click(button('Buat ringkasan'));
    screen.getByText(/^Penulisan lembar ringkasan terputus/);
    await user.click(button('Pulihkan'));
    expect(screen.getByRole('alert').textContent).toMatch(/Tinjau > Proteksi Buku Kerja/);
    screen.getByText(/^Penulisan lembar ringkasan terputus/);
  });
});
