import {
  addressOf,
  cellAt,
  check,
  DEFAULT_SETTINGS,
  proposalsAndLeft,
  PROPOSAL_KINDS,
  type Edit,
  type Proposal,
  type Ref,
  type Workbook,
} from '../engine.ts';
import { saveCopy, type CellChange } from '../files/saveCopy.ts';
import { say } from '../locales/format.ts';
import { PROPOSAL_TEXTS } from '../locales/proposalTexts.ts';
import type { FillOptions } from './arguments.ts';
import { makeCopy, type CopyOutcome, type MadeCopy } from './copies.ts';
import type { Opened } from './workbooks.ts';

/**
 * Writes a copy of a workbook with what follows from its figures. The original is never written, and neither is a
 * protected worksheet.
 */
export function fillCopy(options: FillOptions): Promise<CopyOutcome> {
  return makeCopy(options, { usage: 'fillUsage', oneFile: 'oneFileToFill' }, (opened, copy) =>
    filled(opened, copy, options),
  );
}

async function filled(
  { bytes, workbook }: Opened,
  file: string,
  { language, only, numbers, fillWith }: FillOptions,
): Promise<MadeCopy> {
  const settings = { ...DEFAULT_SETTINGS, numberStyle: numbers, fillWith };
  const { report, findings } = check(workbook, settings);
  const isNamed = ({ kind, edit }: Pick<Proposal, 'kind' | 'edit'>) =>
    only === undefined ? kind !== 'remark' && edit.isOnRequest !== true : only.includes(kind);
  const { proposals, inArrays } = proposalsAndLeft(workbook, report, findings, settings);
  const free = proposals.filter(isNamed);
  const places = new Set(free.map(({ edit }) => placeOf(edit)));
  const wanted = free.filter(({ needs = [] }) => needs.every((ref) => places.has(placeOf(ref))));
  const isProtected = new Set(workbook.sheets.flatMap((sheet) => (sheet.isProtected ? [sheet.id] : [])));
  const chosen = wanted.filter(({ edit }) => !isProtected.has(edit.sheetId));
  const changes = chosen.map(({ edit }): CellChange => changeOf(workbook, edit));
  const counts = PROPOSAL_KINDS.flatMap((kind) => {
    const count = chosen.filter((proposal) => proposal.kind === kind).length;
    return count === 0 ? [] : [`${count} ${say(language, PROPOSAL_TEXTS[kind])}`];
  });
  const left = workbook.sheets.filter(
    ({ id }) => isProtected.has(id) && wanted.some(({ edit }) => edit.sheetId === id),
  );
  return {
    kind: 'made',
    bytes: await saveCopy(bytes, changes),
    sentence: [
      counts.length === 0
        ? say(language, 'nothingToFill', { file })
        : say(language, 'copyFilled', { count: chosen.length, kinds: counts.join(', '), file }),
      ...bySheet(
        workbook,
        inArrays.filter(isNamed).map(({ edit }) => edit),
      ).map(({ sheet, cells }) =>
        say(language, 'arraysLeft', { sheet, cells: cells.join(', '), count: cells.length }),
      ),
      ...left.map(({ name }) => say(language, 'sheetLeftProtected', { sheet: name })),
    ].join('\n'),
  };
}

const placeOf = ({ sheetId, row, column }: Ref) => `${sheetId} ${row},${column}`;

/** Cells by worksheet. */
function bySheet({ sheets }: Workbook, cells: readonly Ref[]) {
  return sheets.flatMap(({ id, name }) => {
    const own = cells.filter(({ sheetId }) => sheetId === id);
    return own.length === 0 ? [] : [{ sheet: name, cells: own.map(addressOf) }];
  });
}

/** The cell as it is to stand in the copy; its number format stays unless the edit brings one. */
function changeOf(
  { sheets }: Workbook,
  { sheetId, row, column, value, formula, numberFormat }: Edit,
): CellChange {
  const sheet = sheets.find(({ id }) => id === sheetId);
  const format = numberFormat ?? (sheet === undefined ? undefined : cellAt(sheet, row, column).numberFormat);
  return {
    sheetId,
    row,
    column,
    cell: {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { numberFormat: format }),
    },
  };
}
