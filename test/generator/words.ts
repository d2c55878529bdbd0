/**
 * The words that offices use, from workbooks seen in the wild. A list holds only words that say the same thing to a
 * reader who sees nothing but the sheet: *Capaian* alone, which may be the realization or the percentage, stands only
 * among percentages, which always have a realization beside them that is headed as such.
 */
export const HEADER = {
  number: ['No', 'No.', 'NO', 'N0', 'NOMOR', 'Nomor'],
  code: ['Kode', 'KODE', 'Kode Rekening'],
  objective: ['Sasaran', 'Sasaran Strategis', 'SASARAN STRATEGIS', 'Sasaran Program'],
  indicator: [
    'Indikator Kinerja',
    'Indikator',
    'INDIKATOR KINERJA',
    'Indikator Kinerja Utama',
    'IKU',
    'Tolok Ukur',
    'Indikator Kinerja Program (Outcome)/Kegiatan (Output)',
  ],
  item: [
    'Program/Kegiatan/Sub Kegiatan',
    'PROGRAM / KEGIATAN',
    'Uraian',
    'Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan',
    'Program / Kegiatan / Sub Kegiatan',
  ],
  unit: ['Satuan', 'SATUAN', 'Tipe / Satuan'],
  remark: ['Ket', 'Ket.', 'KET', 'Keterangan', 'KETERANGAN', 'ALASAN', 'Catatan'],
  note: [
    'Kendala',
    'Kendala / Hambatan',
    'Solusi',
    'Rencana Tindak Lanjut',
    'RTL',
    'Faktor Pendorong/Penghambat',
    'PPTK',
    'Penanggung Jawab',
    'LOKASI',
    'Status',
  ],
  longTermTarget: ['Target Akhir Renstra', 'Target 5 Tahunan', 'Target RPJMD'],
  priorRealization: ['Realisasi s/d Tahun Lalu', 'Realisasi sampai dengan Tahun Lalu'],
  annualRealization: ['Total Realisasi', 'Jumlah Realisasi', 'Realisasi Tahun {year}'],
  achievement: ['% CAPAIAN', 'Capaian (%)', 'Capaian Total', 'Tingkat Capaian Kinerja'],
  absorption: ['% Realisasi Anggaran', 'Serapan', 'Penyerapan Anggaran', 'Capaian Anggaran (%)'],
  remaining: ['Sisa Anggaran (Rp)', 'Sisa', 'Sisa Pagu'],
} as const;

/** What a column of targets, realizations or percentages of one panel is headed. */
export interface FigureWords {
  readonly annual: readonly string[];
  readonly target: readonly string[];
  readonly realization: readonly string[];
  readonly percent: readonly string[];
}

/** Heads of figures where the words have to say by themselves what of. */
export const FIGURES: Readonly<Record<'performance' | 'budget', FigureWords>> = {
  performance: {
    annual: [
      'Target Kinerja Tahunan',
      'Target Tahunan',
      'Target PK',
      'Target Tahun {year}',
      'Target Perjanjian Kinerja',
      'TARGET TAHUNAN',
    ],
    target: ['Target', 'TARGET', 'TAR GET', 'Rencana'],
    realization: ['Realisasi', 'REALISASI', 'Realisasi Kinerja', 'Realisasi Pencapaian'],
    percent: ['%', '(%)', 'Capaian (%)', '% Capaian', 'Capaian %', 'Tingkat Capaian', 'Capaian'],
  },
  budget: {
    annual: [
      'Pagu',
      'Pagu Anggaran',
      'Pagu Dana (RP)',
      'Anggaran (Rp)',
      'Pagu DPA',
      'Anggaran Tahun Ini',
      'Jumlah Anggaran (Rp)',
      'Alokasi Anggaran (Rp)',
      'Target Anggaran Tahunan',
    ],
    // *Target Anggaran* is what many call the pagu.
    target: ['Target (Rp)', 'Rencana (Rp)', 'T.KEUANGAN'],
    realization: ['Realisasi (Rp)', 'Realisasi Anggaran (Rp)', 'REALISASI (Rp)', 'Realisasi Keuangan'],
    percent: ['Serapan (%)', '% Realisasi Anggaran', 'Penyerapan Anggaran', 'Capaian Anggaran (%)'],
  },
};

/** Heads of figures of the year alone: there *Target Kinerja* could be either the year's or the period's. */
export const SHORT_HEADS = {
  target: ['T', 'Target', 'TARGET'],
  realization: ['R', 'Realisasi', 'REALISASI'],
};

/** What stands under a period's head for performance and for money. */
export const MEASURE = { performance: ['K', 'Kinerja'], budget: ['Rp', 'Rp.', 'Anggaran (Rp)'] };

/** A head over all columns of one measure. */
export const MEASURE_HEAD = {
  performance: ['KINERJA', 'Kinerja', 'Capaian Kinerja'],
  budget: ['ANGGARAN (Rp)', 'Anggaran (Rp)', 'Realisasi Anggaran'],
};

/** A head over all columns of figures. */
export const YEAR_HEAD = ['TAHUN {year}', 'Tahun Anggaran {year}', 'Tahun {year}'];

export const SPANS = {
  previous: ['Bulan Lalu', 's/d Bulan Lalu', 's.d. Bulan Lalu'],
  current: ['Bulan Ini', 'BULAN INI'],
  toDate: ['s/d Bulan Ini', 's.d Bulan Ini', 'Sampai Dengan Bulan Ini', 's.d. Bulan Ini'],
};

