import type { SheetPlan } from '../../engine.ts';
import type { Cell } from '../../workbook/workbook.ts';
import { readInChunks } from '../chunks.ts';
import { failureOf, isRefusal } from '../hostFailure.ts';
import type { TabPart } from '../spreadsheet.ts';
import { sizeOf, weightOf, writeContents } from './contents.ts';
import { writeLooks } from './looks.ts';
import { clearCells, resizeTable, TAB_PARTS, type EarlierTab, type TabPlace } from './parts.ts';
import { askCells, type AskedCells } from './tabNow.ts';

/** A plan with the worksheet that it is written to. */
export interface Place extends TabPlace {
  readonly plan: SheetPlan;
}

/** What Excel takes at once is 5 MB; looks and the protocol weigh something, too. */
const MOST_BYTES = 2_000_000;
const ROWS_A_STEP = 1000;
/** Excel has eight levels of rows. */
const MOST_LEVELS = 7;

type Progress = (share: number) => void;

/** What was written, as Excel gives it back: the cells of each tab from A1. */
export interface Written {
  readonly contents: readonly (readonly (readonly (Cell | undefined)[])[])[];
  readonly missing: readonly TabPart[];
}

/**
 * Writes all tabs in as few trips as they need, and reads them back. Where Excel refuses something of it, the tabs are
 * written again, each thing by itself, without what it refuses.
 */
export async function writeAll(
  context: Excel.RequestContext,
  places: readonly Place[],
  progress: Progress,
): Promise<Written> {
  await ungroupUnknown(context, places);
  try {
    return { contents: await writeTogether(context, places, progress), missing: [] };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const missing = await writeApart(context, places, progress);
    return { contents: await readBack(context, places), missing };
  }
}

/** A part of the writing, with its weight on the wire in bytes, about. */
interface Step {
  readonly weight: number;
  readonly write: () => void;
}

async function writeTogether(
  context: Excel.RequestContext,
  places: readonly Place[],
  progress: Progress,
): Promise<Written['contents']> {
  const steps = places.flatMap(stepsOf);
  let weight = 0;
  for (const [index, step] of steps.entries()) {
    if (weight > 0 && weight + step.weight > MOST_BYTES) {
      await context.sync();
      progress(index / steps.length);
      weight = 0;
    }
    step.write();
    weight += step.weight;
  }
  const answer = places.reduce((sum, { plan }) => sum + weightOf(plan.cells), 0);
  // What comes back weighs about what was sent, formulas and values.
  const asked = answer > MOST_BYTES ? undefined : places.map(askBack);
  await context.sync();
  progress(1);
  return asked === undefined ? readBack(context, places) : asked.map(({ grid }) => grid());
}

/** Asks for what stands on a tab, calculated. */
function askBack({ worksheet, plan }: Place): AskedCells {
  worksheet.calculate(true);
  const { rows, columns } = sizeOf(plan);
  return askCells(worksheet, 0, rows, columns);
}

function stepsOf(place: Place): Step[] {
  const { plan, worksheet, earlier } = place;
  const { links, ...others } = TAB_PARTS;
  return [
    {
      weight: plan.cells.filter(({ link }) => link !== undefined).length * BYTES_A_LINK,
      write: () => {
        if (earlier !== undefined) {
          for (const { clear } of Object.values(TAB_PARTS)) clear?.(place, earlier);
          clearCells(worksheet);
          resizeTable(place, plan);
        }
        links.write(place, plan);
      },
    },
    ...contentSteps(place),
    {
      weight: plan.cells.length * BYTES_A_LOOK,
      write: () => {
        writeLooks(worksheet, plan);
        for (const part of Object.values(others)) part.write(place, plan);
      },
    },
  ];
}

const BYTES_A_LINK = 400;
const BYTES_A_LOOK = 30;

function contentSteps({ worksheet, plan }: Place): Step[] {
  const { rows } = sizeOf(plan);
  return Array.from({ length: Math.ceil(rows / ROWS_A_STEP) }, (_, step): Step => {
    const from = step * ROWS_A_STEP;
    const count = Math.min(ROWS_A_STEP, rows - from);
    return {
      weight: weightOf(plan.cells.filter(({ row }) => row >= from && row < from + count)),
      write: () => {
        writeContents(worksheet, plan, from, count);
      },
    };
  });
}

