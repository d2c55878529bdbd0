import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/report/recognise.ts';
import type { Panel } from '../../src/report/report.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import type { Cell, Sheet } from '../../src/workbook/workbook.ts';
import { percent, workbook, worksheet, type Given } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

const sum = (formula: string, value: number): Cell => ({ value, formula });

function panelsOf(sheet: Sheet): Panel[] {
  return recognise(workbook(sheet), DEFAULT_SETTINGS).sheets.flatMap(({ panels }) => panels);
}

const basesOf = (sheet: Sheet) => panelsOf(sheet).map((panel) => [panel.percent.basis, panel.percent.scale]);

describe('Capaian as the realization, or as the percentage', () => {
  test('Capaian is the realization where the % is Capaian / Target', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Capaian', '%'],
      [1, 'Jumlah posyandu aktif', 'Unit', 40, 38, 95],
      [2, 'Jumlah kader dilatih', 'Orang', 200, 208, 104],
      [3, 'Persentase balita ditimbang', '%', 80, 72, 90],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B2 Jumlah posyandu aktif | unit Unit | year 40/38=95',
      '- B3 Jumlah kader dilatih | unit Orang | year 200/208=104',
      '- B4 Persentase balita ditimbang | unit % | year 80/72=90',
    ]);
  });

  test('Capaian is the percentage where it is Realisasi / Target', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian'],
      [1, 'Jumlah posyandu aktif', 'Unit', 40, 38, 95],
      [2, 'Jumlah kader dilatih', 'Orang', 200, 208, 104],
      [3, 'Persentase balita ditimbang', '%', 80, 72, 90],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B2 Jumlah posyandu aktif | unit Unit | year 40/38=95',
      '- B3 Jumlah kader dilatih | unit Orang | year 200/208=104',
      '- B4 Persentase balita ditimbang | unit % | year 80/72=90',
    ]);
  });

  test('the columns may stand in another order: the percentage before the realization', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Target', 'Capaian Kinerja', 'Capaian'],
      [1, 'Jumlah posyandu aktif', 40, percent(0.95), 38],
      [2, 'Jumlah kader dilatih', 200, percent(1.04), 208],
      [3, 'Jumlah balita ditimbang', 1500, percent(0.9), 1350],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C target · D percent · E realization',
      '- B2 Jumlah posyandu aktif | year 40/38=95%',
      '- B3 Jumlah kader dilatih | year 200/208=104%',
      '- B4 Jumlah balita ditimbang | year 1500/1350=90%',
    ]);
  });
});

describe('Persentase Capaian as the realization, or as the percentage', () => {
  test('it is the realization where Tingkat Capaian is its part of the target', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Target', 'Persentase Capaian', 'Tingkat Capaian'],
      [1, 'Persentase jalan mantap', '80,00%', '72,00%', '90,00%'],
      [2, 'Persentase irigasi baik', '60,00%', '63,00%', '105,00%'],
      [3, 'Persentase drainase baik', '40,00%', '30,00%', '75,00%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C target · D realization · E percent',
      '- B2 Persentase jalan mantap | year 80%/72%=90%',
      '- B3 Persentase irigasi baik | year 60%/63%=105%',
      '- B4 Persentase drainase baik | year 40%/30%=75%',
    ]);
  });

  test('it is the percentage where it is Realisasi / Target', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Persentase Capaian'],
      [1, 'Persentase jalan mantap', '80,00%', '72,00%', '90,00%'],
      [2, 'Persentase irigasi baik', '60,00%', '63,00%', '105,00%'],
      [3, 'Persentase drainase baik', '40,00%', '30,00%', '75,00%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C target · D realization · E percent',
      '- B2 Persentase jalan mantap | year 80%/72%=90%',
      '- B3 Persentase irigasi baik | year 60%/63%=105%',
      '- B4 Persentase drainase baik | year 40%/30%=75%',
    ]);
  });

  test('it is the realization where nothing else can be', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Persentase Capaian', 'Keterangan'],
      [1, 'Persentase jalan mantap', '%', '80,00%', '72,00%', 'Lelang gagal'],
      [2, 'Persentase irigasi baik', '%', '60,00%', '63,00%'],
      [3, 'Persentase drainase baik', '%', '40,00%', '30,00%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F remark',
      '- B2 Persentase jalan mantap | unit % | year 80%/72% [Lelang gagal]',
      '- B3 Persentase irigasi baik | unit % | year 60%/63%',
      '- B4 Persentase drainase baik | unit % | year 40%/30%',
    ]);
  });
});

