import { isNumber } from './entry.ts';
import { sumOf } from '../workbook/exact.ts';
import type { Period } from '../workbook/period.ts';
import type { Entry, Measurement, Panel, SheetReport } from './report.ts';
import { isSameFigure } from './sameFigure.ts';

/** The realization of a sheet's period beside the one that the row states for itself. */
export interface OwnRealization {
  /** In the column of the period. */
  readonly reported: Entry;
  /** In a panel without periods, on the same row. */
  readonly own: Entry;
  readonly isSame: boolean;
}

/** A panel with periods beside one without, whose rows say the same of the sheet's period. */
export interface RepeatedPanel {
  /** The panel with periods. */
  readonly panel: Panel;
  /** The panel without, whose realizations are of the sheet's period. */
  readonly ownPanel: Panel;
  readonly rows: readonly OwnRealization[];
}

const LEAST_ROWS = 3;

/**
 * The panels of a sheet whose realizations of the sheet's own period repeat what a panel without periods beside them
 * states on the same rows: most rows that can be compared agree, and at least three.
 */
export function repeatedPanelsOf({ period, panels }: SheetReport): RepeatedPanel[] {
  if (period === undefined) return [];
  const withoutPeriods = panels.filter(
    ({ kind, periodsIn }) => kind === 'performance' && periodsIn === 'none',
  );
  if (withoutPeriods.length === 0) return [];
  return panels
    .filter(({ kind, periodsIn }) => kind === 'performance' && periodsIn === 'columns')
    .flatMap((panel) =>
      withoutPeriods
        .map((ownPanel) => ({ panel, ownPanel, rows: pairedRows(panel, ownPanel, period) }))
        .filter(({ rows }) => {
          const same = rows.filter(({ isSame }) => isSame).length;
          return same >= LEAST_ROWS && same * 2 > rows.length;
        })
        .slice(0, 1),
    );
}

function pairedRows(panel: Panel, ownPanel: Panel, period: Period): OwnRealization[] {
  const owns = new Map<number, Entry>();
  for (const { measurements } of ownPanel.blocks) {
    for (const { row, span, realization } of measurements) {
      if (span === undefined && realization !== undefined) owns.set(row, realization);
    }
  }
  return panel.blocks.flatMap(({ measurements }) => {
    const soFar = measurements.filter(
      (one) => one.span === undefined && one.period?.kind === period.kind && one.period.index <= period.index,
    );
    const measurement = soFar.find((one) => one.period?.index === period.index);
    const reported = measurement?.realization;
    const own = measurement === undefined ? undefined : owns.get(measurement.row);
    if (reported === undefined || own === undefined) return [];
    const isSame = isSameFigure(reported.figure, own.figure, 'finer');
    if (isSame === undefined) return [];
    // Where the periods are reported each by itself, the row's own realization may be that of the year so far.
    if (!isSame && isSumOf(own, soFar)) return [];
    return [{ reported, own, isSame }];
  });
}

function isSumOf({ figure }: Entry, measurements: readonly Measurement[]): boolean {
  const figures = measurements.flatMap(({ realization }) =>
    isNumber(realization) ? [realization.figure] : [],
  );
  const [first] = figures;
  if (first === undefined || figures.length < 2) return false;
  const sum = { ...first, value: sumOf(figures.map(({ value }) => value)) };
  return isSameFigure(sum, figure, 'coarser') === true;
}
