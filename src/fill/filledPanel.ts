import type { Block, Entry, Measurement, Panel, TotalRow } from '../report/report.ts';
import type { Edit } from '../rules/finding.ts';
import type { Place } from '../workbook/address.ts';
import { readFigure } from '../workbook/figure.ts';

/**
 * A panel as it will be once edits are written into its cells.
 * @param editOf the edit of a cell
 * @returns the panel itself where none of its cells is among them
 */
export function filledPanel(panel: Panel, editOf: (place: Place) => Edit | undefined): Panel {
  const written: Edit[] = [];
  const filled = <T extends Entry | undefined>(entry: T): T | Entry => {
    const edit = entry === undefined ? undefined : editOf(entry);
    if (entry === undefined || edit === undefined) return entry;
    written.push(edit);
    const { formula, value, numberFormat } = edit;
    const { row, column } = entry;
    const own = formula === undefined ? {} : { formula };
    return {
      row,
      column,
      ...own,
      figure: readFigure({ value, ...own, ...(numberFormat === undefined ? {} : { numberFormat }) }),
    };
  };
  const measured = ({ target, realization, percent, ...rest }: Measurement): Measurement => ({
    ...rest,
    ...(target === undefined ? {} : { target: filled(target) }),
    ...(realization === undefined ? {} : { realization: filled(realization) }),
    ...(percent === undefined ? {} : { percent: filled(percent) }),
  });
  const row = <T extends Block | TotalRow>({ annual, annualRealization, achievement, ...rest }: T) => ({
    ...rest,
    ...(annual === undefined ? {} : { annual: filled(annual) }),
    ...(annualRealization === undefined ? {} : { annualRealization: filled(annualRealization) }),
    ...(achievement === undefined ? {} : { achievement: filled(achievement) }),
    measurements: rest.measurements.map(measured),
  });
  const blocks = panel.blocks.map((block) => row(block) as Block);
  const totals = panel.totals.map((total) => row(total) as TotalRow);
  return written.length > 0 ? { ...panel, blocks, totals } : panel;
}
