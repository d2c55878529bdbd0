import type { Place } from '../workbook/address.ts';
import type { Rect, Scalar } from '../workbook/workbook.ts';
import type { TypedArea } from './ownTab.ts';

/** The tabs that a summary makes, in the order in which they stand in the workbook. */
export const TAB_IDS = ['overview', 'budget', 'charts', 'comparison', 'reviewNotes'] as const;

export type TabId = (typeof TAB_IDS)[number];

/** A worksheet to be written, as data: whoever writes it needs to know nothing of reports. */
export interface SheetPlan {
  readonly tab: TabId;
  /** The worksheet's name, in the language of the summary. */
  readonly name: string;
  /** No two of one place; of a merged area the top-left only. */
  readonly cells: readonly PlanCell[];
  readonly merges: readonly Rect[];
  /** In characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  /**
   * In points, of the rows that need more than one line; a host that fits rows to their texts may do that instead, but
   * not where the text is in merged cells, which Excel does not fit.
   */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** 0-based columns that are not shown. */
  readonly hiddenColumns: readonly number[];
  /** Rows that can be folded below the row above them: 1 is the outermost level. */
  readonly outline: ReadonlyMap<number, number>;
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly validations: readonly PlanValidation[];
  readonly charts: readonly PlanChart[];
  readonly table?: PlanTable;
  /** What users type there is kept from run to run, and no change of the tab. */
  readonly typed?: TypedArea;
  /** Rows at the top that stay in sight. */
  readonly frozenRows: number;
  readonly print: PlanPrint;
}

export interface PlanCell extends Place {
  /** What the cell shows; with a formula, what the formula must give. A text is kept text, whatever it begins with. */
  readonly value: Scalar;
  /** English, with commas and a leading `=`. */
  readonly formula?: string;
  /** Excel's en-US pattern; absent means `General`, and `@` is not used. */
  readonly numberFormat?: string;
  readonly look: LookId;
  /** Steps of indentation beyond the look's own. */
  readonly indent?: number;
  /** A place in the same workbook that a click leads to. */
  readonly link?: PlanLink;
}

export interface PlanLink {
  readonly sheetName: string;
  /** `I109` */
  readonly address: string;
}

/** What a cell is there for; `LOOKS` says how that looks. */
export type LookId =
  | 'title'
  | 'subtitle'
  /** The name of a column. */
  | 'heading'
  /** A row that names a group of the rows below. */
  | 'band'
  | 'text'
  /** A text that is not broken into lines: a code, a number, a word. */
  | 'word'
  | 'figure'
  /** A figure that is a copy: no formula can read its source. */
  | 'copied'
  | 'totalText'
  | 'totalFigure'
  | 'totalCopied'
  /** A figure on top, and what it says. */
  | 'keyFigure'
  | 'keyCopied'
  | 'keyLabel'
  /** Said of the tab itself: sources, what is missing. */
  | 'note'
  | 'link'
  /** To be typed in by a reviewer. */
  | 'typed'
  /** Signatures and the like: centred, without lines. */
  | 'signature'
  | 'highest'
  | 'high'
  | 'middle'
  | 'low'
  | 'lowest';

export interface Look {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  /** In points; absent: the workbook's own. */
  readonly size?: number;
  /** `#RRGGBB`, of the letters. */
  readonly color?: string;
  /** `#RRGGBB`, of the ground. */
  readonly fill?: string;
  /** A thin line on all four sides. */
  readonly hasBorder?: boolean;
  readonly wraps?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
}

/** Of the lines around cells, `#RRGGBB`; they are thin. */
export const LINE_COLOR = '#BFBFBF';

/** One look for Excel and for files. */
export const LOOKS: Readonly<Record<LookId, Look>> = {
  title: { isBold: true, size: 14 },
  subtitle: { size: 11, wraps: true, vertical: 'top', horizontal: 'left' },
  heading: {
    isBold: true,
    fill: '#D9E2EC',
    hasBorder: true,
    wraps: true,
    horizontal: 'center',
    vertical: 'center',
  },
  band: {
    isBold: true,
    fill: '#EEF2F6',
    hasBorder: true,
    wraps: true,
    vertical: 'top',
    horizontal: 'left',
  },
  text: { hasBorder: true, wraps: true, vertical: 'top', horizontal: 'left' },
  word: { hasBorder: true, vertical: 'top', horizontal: 'left' },
  figure: { hasBorder: true, vertical: 'top', horizontal: 'right' },
  copied: { isItalic: true, hasBorder: true, vertical: 'top', horizontal: 'right' },
  totalText: { isBold: true, hasBorder: true, wraps: true, vertical: 'top', fill: '#EEF2F6' },
  totalFigure: { isBold: true, hasBorder: true, vertical: 'top', horizontal: 'right', fill: '#EEF2F6' },
  totalCopied: {
    isBold: true,
    isItalic: true,
    hasBorder: true,
    vertical: 'top',
    horizontal: 'right',
    fill: '#EEF2F6',
  },
  keyFigure: { isBold: true, size: 12, horizontal: 'right' },
  keyCopied: { isBold: true, isItalic: true, size: 12, horizontal: 'right' },
  keyLabel: {},
  note: { isItalic: true, color: '#595959', wraps: true, vertical: 'top', horizontal: 'left' },
  link: {
    hasBorder: true,
    isUnderlined: true,
    color: '#0563C1',
    wraps: true,
    vertical: 'top',
    horizontal: 'left',
  },
  typed: { hasBorder: true, wraps: true, vertical: 'top', horizontal: 'left', fill: '#FFFBE6' },
  signature: { wraps: true, horizontal: 'center', vertical: 'top' },
  highest: { fill: '#C6E7C8', color: '#0B4F13' },
  high: { fill: '#E2F2D5', color: '#2F5312' },
  middle: { fill: '#FFF2CC', color: '#6B4E00' },
  low: { fill: '#FCE4D6', color: '#7A3411' },
  lowest: { fill: '#F8CBCB', color: '#7D1414' },
};

/** Shown where the formula holds for the top-left cell of the range; relative references move with the cell. */
export interface PlanConditionalFormat {
  readonly range: Rect;
  readonly formula: string;
  readonly look: LookId;
}

/** What may be chosen in cells to type in; anything else may be typed as well. */
export interface PlanValidation {
  readonly range: Rect;
  readonly choices: readonly string[];
}

/** A filterable table; its first row holds the names of the columns. */
export interface PlanTable {
  /** Unique in the workbook: letters only. */
  readonly name: string;
  readonly range: Rect;
}

/** Native charts of Excel. The source's first row names the series, its first column the categories. */
export interface PlanChart {
  readonly kind: 'line' | 'bar';
  /** Unique on the tab. */
  readonly name: string;
  readonly title: string;
  readonly source: Rect;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** Of the value axis. */
  readonly numberFormat: string;
  /** Where the value axis begins; absent: wherever it suits the values, which bars can't be compared on. */
  readonly minimum?: number;
  /** Where it ends. */
  readonly maximum?: number;
  /** The cells that it lies over. */
  readonly place: Rect;
}

export interface PlanPrint {
  /** F4 is 8.5 × 13 inches, which Excel calls Folio. */
  readonly paper: 'A4' | 'F4';
  readonly orientation: 'landscape' | 'portrait';
  /** 0-based rows, both included, that are repeated on every page. */
  readonly titleRows?: { readonly top: number; readonly bottom: number };
  /** Rows (0-based) that begin a new page. */
  readonly pageBreaks?: readonly number[];
  /** In Excel's codes: `Halaman &P dari &N`. Fit to one page in width, as many in height as are needed. */
  readonly footer: string;
}
