/** The sentences of the outer rooms in Indonesian. A text with two forms is chosen by `{count}`. */
export const id = {
  usage:
    'Pemakaian: npm run check -- [--format text|json|ndjson|csv] [--locale id|en] [--numbers id|en] [--explain] [--recursive] BERKAS...',
  unknownOption: 'Opsi tidak dikenal atau tidak lengkap: {text}. {usage}',
  noFiles: 'Sebutkan sedikitnya satu buku kerja (.xlsx). {usage}',
  fillUsage:
    'Pemakaian: npm run fill -- BERKAS -o SALINAN [--only percent,achievement,total,period-label,number,formula,remark] [--values] [--locale id|en] [--numbers id|en]',
  oneFileToFill: 'Sebutkan satu buku kerja yang akan dilengkapi. {usage}',
  noCopyNamed: 'Sebutkan nama salinannya dengan -o. {usage}',
  copyIsOriginal: 'Salinan {file} sama dengan berkas aslinya, yang tidak pernah ditimpa. Pilih nama lain.',
  copyNotWritten: 'Salinan {file} tidak dapat ditulis. Periksa folder dan izinnya.',
  copyFilled: {
    one: '{count} sel diisi ({kinds}): {file}',
    other: '{count} sel diisi ({kinds}): {file}',
  },
  nothingToFill: 'Tidak ada yang perlu dilengkapi; salinan sama dengan aslinya: {file}',
  sheetLeftProtected: 'Lembar {sheet} dilindungi dan tidak diisi. Buka perlindungannya, lalu lengkapi lagi.',
  proposalPercent: 'persentase',
  proposalAchievement: 'capaian setahun',
  proposalTotal: 'jumlah',
  proposalPeriodLabel: 'nama periode',
  proposalNumber: 'angka',
  proposalFormula: 'rumus',
  proposalRemark: 'keterangan',
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
  doubtHidden: 'lembar tersembunyi, tidak diperiksa',
  doubtNoRealization: 'tidak ada kolom yang tampak sebagai realisasi',
  doubtNoTarget: 'tidak ada kolom yang tampak sebagai target',
  doubtSeveralTargets: 'lebih dari satu kolom mungkin target: {columns}',
  doubtSeveralRealizations: 'lebih dari satu kolom mungkin realisasi: {columns}',
  doubtUnknownColumn: 'isi kolom tidak dikenali: {text}',
  doubtUnclearPercent: 'persentase tidak cocok dengan target dan realisasi mana pun: {text}',
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
  periodWeek: 'minggu {index}',
  periodMonth: 'bulan {index}',
  periodQuarter: 'TW {index}',
  periodSemester: 'semester {index}',
  roleYear: 'tahun',
  roleLongTermTarget: 'target jangka menengah',
  roleAnnualRealization: 'realisasi setahun',
  rolePriorRealization: 'realisasi tahun sebelumnya',
  roleRemaining: 'sisa',
  roleDeviation: 'selisih',
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

  paneName: 'Periksa Capaian',
  tabs: 'Bagian panel',
  tabCheck: 'Periksa',
  tabFill: 'Lengkapi',
  tabSummary: 'Ringkasan',
  tabSettings: 'Pengaturan',

  checkWorkbook: 'Periksa buku kerja',
  checkAgain: 'Periksa lagi',
  cancel: 'Batalkan',
  tryAgain: 'Coba lagi',
  aboutCheck:
    'Semua lembar yang tampak dibaca, lalu angka target, realisasi, persentase, dan jumlah yang tidak cocok ditunjukkan sel demi sel. Tidak ada sel yang diubah.',
  readingWorkbook: 'Membaca buku kerja…',
  checkingWorkbook: 'Memeriksa isi buku kerja…',
  workbookEdited: 'Buku kerja berubah sejak diperiksa',
  settingsChanged: 'Pengaturan berubah sejak diperiksa',
  checkedInSheets: 'Lembar dikenali: {sheets}. Angka diperiksa: {count}.',
  filterBySeverity: 'Saring menurut jenis catatan',
  searchFindings: 'Cari catatan',
  noneMatch: 'Tidak ada catatan yang cocok dengan saringan ini.',
  showMore: { one: 'Tampilkan {count} lagi', other: 'Tampilkan {count} lagi' },
  sheetsChecked: 'Lembar yang diperiksa',
  sheetsNotRecognised: 'Lembar yang tidak dikenali',

  aboutFill: 'Usulan dihitung dari angka di lembar sendiri. Usulan muncul setelah buku kerja diperiksa.',
  ticksExplained:
    'Yang mengisi sel kosong atau strip sudah dicentang. Yang mengganti angka tidak: centang setelah Anda memastikannya.',
  noProposals: 'Tidak ada usulan: tidak ada sel yang isinya dapat dihitung dengan pasti.',
  ticked: { one: '{count} dari {total} dipilih', other: '{count} dari {total} dipilih' },
  tickAll: 'Pilih semua',
  tickNone: 'Kosongkan pilihan',
  blank: 'kosong',
  withFormula: '{text} (rumus)',
  replacesFigure: 'Mengganti angka',
  showCell: 'Tunjukkan sel {cell}',
  applyTicked: 'Terapkan yang dipilih',
  applying: 'Mengisi sel…',
  undoFill: 'Urungkan',
  undoing: 'Mengembalikan isi sel…',
  lastFill: { one: 'Terakhir diisi: {count} sel, {time}', other: 'Terakhir diisi: {count} sel, {time}' },
  cellsFilled: { one: '{count} sel diisi', other: '{count} sel diisi' },
  cellsRestored: { one: '{count} sel dikembalikan', other: '{count} sel dikembalikan' },
  fillUnfinished: {
    one: 'Pengisian {count} sel pada {time} terputus. Sebagian sel mungkin berisi nilai baru, sebagian nilai lama.',
    other:
      'Pengisian {count} sel pada {time} terputus. Sebagian sel mungkin berisi nilai baru, sebagian nilai lama.',
  },
  restoreFill: 'Pulihkan',

  summaryNotYet: 'Lembar ringkasan belum tersedia dalam versi ini.',

  language: 'Bahasa',
  languageIndonesian: 'Indonesia',
  languageEnglish: 'English',
  numberStyle: 'Angka yang meragukan, misalnya 1.250',
  numberStyleHint: 'Dipakai hanya bila kolom, lembar, dan buku kerja tidak memberi petunjuk.',
  numberStyleIndonesian: 'Cara Indonesia: seribu dua ratus lima puluh',
  numberStyleEnglish: 'Cara Inggris: satu koma dua lima',
  achievementCap: 'Capaian tertinggi',
  achievementCapHint: 'Batas yang dipakai kantor Anda bila realisasi melampaui target.',
  achievementCapNone: 'Tanpa batas tetap: ikuti lembarnya',
  achievementCap100: 'Paling tinggi 100%',
  achievementCap120: 'Paling tinggi 120%',
  settingsKept: 'Pengaturan disimpan di komputer ini, bukan di buku kerja.',
  settingsNotKept: 'Pengaturan tidak dapat disimpan di komputer ini dan berlaku sampai panel ditutup.',

  failureSheetProtected:
    'Lembar dilindungi. Buka perlindungannya lewat Tinjau > Batalkan Proteksi Lembar, lalu coba lagi.',
  failureCellEditMode: 'Ada sel yang sedang diketik. Tekan Enter atau Esc di lembar, lalu coba lagi.',
  failureTooMuchData:
    'Isi buku kerja terlalu besar untuk dikirim Excel sekaligus. Hapus baris dan kolom kosong yang berformat, atau periksa salinan dengan lebih sedikit lembar.',
  failureSheetGone: 'Lembar tidak ditemukan lagi: mungkin dihapus. Periksa buku kerja sekali lagi.',
  failureCellsChanged:
    'Sel-sel ini berubah sejak diperiksa, jadi tidak ada yang ditulis. Periksa buku kerja sekali lagi.',
  failureWriteRefused:
    'Excel menolak menulis ke sel ini. Periksa apakah buku kerja hanya dapat dibaca, lalu coba lagi.',
  failureWriteNotKept:
    'Excel tidak menyimpan isi yang ditulis, jadi isi semula dikembalikan. Periksa format dan validasi data sel ini, lalu coba lagi.',
  failureConnectionLost:
    'Hubungan dengan Excel terputus. Buka lagi panel ini; pengisian yang belum selesai dapat dipulihkan.',
  failureNotSupported: 'Versi Excel ini belum dapat melakukannya. Perbarui Excel, atau pakai Excel di web.',
  failureUnexpected: 'Excel tidak dapat menyelesaikan permintaan ini. Coba lagi.',
  failureCheckFailed: 'Pemeriksaan terhenti karena kesalahan program. Coba lagi.',
  failureSheet: 'Lembar {sheet}',
  failureCells: 'sel {cells}',
  failureMoreCells: { one: 'dan {count} sel lain', other: 'dan {count} sel lain' },
  failureDetail: 'Rincian untuk dilaporkan',

  excelKeepsWaiting:
    'Excel belum menjawab. Bila ada sel yang sedang diketik, tekan Enter atau Esc di lembar.',
  notInExcel:
    'Periksa Capaian bekerja di dalam Excel. Buka buku kerja di Excel, lalu jalankan add-in ini dari sana.',
  excelTooOld:
    'Versi Excel ini terlalu lama untuk Periksa Capaian. Pakai Excel 2021 atau yang lebih baru, Microsoft 365, atau Excel di web.',
  officeNotLoaded: 'Pustaka Office tidak dapat dimuat. Periksa sambungan internet, lalu buka lagi panel ini.',
  paneBroke: 'Panel ini terhenti karena kesalahan program. Isi lembar tetap seperti yang terlihat di Excel.',
  reopenPane: 'Tampilkan lagi',
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
