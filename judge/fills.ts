import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillCopy } from '../src/cli/fillCopy.ts';
import {
  addressOf,
  cellAt,
  check,
  DEFAULT_SETTINGS,
  proposalsOf,
  type Proposal,
  type ProposalKind,
  type Ref,
  type Settings,
  type Workbook,
} from '../src/engine.ts';
import { readWorkbook } from '../src/files/readWorkbook.ts';
import { recalculated } from './libreOffice.ts';

/** How a workbook is filled: the kinds, and with formulas or with values. */
export interface Way {
  readonly only: readonly ProposalKind[];
  readonly fillWith: 'formula' | 'value';
}

/** A workbook before and after it was filled, as we read it and as LibreOffice calculates it. */
export interface Fill {
  readonly way: Way;
  readonly before: Workbook;
  readonly after: Workbook;
  readonly proposals: readonly Proposal[];
  readonly judgedBefore: Workbook;
  readonly judgedAfter: Workbook;
}

/** Fills .xlsx files as the command line does, each in its way, and has LibreOffice calculate them all. */
export async function judgedFills(
  cases: readonly { readonly bytes: Uint8Array; readonly way: Way }[],
): Promise<Fill[]> {
  const copies: Uint8Array[] = [];
  for (const { bytes, way } of cases) copies.push(await filled(bytes, way));
  const originals = [...new Set(cases.map(({ bytes }) => bytes))];
  const judged = await recalculated([...originals, ...copies]);
  const fills: Fill[] = [];
  for (const [index, { bytes, way }] of cases.entries()) {
    const before = await read(bytes);
    const settings = settingsOf(way);
    const { report, findings } = check(before, settings);
    fills.push({
      way,
      before,
      after: await read(copies[index]),
      proposals: proposalsOf(before, report, findings, settings).filter(({ kind }) =>
        way.only.includes(kind),
      ),
      judgedBefore: await read(judged[originals.indexOf(bytes)]),
      judgedAfter: await read(judged[originals.length + index]),
    });
  }
  return fills;
}

/** Reads an .xlsx file that must be one. */
export async function read(bytes: Uint8Array | undefined): Promise<Workbook> {
  const result = await readWorkbook(bytes ?? new Uint8Array());
  if (result.kind !== 'workbook') throw new Error(result.reason);
  return result.workbook;
}

