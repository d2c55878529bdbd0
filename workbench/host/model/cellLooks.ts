import { CELL_SIDES, type CellSide } from './borders.ts';
import { WHOLE_SHEET } from './area.ts';
import type { Json } from './json.ts';
import type { SheetModel } from './sheet.ts';

/** A line at a side of a cell; `Excel.BorderLineStyle` and `Excel.BorderWeight`. */
export interface BorderLook {
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB` */
  readonly color: string;
}

/** What was said of a cell's look; absent is the default. Words are those of Excel's enumerations. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  /** `#RRGGBB`, of the letters. */
  readonly fontColor?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** `Single` */
  readonly underline?: string;
  readonly isStruckThrough?: boolean;
  /** `#RRGGBB`, of the ground. */
  readonly fill?: string;
  /** `Center` */
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wraps?: boolean;
  readonly indent?: number;
  /** Degrees from -90 to 90, or 180 for letters below each other. */
  readonly orientation?: number;
  readonly shrinks?: boolean;
  /** A line between two cells belongs to both. */
  readonly borders?: Readonly<Partial<Record<CellSide, BorderLook>>>;
  readonly isLocked?: boolean;
}

export interface PlacedLook {
  readonly row: number;
  readonly column: number;
  readonly look: CellLook;
}

type PlainLook = Exclude<keyof CellLook, 'borders' | 'numberFormat'>;

/** Where the model keeps what a look consists of. */
const PROPERTIES: Readonly<Record<PlainLook, string>> = {
  fontName: 'font.name',
  fontSize: 'font.size',
  fontColor: 'font.color',
  isBold: 'font.bold',
  isItalic: 'font.italic',
  underline: 'font.underline',
  isStruckThrough: 'font.strikethrough',
  fill: 'fill.color',
  horizontal: 'horizontalAlignment',
  vertical: 'verticalAlignment',
  wraps: 'wrapText',
  indent: 'indentLevel',
  orientation: 'textOrientation',
  shrinks: 'shrinkToFit',
  isLocked: 'protection.locked',
};

type Draft = Record<string, unknown>;

/**
 * The looks of the cells of a sheet, row by row: of those in its used range of which anything was said, by themselves or by
 * their row or column.
 */
export function cellLooks(sheet: SheetModel): readonly PlacedLook[] {
  const used = sheet.usedArea(false, WHOLE_SHEET);
  if (used === undefined) return [];
  const drafts = new Map<number, Map<number, Draft>>();
  const draftAt = (row: number, column: number): Draft => {
    const line = drafts.get(row) ?? new Map<number, Draft>();
    drafts.set(row, line);
    const draft = line.get(column) ?? {};
    line.set(column, draft);
    return draft;
  };
  const take = (name: string, property: string) => {
    sheet.formats.visit(property, used, (row, column, value) => {
      const draft = draftAt(row, column);
      if (value === undefined) Reflect.deleteProperty(draft, name);
      else draft[name] = value;
    });
  };
  for (const [name, property] of Object.entries(PROPERTIES)) take(name, property);
  for (const side of CELL_SIDES) {
    for (const aspect of ['style', 'weight', 'color']) {
      take(`${side}.${aspect}`, `borders.${side}.${aspect}`);
    }
  }
  for (const { row, column, cell } of sheet.cells()) {
    if (cell.numberFormat !== undefined) draftAt(row, column).numberFormat = cell.numberFormat;
  }
  return [...drafts]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([row, line]) =>
      [...line]
        .toSorted(([a], [b]) => a - b)
        .map(([column, draft]) => ({ row, column, look: lookFrom(draft) }))
        .filter(({ look }) => Object.keys(look).length > 0),
    );
}

/** A draft with its lines put together; where no line was drawn, nothing was said of one. */
function lookFrom(draft: Draft): CellLook {
  const borders: Partial<Record<CellSide, BorderLook>> = {};
  const look: Draft = {};
  for (const [name, value] of Object.entries(draft)) {
    if (!name.includes('.')) look[name] = value;
  }
  for (const side of CELL_SIDES) {
    const style = draft[`${side}.style`] as Json | undefined;
    if (typeof style !== 'string' || style === 'None') continue;
    borders[side] = {
      style,
      weight: textOr(draft[`${side}.weight`], 'Thin'),
      color: textOr(draft[`${side}.color`], '#000000'),
    };
  }
  return Object.keys(borders).length === 0 ? look : { ...look, borders };
}

const textOr = (value: unknown, fallback: string) => (typeof value === 'string' ? value : fallback);
