import {
  CellValueType,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IUnitRange,
  type IWorksheetData,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  ICalculateFormulaService,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
} from '@univerjs/engine-formula';
import type { Cell, ErrorCode } from '../../../src/workbook/workbook.ts';
import { coalesce } from './coalesce.ts';
import type { CalculatedCell, EngineChange, EngineSheet, FormulaEngine } from './engine.ts';
import { cellDataOf } from './univerCell.ts';

const UNIT = 'workbook';

/** A sheet is no larger for the engine than it must be: `A:A` is walked through to its end. */
const MIN_SIZE = 100;

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/**
 * Calculates with the formula engine of Univer, the grid of the workbench, without its user interface: in Node
 * and in a browser alike. It follows Excel closely and is not Excel; functions that it doesn't know give
 * `#NAME?`.
 */
export function univerEngine(): FormulaEngine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  let open: OpenWorkbook | undefined;
  const workbook = () => {
    if (open === undefined) throw new Error('The formula engine has no workbook open.');
    return open;
  };
  return {
    calculates: true,
    open: (sheets) => {
      open = openWorkbook(univer, sheets);
      // A workbook that was saved by Excel has every value; to calculate it again would take seconds.
      const isCalculated = sheets.every(({ cells }) => cells.every(({ cell }) => hasValue(cell)));
      return isCalculated ? Promise.resolve([]) : calculate(open, 'everything');
    },
    recalculate: (changes) => {
      for (const change of changes) apply(workbook(), change);
      updateFormulas(workbook(), changes);
      return calculate(workbook(), changes);
    },
    close: () => {
      univer.dispose();
    },
  };
}

interface OpenWorkbook {
  readonly workbook: Workbook;
  readonly formulas: FormulaDataModel;
  readonly service: ICalculateFormulaService;
}

function openWorkbook(univer: Univer, sheets: readonly EngineSheet[]): OpenWorkbook {
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: UNIT,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
  });
  const injector = univer.__getInjector();
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error('The formula engine did not open the workbook.');
  return {
    workbook,
    formulas: injector.get(FormulaDataModel),
    service: injector.get(ICalculateFormulaService),
  };
}

function sheetData({ id, name, cells }: EngineSheet): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of cells) (cellData[row] ??= {})[column] = cellDataOf(cell);
  const rowCount = cells.reduce((count, { row }) => Math.max(count, row + 1), MIN_SIZE);
  const columnCount = cells.reduce((count, { column }) => Math.max(count, column + 1), MIN_SIZE);
  return { id, name, cellData, rowCount, columnCount };
}

const hasValue = ({ formula, value, error }: Cell) =>
  formula === undefined || value !== null || error !== undefined;

function apply({ workbook }: OpenWorkbook, change: EngineChange): void {
  const { sheetId } = change;
  const sheet = workbook.getSheetBySheetId(sheetId);
  switch (change.kind) {
    case 'sheetAdded':
      workbook.addWorksheet(
        sheetId,
        workbook.getSheetSize(),
        sheetData({ id: sheetId, name: change.name, cells: [] }),
      );
      break;
    case 'sheetDeleted':
      workbook.removeSheet(sheetId);
      break;
    case 'sheetRenamed':
      if (sheet) sheet.getConfig().name = change.name;
      break;
    case 'cell': {
      const { row, column } = change;
      const data = cellDataOf(change.cell);
      if (!sheet) return;
      const size = sheet.getConfig();
      size.rowCount = Math.max(size.rowCount, row + 1);
      size.columnCount = Math.max(size.columnCount, column + 1);
      sheet.getCellMatrix().setValue(row, column, data);
      break;
    }
  }
}

/** Tells the engine which cells hold formulas now: once a sheet, since each telling goes through all of them. */
function updateFormulas({ formulas }: OpenWorkbook, changes: readonly EngineChange[]): void {
  const cellsBySheet = new Map<string, Record<number, Record<number, ICellData>>>();
  for (const change of changes) {
    if (change.kind !== 'cell') continue;
    const cells = cellsBySheet.get(change.sheetId) ?? {};
    (cells[change.row] ??= {})[change.column] = cellDataOf(change.cell);
    cellsBySheet.set(change.sheetId, cells);
  }
  for (const [sheetId, cells] of cellsBySheet) formulas.updateFormulaData(UNIT, sheetId, cells);
}

/** The changed cells as few ranges: what the engine does with them grows with the square of their number. */
function dirtyRangesOf(changes: readonly EngineChange[]): IUnitRange[] {
  const cells = changes.filter((change) => change.kind === 'cell');
  return [...new Set(cells.map(({ sheetId }) => sheetId))].flatMap((sheetId) =>
    coalesce(cells.filter((cell) => cell.sheetId === sheetId)).map(({ top, left, bottom, right }) => ({
      unitId: UNIT,
      sheetId,
      range: { startRow: top, endRow: bottom, startColumn: left, endColumn: right },
    })),
  );
}

/** Calculates the changed cells and what depends on them. */
async function calculate(
  { workbook, formulas, service }: OpenWorkbook,
  changes: readonly EngineChange[] | 'everything',
): Promise<readonly CalculatedCell[]> {
  const dirtyRanges = changes === 'everything' ? [] : dirtyRangesOf(changes);
  if (dirtyRanges.length === 0 && changes !== 'everything') return [];
  const data = await new Promise<IAllRuntimeData>((resolve, reject) => {
    const subscription = service.executionCompleteListener$.subscribe((result) => {
      subscription.unsubscribe();
      resolve(result);
    });
    service
      .execute({
        formulaData: formulas.getFormulaData(),
        arrayFormulaCellData: formulas.getArrayFormulaCellData(),
        arrayFormulaRange: formulas.getArrayFormulaRange(),
        forceCalculate: changes === 'everything',
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      })
      .catch(reject);
  });
  const calculated: CalculatedCell[] = [];
  for (const [sheetId, results] of Object.entries(data.unitData[UNIT] ?? {})) {
    const cells = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
    results.forValue((row, column, result: Nullable<ICellData>) => {
      const stored = cells?.getValue(row, column);
      if (stored?.f === undefined || !result || stored.v === result.v) return;
      cells?.setValue(row, column, { ...stored, v: result.v ?? null, t: result.t ?? null });
      calculated.push({ sheetId, row, column, ...resultOf(result) });
    });
  }
  return calculated;
}

function resultOf({ v, t }: ICellData): Pick<CalculatedCell, 'value' | 'error'> {
  if (v === undefined || v === null) return { value: 0 };
  if (t === CellValueType.BOOLEAN) return { value: v === 1 || v === true || v === 'TRUE' };
  if (typeof v === 'string' && isError(v)) return { value: null, error: v };
  return { value: v };
}

const isError = (text: string): text is ErrorCode => ERROR.test(text);
