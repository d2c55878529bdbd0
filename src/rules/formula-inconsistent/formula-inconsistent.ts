import type { Panel, SheetReport } from '../../report/report.ts';
import { cellParam, countParam, figureParam, overPanels, refOf, textParam } from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import { formulaReader } from '../formulas.ts';
import { TYPED, UNREAD } from './formulaMeaning.ts';
import { FEWEST, neighbourhoodsIn, type Neighbour, type Neighbourhood } from './neighbourhoods.ts';

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

/** The runs of cells that are unlike most of their neighbours. */
function oddIn(sheet: SheetReport, panel: Panel, { cells, fewest }: Neighbourhood): Finding[] {
  const counts = new Map<string, number>();
  for (const { form } of cells) counts.set(form, (counts.get(form) ?? 0) + 1);
  let custom = TYPED;
  let most = 0;
  for (const [form, count] of counts) {
    if (form === TYPED || form === UNREAD || count <= most) continue;
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
