import type { Accumulation, Panel, SheetReport } from './report.ts';

/**
 * Sheets of other periods with the same table add their figures up in the same way: what a panel's own figures don't
 * tell, as few periods are filled in, the majority of its like on those sheets does.
 */
export function withSisters(sheets: readonly SheetReport[]): SheetReport[] {
  return sheets.map((sheet) => {
    const sisters = sheets.filter((other) => isSister(sheet, other));
    if (sisters.length === 0) return sheet;
    return { ...sheet, panels: sheet.panels.map((panel) => withSistersOf(panel, sisters)) };
  });
}

function isSister({ period: own }: SheetReport, { period: other }: SheetReport): boolean {
  return own !== undefined && own.kind === other?.kind && own.index !== other.index;
}

function withSistersOf(panel: Panel, sisters: readonly SheetReport[]): Panel {
  const measures = (['target', 'realization'] as const).filter((measure) =>
    panel.blocks.every((block) => block[measure].kind === 'undecided'),
  );
  if (measures.length === 0) return panel;
  const table = tableOf(panel);
  const alike = sisters.flatMap(({ panels }) => panels).filter((other) => tableOf(other) === table);
  const [target, realization] = (['target', 'realization'] as const).map((measure) =>
    measures.includes(measure) ? majorityOf(alike, measure) : undefined,
  );
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
