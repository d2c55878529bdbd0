/** A worksheet's value, as Excel stores it. */
export type Scalar = string | number | boolean | null;

/** Error values that a cell can hold. */
export type ErrorCode = `#${string}`;

/** One cell. Rows and columns are 0-based everywhere in code; only text for people is in A1 style. */
export interface Cell {
  /** In a merged area only the top-left cell holds a value. `null` where the cell holds an error. */
  readonly value: Scalar;
  readonly error?: ErrorCode;
  /** English, with commas and a leading `=`. */
  readonly formula?: string;
  /** Excel's en-US pattern; absent means `General`. */
  readonly numberFormat?: string;
  /** Of texts only, where it may tell levels. */
  readonly isBold?: boolean;
  /** Steps by which a text is indented. */
  readonly indent?: number;
}

/** A rectangle of cells, 0-based, both ends included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface Sheet {
  /** Stable while the workbook is open: sheets get renamed and moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** `grid[row][column]`, from A1; rows may be shorter than the used range, and cells absent. */
  readonly grid: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly Rect[];
  /** Areas that each show what one formula gives, which no other content may come among; absent where there are none. */
  readonly spills?: readonly Rect[];
  /** 0-based rows hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly isProtected: boolean;
  /** What the mark says that we leave on worksheets that we make; they are no data. */
  readonly mark?: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** A cell of a workbook: which sheet, which row, which column. */
export interface Ref {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const BLANK: Cell = { value: null };

/** The cell at a 0-based row and column; a blank one where the grid holds none. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.grid[row]?.[column] ?? BLANK;
}

/** Whether nothing stands in the cell: no value, no error, no formula. */
export function isBlank(cell: Cell): boolean {
  const { value } = cell;
  if (value === null) return cell.error === undefined;
  if (typeof value !== 'string') return false;
  // Nearly all texts begin with a visible ASCII sign, which is told sooner than that all of it is white space.
  const first = value.charCodeAt(0);
  return first > 0x20 && first < 0x7f ? false : value.trim() === '';
}

/** The text of a cell with white space folded (a no-break space is white space), or `''`. */
export function textOf(cell: Cell): string {
  const { value } = cell;
  if (typeof value !== 'string') return '';
  return /^\s|\s$|\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
}
