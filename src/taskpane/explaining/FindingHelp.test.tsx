/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { checked, checkView, fakeEngine, findingView, renderChecked, statuses } from '../../../test/pane.tsx';
import { loadRulePage } from './rulePage.ts';

const MISMATCH = findingView();
const GENERIC = findingView({
  rule: 'remark-generic',
  severity: 'info',
  ref: { sheetId: '1', row: 10, column: 16 },
  address: 'Q11',
  sentence: 'Keterangan yang sama dipakai pada 14 dari 14 program',
});

/** The pane after a check that heeds muted rules. */
function checkedPane(language: 'id' | 'en' = 'id') {
  const engine = fakeEngine(({ settings: { mutedRules = [] } }) =>
    checked(checkView([MISMATCH, GENERIC].filter(({ rule }) => !mutedRules.includes(rule)))),
  );
  return renderChecked({ engine, language });
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('the explanation of a rule', () => {
  test('is offered for the finding that was chosen, and for no other', async () => {
    const { user } = await checkedPane();
    expect(screen.queryByRole('button', { name: 'Penjelasan' })).toBeNull();
    await user.click(screen.getByText(/Tertulis 100%/));
    expect(screen.getAllByRole('button', { name: 'Penjelasan' })).toHaveLength(1);
  });

  test('says what the rule looks at, why, how to mend it and when to let it be', async () => {
    const { user } = await checkedPane();
    await user.click(screen.getByText(/Tertulis 100%/));
    await user.click(button('Penjelasan'));
    await screen.findByRole('heading', { level: 3, name: 'Persentase salah' });
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      'Apa yang diperiksa',
      'Mengapa penting',
      'Cara membetulkan',
      'Kapan boleh diterima',
    ]);
    expect(button('Tutup penjelasan').getAttribute('aria-expanded')).toBe('true');
    await user.click(button('Tutup penjelasan'));
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  });

  test('is marked as Indonesian beside an English interface', async () => {
    const { user } = await checkedPane('en');
    await user.click(screen.getByText(/Tertulis 100%/));
    await user.click(button('Explanation'));
    const heading = await screen.findByRole('heading', { level: 3 });
    screen.getByText('The explanation is in Indonesian.');
    expect(heading.closest('[lang]')?.getAttribute('lang')).toBe('id');
  });

  test('that is not there is told in a sentence', async () => {
    const unknown = findingView({ rule: 'none' });
    const { user } = await renderChecked({ result: checkView([unknown]) });
    await user.click(screen.getByText(/Tertulis 100%/));
    await user.click(button('Penjelasan'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/tidak dapat dibuka/);
  });

  test('has no page for a rule that is none', async () => {
    expect(await loadRulePage('none')).toBeUndefined();
    expect((await loadRulePage('total-mismatch'))?.title).toBe('Jumlah salah');
  });
});

describe('a rule that is muted', () => {
  test('is gone at once, is counted in sight, and comes back from the settings', async () => {
    const { user, spreadsheet } = await checkedPane();
    expect(statuses()).toEqual(['2 catatan']);
    await user.click(screen.getByText(/Keterangan yang sama/));
    await user.click(button('Jangan periksa ini lagi'));
    expect(statuses()).toEqual(['1 catatan']);
    expect(screen.queryByText(/Keterangan yang sama/)).toBeNull();
    screen.getByText('1 aturan dimatikan');

    await user.click(button('Lihat di Pengaturan'));
    await user.click(
      await screen.findByRole('button', { name: 'Nyalakan Keterangan yang sama di mana-mana' }),
    );
    screen.getByText(/^Tidak ada\. Aturan dapat dimatikan/);
    await user.click(screen.getByRole('tab', { name: 'Periksa' }));
    expect(statuses()).toEqual(['2 catatan']);
    expect(screen.queryByText('1 aturan dimatikan')).toBeNull();
    expect(spreadsheet.read).toHaveBeenCalledTimes(1);
  });
});