describe('text 0,00 and whole columns of text amounts', () => {
  test('are figures in Indonesian style', () => {
    const sheet = worksheet([
      ['Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi', '%', 'Sisa Anggaran'],
      ['5.1.01', 'Belanja Pegawai', '513.425.170.766', '467.998.630.663,83', '91,15', '45.426.540.102,17'],
      ['5.1.05', 'Belanja Hibah', '12.500.000.000', '0,00', '0,00', '12.500.000.000,00'],
      ['5.1.06', 'Belanja Bantuan Sosial', '0,00', '0,00', '0,00', '0,00'],
      [null, 'JUMLAH', '525.925.170.766', '467.998.630.663,83', '88,99', '57.926.540.102,17'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B item · C annualTarget · D realization · E percent · F remaining',
      '- B2 Belanja Pegawai | code 5.1.01 | account | year 513425170766/467998630663.83=91.15',
      '- B3 Belanja Hibah | code 5.1.05 | account | year 12500000000/0=0',
      '- B4 Belanja Bantuan Sosial | code 5.1.06 | account | year 0/0=0',
      'total B5 JUMLAH: 0 1 2 | year 525925170766/467998630663.83=88.99',
    ]);
    expect(panelsOf(sheet).map(({ styles }) => [2, 3, 4].map((column) => styles.get(column)))).toEqual([
      ['id', 'id', 'id'],
    ]);
  });

  test('are read column by column: one may be Indonesian beside an English one', () => {
    const sheet = worksheet([
      ['Uraian', 'Pagu', 'Realisasi', 'Persentase'],
      ['Penyediaan Gaji', '1.250.000', '1,200,000.00', '96,00%'],
      ['Penyediaan Logistik', '850.000', '807,500', '95,00%'],
      ['Pemeliharaan Gedung', '2.400.000', '0.00', '0,00%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A item · B annualTarget · C realization · D percent',
      '- A2 Penyediaan Gaji | year 1250000/1200000=96%',
      '- A3 Penyediaan Logistik | year 850000/807500=95%',
      '- A4 Pemeliharaan Gedung | year 2400000/0=0%',
    ]);
  });

  test('are Indonesian where every one could be either', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Target', 'Realisasi', 'Keterangan'],
      ['Jumlah wajib pajak', '1.250', '1.100'],
      ['Jumlah objek pajak', '4.500', '4.725'],
      ['Jumlah surat ketetapan', '2.000', '1.900'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B target · C realization · D remark',
      '- A2 Jumlah wajib pajak | year 1250/1100',
      '- A3 Jumlah objek pajak | year 4500/4725',
      '- A4 Jumlah surat ketetapan | year 2000/1900',
    ]);
  });
});

