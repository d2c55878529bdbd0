/** The sentences of the outer rooms in Indonesian. A text with two forms is chosen by `{count}`. */
export const id = {
  usage:
    'Pemakaian: npm run check -- [--format text|json|ndjson|csv] [--locale id|en] [--numbers id|en] [--explain] [--recursive] BERKAS...',
  unknownOption: 'Opsi tidak dikenal atau tidak lengkap: {text}. {usage}',
  noFiles: 'Sebutkan sedikitnya satu buku kerja (.xlsx). {usage}',
  noWorkbooksInFolder: 'Folder {file} tidak memuat berkas .xlsx atau .xlsm.',

  missingFile: 'Berkas tidak ditemukan. Periksa nama dan foldernya.',
  isFolder: 'Ini folder, bukan berkas. Tambahkan --recursive untuk memeriksa semua buku kerja di dalamnya.',
  notReadable: 'Berkas tidak boleh dibaca. Periksa izin berkasnya.',
  emptyFile: 'Berkas kosong (0 byte). Ambil lagi berkas aslinya.',
  encrypted: 'Berkas dikunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu periksa salinan itu.',
  oldFormat: 'Berkas berformat Excel lama (.xls). Simpan sebagai .xlsx, lalu periksa lagi.',
  notAWorkbook: 'Berkas bukan buku kerja Excel yang utuh.',

  severityError: 'Kesalahan',
  severityWarning: 'Perlu klarifikasi',
  severityInfo: 'Penulisan',

  layoutMonthly: 'bulanan',
  layoutQuarterly: 'triwulanan',
  layoutTabular: 'tabel',
  layoutNone: 'tidak dikenali',
  kindPerformance: 'kinerja',
  kindBudget: 'anggaran',

  noTables: 'Tidak ada tabel target dan realisasi yang dikenali.',
  doubtEmpty: 'lembar kosong',
  doubtNoHeader: 'tidak ada judul kolom yang menyebut target dan realisasi',
  doubtNoFigures: 'tidak ada angka di bawah judul kolom target dan realisasi',
  doubtNotAPeriod: 'bukan nama bulan atau triwulan: {text}',

  sheetLine: '{sheet}: {layout}, {blocks}',
  blocks: '{performance} blok kinerja, {budget} blok anggaran',
  checkedFigures: { one: '{count} angka diperiksa', other: '{count} angka diperiksa' },
  skippedFigures: {
    one: '{count} tidak dapat diperiksa ({reasons})',
    other: '{count} tidak dapat diperiksa ({reasons})',
  },
  skipErrorValue: 'nilai galat',
  skipNotANumber: 'bukan satu angka',
  skipNoTarget: 'tanpa target',
  skipUnlikeUnits: 'satuan berbeda',
  skipIncomplete: 'data tidak lengkap',

  column: 'Kolom',
  role: 'Peran',
  header: 'Judul',
  sample: 'Contoh',
  notRecognised: 'Tidak dikenali',

  roleNumber: 'nomor',
  roleCode: 'kode',
  roleObjective: 'sasaran',
  roleIndicator: 'indikator',
  roleItem: 'program/kegiatan',
  roleUnit: 'satuan',
  roleAnnualTarget: 'target tahunan',
  rolePeriod: 'periode',
  roleTarget: 'target',
  roleRealization: 'realisasi',
  rolePercent: 'persentase',
  roleRemark: 'keterangan',
  roleNote: 'catatan',

  fix: 'Usulan: {text}',
  echoes: 'Ikut benar bila ini dibetulkan: {cells}',
  findings: { one: '{count} catatan', other: '{count} catatan' },
  noFindings: 'Tidak ada catatan',
  files: { one: '{count} berkas', other: '{count} berkas' },
  unreadableFiles: { one: '{count} tidak terbaca', other: '{count} tidak terbaca' },
} as const satisfies Texts;

/** A text, or its two forms in languages that have a plural. */
export type Text = string | { readonly one: string; readonly other: string };
type Texts = Readonly<Record<string, Text>>;

export type TextKey = keyof typeof id;
/** Every locale has each text, in two forms where Indonesian has two. */
export type Locale = {
  readonly [K in TextKey]: (typeof id)[K] extends string
    ? string
    : { readonly one: string; readonly other: string };
};
