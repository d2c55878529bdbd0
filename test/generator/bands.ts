import type { LayoutChoices } from './choices.ts';
import type { Drawing } from './drawing.ts';
import type { GeneratedItem } from './items.ts';
import type { GeneratedReport } from './report.ts';
import { BAND_ACTIVITIES, BAND_PROGRAMS } from './words.ts';

/**
 * The bands above an item, outermost first: the unit of the office, the objective, or program and activity, each
 * kind told by how it begins (`A.`, `Sasaran 1 :`, `Program :`).
 */
export function bandsOf(
  items: readonly GeneratedItem[],
  index: number,
  rows: GeneratedReport['rows'],
  { objective: bands }: LayoutChoices,
): string[] {
  const item = items[index];
  if (item === undefined) return [];
  const upTo = items.slice(0, index + 1);
  const units = new Set(upTo.map(({ unitOfOffice }) => unitOfOffice)).size;
  const objectives = new Set(upTo.map(({ objective }) => objective)).size;
  const unit = `${String.fromCharCode(64 + units)}. ${item.unitOfOffice}`;
  const objective = `Sasaran ${objectives} : ${item.objective}`;
  const program = `Program : ${BAND_PROGRAMS[units - 1] ?? ''}`;
  const activity = `Kegiatan : ${BAND_ACTIVITIES[objectives - 1] ?? ''}`;
  switch (bands) {
    case 'band':
      return [rows === 'A2' ? program : objective];
    case 'unitBand':
      return [unit];
    case 'bothBands':
      return rows === 'A2' ? [program, activity] : [unit, objective];
    default:
      return [];
  }
}

/** The column in which a label of a total, or the text of a band that is not merged, stands. */
export function labelColumn({ columns, report }: Drawing, place: 'number' | 'name' | 'first'): number {
  const name =
    columns.find(({ role }) => role === 'item') ?? columns.find(({ role }) => role === 'indicator');
  const number = columns.find(({ role }) => role === 'number' || role === 'code');
  const isRemark = columns[0]?.role === 'remark';
  const first = isRemark || report.isSideBySide ? undefined : columns[0];
  const column = place === 'number' ? (number ?? name) : place === 'first' ? (first ?? name) : name;
  return column?.column ?? 0;
}