describe('SUBTOTAL', () => {
  const HEAD: Given[] = ['No', 'Sub Kegiatan', 'Pagu', 'Realisasi', '%'];
  const ITEMS: Given[][] = [
    [1, 'Penyusunan Renja', 40000000, 38000000, percent(0.95)],
    [2, 'Penyusunan LKjIP', 20000000, 20000000, percent(1)],
    [3, 'Evaluasi Kinerja', 60000000, 45000000, percent(0.75)],
    [4, 'Koordinasi RKA', 80000000, 72000000, percent(0.9)],
  ];
  const recognised = [
    'tabular',
    'panel budget none',
    '  A number · B item · C annualTarget · D realization · E percent',
    '- B2 Penyusunan Renja | year 40000000/38000000=95%',
    '- B3 Penyusunan LKjIP | year 20000000/20000000=100%',
    '- B4 Evaluasi Kinerja | year 60000000/45000000=75%',
    '- B5 Koordinasi RKA | year 80000000/72000000=90%',
  ];

  test('under a filter covers the visible rows only, and the hidden ones are data all the same', () => {
    const sheet = worksheet([
      HEAD,
      ...ITEMS,
      [
        null,
        'JUMLAH',
        sum('=SUBTOTAL(9,C2:C5)', 120000000),
        sum('=SUBTOTAL(9,D2:D5)', 110000000),
        percent(0.9167),
      ],
    ]);
    expect(linesOf({ ...sheet, hiddenRows: new Set([2, 3]) })).toEqual([
      ...recognised,
      'total B6 JUMLAH: 0 3 | year 120000000/110000000=91.67%',
    ]);
  });

  test('without a filter, and a SUM under one, cover all rows', () => {
    const total = (name: string): Given[] => [
      null,
      'JUMLAH',
      sum(`=${name}C2:C5)`, 200000000),
      sum(`=${name}D2:D5)`, 175000000),
      percent(0.875),
    ];
    const lines = [...recognised, 'total B6 JUMLAH: 0 1 2 3 | year 200000000/175000000=87.5%'];
    expect(linesOf(worksheet([HEAD, ...ITEMS, total('SUBTOTAL(9,')]))).toEqual(lines);
    const filtered = worksheet([HEAD, ...ITEMS, total('SUM(')]);
    expect(linesOf({ ...filtered, hiddenRows: new Set([2, 3]) })).toEqual(lines);
  });

  test('over all levels is a total of the outermost, however often its figure counts them', () => {
    const sheet = worksheet([
      ['Program/Kegiatan', 'Pagu', 'Realisasi', '%'],
      ['Program Pelayanan Statistik', 300000000, 270000000, percent(0.9)],
      ['Kegiatan Pengumpulan Data', 200000000, 190000000, percent(0.95)],
      ['Kegiatan Penyajian Data', 100000000, 80000000, percent(0.8)],
      ['JUMLAH', sum('=SUBTOTAL(9,B2:B4)', 600000000), sum('=SUBTOTAL(9,C2:C4)', 540000000), percent(0.9)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A item · B annualTarget · C realization · D percent',
      '- A2 Program Pelayanan Statistik | program | year 300000000/270000000=90%',
      '- - A3 Kegiatan Pengumpulan Data | activity | year 200000000/190000000=95%',
      '- - A4 Kegiatan Penyajian Data | activity | year 100000000/80000000=80%',
      'total A5 JUMLAH: 0 | year 600000000/540000000=90%',
    ]);
  });
});

describe('double counting in a middle level', () => {
  test('leaves parent and children what they are', () => {
    const sheet = worksheet([
      ['Kode', 'Uraian', 'Pagu', 'Realisasi', '%'],
      ['1.06.05', 'Perlindungan Sosial', 300000000, 270000000, percent(0.9)],
      ['1.06.05.2.01', 'Pemeliharaan Anak Terlantar', 300000000, 270000000, percent(0.9)],
      ['1.06.05.2.01.0001', 'Penjangkauan Anak', 100000000, 95000000, percent(0.95)],
      ['1.06.05.2.01.0003', 'Pemberian Layanan Data', 100000000, 80000000, percent(0.8)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B item · C annualTarget · D realization · E percent',
      '- B2 Perlindungan Sosial | code 1.06.05 | program | year 300000000/270000000=90%',
      '- - B3 Pemeliharaan Anak Terlantar | code 1.06.05.2.01 | activity | year 300000000/270000000=90%',
      '- - - B4 Penjangkauan Anak | code 1.06.05.2.01.0001 | subActivity | year 100000000/95000000=95%',
      '- - - B5 Pemberian Layanan Data | code 1.06.05.2.01.0003 | subActivity | year 100000000/80000000=80%',
    ]);
  });
});

describe('total rows', () => {
  test('without a label and at the top are totals by their sums', () => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
      [null, null, sum('=SUM(C3:C5)', 600000000), sum('=SUM(D3:D5)', 570000000), percent(0.95)],
      [1, 'Belanja Pegawai', 400000000, 392000000, percent(0.98)],
      [2, 'Belanja Barang dan Jasa', 150000000, 135000000, percent(0.9)],
      [3, 'Belanja Modal', 50000000, 43000000, percent(0.86)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B3 Belanja Pegawai | year 400000000/392000000=98%',
      '- B4 Belanja Barang dan Jasa | year 150000000/135000000=90%',
      '- B5 Belanja Modal | year 50000000/43000000=86%',
      'total C2: 0 1 2 | year 600000000/570000000=95%',
    ]);
  });

  test('that are denominators (Total jumlah …) are items', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%'],
      [1, 'Jumlah rumah layak huni', 'Unit', 4000, 3800, 95],
      [null, 'Total jumlah rumah', 'Unit', 5000, 5000, 100],
      [2, 'Jumlah rumah bersanitasi', 'Unit', 3000, 2700, 90],
      [null, 'TOTAL JUMLAH RUMAH TANGGA', 'KK', 5400, 5400, 100],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B2 Jumlah rumah layak huni | unit Unit | year 4000/3800=95',
      '- B3 Total jumlah rumah | unit Unit | year 5000/5000=100',
      '- B4 Jumlah rumah bersanitasi | unit Unit | year 3000/2700=90',
      '- B5 TOTAL JUMLAH RUMAH TANGGA | unit KK | year 5400/5400=100',
    ]);
  });

  test('that are a stale copy, without a label and equal to no sum, are nothing', () => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
      [1, 'Belanja Pegawai', 400000000, 392000000, percent(0.98)],
      [2, 'Belanja Barang dan Jasa', 150000000, 135000000, percent(0.9)],
      [3, 'Belanja Modal', 50000000, 43000000, percent(0.86)],
      [null, 'JUMLAH', 600000000, 570000000, percent(0.95)],
      [],
      [null, null, 612500000, 548250000, percent(0.8951)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B2 Belanja Pegawai | year 400000000/392000000=98%',
      '- B3 Belanja Barang dan Jasa | year 150000000/135000000=90%',
      '- B4 Belanja Modal | year 50000000/43000000=86%',
      'total B5 JUMLAH: 0 1 2 | year 600000000/570000000=95%',
    ]);
  });
});

