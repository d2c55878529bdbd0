import type { writeXlsx } from 'hucre/xlsx';
import {
  LINE_COLOR,
  LOOKS,
  columnName,
  quotedName,
  rangeOf,
  type Look,
  type PlanCell,
  type SheetPlan,
} from '../engine.ts';
import type { Rect } from '../workbook/workbook.ts';
import { keyOf, type FileCell } from './openFile.ts';
import { storedFormula } from './formulaText.ts';
import { chartsOf } from './planCharts.ts';
import { typeOf } from './saveCopy.ts';

type Contents = Parameters<typeof writeXlsx>[0];
export type Font = NonNullable<Contents['defaultFont']>;
export type WrittenSheet = Contents['sheets'][number];
type CellStyle = NonNullable<FileCell['style']>;

/** Excel's list of choices holds no more characters than these. */
const LONGEST_CHOICES = 255;
/** Column widths in a file count the space at the sides of the digits as well: 5 pixels of 7 in Excel's own font. */
export const SIDES = 5 / 7;

/**
 * A plan as the library writes it.
 *
 * @param font the workbook's own, which looks change
 */
export function writtenSheet(plan: SheetPlan, font: Font | undefined): WrittenSheet {
  const { print, frozenRows, merges, table } = plan;
  const { titleRows, paper, orientation, footer, pageBreaks } = print;
  return {
    name: plan.name,
    rows: [],
    cells: cellsOf(plan, font),
    columns: columnsOf(plan),
    rowDefs: rowsOf(plan),
    ...(plan.outline.size > 0 && { outlineProperties: { summaryBelow: false } }),
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    conditionalRules: plan.conditionalFormats.map(({ range, formula, look }, index) => ({
      type: 'expression',
      priority: index + 1,
      formula: formula.replace(/^=/, ''),
      range: rangeOf(range),
      style: differenceOf(LOOKS[look]),
    })),
    dataValidations: plan.validations.map(({ range, choices }) => ({
      type: 'list',
      formula1: choicesText(choices),
      allowBlank: true,
      range: rangeOf(range),
    })),
    ...(frozenRows > 0 && { freezePane: { rows: frozenRows } }),
    ...(table !== undefined && {
      tables: [
        {
          name: table.name,
          range: rangeOf(table.range),
          columns: headingsOf(plan, table.range).map((name) => ({ name })),
          style: 'TableStyleLight1',
          showRowStripes: false,
        },
      ],
    }),
    charts: chartsOf(plan),
    pageSetup: {
      ...(paper === 'A4' && { paperSize: 'a4' }),
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(titleRows !== undefined && { printTitlesRow: `$${titleRows.top + 1}:$${titleRows.bottom + 1}` }),
    },
    ...(pageBreaks !== undefined && { rowBreaks: pageBreaks.map((row) => row - 1) }),
    ...(footer !== '' && { headerFooter: { oddFooter: footer } }),
  };
}

function rowsOf({ outline, rowHeights }: SheetPlan): NonNullable<WrittenSheet['rowDefs']> {
  const rows = new Set([...outline.keys(), ...rowHeights.keys()]);
  return new Map(
    [...rows].map((row) => {
      const outlineLevel = outline.get(row);
      const height = rowHeights.get(row);
      return [
        row,
        { ...(outlineLevel !== undefined && { outlineLevel }), ...(height !== undefined && { height }) },
      ];
    }),
  );
}

function cellsOf({ cells, merges }: SheetPlan, font: Font | undefined): Map<string, FileCell> {
  const written = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cellOf(cell, font)]));
  // Each cell of a merged area draws its own part of the border.
  for (const { top, left, bottom, right } of merges) {
    const style = written.get(keyOf(top, left))?.style;
    if (style === undefined) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const key = keyOf(row, column);
        if (!written.has(key)) written.set(key, { value: null, type: 'empty', style });
      }
    }
  }
  return written;
}

function cellOf(cell: PlanCell, font: Font | undefined): FileCell {
  const { value, formula, numberFormat, look, indent, link } = cell;
  const text = typeof value === 'string' ? value : '';
  return {
    value,
    type: typeOf(cell),
    style: styleOf(LOOKS[look], indent ?? 0, numberFormat, font),
    ...(formula !== undefined && { formula: storedFormula(formula), formulaResult: value }),
    // The library takes a text like an error for one, unless it has runs.
    ...(formula === undefined && text.startsWith('#') && { richText: [{ text }] }),
    ...(link !== undefined && {
      hyperlink: { target: '', location: `${quotedName(link.sheetName)}!${link.address}` },
    }),
  };
}

function styleOf(look: Look, indent: number, numFmt: string | undefined, base: Font | undefined): CellStyle {
  const { fill, hasBorder, wraps, horizontal, vertical } = look;
  const side = { style: 'thin', color: colorOf(LINE_COLOR) } as const;
  const alignment = {
    // Excel indents what stands on a side.
    ...((horizontal !== undefined || indent > 0) && { horizontal: horizontal ?? 'left' }),
    ...(vertical !== undefined && { vertical }),
    ...(wraps === true && { wrapText: true }),
    ...(indent > 0 && { indent }),
  };
  return {
    font: { ...base, ...fontOf(look) },
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: colorOf(fill) } }),
    ...(hasBorder === true && { border: { top: side, right: side, bottom: side, left: side } }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(numFmt !== undefined && { numFmt }),
  };
}

/** Of a look what a conditional format may change: its letters and its ground. */
function differenceOf(look: Look): CellStyle {
  const { fill } = look;
  const font = fontOf({ ...look, size: undefined });
  return {
    ...(Object.keys(font).length > 0 && { font }),
    // The ground of a format that differs is the background color, not the foreground as in a cell.
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', bgColor: colorOf(fill) } }),
  };
}

function fontOf({
  isBold,
  isItalic,
  isUnderlined,
  size,
  color,
}: { readonly [K in keyof Look]: Look[K] | undefined }): Font {
  return {
    ...(isBold === true && { bold: true }),
    ...(isItalic === true && { italic: true }),
    ...(isUnderlined === true && { underline: true }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && { color: colorOf(color) }),
  };
}

const colorOf = (color: string) => ({ rgb: `FF${color.slice(1)}` });

function columnsOf({ columnWidths, hiddenColumns }: SheetPlan): WrittenSheet['columns'] {
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1));
  return Array.from({ length: count }, (_, column) => {
    const width = columnWidths[column];
    return {
      ...(width !== undefined && { width: Math.round((width + SIDES) * 100) / 100 }),
      ...(hiddenColumns.includes(column) && { hidden: true }),
    };
  });
}

function choicesText(choices: readonly string[]): string {
  const list = choices.join(',');
  if (list.length > LONGEST_CHOICES || choices.some((choice) => choice.includes(',')))
    throw new Error(`Excel can't offer these choices: ${list}`);
  return `"${list.replace(/"/g, '""')}"`;
}

/** Excel repairs a table whose columns are not named as their cells are, or of which two have one name. */
function headingsOf({ cells }: SheetPlan, { top, left, right }: Rect): string[] {
  const headings = Array.from({ length: right - left + 1 }, (_, index) => {
    const cell = cells.find(({ row, column }) => row === top && column === left + index);
    if (typeof cell?.value !== 'string' || cell.value === '' || cell.formula !== undefined)
      throw new Error(`Column ${columnName(left + index)} of the table has no name.`);
    return cell.value;
  });
  if (new Set(headings.map((heading) => heading.toLowerCase())).size < headings.length)
    throw new Error('Two columns of the table have one name.');
  return headings;
}
