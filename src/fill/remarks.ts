import { percentBasisOf } from '../report/percent.ts';
import { saysSomething } from '../report/remarkWords.ts';
import type { Block, Panel, SheetReport, Words } from '../report/report.ts';
import { explainsNothing } from '../rules/remark-generic/remark-generic.ts';
import { draftRemark, type Draft } from './draftRemark.ts';

/** A sentence for a remark cell that is blank. */
export interface RemarkProposal {
  readonly remark: Words;
  readonly draft: Draft;
}

/** A remark cell with what the figures beside it say. */
interface RemarkCell {
  readonly remark: Words;
  readonly draft: Draft | undefined;
}

/**
 * Drafts for the blank remark cells of a panel whose figures have something to say. Of rows in succession that say the
 * same, the first alone gets one where the sheet explains such runs once; where it also has one remark for all months of
 * an item, an item without any gets one where the last of its runs begins. A remark that is there, and a row with a dash,
 * stay as they are.
 */
export function remarkProposals(sheet: SheetReport, panel: Panel): RemarkProposal[] {
  const shared = sharedCells(panel);
  const blocks = panel.blocks.map((block) => runsIn(cellsOf(sheet, panel, block, shared)));
  const isOnce = explainsOnce(blocks.flat());
  const runs = isOnce && explainsItems(blocks) ? blocks.flatMap(latestRunOf) : blocks.flat();
  const proposals = runs.flatMap((run) => {
    const proposed = isOnce ? run.slice(0, 1) : run;
    return proposed.flatMap(({ remark, draft }) =>
      draft !== undefined && remark.text === '' ? [{ remark, draft }] : [],
    );
  });
  const generic = genericAmong(panel, proposals);
  const own = proposals.flatMap(({ remark, draft }): RemarkProposal[] => {
    const said = generic.has(draft.text) ? draft.otherwise : draft;
    return said === undefined ? [] : [{ remark, draft: said }];
  });
  const stillGeneric = genericAmong(panel, own);
  return own.filter(({ draft }) => !stillGeneric.has(draft.text));
}

/** Drafts that would stand beside so many items that they explain none. */
function genericAmong({ blocks }: Panel, proposals: readonly RemarkProposal[]): ReadonlySet<string> {
  const drafts = new Map(proposals.map(({ remark, draft }) => [placeOf(remark), draft.text]));
  const items = new Map([...drafts.values()].map((text) => [text, 0]));
  for (const { measurements } of blocks) {
    const said = new Set(
      measurements.flatMap(({ remark }) =>
        remark === undefined ? [] : [drafts.get(placeOf(remark)) ?? remark.text],
      ),
    );
    for (const text of said) {
      const count = items.get(text);
      if (count !== undefined) items.set(text, count + 1);
    }
  }
  const generic = [...items].filter(([text, count]) => explainsNothing(text, count, blocks.length));
  return new Set(generic.map(([text]) => text));
}

const placeOf = ({ row, column }: Words) => `${row},${column}`;

/** Remark cells that are merged over several blocks: no figures are theirs alone. */
function sharedCells({ blocks }: Panel): ReadonlySet<string> {
  const owners = new Map<string, Block>();
  const shared = new Set<string>();
  for (const block of blocks) {
    for (const { remark } of block.measurements) {
      if (remark === undefined) continue;
      const place = placeOf(remark);
      const owner = owners.get(place);
      if (owner === undefined) owners.set(place, block);
      else if (owner !== block) shared.add(place);
    }
  }
  return shared;
}

/**
 * The remark cells of a block from the top down; one that covers several periods speaks of the last that has an
 * achievement, or where none has, of the last that was measured.
 */
function cellsOf(
  { period }: SheetReport,
  { kind, percent }: Panel,
  block: Block,
  shared: ReadonlySet<string>,
): RemarkCell[] {
  const cells = new Map<string, RemarkCell & { readonly weight: number }>();
  block.measurements.forEach(({ remark, realization }, index) => {
    if (remark === undefined || shared.has(placeOf(remark))) return;
    const known = cells.get(placeOf(remark));
    const isMeasured = realization?.figure.kind === 'number';
    const weight = percentBasisOf(block, index, percent.basis) !== undefined ? 2 : isMeasured ? 1 : 0;
    if (known === undefined || (weight > 0 && weight >= known.weight))
      cells.set(placeOf(remark), { remark, draft: draftRemark(kind, block, index, period), weight });
  });
  return [...cells.values()];
}

/** Cells in succession whose figures say the same, each run apart; a cell with nothing to say ends one. */
function runsIn(cells: readonly RemarkCell[]): RemarkCell[][] {
  const runs: RemarkCell[][] = [];
  let last: RemarkCell | undefined;
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    if (run !== undefined && last?.draft !== undefined && last.draft.says === cell.draft?.says)
      run.push(cell);
    else runs.push([cell]);
    last = cell;
  }
  return runs;
}

/** Whether most of the runs that are explained have their remark on the first row only. */
function explainsOnce(runs: readonly (readonly RemarkCell[])[]): boolean {
  let once = 0;
  let each = 0;
  for (const [first, ...others] of runs) {
    if (first?.draft === undefined || others.length === 0 || !saysSomething(first.remark.text)) continue;
    if (others.some(({ remark }) => saysSomething(remark.text))) each++;
    else once++;
  }
  return once > each;
}

/** Whether most of the items that are explained, of those with several figures to explain, have one remark for all. */
function explainsItems(blocks: readonly RemarkCell[][][]): boolean {
  let one = 0;
  let more = 0;
  for (const cells of blocks.map((runs) => runs.flat().filter(({ draft }) => draft !== undefined))) {
    const said = cells.filter(({ remark }) => saysSomething(remark.text)).length;
    if (cells.length < 2 || said === 0) continue;
    if (said === 1) one++;
    else more++;
  }
  return one > more;
}

/** The last run of an item with something to say, cut to its first cell; none where the item has a remark. */
function latestRunOf(runs: readonly RemarkCell[][]): RemarkCell[][] {
  if (runs.flat().some(({ remark }) => saysSomething(remark.text))) return [];
  return runs
    .filter(([first]) => first?.draft !== undefined)
    .slice(-1)
    .map((run) => run.slice(0, 1));
}
