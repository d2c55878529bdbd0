import {
  check,
  DEFAULT_SETTINGS,
  templateOf,
  type Finding,
  type Settings,
  type Workbook,
} from '../src/engine.ts';
import { sentence } from '../src/locales/format.ts';
import { addressOf, parseAddress } from '../src/workbook/address.ts';
import type { Cell, Rect, Scalar, Sheet } from '../src/workbook/workbook.ts';

/** A cell in a test's table: a plain value, or a value with its number format or formula. */
export type Given = Scalar | Cell;

/** A worksheet from its rows, A1 first. `merges` are A1 ranges such as `A3:A14`. */
export function worksheet(
  rows: readonly (readonly Given[])[],
  { name = 'Sheet1', merges = [] }: { readonly name?: string; readonly merges?: readonly string[] } = {},
): Sheet {
  return {
    id: name,
    name,
    visibility: 'visible',
    grid: rows.map((row) =>
      row.map((given) => (given === null || typeof given !== 'object' ? { value: given } : given)),
    ),
    merges: merges.map(rectOf),
    hiddenRows: new Set(),
    isProtected: false,
  };
}

function rectOf(range: string): Rect {
  const [first, last] = range.split(':').map(parseAddress);
  if (first === undefined || last === undefined) throw new Error(`No range: ${range}`);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export function workbook(...sheets: readonly Sheet[]): Workbook {
  return { sheets };
}

/** A percentage as a cell holds it: a ratio shown with so many decimals. */
export function percent(ratio: number, decimals = 2): Cell {
  return { value: ratio, numberFormat: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%` };
}

/** One month of a table: label, target, realization, %, remark. */
export type Month = readonly [
  label: string,
  target: Given,
  realization: Given,
  percent?: Given,
  remark?: string,
];

export interface Item {
  readonly name: string;
  readonly annual: Given;
  readonly months: readonly Month[];
}

/**
 * A monthly table as in the budget panel of an echelon sheet. Headers stand in rows 1 and 2, data from row 3:
 * A name, B annual target, C month, D target, E realization, F %, G remark. A total row may close it.
 */
export function monthly(
  kind: 'Kinerja' | 'Anggaran (Rp)',
  items: readonly Item[],
  total?: {
    readonly annual?: Given;
    readonly target?: Given;
    readonly realization?: Given;
    readonly percent?: Given;
  },
): Workbook {
  const names =
    kind === 'Kinerja'
      ? ['Indikator Kinerja', 'Target Kinerja Tahunan']
      : ['Program', 'Target Anggaran Tahunan'];
  const rows: Given[][] = [
    [kind, null, null, null, null, null, null],
    [...names, 'Bulan', 'Target', 'Realisasi', '%', 'Ket'],
    ...items.flatMap(({ name, annual, months }) =>
      months.map(([label, target, realization, ratio = null, remark = null], index) => [
        index === 0 ? name : null,
        index === 0 ? annual : null,
        label,
        target,
        realization,
        ratio,
        remark,
      ]),
    ),
  ];
  if (total !== undefined) {
    const { annual = null, target = null, realization = null, percent: ratio = null } = total;
    rows.push(['TOTAL', annual, null, target, realization, ratio, null]);
  }
  return workbook(worksheet(rows, { merges: ['A1:G1'] }));
}

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Twelve months with these targets; the realizations are the targets unless given, the percentages are right. */
export function year(
  targets: readonly number[],
  realizations: readonly (number | string)[] = targets,
): Month[] {
  return MONTHS.map((label, index) => {
    const target = targets[index] ?? 0;
    const realization = realizations[index] ?? 0;
    const ratio = typeof realization === 'number' && target !== 0 ? percent(realization / target, 0) : '-';
    return [label, target, realization, ratio];
  });
}

/** Months in order from the first given; the percentages are left blank. */
export function months(
  first: (typeof MONTHS)[number],
  ...figures: readonly (readonly [Given, Given])[]
): Month[] {
  const from = MONTHS.indexOf(first);
  return figures.map(([target, realization], index) => [MONTHS[from + index] ?? '', target, realization]);
}

/** One row of a quarterly table: target and realization of quarters I to IV, then the year's achievement. */
export interface QuarterlyItem {
  readonly name: string;
  readonly annual: Given;
  readonly quarters: readonly (readonly [target: Given, realization: Given])[];
  readonly achievement?: Given;
}

/**
 * A quarterly table, one row an item. Headers stand in rows 1 and 2, data from row 3: A indicator, B annual target,
 * C to J target and realization of quarters I to IV, K the year's achievement.
 */
export function quarterly(name: string, items: readonly QuarterlyItem[]): Sheet {
  const quarters = ['I', 'II', 'III', 'IV'];
  return worksheet(
    [
      [
        'Indikator Kinerja',
        'Target Tahunan',
        ...quarters.flatMap((quarter) => [`TRIWULAN ${quarter}`, null]),
        '% CAPAIAN',
      ],
      [null, null, ...quarters.flatMap(() => ['T', 'R']), null],
      ...items.map((item) => [
        item.name,
        item.annual,
        ...quarters.flatMap((_, index) => item.quarters[index] ?? [null, null]),
        item.achievement ?? null,
      ]),
    ],
    { name, merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1', 'I1:J1', 'K1:K2'] },
  );
}

/** A finding in short, for tables: A1 addresses instead of references. */
export interface Found {
  readonly cell: string;
  readonly severity: string;
  readonly cells: readonly string[];
  readonly stated?: number | string;
  readonly expected?: number;
  readonly message: string;
  readonly fixes: readonly {
    readonly cell: string;
    readonly formula?: string;
    readonly value: Scalar;
    readonly numberFormat?: string;
  }[];
  readonly echoes: readonly string[];
}

/** What one rule finds in a workbook, echoes of other findings left out. */
export function found(rule: string, book: Workbook, settings: Partial<Settings> = {}): Found[] {
  const findings = check(book, { ...DEFAULT_SETTINGS, ...settings }).findings.filter(
    (finding) => finding.rule === rule,
  );
  findings.forEach(sayInFull);
  return findings.map(inShort);
}

/** A finding whose sentence lacks a value cannot be said, in either language, and throws. */
function sayInFull(finding: Finding): void {
  for (const language of ['id', 'en'] as const) {
    sentence(templateOf(finding, language), finding.message.params, language);
  }
}

export function inShort({ severity, at, cells, stated, expected, message, fixes, echoes }: Finding): Found {
  return {
    cell: addressOf(at),
    severity,
    cells: cells.map(addressOf),
    ...(stated === undefined ? {} : { stated }),
    ...(expected === undefined ? {} : { expected }),
    message: message.key,
    fixes: fixes.map(({ formula, value, numberFormat, ...place }) => ({
      cell: addressOf(place),
      ...(formula === undefined ? {} : { formula }),
      value,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    })),
    echoes: echoes.map((echo) => `${echo.rule} ${addressOf(echo)}`),
  };
}
