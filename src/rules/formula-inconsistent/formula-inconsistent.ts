import { achievementOf } from '../../report/percent.ts';
import type { Block, Entry, Measurement, Panel, SheetReport, TotalRow } from '../../report/report.ts';
import { addressOf, type Place } from '../../workbook/address.ts';
import { sumOf } from '../../workbook/exact.ts';
import {
  cellParam,
  countParam,
  figureParam,
  isNumber,
  isPassedOver,
  overPanels,
  refOf,
  textParam,
  type NumberEntry,
} from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import {
  coreOf,
  formulaReader,
  rectOf,
  sumFormulaOf,
  translated,
  type Expression,
  type FormulaReader,
} from '../formulas.ts';

/** A formula unlike those of its neighbours, or a typed figure among formulas. */
export const formulaInconsistent = {
  id: 'formula-inconsistent',
  messages: {
    id: {
      other: 'Rumus {formula} berbeda dari rumus di sekitarnya ({neighbour} di {cell})',
      otherRun:
        'Rumus {count} sel berturut-turut, mulai {formula}, berbeda dari rumus di sekitarnya ({neighbour} di {cell})',
      typed:
        'Angka {figure} diketik langsung, padahal sel di sekitarnya berisi rumus ({neighbour} di {cell})',
      typedRun:
        'Angka {count} sel berturut-turut, mulai {figure}, diketik langsung, padahal sel di sekitarnya berisi rumus ({neighbour} di {cell})',
    },
    en: {
      other: 'The formula {formula} differs from those around it ({neighbour} in {cell})',
      otherRun:
        'The formulas of {count} cells in a row, first {formula}, differ from those around them ({neighbour} in {cell})',
      typed:
        'The figure {figure} is typed although the cells around it hold formulas ({neighbour} in {cell})',
      typedRun:
        'The figures of {count} cells in a row, first {figure}, are typed although the cells around them hold formulas ({neighbour} in {cell})',
    },
  },
  check: (report) => {
    const formulas = formulaReader();
    return overPanels(report, (sheet, panel) =>
      neighbourhoodsIn(panel, formulas).flatMap((cells) => oddIn(sheet, panel, cells)),
    );
  },
} satisfies Rule;

/** A cell among its neighbours: what its formula means, or that its figure is typed. */
interface Neighbour {
  readonly entry: Entry;
  readonly form: string;
  /** The neighbour's formula for this cell, and what it gives, where both are known. */
  readonly fixFrom?: (
    neighbour: Neighbour,
  ) => { readonly formula: string; readonly value: number } | undefined;
}

/** Cells that should say the same in their own rows, in order. */
interface Neighbourhood {
  readonly cells: readonly Neighbour[];
  /** How many formulas of one form make a custom. */
  readonly fewest: number;
}

const TYPED = 'typed';
const SUM = 'sum';
const FEWEST = 3;

function neighbourhoodsIn(panel: Panel, formulas: FormulaReader): Neighbourhood[] {
  if (!hasFormulas(panel)) return [];
  const { blocks, periodsIn, totals } = panel;
  const partsOf = partsIn(blocks);
  const items = blocks.map((block, index): Item => ({ block, parts: partsOf.get(index) }));
  if (periodsIn === 'rows') {
    return [
      ...byLevel(items).flatMap((level) => yearCells(formulas, level)),
      ...byLevel(items).map((level) =>
        neighbourhood(
          level.flatMap(({ block }) => block.measurements.map((one) => percentCell(formulas, block, one))),
        ),
      ),
      ...blocks.flatMap((block) =>
        MEASURES.map((measure) => neighbourhood(seriesCells(formulas, block, measure))),
      ),
    ];
  }
  const columns = [...(blocks[0]?.measurements ?? []).keys()];
  return [
    ...byLevel(items).flatMap((level) => [
      ...yearCells(formulas, level),
      ...columns.flatMap((column) => [
        neighbourhood(level.map(({ block }) => percentCell(formulas, block, block.measurements[column]))),
        ...MEASURES.map((measure) =>
          neighbourhood(
            level.map((item) =>
              figureCell(formulas, item, ({ measurements }) => measurements[column]?.[measure]),
            ),
          ),
        ),
      ]),
    ]),
    ...totals.map((total) => ({ cells: totalCells(formulas, panel, total), fewest: 2 })),
  ];
}

