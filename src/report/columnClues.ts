import { fillOf } from './columnFit.ts';
import { isFigureRole, NAME_ROLES, type ColumnRole } from './columnRole.ts';
import type { FigureTable } from './figureTable.ts';
import type { HeaderColumn } from './headerColumns.ts';
import { labelOf, ownerCell, type SheetView } from './sheetView.ts';

/** What settling the roles of columns looks at. */
export interface ColumnSource {
  readonly view: SheetView;
  readonly table: FigureTable;
  /** The rows of data. */
  readonly rows: readonly number[];
}

/** What the numbering row says of a column settles its role, and that of its operands where words leave it open. */
export function declaredRoles(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const settled = new Map<number, ColumnRole>();
  for (const column of columns) {
    if (column.declaration === undefined) continue;
    const operands = column.declaration.operands.flatMap((number) => {
      const numbered = columns.filter((other) => other.number === number);
      return numbered.find(({ measure }) => measure === column.measure) ?? numbered[0] ?? [];
    });
    const [first, second] = operands;
    switch (column.declaration.kind) {
      case 'ratio':
        settled.set(column.column, 'percent');
        if (first !== undefined && !isCertain(first)) settled.set(first.column, 'realization');
        if (second !== undefined && !isCertain(second)) settled.set(second.column, 'target');
        break;
      case 'sum':
        if (operands.every((operand) => operand.period !== undefined && operand.roles[0] === 'realization'))
          settled.set(column.column, 'annualRealization');
        if (operands.every((operand) => operand.period !== undefined && operand.roles[0] === 'target'))
          settled.set(column.column, 'annualTarget');
        break;
      case 'difference':
        if (column.roles.length === 0) settled.set(column.column, 'deviation');
        break;
    }
  }
  return columns.map((column) => {
    const role = settled.get(column.column);
    return role === undefined ? column : { ...column, roles: [role] };
  });
}

function isCertain({ roles }: HeaderColumn): boolean {
  return roles.length === 1;
}

/** Parts of a code that is split over columns, of which only the first has a header. */
export function withCodeParts(columns: readonly HeaderColumn[], source: ColumnSource): HeaderColumn[] {
  return columns.flatMap((column, index) => {
    if (column.roles[0] !== 'code') return [column];
    const next = columns[index + 1]?.column ?? column.column + 1;
    const parts: HeaderColumn[] = [];
    const filled = new Set<number>();
    for (let beside = column.column + 1; beside < next; beside++) {
      const kind = codePartIn(source, beside);
      if (kind === 'words') break;
      if (kind === 'code') filled.add(beside);
      parts.push({ ...column, column: beside });
    }
    return filled.size === 0 ? [column] : [column, ...parts];
  });
}

const LONGEST_PART = 12;

function codePartIn({ view, rows }: ColumnSource, column: number): 'code' | 'blank' | 'words' {
  let kind: 'code' | 'blank' = 'blank';
  for (const row of rows.slice(0, 100)) {
    const text = labelOf(ownerCell(view, row, column));
    if (text === '') continue;
    if (text.length > LONGEST_PART || !/^[\dx][\dx.]*$/i.test(text)) return 'words';
    kind = 'code';
  }
  return kind;
}

/** Of columns under one merged head, one holds what the head says; a unit or a number may stand beside it. */
export function withoutTwins(columns: readonly HeaderColumn[], source: ColumnSource): HeaderColumn[] {
  return columns.map((column) => {
    const twins = columns.filter(
      (other) =>
        Math.abs(other.column - column.column) <= 1 && other.path.join('\n') === column.path.join('\n'),
    );
    const [role] = column.roles;
    if (twins.length < 2 || role === undefined) return column;
    if (isFigureRole(role)) {
      const { filled, figures } = fillOf(source.table, source.rows, column.column);
      const others = twins.filter((twin) => twin !== column);
      const isWords = filled > 0 && figures * 5 < filled;
      const hasFigures = others.some((twin) => {
        const fill = fillOf(source.table, source.rows, twin.column);
        return fill.figures * 2 > fill.filled;
      });
      return isWords && hasFigures ? unitBeside(column) : column;
    }
    if (!NAME_ROLES.has(role)) return column;
    const longest = Math.max(...twins.map((twin) => lengthIn(source, twin.column)));
    return lengthIn(source, column.column) * 3 < longest ? { ...column, roles: ['number'] } : column;
  });
}

/** The unit behind a target is that of the item, whatever period the target is of. */
function unitBeside({ column, path }: HeaderColumn): HeaderColumn {
  return { column, path, roles: ['unit'] };
}

/** How long a column's texts are on average. */
function lengthIn({ view, rows }: ColumnSource, column: number): number {
  let length = 0;
  let count = 0;
  for (const row of rows.slice(0, 100)) {
    const text = labelOf(ownerCell(view, row, column));
    if (text === '') continue;
    length += text.length;
    count++;
  }
  return count === 0 ? 0 : length / count;
}
