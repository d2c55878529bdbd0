import { percentBasisOf } from '../../report/percent.ts';
import type { Block, Entry, Panel, SheetReport } from '../../report/report.ts';
import { cellParam, overPanels, refOf } from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import { percentEdit } from '../percentEdit.ts';

/**
 * An error value where a figure belongs. A percentage without a target says nothing either way, so `#DIV/0!` beside a
 * target of 0 is left alone.
 */
export const formulaError = {
  id: 'formula-error',
  messages: {
    id: {
      error: 'Sel berisi galat, bukan angka',
      errorRun: 'Galat di {count} sel sekolom, mulai {cell}',
    },
    en: {
      error: 'The cell holds an error, not a figure',
      errorRun: 'Errors in {count} cells of the column, from {cell} on',
    },
  },
  check: (report) => overPanels(report, (sheet, panel) => errorsIn(sheet, panel)),
} satisfies Rule;

interface Broken {
  readonly entry: Entry;
  readonly code: string;
  readonly fixes: readonly Edit[];
}

/** One finding for each column and kind of error: they mostly have one cause. */
function errorsIn(sheet: SheetReport, panel: Panel): Finding[] {
  const byCause = new Map<string, Broken[]>();
  const seen = new Set<string>();
  const add = (entry: Entry | undefined, fixes: readonly Edit[] = []) => {
    if (entry?.figure.kind !== 'error') return;
    const place = `${entry.row},${entry.column}`;
    if (seen.has(place)) return;
    seen.add(place);
    const { code } = entry.figure;
    const cause = `${entry.column} ${code}`;
    byCause.set(cause, [...(byCause.get(cause) ?? []), { entry, code, fixes }]);
  };
  for (const block of panel.blocks) addBroken(sheet, panel, block, add);
  for (const { annual, annualRealization, measurements } of panel.totals) {
    add(annual);
    add(annualRealization);
    for (const { target, realization } of measurements) {
      add(target);
      add(realization);
    }
  }
  return [...byCause.values()].flatMap((broken) => findingFor(sheet, broken));
}

function addBroken(
  sheet: SheetReport,
  panel: Panel,
  block: Block,
  add: (entry: Entry | undefined, fixes?: readonly Edit[]) => void,
): void {
  add(block.annual);
  add(block.annualRealization);
  block.measurements.forEach(({ target, realization, percent }, index) => {
    add(target);
    add(realization);
    if (percent?.figure.kind !== 'error') return;
    const basis = percentBasisOf(block, index, panel.percent.basis);
    if (basis !== undefined) add(percent, [percentEdit(sheet, panel, block, percent, basis)]);
  });
}

function findingFor(sheet: SheetReport, broken: readonly Broken[]): Finding[] {
  const [first] = broken;
  if (first === undefined) return [];
  return [
    {
      rule: 'formula-error',
      severity: 'error',
      at: refOf(sheet, first.entry),
      cells: broken.slice(1).map(({ entry }) => refOf(sheet, entry)),
      stated: first.code,
      message:
        broken.length === 1
          ? { key: 'error', params: {} }
          : {
              key: 'errorRun',
              params: {
                count: { kind: 'number', value: broken.length, decimals: 0 },
                cell: cellParam(first.entry),
              },
            },
      fixes: broken.flatMap(({ fixes }) => fixes),
      echoes: [],
    },
  ];
}