const MEASURES = ['target', 'realization'] as const;

/** A block with its parts; without any it is a leaf of the tree. */
interface Item {
  readonly block: Block;
  readonly parts: readonly Block[] | undefined;
}

function hasFormulas({ blocks, totals }: Panel): boolean {
  const has = ({ annual, annualRealization, achievement, measurements }: Block | TotalRow) =>
    [annual, annualRealization, achievement].some((entry) => entry?.formula !== undefined) ||
    measurements.some(
      ({ target, realization, percent }) =>
        target?.formula !== undefined || realization?.formula !== undefined || percent?.formula !== undefined,
    );
  return blocks.some(has) || totals.some(has);
}

function partsIn(blocks: readonly Block[]): Map<number, Block[]> {
  const partsOf = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.parent === undefined) continue;
    const others = partsOf.get(block.parent);
    if (others === undefined) partsOf.set(block.parent, [block]);
    else others.push(block);
  }
  return partsOf;
}

/** Parents calculate in ways of their own. */
function byLevel(items: readonly Item[]): Item[][] {
  return [items.filter(({ parts }) => parts === undefined), items.filter(({ parts }) => parts !== undefined)];
}

function neighbourhood(cells: readonly (Neighbour | undefined)[]): Neighbourhood {
  return { cells: cells.filter((cell) => cell !== undefined), fewest: FEWEST };
}

/** The year's columns: annual figures and the achievement. */
function yearCells(formulas: FormulaReader, items: readonly Item[]): Neighbourhood[] {
  return (['annual', 'annualRealization', 'achievement'] as const).map((of) =>
    neighbourhood(items.map((item) => figureCell(formulas, item, (block) => block[of]))),
  );
}

/** A figure of an item; of a parent a sum is a sum, however many parts it has. */
function figureCell(
  formulas: FormulaReader,
  { block, parts }: Item,
  of: (block: Block) => Entry | undefined,
): Neighbour | undefined {
  const entry = of(block);
  if (!isNumber(entry) || entry.figure.isText) return undefined;
  const form = formOf(formulas, entry, (at) => nameIn(block, at), parts !== undefined);
  return parts === undefined ? { entry, form } : { entry, form, fixFrom: () => sumOfParts(parts.map(of)) };
}

/** The figures of a series down its rows; what is typed before the first formula is where it starts from. */
function seriesCells(formulas: FormulaReader, block: Block, measure: 'target' | 'realization'): Neighbour[] {
  const cells = block.measurements.flatMap((measurement): Neighbour[] => {
    const entry = measurement[measure];
    if (!isNumber(entry) || entry.figure.isText) return [];
    return [{ entry, form: formOf(formulas, entry, (at) => nameIn(block, at, measurement), false) }];
  });
  const first = cells.findIndex(({ form }) => form !== TYPED);
  return first < 0 ? [] : cells.slice(first);
}

/** A percentage; a typed one only where a formula could give it. */
function percentCell(
  formulas: FormulaReader,
  block: Block,
  measurement: Measurement | undefined,
): Neighbour | undefined {
  const { percent, target, realization } = measurement ?? {};
  if (!isNumber(percent) || percent.figure.isText || measurement === undefined) return undefined;
  const form = formOf(formulas, percent, (at) => nameIn(block, at, measurement), false);
  const ratioBy = (basis: Entry | undefined) => {
    if (!isTyped(basis) || !isTyped(realization)) return undefined;
    const achievement = achievementOf(basis.figure, realization.figure, 'more');
    return achievement === undefined ? undefined : achievement.numerator / achievement.denominator;
  };
  const basis = target ?? block.annual;
  if (form === TYPED && ratioBy(basis) === undefined) return undefined;
  // Less is better in some rows only: what is made of the row's own two figures is judged by its value.
  if (form !== TYPED && form !== '/(R,T)' && isOfOwnFigures(form)) return undefined;
  return {
    entry: percent,
    form,
    fixFrom: (neighbour) => {
      const like =
        neighbour.form === '/(R,T)' ? target : neighbour.form === '/(R,A)' ? block.annual : undefined;
      const ratio = ratioBy(like);
      const { formula, figure } = neighbour.entry;
      if (ratio === undefined || formula === undefined || figure.kind !== 'number') return undefined;
      const own = translated(formula, neighbour.entry, percent);
      const isSame = formOf(
        formulas,
        { ...percent, formula: own },
        (at) => nameIn(block, at, measurement),
        false,
      );
      if (isSame !== neighbour.form || /ROUND|TRUNC|MIN|MAX/i.test(own)) return undefined;
      return { formula: own, value: /(?<![A-Z\d$.])100(?![\d%.])/i.test(own) ? ratio * 100 : ratio };
    },
  };
}

