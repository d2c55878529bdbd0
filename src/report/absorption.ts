import { agrees, type Fraction } from './percent.ts';
import { repeatedPanelsOf } from './ownRealization.ts';
import type { Entry, Panel, PercentConvention, SheetReport } from './report.ts';

/** A realization of performance beside the budget of its row. */
export interface AbsorptionRow {
  readonly realization: Entry;
  readonly budget: Entry;
  readonly spent: Entry;
  /** Budget realization / budget. */
  readonly absorption: Fraction;
  readonly isSame: boolean;
  /** Whether the row tells of a convention: 0 % and 100 % come about in any case. */
  readonly isTelling: boolean;
}

/** A panel of performance whose realizations follow the budget beside it. */
export interface AbsorptionPanel {
  readonly panel: Panel;
  readonly rows: readonly AbsorptionRow[];
  /** Rows that tell, and those of them whose realization is the absorption. */
  readonly telling: number;
  readonly same: number;
}

const LEAST_ROWS = 5;
const MOST_OF_ROWS = 0.8;
const LEAST_ROWS_OF_ALL = 10;
const NEARLY_ALL_OF_ROWS = 0.9;

/**
 * The panels without periods whose realizations are, in at least 80 % of five or more telling rows, the absorption of
 * the budget on the same row.
 */
export function absorptionPanelsOf({ panels }: SheetReport): AbsorptionPanel[] {
  const budgets = panels.filter(({ kind, periodsIn }) => kind === 'budget' && periodsIn === 'none');
  if (budgets.length === 0) return [];
  return panels
    .filter(({ kind, periodsIn }) => kind === 'performance' && periodsIn === 'none')
    .flatMap((panel) =>
      budgets
        .map((budget) => absorptionsIn(panel, budget))
        .filter(({ telling, same }) => same >= LEAST_ROWS && same >= MOST_OF_ROWS * telling)
        .slice(0, 1),
    );
}

/** Whether a panel's realization of performance is nothing but the absorption of its budget. */
export function isMereAbsorption({ telling, same }: AbsorptionPanel): boolean {
  return telling >= LEAST_ROWS_OF_ALL && same >= NEARLY_ALL_OF_ROWS * telling;
}

/**
 * The panels of a sheet in which a realization says nothing of performance, because it is merely the absorption of the
 * budget, in a panel of its own or repeated under the sheet's period.
 */
export function panelsOfMereAbsorption(sheet: SheetReport): ReadonlySet<Panel> {
  const mere = new Set(
    absorptionPanelsOf(sheet).flatMap((one) => (isMereAbsorption(one) ? [one.panel] : [])),
  );
  if (mere.size === 0) return mere;
  const repeated = repeatedPanelsOf(sheet).filter(({ ownPanel }) => mere.has(ownPanel));
  return new Set([...mere, ...repeated.map(({ panel }) => panel)]);
}

function absorptionsIn(panel: Panel, budgetPanel: Panel): AbsorptionPanel {
  const budgets = new Map<number, { readonly budget: Entry; readonly spent: Entry }>();
  for (const { annual, annualRealization, measurements } of budgetPanel.blocks) {
    const [measurement] = measurements;
    const budget = annual ?? measurement?.target;
    const spent = annualRealization ?? measurement?.realization;
    if (measurement !== undefined && budget !== undefined && spent !== undefined) {
      budgets.set(measurement.row, { budget, spent });
    }
  }
  const rows = panel.blocks.flatMap(({ measurements }): AbsorptionRow[] => {
    const [measurement] = measurements;
    const realization = measurement?.realization;
    const beside = measurement === undefined ? undefined : budgets.get(measurement.row);
    if (realization === undefined || beside === undefined) return [];
    const row = absorptionOf(panel.percent, realization, beside.budget, beside.spent);
    return row === undefined ? [] : [{ realization, ...beside, ...row }];
  });
  const telling = rows.filter(({ isTelling }) => isTelling);
  return { panel, rows, telling: telling.length, same: telling.filter(({ isSame }) => isSame).length };
}

function absorptionOf(
  convention: PercentConvention,
  { figure }: Entry,
  { figure: budget }: Entry,
  { figure: spent }: Entry,
): Pick<AbsorptionRow, 'absorption' | 'isSame' | 'isTelling'> | undefined {
  if (figure.kind !== 'number' || figure.unit !== 'percent') return undefined;
  if (budget.kind !== 'number' || budget.value === 0 || budget.unit === 'percent') return undefined;
  // A dash among amounts is an amount of none.
  const amount = spent.kind === 'none' ? 0 : spent.kind === 'number' ? spent.value : undefined;
  if (amount === undefined) return undefined;
  const absorption = { numerator: amount, denominator: budget.value };
  const stated = { value: figure.value, decimals: figure.decimals + 2 };
  return {
    absorption,
    isSame: agrees(stated, absorption, { ...convention, rounding: 'cutOff' }),
    isTelling: figure.value !== 0 && figure.value !== 1,
  };
}
