import type { HeaderColumn } from '../src/report/headerColumns.ts';
import { columnsOf } from '../src/report/headerColumns.ts';
import type { Numbering } from '../src/report/numbering.ts';
import { viewOf } from '../src/report/sheetView.ts';
import { columnName } from '../src/workbook/address.ts';
import { worksheet, type Given } from './worksheets.ts';

/** The columns that a header describes which begins the sheet and is all that stands on it. */
export function headed(
  tiers: readonly (readonly Given[])[],
  merges: readonly string[] = [],
  numbering?: Numbering,
): HeaderColumn[] {
  return columnsOf(
    viewOf(worksheet(tiers, { merges })),
    tiers.map((_, tier) => tier),
    numbering,
  );
}

/** A column in short: `C target|annualTarget Q1 toDate budget`, `?` where its words say nothing known. */
export function columnInShort({
  column,
  roles,
  period,
  span,
  measure,
}: Pick<HeaderColumn, 'column' | 'roles' | 'period' | 'span' | 'measure'>): string {
  return [
    columnName(column),
    roles.length === 0 ? '?' : roles.join('|'),
    ...(period === undefined ? [] : [`${period.kind.slice(0, 1).toUpperCase()}${period.index}`]),
    ...(span === undefined ? [] : [span]),
    ...(measure === undefined ? [] : [measure]),
  ].join(' ');
}