async function filled(bytes: Uint8Array, { only, fillWith }: Way): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'periksa-judge-'));
  try {
    const [original, copy] = [join(folder, 'original.xlsx'), join(folder, 'copy.xlsx')];
    await writeFile(original, bytes);
    const { kind, sentence } = await fillCopy({
      language: 'id',
      numbers: DEFAULT_SETTINGS.numberStyle,
      paths: [original],
      copy,
      only,
      fillWith,
    });
    if (kind === 'refused') throw new Error(sentence);
    return new Uint8Array(await readFile(copy));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Our cells that LibreOffice gives another value than the engine expects. */
export function wrongValues({ before, proposals, judgedAfter }: Fill): string[] {
  return proposals.flatMap(({ kind, edit }) => {
    const { value, error } = cellOf(judgedAfter, edit);
    return isSame(value, edit.value)
      ? []
      : [
          `${nameOf(before, edit)} ${kind} ${edit.formula ?? ''}: ${error ?? String(value)}, not ${String(edit.value)}`,
        ];
  });
}

/** A fraction differs by the last digits of binary numbers; an amount in whole rupiah does not. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number' || Number.isInteger(other)) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

/** Cells that hold an error after the fill and did not before. */
export function newErrors({ judgedBefore, judgedAfter }: Fill): string[] {
  return refsOf(judgedBefore, judgedAfter).flatMap((ref) => {
    const { error } = cellOf(judgedAfter, ref);
    return error === undefined || error === cellOf(judgedBefore, ref).error
      ? []
      : [`${nameOf(judgedAfter, ref)} ${error}`];
  });
}

/** Cells other than ours that the copy holds otherwise than the original: content, formula, format, look. */
export function touched({ before, after, proposals }: Fill): string[] {
  const isOurs = placesOf(proposals);
  return refsOf(before, after).flatMap((ref) => {
    const [was, is] = [JSON.stringify(cellOf(before, ref)), JSON.stringify(cellOf(after, ref))];
    return was === is || isOurs.has(placeOf(ref)) ? [] : [`${nameOf(before, ref)} ${was} -> ${is}`];
  });
}

/**
 * Cells other than ours to which LibreOffice gives another value than in the untouched original. Formulas of the
 * original are left out: they may follow from our cells.
 */
export function movedValues({ before, judgedBefore, judgedAfter, proposals }: Fill): string[] {
  const isOurs = placesOf(proposals);
  return refsOf(judgedBefore, judgedAfter).flatMap((ref) => {
    const [was, is] = [cellOf(judgedBefore, ref), cellOf(judgedAfter, ref)];
    const isLeftOut = isOurs.has(placeOf(ref)) || cellOf(before, ref).formula !== undefined;
    return isLeftOut || (was.value === is.value && was.error === is.error)
      ? []
      : [`${nameOf(before, ref)} ${String(was.value)} -> ${String(is.value)}`];
  });
}

/**
 * What could still be mended in a filled workbook without being asked for, of the kinds that were filled in. Left out is
 * what only the values of LibreOffice bring up: formulas of the original with another value than the file says.
 */
export function stillFixable({ way, proposals }: Fill, original: Workbook, filledIn: Workbook): string[] {
  const isOurs = placesOf(proposals);
  const isKnown = placesOf(mendable(original, way).filter(({ edit }) => !isOurs.has(placeOf(edit))));
  return mendable(filledIn, way)
    .filter(({ edit }) => !isKnown.has(placeOf(edit)))
    .map(
      ({ kind, edit, why }) =>
        `${nameOf(filledIn, edit)} ${kind} ${why.rule ?? why.key} ${edit.formula ?? ''} ${String(edit.value)}`,
    );
}

function mendable(book: Workbook, way: Way): Proposal[] {
  const { report, findings } = check(book, settingsOf(way));
  return proposalsOf(book, report, findings, settingsOf(way)).filter(
    ({ kind, edit }) => way.only.includes(kind) && edit.isOnRequest !== true,
  );
}

/**
 * Findings of a filled workbook of which those of the original say nothing: neither at their cell nor of it. What was
 * mended in a cell of text stays text; that it could be a number is not new.
 */
export function newFindings({ way, proposals }: Fill, original: Workbook, filledIn: Workbook): string[] {
  // A finding of several cells stands at the first of them, which may be the one that was mended.
  const known = new Set(
    check(original, settingsOf(way)).findings.flatMap(({ rule, at, cells, fixes, echoes }) => [
      ...[at, ...cells, ...fixes].map((ref) => findingOf({ ...ref, rule })),
      ...echoes.map(findingOf),
    ]),
  );
  for (const { edit } of proposals) {
    if (typeof edit.value === 'string') known.add(findingOf({ ...edit, rule: 'number-as-text' }));
  }
  return check(filledIn, settingsOf(way))
    .findings.filter(({ rule, at }) => !known.has(findingOf({ rule, ...at })))
    .map(({ rule, at }) => `${nameOf(filledIn, at)} ${rule}`);
}

const settingsOf = ({ fillWith }: Way): Settings => ({ ...DEFAULT_SETTINGS, fillWith });
const findingOf = (ref: Ref & { readonly rule: string }): string => `${ref.rule} ${placeOf(ref)}`;
const placeOf = ({ sheetId, row, column }: Ref): string => `${sheetId} ${row},${column}`;
const placesOf = (proposals: readonly Proposal[]): Set<string> =>
  new Set(proposals.map(({ edit }) => placeOf(edit)));

function cellOf({ sheets }: Workbook, { sheetId, row, column }: Ref) {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new Error(`No sheet ${sheetId}`);
  return cellAt(sheet, row, column);
}

function nameOf({ sheets }: Workbook, ref: Ref): string {
  return `${sheets.find(({ id }) => id === ref.sheetId)?.name ?? ref.sheetId}!${addressOf(ref)}`;
}

/** Every place at which one of two workbooks has a cell. */
function refsOf(one: Workbook, other: Workbook): Ref[] {
  return one.sheets.flatMap(({ id, grid }) => {
    const grids = [grid, other.sheets.find((sheet) => sheet.id === id)?.grid ?? []];
    const rows = Math.max(...grids.map(({ length }) => length));
    return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
      const columns = Math.max(...grids.map((lines) => lines[row]?.length ?? 0));
      return Array.from({ length: columns }, (_, column) => ({ sheetId: id, row, column }));
    });
  });
}
