import { LOOKS, quotedName, type SheetPlan } from '../../engine.ts';
import type { TabPart } from '../spreadsheet.ts';
import { rangeAt } from './areas.ts';
import { writeCharts } from './charts.ts';
import { sizeOf } from './contents.ts';

/** What is known of the worksheet that a plan is written to. */
export interface TabPlace {
  readonly worksheet: Excel.Worksheet;
  /** Absent: the worksheet is new. */
  readonly earlier?: EarlierTab;
  /** A name that no table has, for the one of the plan. */
  readonly tableName?: string;
  /** The user hid it. */
  readonly isHidden: boolean;
}

/** What an earlier run left on a tab. */
export interface EarlierTab {
  readonly tables: readonly string[];
  /** One of them that stays, and is made as long as the plan's: formulas of the user may name it and its columns. */
  readonly keptTable?: string;
  readonly charts: readonly string[];
  /** The user's own charts; absent: nobody knows which are. */
  readonly otherCharts?: readonly string[];
  /** Charts that a writing that Excel refused left. */
  readonly begunCharts?: readonly string[];
  /** The user filters it, other than by a table. */
  readonly isFiltered: boolean;
  /** Rows of each group, 0-based and both included, in the order in which they were made; absent: nobody knows. */
  readonly groups?: readonly (readonly [number, number])[];
}

/** A part of a tab: how it is written, and how what an earlier run left of it is taken away, both at the next sync. */
interface Part {
  /** Whether a tab has something of it, so that it can be missing. */
  readonly isIn: (plan: SheetPlan) => boolean;
  readonly write: (place: TabPlace, plan: SheetPlan) => void;
  readonly clear?: (place: TabPlace, earlier: EarlierTab) => void;
  /** Takes away what was written of it until Excel refused something. */
  readonly withdraw?: (worksheet: Excel.Worksheet, plan: SheetPlan) => void;
}