describe('the percent scale differs per column in one sheet', () => {
  test('a fraction for the money, × 100 for the performance', () => {
    const sheet = worksheet([
      [
        'Kegiatan',
        'Indikator',
        'Target',
        'Realisasi',
        'Capaian (%)',
        'Pagu',
        'Realisasi Anggaran',
        'Serapan',
      ],
      ['Rehabilitasi Hutan', 'Luas hutan ditanami', 400, 380, 95, 250000000, 225000000, 0.9],
      ['Perlindungan Hutan', 'Jumlah patroli', 48, 48, 100, 90000000, 76500000, 0.85],
      ['Penyuluhan Kehutanan', 'Jumlah kelompok tani hutan', 20, 21, 105, 60000000, 58800000, 0.98],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A item · B indicator · C target · D realization · E percent',
      '- B2 Luas hutan ditanami | year 400/380=95',
      '- B3 Jumlah patroli | year 48/48=100',
      '- B4 Jumlah kelompok tani hutan | year 20/21=105',
      'panel budget none',
      '  A item · B indicator · F annualTarget · G realization · H percent',
      '- A2 Rehabilitasi Hutan | year 250000000/225000000=0.9',
      '- A3 Perlindungan Hutan | year 90000000/76500000=0.85',
      '- A4 Penyuluhan Kehutanan | year 60000000/58800000=0.98',
    ]);
    expect(panelsOf(sheet).map((panel) => panel.percent.scale)).toEqual(['hundred', 'ratio']);
  });

  test('a fraction for the quarters, × 100 for the year', () => {
    const sheet = worksheet([
      [
        'Indikator Kinerja',
        'Target Tahunan',
        'Triwulan I',
        null,
        null,
        'Triwulan II',
        null,
        null,
        'Capaian Tahun (%)',
      ],
      [null, null, 'Target', 'Realisasi', '%', 'Target', 'Realisasi', '%'],
      ['Jumlah bibit disalurkan', 1000, 200, 180, 0.9, 500, 475, 0.95, 47.5],
      ['Jumlah pelatihan', 20, 4, 3, 0.75, 10, 8, 0.8, 40],
      ['Jumlah pasar murah', 10, 2, 2, 1, 5, 4, 0.8, 40],
    ]);
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel performance columns',
      '  A indicator · B annualTarget · C target Q1 · D realization Q1 · E percent Q1 · F target Q2 · G realization Q2 · H percent Q2 · I percent',
      '- A3 Jumlah bibit disalurkan | annual 1000 | achievement 47.5 | Q1 200/180=0.9 | Q2 500/475=0.95',
      '- A4 Jumlah pelatihan | annual 20 | achievement 40 | Q1 4/3=0.75 | Q2 10/8=0.8',
      '- A5 Jumlah pasar murah | annual 10 | achievement 40 | Q1 2/2=1 | Q2 5/4=0.8',
    ]);
    expect(basesOf(sheet)).toEqual([['period', 'ratio']]);
  });
});