/** Writes the cells of the tabs, and each other part by itself; gives those that Excel refused on some tab. */
async function writeApart(
  context: Excel.RequestContext,
  places: readonly Place[],
  progress: Progress,
): Promise<TabPart[]> {
  const missing = new Set<TabPart>();
  /** Excel has no means for them on any tab. */
  const lacking = new Set<TabPart>();
  const isAccepted = async (part: TabPart, work: () => void): Promise<boolean> => {
    try {
      work();
      await context.sync();
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (failureOf(error).key === 'notSupported') lacking.add(part);
      return false;
    }
  };
  const parts = Object.keys(TAB_PARTS) as TabPart[];
  for (const [index, given] of places.entries()) {
    const { plan, worksheet } = given;
    // What was written together may have come as far as its table, its groups and its charts.
    const earlier = await begunOn(context, given);
    const place: Place = given.earlier === undefined ? given : { ...given, earlier };
    await ungroupUnknown(context, [{ ...place, earlier }]);
    for (const part of parts) {
      const { clear, isIn } = TAB_PARTS[part];
      if (clear === undefined) continue;
      const clearAll = () => {
        clear(place, earlier);
      };
      const isClear = (await isAccepted(part, clearAll)) || (await isAccepted(part, clearAll));
      // What an earlier run left stays beside what is written now; without the means for it there is none.
      if (!isClear && place.earlier !== undefined && (isIn(plan) || !lacking.has(part))) missing.add(part);
    }
    clearCells(worksheet);
    await context.sync();
    const write = async (part: TabPart) => {
      const { isIn, write: put, withdraw } = TAB_PARTS[part];
      const isWritten =
        !lacking.has(part) &&
        (await isAccepted(part, () => {
          put(place, plan);
        }));
      if (isWritten) return;
      if (isIn(plan)) missing.add(part);
      if (withdraw !== undefined)
        await isAccepted(part, () => {
          withdraw(worksheet, plan);
        });
    };
    await write('links');
    for (const step of contentSteps(place)) {
      step.write();
      await context.sync();
    }
    writeLooks(worksheet, plan);
    await context.sync();
    for (const part of parts) if (part !== 'links') await write(part);
    progress((index + 1) / places.length);
  }
  return parts.filter((part) => missing.has(part));
}

/**
 * What is on a tab that an earlier run left, and one that Excel refused. Nobody knows how its rows are grouped, and no
 * table stays: it may be what was refused.
 */
async function begunOn(
  context: Excel.RequestContext,
  { worksheet, earlier, plan }: Place,
): Promise<EarlierTab> {
  const ask = async <T>(load: () => () => T, otherwise: T): Promise<T> => {
    try {
      const answer = load();
      await context.sync();
      return answer();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return otherwise;
    }
  };
  const tables = await ask<readonly string[]>(() => {
    const found = worksheet.tables.load('items/name');
    return () => found.items.map(({ name }) => name);
  }, []);
  const drawn = await ask<readonly string[]>(() => {
    const found = worksheet.charts.load('items/name');
    return () => found.items.map(({ name }) => name);
  }, []);
  const isFiltered = await ask(() => {
    const filter = worksheet.autoFilter.load('enabled');
    return () => filter.enabled;
  }, false);
  const { charts, otherCharts }: Pick<EarlierTab, 'charts' | 'otherCharts'> = earlier ?? {
    charts: [],
    otherCharts: [],
  };
  const planned = plan.charts.map(({ name }) => name);
  const begunCharts = drawn.filter(
    (name) =>
      !charts.includes(name) &&
      (otherCharts === undefined ? planned.includes(name) : !otherCharts.includes(name)),
  );
  return { tables, charts, begunCharts, isFiltered, ...(otherCharts === undefined ? {} : { otherCharts }) };
}

/** Takes away the groups of rows on tabs of which nobody knows how they were grouped: Excel can't be asked. */
async function ungroupUnknown(context: Excel.RequestContext, places: readonly Place[]): Promise<void> {
  for (const { worksheet, earlier } of places) {
    if (earlier === undefined || earlier.groups !== undefined) continue;
    for (let level = 0; level < MOST_LEVELS; level++) {
      worksheet.getUsedRange().getEntireRow().ungroup('ByRows');
      try {
        await context.sync();
      } catch (error) {
        if (failureOf(error).key === 'connectionLost') throw error;
        // Nothing is grouped any more.
        break;
      }
    }
  }
}

async function readBack(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<Written['contents']> {
  const asked = places.map(askBack);
  try {
    await context.sync();
  } catch (error) {
    if (failureOf(error).key !== 'tooMuchData') throw error;
    return readBackInChunks(context, places);
  }
  return asked.map(({ grid }) => grid());
}

async function readBackInChunks(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<Written['contents']> {
  const contents: Written['contents'][number][] = [];
  for (const { worksheet, plan } of places) {
    const { rows, columns } = sizeOf(plan);
    const parts = await readInChunks(context, rows, columns, (from, count): AskedCells =>
      askCells(worksheet, from, count, columns),
    );
    contents.push(parts.flatMap(({ grid }) => grid()));
  }
  return contents;
}
