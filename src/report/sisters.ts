import type { Accumulation, Panel, SheetReport } from './report.ts';
import { mainSeries } from './series.ts';

/**
 * Sheets of other periods with the same table add their figures up in the same way: what a panel's own figures don't
 * tell, as few periods are filled in, the majority of its like on those sheets does.
 */
export function withSisters(sheets: readonly SheetReport[]): SheetReport[] {
  return sheets.map((sheet) => {
    const sisters = sheets.filter((other) => isSister(sheet, other));
    if (sisters.length === 0) return sheet;
    return { ...sheet, panels: sheet.panels.map((panel) => withSistersOf(panel, sheet, sisters)) };
  });
}

function isSister({ period: own }: SheetReport, { period: other }: SheetReport): boolean {
  return own !== undefined && own.kind === other?.kind && own.index !== other.index;
}

function withSistersOf(panel: Panel, { period: own }: SheetReport, sisters: readonly SheetReport[]): Panel {
  const measures = (['target', 'realization'] as const).filter((measure) =>
    panel.blocks.every((block) => block[measure].kind === 'undecided'),
  );
  if (measures.length === 0) return panel;
  const table = tableOf(panel);
  const alike = sisters.flatMap(({ period, panels }) =>
    panels
      .filter((other) => tableOf(other) === table)
      .map((other) => ({ panel: other, isLater: (period?.index ?? 0) > (own?.index ?? 0) })),
  );
  const [target, realization] = (['target', 'realization'] as const).map((measure) => {
    if (!measures.includes(measure)) return undefined;
    // Two quarters that rise by chance on an earlier sheet say nothing against those that fall here.
    const telling = falls(panel, measure) ? alike.filter(({ isLater }) => isLater) : alike;
    return majorityOf(
      telling.map((one) => one.panel),
      measure,
    );
  });
  if (target === undefined && realization === undefined) return panel;
  return {
    ...panel,
    blocks: panel.blocks.map((block) => ({
      ...block,
      target: target ?? block.target,
      realization: realization ?? block.realization,
    })),
  };
}

/** Whether any figure of a panel is below the one before it. */
function falls({ blocks }: Panel, measure: 'target' | 'realization'): boolean {
  return blocks.some(({ measurements }) => {
    let last = -Infinity;
    return mainSeries(measurements).some((measurement) => {
      const figure = measurement[measure]?.figure;
      if (figure?.kind !== 'number') return false;
      const isBelow = figure.value < last;
      last = figure.value;
      return isBelow;
    });
  });
}

/** What makes two panels the same table: kind and columns in order, wherever they stand. */
function tableOf({ kind, heading = '', periodsIn, columns }: Panel): string {
  const roles = columns.map(({ role, period }) => `${role}${period?.kind ?? ''}${period?.index ?? ''}`);
  return [kind, heading, periodsIn, ...roles].join(' ');
}

function majorityOf(panels: readonly Panel[], measure: 'target' | 'realization'): Accumulation | undefined {
  const kinds = panels.flatMap(({ blocks }) => blocks.map((block) => block[measure].kind));
  const most = (['cumulative', 'perPeriod'] as const).find(
    (kind) => kinds.filter((other) => other === kind).length * 2 > kinds.length,
  );
  return most === undefined ? undefined : { kind: most, decidedBy: 'otherSheets' };
}