describe('a % cumulative beside K per period', () => {
  const table = (rows: Given[][]) =>
    worksheet(
      [
        [
          'No',
          'Indikator Kinerja',
          'Target Tahunan',
          'Realisasi Triwulan I',
          null,
          'Realisasi Triwulan II',
          null,
          'Realisasi Triwulan III',
          null,
          'Realisasi Triwulan IV',
          null,
        ],
        [null, null, null, 'K', '%', 'K', '%', 'K', '%', 'K', '%'],
        ...rows,
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:I1', 'J1:K1'] },
    );
  const head = [
    'quarterly',
    'panel performance columns',
    '  A number · B indicator · C annualTarget · D realization Q1 · E percent Q1 · F realization Q2 · G percent Q2 · H realization Q3 · I percent Q3 · J realization Q4 · K percent Q4',
  ];

  test('is of the realizations added up so far, by the annual target', () => {
    const sheet = table([
      [1, 'Jumlah titik pantau', 40, 10, 25, 10, 50, 8, 70, 12, 100],
      [2, 'Jumlah usaha dibina', 200, 20, 10, 60, 40, 60, 70, 50, 95],
      [3, 'Jumlah sosialisasi', 50, 0, 0, 20, 40, 15, 70, 10, 90],
    ]);
    expect(linesOf(sheet)).toEqual([
      ...head,
      '- B3 Jumlah titik pantau | annual 40 | Q1 /10=25 | Q2 /10=50 | Q3 /8=70 | Q4 /12=100',
      '- B4 Jumlah usaha dibina | annual 200 | Q1 /20=10 | Q2 /60=40 | Q3 /60=70 | Q4 /50=95',
      '- B5 Jumlah sosialisasi | annual 50 | Q1 /0=0 | Q2 /20=40 | Q3 /15=70 | Q4 /10=90',
    ]);
    expect(basesOf(sheet)).toEqual([['annualToDate', 'hundred']]);
  });

  test('is not one that is of the period’s realization alone, by the annual target', () => {
    const sheet = table([
      [1, 'Jumlah titik pantau', 40, 10, 0.25, 10, 0.25, 8, 0.2, 12, 0.3],
      [2, 'Jumlah usaha dibina', 200, 20, 0.1, 60, 0.3, 60, 0.3, 50, 0.25],
      [3, 'Jumlah sosialisasi', 50, 0, 0, 20, 0.4, 15, 0.3, 10, 0.2],
    ]);
    expect(linesOf(sheet)).toEqual([
      ...head,
      '- B3 Jumlah titik pantau | annual 40 | Q1 /10=0.25 | Q2 /10=0.25 | Q3 /8=0.2 | Q4 /12=0.3',
      '- B4 Jumlah usaha dibina | annual 200 | Q1 /20=0.1 | Q2 /60=0.3 | Q3 /60=0.3 | Q4 /50=0.25',
      '- B5 Jumlah sosialisasi | annual 50 | Q1 /0=0 | Q2 /20=0.4 | Q3 /15=0.3 | Q4 /10=0.2',
    ]);
    expect(basesOf(sheet)).toEqual([['annual', 'ratio']]);
  });

  test('fits neither where the figures follow no rule', () => {
    const sheet = table([
      [1, 'Jumlah titik pantau', 40, 10, 33, 10, 12, 8, 61, 12, 44],
      [2, 'Jumlah usaha dibina', 200, 20, 71, 60, 55, 60, 18, 50, 29],
      [3, 'Jumlah sosialisasi', 50, 5, 83, 20, 17, 15, 52, 10, 66],
    ]);
    expect(panelsOf(sheet).map((panel) => panel.percent.basis)).toEqual(['unknown']);
  });

  test('may stand beside Rp per period as well, each panel by its own figures', () => {
    const sheet = worksheet(
      [
        [
          'Kegiatan',
          'Indikator',
          'Target',
          null,
          'Triwulan I',
          null,
          null,
          null,
          'Triwulan II',
          null,
          null,
          null,
        ],
        [null, null, 'K', 'Rp', 'K', '%', 'Rp', '%', 'K', '%', 'Rp', '%'],
        ['Pembinaan Pasar', 'Jumlah pasar dibina', 20, 400000000, 4, 20, 60000000, 15, 6, 50, 100000000, 40],
        ['Tera Ulang', 'Jumlah alat ditera', 1000, 250000000, 250, 25, 50000000, 20, 300, 55, 75000000, 50],
        ['Operasi Pasar', 'Jumlah operasi', 8, 160000000, 2, 25, 16000000, 10, 4, 75, 72000000, 55],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:H1', 'I1:L1'] },
    );
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel performance columns',
      '  A item · B indicator · C annualTarget · E realization Q1 · F percent Q1 · I realization Q2 · J percent Q2',
      '- B3 Jumlah pasar dibina | annual 20 | Q1 /4=20 | Q2 /6=50',
      '- B4 Jumlah alat ditera | annual 1000 | Q1 /250=25 | Q2 /300=55',
      '- B5 Jumlah operasi | annual 8 | Q1 /2=25 | Q2 /4=75',
      'panel budget columns',
      '  A item · B indicator · D annualTarget · G realization Q1 · H percent Q1 · K realization Q2 · L percent Q2',
      '- A3 Pembinaan Pasar | annual 400000000 | Q1 /60000000=15 | Q2 /100000000=40',
      '- A4 Tera Ulang | annual 250000000 | Q1 /50000000=20 | Q2 /75000000=50',
      '- A5 Operasi Pasar | annual 160000000 | Q1 /16000000=10 | Q2 /72000000=55',
    ]);
    expect(basesOf(sheet)).toEqual([
      ['annualToDate', 'hundred'],
      ['annualToDate', 'hundred'],
    ]);
  });
});

