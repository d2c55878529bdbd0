import type { Panel, SheetReport } from '../../report/report.ts';
import { cellParam, countParam, figureParam, overPanels, refOf, runsOf, textParam } from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import { formulaReader } from '../formulas.ts';
import { TYPED, UNREAD } from './formulaMeaning.ts';
import { neighbourhoodsIn, type Neighbour, type Neighbourhood } from './neighbourhoods.ts';

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
function oddIn(sheet: SheetReport, panel: Panel, { cells, areFew }: Neighbourhood): Finding[] {
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
  const isUsual = ({ form }: Neighbour) => form === custom;
  const usual = cells.find(isUsual);
  if (usual === undefined || (areFew ? odd >= most : odd * 3 > most)) return [];
  // Beside formulas with numbers of their own (`=O11+1200000`) a typed figure is no other matter.
  const isTypedOddly = ({ form }: Neighbour) => form === TYPED && !/^[-+]\(.*#/.test(custom);
  const isOther = (cell: Neighbour) => cell.form !== TYPED && !isUsual(cell);
  return [...runsOf(cells, isTypedOddly), ...runsOf(cells, isOther)].map((run) => {
    const [first, ...others] = run as [Neighbour, ...Neighbour[]];
    const neighbour = cells.slice(0, cells.indexOf(first)).findLast(isUsual) ?? usual;
    return findingFor(sheet, panel, [first, ...others], neighbour);
  });
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  run: readonly [Neighbour, ...Neighbour[]],
  neighbour: Neighbour,
): Finding {
  const [{ entry, form, fixFrom }] = run;
  const own = fixFrom?.(neighbour);
  const fixes = run.flatMap((cell): Edit[] => {
    const fix = cell.fixFrom?.(neighbour);
    return fix === undefined ? [] : [{ ...refOf(sheet, cell.entry), ...fix }];
  });
  const { figure } = entry;
  return {
    rule: 'formula-inconsistent',
    severity: 'warning',
    at: refOf(sheet, entry),
    cells: [...run.slice(1).map((cell) => cell.entry), neighbour.entry].map((cell) => refOf(sheet, cell)),
    stated: figure.value,
    ...(own === undefined ? {} : { expected: own.value }),
    message: {
      key: `${form === TYPED ? 'typed' : 'other'}${run.length > 1 ? 'Run' : ''}`,
      params: {
        formula: textParam(entry.formula ?? ''),
        figure: figureParam(panel.kind, figure),
        neighbour: textParam(neighbour.entry.formula ?? ''),
        cell: cellParam(neighbour.entry),
        count: countParam(run.length),
      },
    },
    fixes,
    echoes: [],
  };
}
