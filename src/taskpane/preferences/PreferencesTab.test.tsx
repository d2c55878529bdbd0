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

describe('the scale of predicates', () => {
  const SCALE = [
    { name: 'Sangat Berhasil', from: 100, includesEdge: true },
    { name: 'Berhasil', from: 75, includesEdge: true },
    { name: 'Cukup Berhasil', from: 55, includesEdge: true },
    { name: 'Tidak Berhasil' },
  ];
  const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

  async function retype(user: Awaited<ReturnType<typeof renderPane>>['user'], name: string, text: string) {
    await user.clear(box(name));
    await user.type(box(name), text);
  }

  test('is chosen by its words and edges', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    expect(kept().predicates).toBe('high');
    await user.click(
      screen.getByRole('radio', {
        name: /^Sangat Berhasil ≥\s100%, Berhasil ≥\s75%, Cukup Berhasil ≥\s55%, Tidak Berhasil$/,
      }),
    );
    expect(kept().predicates).toBe('success');
  });

  test('of our own begins as the one before, and is used as it is typed', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    await user.click(screen.getByRole('radio', { name: /^Sangat Berhasil/ }));
    await user.click(screen.getByRole('radio', { name: 'Skala sendiri' }));
    expect(kept()).toMatchObject({ predicates: 'own', ownPredicates: SCALE });
    await retype(user, 'Predikat 2', 'Hampir Berhasil');
    await retype(user, 'Batas bawah predikat 2 (%)', '87,5');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Batas predikat 2 termasuk atau tidak' }),
      'above',
    );
    const [first, , ...others] = SCALE;
    expect(kept().ownPredicates).toEqual([
      first,
      { name: 'Hampir Berhasil', from: 87.5, includesEdge: false },
      ...others,
    ]);
  });

  test('that is none is said to be none, and the one before is used', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    await user.click(screen.getByRole('radio', { name: /^Sangat Berhasil/ }));
    await user.click(screen.getByRole('radio', { name: 'Skala sendiri' }));
    await retype(user, 'Batas bawah predikat 3 (%)', '80');
    screen.getByText(
      'Batas predikat 3 harus lebih rendah daripada batas di atasnya. Skala sebelumnya masih dipakai.',
    );
    expect(box('Batas bawah predikat 3 (%)').getAttribute('aria-invalid')).toBe('true');
    // `8` was a scale on the way to `80`.
    expect(kept().ownPredicates[2]?.from).toBe(8);
    await retype(user, 'Batas bawah predikat 3 (%)', '55');
    await retype(user, 'Predikat 4', 'Berhasil');
    screen.getByText('Nama predikat 4 sudah dipakai di atasnya. Skala sebelumnya masih dipakai.');
    expect(kept().ownPredicates[3]).toEqual({ name: 'Berhasi' });
  });

  test('gets another band above the last, and loses bands down to two', async () => {
    const { user } = await renderPane({ firstTab: 'settings' });
    await user.click(screen.getByRole('radio', { name: /^Sangat Berhasil/ }));
    await user.click(screen.getByRole('radio', { name: 'Skala sendiri' }));
    await user.click(screen.getByRole('button', { name: 'Tambah predikat' }));
    screen.getByText('Predikat 4 belum bernama. Skala sebelumnya masih dipakai.');
    expect(kept().ownPredicates).toEqual(SCALE);
    await user.type(box('Predikat 4'), 'Kurang');
    await user.type(box('Batas bawah predikat 4 (%)'), '30');
    expect(kept().ownPredicates.map(({ name }) => name)).toEqual([
      'Sangat Berhasil',
      'Berhasil',
      'Cukup Berhasil',
      'Kurang',
      'Tidak Berhasil',
    ]);
    for (const number of [5, 2, 2]) {
      await user.click(screen.getByRole('button', { name: `Hapus predikat ${number}` }));
    }
    // The last takes everything below, whatever its edge was.
    expect(kept().ownPredicates).toEqual([SCALE[0], { name: 'Kurang' }]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Hapus predikat 1' }).disabled).toBe(true);
  });

  test('of our own is there again after another was used', async () => {
    const { user } = await renderPane({ firstTab: 'settings', language: 'en' });
    await user.click(screen.getByRole('radio', { name: 'A scale of our own' }));
    await retype(user, 'Predicate 1', 'Hijau');
    await user.click(screen.getByRole('radio', { name: /^Sangat Baik/ }));
    expect(kept().predicates).toBe('good');
    await user.click(screen.getByRole('radio', { name: 'A scale of our own' }));
    expect(box('Predicate 1').value).toBe('Hijau');
    expect(kept().ownPredicates[0]?.name).toBe('Hijau');
  });
});