export const SPENDING_TYPES = [
  'Belanja Pegawai',
  'Belanja Barang dan Jasa',
  'Belanja Modal',
  'Belanja Hibah',
];

export const TOTAL_LABELS = ['Jumlah', 'JUMLAH', 'TOTAL', 'Total', 'Jumlah Total'];
export const SUBTOTAL_LABELS = ['Subtotal', 'Sub Total', 'SUBTOTAL'];
export const AVERAGE_LABELS = ['Rata-rata', 'Rata-rata Capaian', 'RATA-RATA'];

/**
 * Names of indicators by what they count, so that no unit is unfit; none begins with a word of the budget's levels or
 * of a total.
 */
export const INDICATORS = {
  count: [
    'Banyaknya UMKM yang dibina',
    'Banyaknya dokumen perencanaan',
    'Banyaknya laporan keuangan tepat waktu',
    'Banyaknya pelaku usaha yang mengikuti bimbingan teknis',
    'Wirausaha baru yang tumbuh',
    'Pasar rakyat yang direvitalisasi',
    'Aparatur yang mengikuti diklat',
  ],
  percent: [
    'Persentase koperasi aktif',
    'Persentase pasar tertib ukur',
    'Cakupan pelayanan administrasi perkantoran',
    'Persentase sarana dalam kondisi baik',
    'Persentase aduan yang ditindaklanjuti',
    'Pertumbuhan usaha mikro',
    'Tingkat kehadiran pegawai',
  ],
  index: [
    'Indeks kepuasan masyarakat',
    'Indeks reformasi birokrasi',
    'Indeks profesionalitas ASN',
    'Indeks daya saing daerah',
    'Indeks kematangan organisasi',
    'Indeks pelayanan publik',
    'Indeks keterbukaan informasi',
  ],
  predicate: [
    'Opini pemeriksaan laporan keuangan',
    'Predikat SAKIP perangkat daerah',
    'Kategori kematangan perangkat daerah',
    'Predikat pelayanan publik',
    'Opini pengelolaan barang milik daerah',
    'Predikat zona integritas',
    'Predikat kepatuhan pelayanan',
  ],
} as const;

/** What programs, activities and sub-activities are about, without the word of their level. */
export const ITEMS = [
  'Penunjang Urusan Pemerintahan Daerah',
  'Perencanaan, Penganggaran, dan Evaluasi Kinerja',
  'Penyusunan Dokumen Perencanaan',
  'Administrasi Keuangan',
  'Penyediaan Gaji dan Tunjangan ASN',
  'Administrasi Umum',
  'Penyediaan Bahan Logistik Kantor',
  'Pelayanan Izin Usaha Simpan Pinjam',
  'Pengawasan dan Pemeriksaan Koperasi',
  'Pemberdayaan Usaha Mikro',
  'Pengembangan Ekspor',
  'Stabilisasi Harga Barang Kebutuhan Pokok',
  'Standardisasi dan Perlindungan Konsumen',
  'Pemeliharaan Barang Milik Daerah',
  'Pembinaan Sarana Distribusi Perdagangan',
  'Pendidikan dan Latihan Perkoperasian',
];

export const OBJECTIVES = [
  'Meningkatnya kualitas koperasi',
  'Meningkatnya akuntabilitas kinerja',
  'Terwujudnya tertib niaga',
  'Meningkatnya daya saing usaha mikro',
];
export const UNITS_OF_OFFICE = ['SEKRETARIAT', 'BIDANG KOPERASI', 'BIDANG PERDAGANGAN', 'BIDANG USAHA MIKRO'];
export const BAND_PROGRAMS = ['Penunjang Urusan', 'Pengembangan UMKM', 'Peningkatan Sarana Distribusi'];
export const BAND_ACTIVITIES = [
  'Administrasi Perangkat Daerah',
  'Pembinaan Usaha',
  'Pemberdayaan Koperasi',
  'Pengawasan Perdagangan',
];
/** The unit of each indicator that counts things, in the order of their names. */
export const COUNT_UNITS = ['UMKM', 'Dokumen', 'Laporan', 'Orang', 'Orang', 'Pasar', 'Orang'];
export const PREDICATES = ['WTP', 'BB', 'A', 'WDP'];
export const REMARKS = [
  'Menunggu pencairan dana',
  'Kegiatan dilaksanakan sesuai jadwal',
  'Proses pengadaan belum selesai',
  'Peserta kurang dari rencana',
];
export const OFFICE_LINES = ['LAPORAN CAPAIAN KINERJA', 'DINAS KOPERASI DAN UKM', 'KABUPATEN BULELENG'];

export const MONTHS = [
  ['Januari', 'Jan'],
  ['Februari', 'Feb'],
  ['Maret', 'Mar'],
  ['April', 'Apr'],
  ['Mei', 'Mei'],
  ['Juni', 'Jun'],
  ['Juli', 'Jul'],
  ['Agustus', 'Agu', 'Ags', 'AGS'],
  ['September', 'Sep', 'Sept'],
  ['Oktober', 'Okt'],
  ['November', 'Nov', 'Nop'],
  ['Desember', 'Des'],
] as const;
export const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
