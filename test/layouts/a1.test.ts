import { describe, expect, test } from '@jest/globals';
import { percent, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

describe('indicator rows under their Sasaran', () => {
  test('a Sasaran merged over its indicators lends them no name, and the numbering and the signature are no data', () => {
    const sheet = worksheet(
      [
        ['PENGUKURAN KINERJA'],
        ['DINAS PERPUSTAKAAN DAN KEARSIPAN KABUPATEN KARANGASEM'],
        ['TAHUN 2022'],
        [],
        [
          'No',
          'Sasaran Strategis',
          'Indikator Kinerja',
          'Satuan',
          'Target',
          'Realisasi',
          'Capaian (%)',
          'Ket',
        ],
        [1, 2, 3, 4, 5, 6, 7, 8],
        [1, 'Meningkatnya budaya baca', 'Nilai tingkat kegemaran membaca', 'Nilai', 62.5, 60, 96],
        [null, null, 'Indeks literasi masyarakat', 'Indeks', 12, 13.2, 110, 'Ada tambahan pojok baca'],
        [null, null, 'Jumlah kunjungan perpustakaan', 'Orang', 5000, 4500, 90],
        [
          2,
          'Meningkatnya tertib arsip',
          'Persentase OPD tertib arsip',
          '%',
          percent(0.75, 0),
          percent(0.6, 0),
          80,
        ],
        [],
        [null, null, null, null, null, 'Amlapura, 9 Januari 2023'],
        [null, null, null, null, null, 'Kepala Dinas Perpustakaan dan Kearsipan'],
        [],
        [],
        [],
        [null, null, null, null, null, 'I Wayan Astawa, S.Sos., M.Si.'],
        [null, null, null, null, null, 'Pembina Utama Muda'],
        [null, null, null, null, null, 'NIP. 19670312 198903 1 004'],
      ],
      { merges: ['A1:H1', 'A2:H2', 'A3:H3', 'A7:A9', 'B7:B9', 'F12:H12', 'F13:H13', 'F17:H17'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B objective · C indicator · D unit · E target · F realization · G percent · H remark',
      '- C7 Nilai tingkat kegemaran membaca | unit Nilai | year 62.5/60=96',
      '- C8 Indeks literasi masyarakat | unit Indeks | year 12/13.2=110 [Ada tambahan pojok baca]',
      '- C9 Jumlah kunjungan perpustakaan | unit Orang | year 5000/4500=90',
      '- C10 Persentase OPD tertib arsip | unit % | year 75%/60%=80',
    ]);
  });

  test('band rows “Sasaran 1: …” are the groups of the indicators below, under headers that are not merged', () => {
    const sheet = worksheet(
      [
        [null, 'CAPAIAN INDIKATOR KINERJA UTAMA'],
        [],
        [
          null,
          'No.',
          'Indikator Kinerja Utama',
          'Satuan',
          'Target Tahunan',
          'Triwulan I',
          null,
          'Triwulan II',
          null,
          'Tingkat Capaian',
        ],
        [null, null, null, null, null, 'Target', 'Realisasi', 'Target', 'Realisasi'],
        [null, 'Sasaran 1: Meningkatnya kualitas pelayanan publik'],
        [null, 1, 'Indeks Kepuasan Masyarakat', 'Indeks', 85, 80, 81, 85, 84.5, percent(0.9941)],
        [
          null,
          2,
          'Persentase pengaduan ditindaklanjuti',
          '%',
          percent(1, 0),
          percent(0.5, 0),
          percent(0.4, 0),
          percent(1, 0),
          percent(0.9, 0),
          percent(0.9),
        ],
        [null, 'Sasaran 2: Terwujudnya tata kelola yang akuntabel'],
        [null, 1, 'Nilai SAKIP', 'Nilai', 75.5, '-', '-', 75.5, 74, percent(0.9801)],
        [null, 2, 'Jumlah dokumen perencanaan', 'Dokumen', 4, 1, 1, 2, 2, percent(0.5)],
      ],
      { name: 'TW II' },
    );
    expect(linesOf(sheet)).toEqual([
      'quarterly Q2',
      'panel performance columns',
      '  B number · C indicator · D unit · E annualTarget · F target Q1 · G realization Q1 · H target Q2 · I realization Q2 · J percent',
      '- C6 Indeks Kepuasan Masyarakat | under Sasaran 1: Meningkatnya kualitas pelayanan publik | unit Indeks | annual 85 | achievement 99.41% | Q1 80/81 | Q2 85/84.5',
      '- C7 Persentase pengaduan ditindaklanjuti | under Sasaran 1: Meningkatnya kualitas pelayanan publik | unit % | annual 100% | achievement 90% | Q1 50%/40% | Q2 100%/90%',
      '- C9 Nilai SAKIP | under Sasaran 2: Terwujudnya tata kelola yang akuntabel | unit Nilai | annual 75.5 | achievement 98.01% | Q1 -/- | Q2 75.5/74',
      '- C10 Jumlah dokumen perencanaan | under Sasaran 2: Terwujudnya tata kelola yang akuntabel | unit Dokumen | annual 4 | achievement 50% | Q1 1/1 | Q2 2/2',
    ]);
  });

  test('bands of the units that answer stand above a Sasaran column, its figures are Indonesian text, and obstacles are notes', () => {
    const sheet = worksheet(
      [
        ['LAPORAN KINERJA TRIWULAN III TAHUN 2023'],
        ['DINAS KOPERASI, UMKM DAN PERDAGANGAN'],
        [],
        [],
        [],
        [
          'Sasaran',
          'Indikator Sasaran',
          'Satuan',
          'Target',
          'Realisasi',
          '% Capaian',
          'Kendala',
          'Rencana Tindak Lanjut',
        ],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
        ['I. SEKRETARIAT'],
        [
          'Meningkatnya akuntabilitas kinerja',
          'Nilai evaluasi SAKIP',
          'Nilai',
          '72,50',
          '70,18',
          '96,80%',
          'Bukti dukung kurang',
          'Melengkapi bukti dukung',
        ],
        [null, 'Persentase temuan ditindaklanjuti', '%', '100%', '95%', '95,00%', '-', '-'],
        ['II. BIDANG KOPERASI DAN USAHA MIKRO'],
        ['Meningkatnya koperasi yang sehat', 'Persentase koperasi aktif', '%', '64,00%', '65,92%', '103,00%'],
        ['Meningkatnya usaha mikro', 'Jumlah usaha mikro naik kelas', 'UMKM', '1.250', '1.100', '88,00%'],
        [],
        [null, null, null, null, null, 'Singaraja, 6 Oktober 2023'],
        [null, null, null, null, null, 'Kepala Dinas,'],
        [],
        [],
        [null, null, null, null, null, 'Dra. Ni Made Rini'],
        [null, null, null, null, null, 'NIP 196805121994032005'],
      ],
      { merges: ['A1:H1', 'A2:H2', 'A8:H8', 'A9:A10', 'A11:H11'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular Q3',
      'panel performance none',
      '  A objective · B indicator · C unit · D target · E realization · F percent · G note · H note',
      '- B9 Nilai evaluasi SAKIP | under I. SEKRETARIAT | unit Nilai | year 72.5/70.18=96.8%',
      '- B10 Persentase temuan ditindaklanjuti | under I. SEKRETARIAT | unit % | year 100%/95%=95%',
      '- B12 Persentase koperasi aktif | under II. BIDANG KOPERASI DAN USAHA MIKRO | unit % | year 64%/65.92%=103%',
      '- B13 Jumlah usaha mikro naik kelas | under II. BIDANG KOPERASI DAN USAHA MIKRO | unit UMKM | year 1250/1100=88%',
    ]);
  });
});
