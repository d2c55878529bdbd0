/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../test/pane.tsx';
import { parsePreferences } from './preferences.ts';

const kept = () => parsePreferences(localStorage.getItem('periksa-capaian.preferences'));
const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('a limit', () => {
  test('that is typed is used', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    const limit = field(/^Persentase tidak wajar di atas/);
    expect(limit.value).toBe('150');
    await user.clear(limit);
    await user.type(limit, '87,5%');
    expect(kept().implausibleAbove).toBe(87.5);
  });

  test('that is no percentage is said to be none, and the one before is used', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    const limit = field(/^Keterangan wajib di bawah/);
    await user.clear(limit);
    await user.type(limit, 'banyak');
    screen.getByText(/^Tulis angka persen di atas 0/);
    expect(kept().remarkBelow).toBe(100);
  });
});

test.each([
  ['Ditulis 0', 'floor', 'zero'],
  ['Ditulis apa adanya', 'floor', 'none'],
  ['47 berarti 47%', 'scale', 'hundred'],
  ['Angka tetap', 'fillWith', 'value'],
] as const)('%s is kept as %s %s', async (name, key, value) => {
  const { user } = await renderPane({ firstTab: 'settings' });
  await user.click(screen.getByRole('radio', { name }));
  expect(kept()[key]).toBe(value);
});

describe('an indicator that is unlike the others', () => {
  /** A section of the tab by its heading. */
  const section = (name: string) => {
    const found = screen.getByRole('heading', { name }).closest('section');
    if (found === null) throw new Error(`No section ${name}`);
    return within(found);
  };

  test('is added by its name with its direction, and taken away again', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    const directions = section('Indikator yang lebih kecil lebih baik');
    const add = directions.getByRole<HTMLButtonElement>('button', { name: 'Tambah' });
    expect(add.disabled).toBe(true);
    await user.type(directions.getByRole('combobox', { name: /^Nama indikator/ }), ' Waktu layanan ');
    await user.selectOptions(directions.getByRole('combobox', { name: 'Arah' }), 'less');
    await user.click(add);
    expect(kept().directions).toEqual({ 'Waktu layanan': 'less' });
    directions.getByText('Waktu layanan: lebih kecil lebih baik: (2 × target − realisasi) / target');
    await user.click(directions.getByRole('button', { name: 'Hapus Waktu layanan' }));
    expect(kept().directions).toEqual({});
  });

  test('may count its targets one way and its realizations another', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    for (const [title, kind] of [
      ['Cara menjumlahkan target', 'cumulative'],
      ['Cara menjumlahkan realisasi', 'perPeriod'],
    ] as const) {
      const one = section(title);
      await user.type(one.getByRole('combobox', { name: /^Nama indikator/ }), 'Jumlah UMKM');
      await user.selectOptions(one.getByRole('combobox', { name: 'Cara' }), kind);
      await user.click(one.getByRole('button', { name: 'Tambah' }));
    }
    expect(kept().accumulations).toEqual({
      'Jumlah UMKM': { target: 'cumulative', realization: 'perPeriod' },
    });
    await user.click(section('Cara menjumlahkan target').getByRole('button', { name: 'Hapus Jumlah UMKM' }));
    expect(kept().accumulations).toEqual({ 'Jumlah UMKM': { realization: 'perPeriod' } });
  });
});