describe('unlabelled scratch columns right of the table', () => {
  test('are no data, sums and percentages of the table though they are', () => {
    const sheet = worksheet([
      ['DINAS PERHUBUNGAN'],
      ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
      [1, 'Pengujian Kendaraan', 400000000, 392000000, percent(0.98), null, 392000000, percent(0.98)],
      [2, 'Pengelolaan Terminal', 150000000, 135000000, percent(0.9), null, 527000000, percent(0.958)],
      [3, 'Pengelolaan Parkir', 50000000, 43000000, percent(0.86), null, 570000000, percent(0.95)],
      [null, 'JUMLAH', 600000000, 570000000, percent(0.95), null, 1489000000],
      [null, null, null, null, null, null, 0.7],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B3 Pengujian Kendaraan | year 400000000/392000000=98%',
      '- B4 Pengelolaan Terminal | year 150000000/135000000=90%',
      '- B5 Pengelolaan Parkir | year 50000000/43000000=86%',
      'total B6 JUMLAH: 0 1 2 | year 600000000/570000000=95%',
    ]);
  });
});

describe('numbering rows', () => {
  test.each<[string, Given[]]>([
    ['1 2 3', [1, 2, 3, 4, 5, 6]],
    ['(a) (b) (c)', ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)']],
    ['6 = 5 / 4 x 100', [1, 2, 3, 4, 5, '6 = 5 / 4 x 100']],
    ['6=5/4', ['1', '2', '3', '4', '5', '6=5/4']],
  ])('%s are no data', (_, numbering) => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian'],
      numbering,
      [1, 'Jumlah koperasi sehat', 'Koperasi', 60, 57, 95],
      [2, 'Jumlah usaha mikro', 'Usaha', 200, 208, 104],
      [3, 'Jumlah pelatihan', 'Kali', 10, 8, 80],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B3 Jumlah koperasi sehat | unit Koperasi | year 60/57=95',
      '- B4 Jumlah usaha mikro | unit Usaha | year 200/208=104',
      '- B5 Jumlah pelatihan | unit Kali | year 10/8=80',
    ]);
  });

  test('declare what a column is whose header does not say so: a sum is the year’s realization', () => {
    const sheet = worksheet(
      [
        [
          'No',
          'Indikator Kinerja',
          'Target Tahunan',
          'Realisasi Triwulan',
          null,
          null,
          null,
          'Akumulasi',
          'Capaian',
        ],
        [null, null, null, 'I', 'II', 'III', 'IV'],
        [1, 2, 3, 4, 5, 6, 7, '8 = 4 + 5 + 6 + 7', '9 = 8 / 3 x 100'],
        [1, 'Jumlah titik pantau', 40, 10, 10, 8, 10, 38, 95],
        [2, 'Jumlah usaha dibina', 200, 20, 60, 60, 50, 190, 95],
        [3, 'Jumlah sosialisasi', 50, 0, 20, 15, 10, 45, 90],
      ],
      { merges: ['D1:G1'] },
    );
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel performance columns',
      '  A number · B indicator · C annualTarget · D realization Q1 · E realization Q2 · F realization Q3 · G realization Q4 · H annualRealization · I percent',
      '- B4 Jumlah titik pantau | annual 40 | realization 38 | achievement 95 | Q1 /10 | Q2 /10 | Q3 /8 | Q4 /10',
      '- B5 Jumlah usaha dibina | annual 200 | realization 190 | achievement 95 | Q1 /20 | Q2 /60 | Q3 /60 | Q4 /50',
      '- B6 Jumlah sosialisasi | annual 50 | realization 45 | achievement 90 | Q1 /0 | Q2 /20 | Q3 /15 | Q4 /10',
    ]);
  });
});