/** A number that a formula can use. */
function isTyped(entry: Entry | undefined): entry is NumberEntry {
  return isNumber(entry) && !entry.figure.isText;
}

/** Whether a formula is made of the row's own target and realization, and of nothing else. */
function isOfOwnFigures(form: string): boolean {
  const operands: readonly string[] = form.match(/c\[[^\]]*\]|#|\b[A-Za-z]+\b(?!\()/g) ?? [];
  return ['R', 'T'].every((name) => operands.includes(name)) && operands.every((one) => /^[RT#]$/.test(one));
}

/** The figures of a total row, which are sums over the same rows. */
function totalCells(formulas: FormulaReader, panel: Panel, total: TotalRow): Neighbour[] {
  const entries = [
    total.annual,
    total.annualRealization,
    ...total.measurements.flatMap(({ target, realization }) => [target, realization]),
  ];
  return entries.flatMap((entry): Neighbour[] => {
    if (!isTyped(entry)) return [];
    const form = formOf(formulas, entry, () => undefined, true);
    return [{ entry, form, fixFrom: (neighbour) => sumLike(formulas, panel, neighbour, entry) }];
  });
}

/** What a formula means: sums are alike, names stand for the figures of its own row. */
function formOf(
  formulas: FormulaReader,
  entry: Entry,
  nameOf: (at: Place) => string | undefined,
  isSumOfRows: boolean,
): string {
  if (entry.formula === undefined) return TYPED;
  const expression = formulas.expression(entry.formula, entry);
  if (expression === undefined) return 'unread';
  const sum = isSumOfRows ? sumFormulaOf(expression, entry) : undefined;
  const isLink = sum?.areas.every(({ top, bottom }) => top === entry.row && bottom === entry.row);
  return sum !== undefined && isLink === false ? SUM : meaningOf(expression, entry, nameOf);
}

function meaningOf(expression: Expression, at: Place, nameOf: (at: Place) => string | undefined): string {
  const core = coreOf(expression);
  switch (core.kind) {
    case 'number':
      return '#';
    case 'constant':
    case 'other':
      return core.kind;
    case 'area': {
      const { top, left, bottom, right } = rectOf(core, at);
      const name = top === bottom && left === right ? nameOf({ row: top, column: left }) : undefined;
      const corners = [core.top, core.left, core.bottom, core.right];
      return name ?? `c[${corners.map(({ isFixed, at: place }) => `${isFixed ? '$' : ''}${place}`).join()}]`;
    }
    case 'call':
      return `${core.name}(${core.args.map((arg) => meaningOf(arg, at, nameOf)).join(',')})`;
  }
}

/** What a cell is to a row: its target or realization of a period, its annual figures. */
function nameIn(block: Block, { row, column }: Place, own?: Measurement): string | undefined {
  const isAt = (entry: Entry | undefined) => entry?.row === row && entry.column === column;
  if (own !== undefined) {
    if (isAt(own.target)) return 'T';
    if (isAt(own.realization)) return 'R';
  }
  if (isAt(block.annual)) return 'A';
  return isAt(block.annualRealization) ? 'Y' : undefined;
}

/** `SUM` over the parts of a parent, where all are numbers, blanks or dashes. */
function sumOfParts(parts: readonly (Entry | undefined)[]): { formula: string; value: number } | undefined {
  const entries = parts.filter((part) => part !== undefined);
  const areRead = entries.every((entry) => isTyped(entry) || isPassedOver(entry));
  if (entries.length === 0 || !areRead || entries.length > MOST_ARGUMENTS) return undefined;
  return {
    formula: `=SUM(${entries.map(addressOf).join(',')})`,
    value: sumOf(entries.filter(isTyped).map(({ figure }) => figure.value)),
  };
}

const MOST_ARGUMENTS = 200;

/** A total's neighbour filled into its cell; none where it adds up other totals, or text. */
function sumLike(
  formulas: FormulaReader,
  { blocks, totals }: Panel,
  { entry: neighbour }: Neighbour,
  entry: Entry,
): { formula: string; value: number } | undefined {
  if (neighbour.formula === undefined) return undefined;
  const formula = translated(neighbour.formula, neighbour, entry);
  const sum = sumFormulaOf(formulas.expression(formula, entry), entry);
  if (sum === undefined || sum.subtotal !== undefined) return undefined;
  const isCounted = ({ row, column }: Place) =>
    sum.areas.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
  if (totals.some(({ row }) => isCounted({ row, column: entry.column }))) return undefined;
  const parts = blocks
    .flatMap(({ annual, annualRealization, measurements }) => [
      annual,
      annualRealization,
      ...measurements.flatMap(({ target, realization }) => [target, realization]),
    ])
    .filter((part) => part !== undefined && isCounted(part));
  const numbers = parts.filter(isTyped);
  const areRead = parts.every((part) => isTyped(part) || isPassedOver(part));
  return areRead && numbers.length > 0
    ? { formula, value: sumOf(numbers.map(({ figure }) => figure.value)) }
    : undefined;
}

/** The runs of cells that are unlike most of their neighbours. */
function oddIn(sheet: SheetReport, panel: Panel, { cells, fewest }: Neighbourhood): Finding[] {
  const counts = new Map<string, number>();
  for (const { form } of cells) counts.set(form, (counts.get(form) ?? 0) + 1);
  let custom = TYPED;
  let most = 0;
  for (const [form, count] of counts) {
    if (form === TYPED || form === 'unread' || count <= most) continue;
    custom = form;
    most = count;
  }
  const odd = cells.length - most;
  // A fourth of the cells at most is odd; of a total row's few cells fewer than the others.
  const isCustom = most >= fewest && odd > 0 && (fewest < FEWEST ? odd < most : odd * 3 <= most);
  if (!isCustom) return [];
  // Beside formulas with numbers of their own (`=O11+1200000`) a typed figure is no other matter.
  const isOdd = ({ form }: Neighbour) => form !== custom && !(form === TYPED && /^[-+]\(.*#/.test(custom));
  const runs: Neighbour[][] = [];
  let last: Neighbour | undefined;
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    if (isOdd(cell)) {
      if (run !== undefined && last !== undefined && isOdd(last) && isSameKind(last, cell)) run.push(cell);
      else runs.push([cell]);
    }
    last = cell;
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const at = cells.indexOf(first);
    const like = cells.slice(0, at).findLast(({ form }) => form === custom);
    const neighbour = like ?? cells.slice(at).find(({ form }) => form === custom);
    return neighbour === undefined ? [] : [findingFor(sheet, panel, [first, ...run.slice(1)], neighbour)];
  });
}

function isSameKind(a: Neighbour, b: Neighbour): boolean {
  return (a.form === TYPED) === (b.form === TYPED);
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  run: readonly [Neighbour, ...Neighbour[]],
  neighbour: Neighbour,
): Finding {
  const [{ entry, form }] = run;
  const fixes = run.flatMap((cell): Edit[] => {
    const fix = cell.fixFrom?.(neighbour);
    return fix === undefined ? [] : [{ ...refOf(sheet, cell.entry), ...fix }];
  });
  const [fix] = fixes;
  const isFirst = fix?.row === entry.row && fix.column === entry.column;
  const { figure } = entry;
  return {
    rule: 'formula-inconsistent',
    severity: 'warning',
    at: refOf(sheet, entry),
    cells: [...run.slice(1).map((cell) => cell.entry), neighbour.entry].map((cell) => refOf(sheet, cell)),
    ...(figure.kind === 'number' ? { stated: figure.value } : {}),
    ...(isFirst && typeof fix.value === 'number' ? { expected: fix.value } : {}),
    message: {
      key: `${form === TYPED ? 'typed' : 'other'}${run.length > 1 ? 'Run' : ''}`,
      params: {
        formula: textParam(entry.formula ?? ''),
        figure: figure.kind === 'number' ? figureParam(panel.kind, figure) : textParam(''),
        neighbour: textParam(neighbour.entry.formula ?? ''),
        cell: cellParam(neighbour.entry),
        count: countParam(run.length),
      },
    },
    fixes,
    echoes: [],
  };
}
