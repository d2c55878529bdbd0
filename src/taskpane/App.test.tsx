/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import {
  checked,
  checkView,
  fakeEngine,
  fakeSpreadsheet,
  findingView,
  renderChecked,
  renderPane,
  statuses,
} from '../../test/pane.tsx';
import { LanguageContext } from './language.ts';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { HostNotice } from './parts/HostNotice.tsx';
import { Root } from './Root.tsx';
import { DEFAULT_PREFERENCES } from './preferences/preferences.ts';

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('the tabs', () => {
  test.each([
    ['id', ['Periksa', 'Lengkapi', 'Ringkasan', 'Pengaturan']],
    ['en', ['Check', 'Fill in', 'Summary', 'Settings']],
  ] as const)('%s: are named', async (language, names) => {
    await renderPane({ language });
    expect(screen.getAllByRole('tab')).toHaveLength(4);
    for (const name of names) screen.getByRole('tab', { name });
  });

  test('lead to their panel, which is named after them', async () => {
    const { user } = await renderPane();
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    screen.getByRole('tabpanel', { name: 'Lengkapi' });
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Lengkapi');
  });
});

describe('the settings', () => {
  test('change the language of the pane and of the findings, without reading the workbook again', async () => {
    const engine = fakeEngine(({ language }) =>
      checked(checkView([findingView({ sentence: language === 'id' ? 'Kalimat' : 'Sentence' })])),
    );
    const { user, spreadsheet } = await renderChecked({ engine });
    await user.click(screen.getByRole('tab', { name: 'Pengaturan' }));
    await screen.findByRole('radio', { name: 'English' });
    await user.click(radio('English'));
    await user.click(screen.getByRole('tab', { name: 'Check' }));
    expect(statuses()).toEqual(['1 finding']);
    screen.getByText('Sentence');
    expect(spreadsheet.read).toHaveBeenCalledTimes(1);
    expect(document.documentElement.lang).toBe('en');
  });

  test('of the engine check what was read again, by them', async () => {
    const engine = fakeEngine(() => checked(checkView([])));
    const { user, spreadsheet } = await renderChecked({ engine });
    await user.click(screen.getByRole('tab', { name: 'Pengaturan' }));
    await user.click(radio('Cara Inggris: satu koma dua lima'));
    await user.click(radio('Paling tinggi 120%'));
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    expect(
      engine.check.mock.calls.map(([{ settings }]) => [settings.numberStyle, settings.achievementCap]),
    ).toEqual([
      ['id', undefined],
      ['en', undefined],
      ['en', 1.2],
    ]);
    expect(spreadsheet.read).toHaveBeenCalledTimes(1);
    expect(statuses()).toEqual(['Tidak ada catatan']);
  });

  test('are there again when the pane is opened again', async () => {
    const { user, unmount } = await renderPane({ firstTab: 'settings' });
    await user.click(radio('Paling tinggi 100%'));
    unmount();
    expect(JSON.parse(localStorage.getItem('periksa-capaian.preferences') ?? '{}')).toEqual({
      ...DEFAULT_PREFERENCES,
      cap: '100',
    });
  });

  test('that cannot be kept are told', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    await user.click(radio('English'));
    screen.getByText(/Settings cannot be kept on this computer/);
    setItem.mockRestore();
  });
});

describe('while Excel keeps the pane waiting', () => {
  test.each([
    ['id', /tekan Enter atau Esc di lembar/],
    ['en', /press Enter or Esc in the worksheet/],
  ] as const)('%s: a sentence says what to do, as long as it does', async (language, words) => {
    const { isWaiting } = await renderPane({ language });
    expect(screen.queryByRole('alert')).toBeNull();
    act(() => {
      isWaiting.set(true);
    });
    expect(screen.getByRole('alert').textContent).toMatch(words);
    act(() => {
      isWaiting.set(false);
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('never a blank pane', () => {
  test.each([
    ['id', /Panel ini terhenti/, 'Tampilkan lagi'],
    ['en', /This pane stopped/, 'Show again'],
  ] as const)('%s: a component that breaks leaves a sentence', async (language, words, again) => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let isBroken = true;
    const Fragile = () => {
      if (isBroken) throw new Error('boom');
      return 'whole';
    };
    render(
      <Root isDark>
        <LanguageContext value={language}>
          <ErrorBoundary>
            <Fragile />
          </ErrorBoundary>
        </LanguageContext>
      </Root>,
    );
    expect(screen.getByRole('alert').textContent).toMatch(words);
    isBroken = false;
    act(() => {
      screen.getByRole('button', { name: again }).click();
    });
    await screen.findByText('whole');
    silence.mockRestore();
  });

  test.each([
    ['id', 'notInExcel', /bekerja di dalam Excel/],
    ['en', 'notInExcel', /works inside Excel/],
    ['id', 'excelTooOld', /terlalu lama/],
    ['en', 'excelTooOld', /too old/],
    ['id', 'officeNotLoaded', /Pustaka Office tidak dapat dimuat/],
    ['en', 'officeNotLoaded', /Office library could not be loaded/],
  ] as const)('%s: %s is a sentence', (language, problem, words) => {
    render(
      <LanguageContext value={language}>
        <HostNotice problem={problem} />
      </LanguageContext>,
    );
    expect(screen.getByRole('main').textContent).toMatch(words);
  });

  test('a workbook whose memory of fills cannot be read can still be checked', async () => {
    const spreadsheet = fakeSpreadsheet({ fills: () => Promise.reject(new Error('boom')) });
    const { user } = await renderChecked({ spreadsheet });
    expect(statuses()).toEqual(['Tidak ada catatan']);
    await user.click(screen.getByRole('tab', { name: 'Lengkapi' }));
    expect(screen.getByRole('alert').textContent).toContain('Excel tidak dapat menyelesaikan');
  });
});
