import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError, SimulatorFault } from '../../errors.ts';
import { MIXED } from '../../model/formatLayers.ts';
import type { Json } from '../../model/json.ts';
import { requireAllowed, type ProtectedDeed } from '../../model/protection.ts';
import type { SheetModel } from '../../model/sheet.ts';
import type { HostProperty } from '../hostClass.ts';
import type { CellsTarget, SheetTarget } from './session.ts';

/** How a property of cells is kept. */
export interface Painting {
  /** What a protected sheet must allow (formatting cells unless said otherwise), or what refuses on one. */
  readonly deed?: ProtectedDeed | ((sheet: SheetModel) => void);
  /** The cells that a range's property is really of: whole columns for their width. */
  readonly reach?: (area: Rect) => Rect;
  /** Brings a value into Excel's own form or refuses it. */
  readonly read?: (value: Json) => Json;
}

/**
 * A property of cells that is kept and means nothing to the model. Read over cells that differ it is `null`;
 * `null` can't be written (docs/excel/excel-add-ins-blank-null-values.md).
 */
export function painted(name: string, fallback: Json, painting: Painting = {}): HostProperty<CellsTarget> {
  const { deed = 'allowFormatCells', reach = (area: Rect) => area, read = sameKindAs(fallback) } = painting;
  return {
    get: ({ sheet, areas }) =>
      overAreas(areas.map((area) => sheet.formats.shared(reach(area), name, fallback))),
    set: ({ sheet, areas }, value) => {
      if (typeof deed === 'function') deed(sheet);
      else requireAllowed(sheet, deed);
      const kept = read(value);
      for (const area of areas) sheet.formats.paint(reach(area), name, kept);
    },
  };
}

/** What several areas answer together: `null` where they differ. */
export function overAreas([first = MIXED, ...rest]: readonly (Json | typeof MIXED)[]): Json {
  return first === MIXED || rest.some((value) => value !== first) ? null : first;
}

/** A property of a sheet that is kept and means nothing to the model. */
export function kept(name: string, fallback: Json, read = sameKindAs(fallback)): HostProperty<SheetTarget> {
  return {
    get: ({ sheet }) => sheet.kept.get(name) ?? fallback,
    set: ({ sheet }, value) => {
      sheet.kept.set(name, read(value));
    },
  };
}

/** A property that is known and never changes here. */
export function constant<T>(value: Json): HostProperty<T> {
  return { get: () => value };
}

export function sameKindAs(fallback: Json): (value: Json) => Json {
  return (value) => {
    if (value === null || typeof value !== typeof fallback) throw new ExcelError('InvalidArgument');
    return value;
  };
}

/** One of the values that an enumeration of Excel has. */
export function oneOf(values: readonly string[]): (value: Json) => string {
  return (value) => {
    if (typeof value !== 'string' || !values.includes(value)) throw new ExcelError('InvalidArgument');
    return value;
  };
}

/** A number between two others, both included. */
export function between(least: number, most: number): (value: Json) => Json {
  return (value) => {
    if (typeof value !== 'number' || value < least || value > most) throw new ExcelError('InvalidArgument');
    return value;
  };
}

/** A whole number between two others, both included. */
export function wholeBetween(least: number, most: number): (value: Json) => Json {
  const inRange = between(least, most);
  return (value) => {
    if (!Number.isInteger(value)) throw new ExcelError('InvalidArgument');
    return inRange(value);
  };
}

/** Anything but `null`. */
export function notNull(value: Json): Json {
  if (value === null) throw new ExcelError('InvalidArgument');
  return value;
}

/** A colour as Excel gives it back: `#RRGGBB` in capitals. */
export function colour(value: Json): Json {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  const code = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  if (code === undefined) {
    throw new SimulatorFault(`The simulated host knows colours as #RRGGBB and not "${value}".`);
  }
  return `#${code.toUpperCase()}`;
}
