import { check, DEFAULT_SETTINGS, type Settings, type SheetPlan, type Workbook } from '../src/engine.ts';
import type { PlanCell, TabId } from '../src/summary/plan.ts';
import type { SummaryOptions } from '../src/summary/source.ts';
import { summarise } from '../src/summary/summarise.ts';
import { addressOf, parseAddress } from '../src/workbook/address.ts';
import type { Scalar } from '../src/workbook/workbook.ts';

type Given = Partial<Omit<SummaryOptions, 'settings'>> & { readonly settings?: Partial<Settings> };

/** The summary tabs of a workbook, Indonesian and for A4 unless said. */
export function plansOf(book: Workbook, { settings: given, ...options }: Given = {}): readonly SheetPlan[] {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  return summarise(book, check(book, settings), {
    language: 'id',
    paper: 'A4',
    isSigned: false,
    settings,
    ...options,
  });
}

/** One of them. */
export function planOf(tab: TabId, book: Workbook, given: Given = {}): SheetPlan {
  const plan = plansOf(book, given).find((one) => one.tab === tab);
  if (plan === undefined) throw new Error(`No ${tab}`);
  return plan;
}

/** The cell at an A1 address. */
export function cellAt({ cells }: SheetPlan, address: string): PlanCell {
  const place = parseAddress(address);
  const cell = cells.find(({ row, column }) => row === place?.row && column === place.column);
  if (cell === undefined) throw new Error(`Nothing at ${address}`);
  return cell;
}

/** What a row shows from column A on, as Excel numbers rows; `null` where nothing stands. */
export function rowIn({ cells }: SheetPlan, row: number): Scalar[] {
  const shown: Scalar[] = [];
  for (const cell of cells) if (cell.row === row - 1) shown[cell.column] = cell.value;
  return Array.from(shown, (value) => value ?? null);
}

/** The formulas of a row by their addresses. */
export function formulasIn({ cells }: SheetPlan, row: number): Record<string, string> {
  return Object.fromEntries(
    cells.flatMap((cell) =>
      cell.row === row - 1 && cell.formula !== undefined ? [[addressOf(cell), cell.formula]] : [],
    ),
  );
}

/** The row of a tab, as Excel numbers rows, in one of whose cells a text stands. */
export function rowWith({ cells }: SheetPlan, text: string): number {
  const cell = cells.find(({ value }) => value === text);
  if (cell === undefined) throw new Error(`No cell says ${text}`);
  return cell.row + 1;
}