describe('values over 100 %', () => {
  test('are figures like others, and set no cap', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian'],
      ['Jumlah peserta pameran', 'Orang', 12, 24, percent(2, 0)],
      ['Jumlah investor', 'Investor', 50, 75, percent(1.5, 0)],
      ['Nilai investasi', 'Miliar', 100, 236.5, percent(2.365)],
      ['Jumlah perizinan', 'Izin', 800, 760, percent(0.95, 0)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B unit · C target · D realization · E percent',
      '- A2 Jumlah peserta pameran | unit Orang | year 12/24=200%',
      '- A3 Jumlah investor | unit Investor | year 50/75=150%',
      '- A4 Nilai investasi | unit Miliar | year 100/236.5=236.5%',
      '- A5 Jumlah perizinan | unit Izin | year 800/760=95%',
    ]);
    expect(panelsOf(sheet).map((panel) => panel.percent.cap)).toEqual([undefined]);
  });
});

describe('predicates and ranges as targets', () => {
  test('stand as they are, and do not keep their column from being the target', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
      [1, 'Opini BPK', 'WTP', 'WTP', 100],
      [2, 'Predikat SAKIP', 'BB', 'A', 110],
      [3, 'Persentase kepatuhan', '80 - 90%', '95%', 105.56],
      [4, 'Waktu penetapan APBD', '7 – 8 bulan', '8 bulan', 100],
      [5, 'Indeks integritas', 'n/a', 'n/a', '-'],
      [6, 'Opini tahun lalu', 'WDP', 'WTP', 133.33],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C target · D realization · E percent',
      '- B2 Opini BPK | year "WTP"/"WTP"=100',
      '- B3 Predikat SAKIP | year "BB"/"A"=110',
      '- B4 Persentase kepatuhan | year 80%–90%/95%=105.56',
      '- B5 Waktu penetapan APBD | year 7–8/8=100',
      '- B6 Indeks integritas | year "n/a"/"n/a"=-',
      '- B7 Opini tahun lalu | year "WDP"/"WTP"=133.33',
    ]);
  });

  test('zero counts as filled, blank does not', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian'],
      ['Jumlah kasus selesai', 'Kasus', 10, 0, 0],
      ['Jumlah mediasi', 'Kali', 8, null, null],
      ['Jumlah penyuluhan', 'Kali', 20, 19, 95],
      ['Jumlah pelatihan', 'Kali', 5, 4, 80],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B unit · C target · D realization · E percent',
      '- A2 Jumlah kasus selesai | unit Kasus | year 10/0=0',
      '- A3 Jumlah mediasi | unit Kali | year 8/.=.',
      '- A4 Jumlah penyuluhan | unit Kali | year 20/19=95',
      '- A5 Jumlah pelatihan | unit Kali | year 5/4=80',
    ]);
  });
});