/** What a tab has beside its cells; each can be left out where Excel refuses it. */
export const TAB_PARTS: Readonly<Record<TabPart, Part>> = {
  conditionalFormats: {
    isIn: ({ conditionalFormats }) => conditionalFormats.length > 0,
    write: ({ worksheet }, { conditionalFormats }) => {
      // The one that was added last comes first.
      for (const { range, formula, look } of [...conditionalFormats].reverse()) {
        const { custom } = rangeAt(worksheet, range).conditionalFormats.add('Custom');
        const { isBold, color, fill } = LOOKS[look];
        custom.rule.formula = formula;
        if (isBold === true) custom.format.font.bold = true;
        if (color !== undefined) custom.format.font.color = color;
        if (fill !== undefined) custom.format.fill.color = fill;
      }
    },
    clear: ({ worksheet }) => {
      worksheet.getRange().conditionalFormats.clearAll();
    },
  },
  validations: {
    isIn: ({ validations }) => validations.length > 0,
    write: ({ worksheet }, { validations }) => {
      for (const { range, choices } of validations) {
        const { dataValidation } = rangeAt(worksheet, range);
        dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
        // Anything else may be typed as well.
        dataValidation.errorAlert = { showAlert: false, message: '', style: 'Information', title: '' };
      }
    },
    clear: ({ worksheet }) => {
      worksheet.getRange().dataValidation.clear();
    },
  },
  /** Before the cells: Excel writes the links' texts into them. */
  links: {
    isIn: ({ cells }) => cells.some(({ link }) => link !== undefined),
    write: ({ worksheet }, { cells }) => {
      for (const { row, column, link, value } of cells) {
        if (link === undefined) continue;
        worksheet.getCell(row, column).hyperlink = {
          documentReference: `${quotedName(link.sheetName)}!${link.address}`,
          textToDisplay: String(value ?? ''),
        };
      }
    },
    clear: ({ worksheet }) => {
      worksheet.getRange().clear('RemoveHyperlinks');
    },
  },
  outline: {
    isIn: ({ outline }) => outline.size > 0,
    write: ({ worksheet }, plan) => {
      for (const [top, bottom] of groupsOf(plan)) rowsOf(worksheet, top, bottom).group('ByRows');
    },
    clear: ({ worksheet }, { groups = [] }) => {
      for (const [top, bottom] of [...groups].reverse()) rowsOf(worksheet, top, bottom).ungroup('ByRows');
    },
  },
  table: {
    isIn: ({ table }) => table !== undefined,
    write: ({ worksheet, tableName, earlier }, { table }) => {
      if (table === undefined || earlier?.keptTable !== undefined) return;
      const added = worksheet.tables.add(rangeAt(worksheet, table.range), true);
      added.name = tableName ?? table.name;
      added.style = 'TableStyleLight1';
      added.showBandedRows = false;
    },
    clear: ({ worksheet }, { tables, keptTable, isFiltered }) => {
      for (const name of tables) {
        const table = worksheet.tables.getItemOrNullObject(name);
        table.clearFilters();
        if (name !== keptTable) table.convertToRange();
      }
      // Excel writes nothing in rows that a filter hides (office-js issue 224).
      if (isFiltered) worksheet.autoFilter.remove();
    },
    withdraw: (worksheet) => {
      worksheet.tables.getItemAt(0).convertToRange();
    },
  },
  charts: {
    isIn: ({ charts }) => charts.length > 0,
    write: ({ worksheet, earlier }, { charts }) => {
      writeCharts(worksheet, charts, earlier?.charts ?? []);
    },
    clear: ({ worksheet }, { begunCharts = [] }) => {
      for (const name of begunCharts) worksheet.charts.getItemOrNullObject(name).delete();
    },
    withdraw: (worksheet, { charts }) => {
      for (const { name } of charts) worksheet.charts.getItemOrNullObject(name).delete();
    },
  },
  /** A hidden tab keeps them: Excel freezes nothing that does not show (office-js issue 1463). */
  frozenRows: {
    isIn: ({ frozenRows }) => frozenRows > 0,
    write: ({ worksheet, isHidden }, { frozenRows }) => {
      if (frozenRows > 0 && !isHidden) worksheet.freezePanes.freezeRows(frozenRows);
    },
    clear: ({ worksheet, isHidden }) => {
      if (!isHidden) worksheet.freezePanes.unfreeze();
    },
  },
  print: {
    isIn: () => true,
    write: ({ worksheet: { pageLayout }, earlier }, { print }) => {
      // How the user prints a tab stays from run to run.
      if (earlier !== undefined) return;
      const { orientation, titleRows, footer } = print;
      pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
      if (titleRows !== undefined)
        pageLayout.setPrintTitleRows(`$${String(titleRows.top + 1)}:$${String(titleRows.bottom + 1)}`);
    },
  },
  /** By itself: "Some printers may not support all the paper sizes" (VBA reference of PageSetup.PaperSize). */
  paper: {
    isIn: () => true,
    write: ({ worksheet: { pageLayout }, earlier }, { print: { paper } }) => {
      if (earlier !== undefined) return;
      // 8.5 × 13 inches: what Indonesian offices call F4.
      pageLayout.paperSize = paper === 'A4' ? 'A4' : 'Folio';
    },
  },
  pageBreaks: {
    isIn: ({ print: { pageBreaks = [] } }) => pageBreaks.length > 0,
    write: ({ worksheet }, { print: { pageBreaks = [] } }) => {
      for (const row of pageBreaks) worksheet.horizontalPageBreaks.add(worksheet.getCell(row, 0));
    },
    clear: ({ worksheet }) => {
      worksheet.horizontalPageBreaks.removePageBreaks();
    },
  },
};

/** Makes the table that stays as long as the plan's; done at the next sync. Before there are merged cells again. */
export function resizeTable({ worksheet, earlier }: TabPlace, { table }: SheetPlan): void {
  if (table === undefined || earlier?.keptTable === undefined) return;
  worksheet.tables.getItem(earlier.keptTable).resize(rangeAt(worksheet, table.range));
}

/**
 * Takes away what stands in the cells of a tab of an earlier run and how they look; done at the next sync. Comments of
 * reviewers stay at their cells.
 */
export function clearCells(worksheet: Excel.Worksheet): void {
  const everything = worksheet.getRange();
  everything.rowHidden = false;
  everything.columnHidden = false;
  everything.unmerge();
  everything.clear('Contents');
  everything.clear('Formats');
  everything.format.useStandardHeight = true;
}

/**
 * The rows to be grouped, the outermost level first, so that each is folded below the row above it.
 * @example groupsOf({ outline: new Map([[5, 1], [6, 2]]), … }) //=> [[5, 6], [6, 6]]
 */
export function groupsOf(plan: SheetPlan): readonly (readonly [number, number])[] {
  const { rows } = sizeOf(plan);
  const deepest = Math.max(0, ...plan.outline.values());
  const groups: [number, number][] = [];
  for (let level = 1; level <= deepest; level++) {
    let top: number | undefined;
    for (let row = 0; row <= rows; row++) {
      const isIn = (plan.outline.get(row) ?? 0) >= level;
      if (isIn) top ??= row;
      else if (top !== undefined) {
        groups.push([top, row - 1]);
        top = undefined;
      }
    }
  }
  return groups;
}

function rowsOf(worksheet: Excel.Worksheet, top: number, bottom: number): Excel.Range {
  return worksheet.getRange(`${String(top + 1)}:${String(bottom + 1)}`);
}
