import type { NumberEntry } from '../../report/entry.ts';
import type { PanelKind, SheetReport } from '../../report/report.ts';
import { sumOf } from '../../workbook/exact.ts';
import type { Ref } from '../../workbook/workbook.ts';
import { cellParam, countParam, figureParam, refOf } from '../figures.ts';
import type { Finding, Param } from '../finding.ts';

export function entriesAt(sheet: SheetReport, entries: readonly NumberEntry[]): Ref[] {
  return entries.map((entry) => refOf(sheet, entry));
}

/** A figure that differs from what another sheet shows. */
interface Mismatch {
  readonly kind: PanelKind;
  readonly severity: Finding['severity'];
  readonly key: string;
  readonly at: { readonly sheet: SheetReport; readonly entry: NumberEntry };
  readonly against: {
    readonly sheet: SheetReport;
    readonly entries: readonly [NumberEntry, ...NumberEntry[]];
    readonly value: number;
  };
  /** Cells of further periods. */
  readonly run: readonly Ref[];
  readonly count?: number;
  readonly parts?: number;
}

export function crossFinding({
  kind,
  severity,
  key,
  at,
  against,
  run,
  count = 1,
  parts = 1,
}: Mismatch): Finding {
  const { figure } = at.entry;
  const params: Record<string, Param> = {
    stated: figureParam(kind, figure),
    expected: figureParam(kind, figure, against.value),
    other: cellParam(against.entries[0], against.sheet.name),
    gap: figureParam(kind, figure, Math.abs(sumOf([figure.value, -against.value]))),
    count: countParam(count),
    parts: countParam(parts),
  };
  return {
    rule: 'cross-sheet-mismatch',
    severity,
    at: refOf(at.sheet, at.entry),
    cells: [...entriesAt(against.sheet, against.entries), ...run],
    stated: figure.value,
    expected: against.value,
    message: { key, params },
    fixes: [],
    echoes: [],
  };
}
