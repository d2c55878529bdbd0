import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { capitalised, say, sentence } from '../locales/format.ts';
import { itemsOf } from '../report/items.ts';
import type { Block, SheetReport } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { templateOf } from '../rules/index.ts';
import { addressOf } from '../workbook/address.ts';
import { cellAt, textOf, type Cell, type Ref } from '../workbook/workbook.ts';
import { cellText } from '../workbook/numberFormat.ts';
import { readAnswers, type Answers } from './answers.ts';
import { cellOf, rectOf } from './cells.ts';
import type { LookId, PlanCell, PlanLink, SheetPlan } from './plan.ts';
import { planOf } from './planOf.ts';
import { HEADING_ROW, HEADINGS, KEY, NO_KEY, NOTE, STATUS, TYPED } from './reviewColumns.ts';
import type { SummarySource } from './source.ts';
import { titleCells } from './titles.ts';

/** A cell of a note: what it holds, and how figures are shown. */
type NoteCell = Pick<Cell, 'value' | 'numberFormat'>;

/** A finding as a row, what is left of one that somebody answered and that is no longer found, or a row that is added. */
interface Note {
  /** `''` of a row that is added. */
  readonly key: string;
  /** Where a click on the cell's name leads. */
  readonly link?: PlanLink;
  /** From the second column on. */
  readonly cells: readonly NoteCell[];
  /** In the columns to type in; absent: nothing. */
  readonly answers?: readonly NoteCell[];
}

/** *Catatan Reviu*: every finding, with columns to answer in; what was typed there is kept from run to run. */
export function reviewNotesPlan(source: SummarySource): SheetPlan {
  const { language } = source;
  const text = (key: TabTextKey) => tabText(language, key);
  const answers = readAnswers(source);
  const found = notesOf(source, answers);
  const notes = [...found, ...goneNotes(source, answers, found), ...addedNotes(answers)];
  const rows = notes.flatMap((note, index) => rowOf(note, HEADING_ROW + 1 + index, index + 1));
  const bottom = HEADING_ROW + Math.max(1, notes.length);
  const plan = planOf(source, 'reviewNotes', {
    cells: [
      ...titleCells(source, text('notesTitle')),
      ...HEADINGS.map((key, column) => cellOf(HEADING_ROW, column, 'heading', text(key))),
      ...rows,
      ...(notes.length === 0 ? [cellOf(HEADING_ROW + 1, NOTE, 'text', text('noFindings'))] : []),
    ],
    columnWidths: [5, 22, 13, 8, 20, 15, 17, 16, 46, 25, 25, 12, 11, 4],
    hiddenColumns: [KEY],
    validations: [
      {
        range: rectOf(HEADING_ROW + 1, STATUS, bottom, STATUS),
        choices: (['statusOpen', 'statusUnderWay', 'statusDone', 'statusAccepted'] as const).map(text),
      },
    ],
    table: { name: 'CatatanReviu', range: rectOf(HEADING_ROW, 0, bottom, KEY) },
    typed: TYPED,
    frozenRows: HEADING_ROW + 1,
    print: { titleRows: { top: HEADING_ROW, bottom: HEADING_ROW } },
  });
  const below = new Set(plan.cells.filter(({ row }) => row > bottom).map(({ row }) => row));
  return {
    ...plan,
    cells: [...plan.cells, ...[...below].map((row) => cellOf(row, KEY, 'signature', NO_KEY))],
  };
}

function rowOf({ key, link, cells, answers = [] }: Note, row: number, number: number): PlanCell[] {
  return [
    cellOf(row, 0, 'word', number),
    ...cells.map((cell, index): PlanCell => {
      const column = index + 1;
      return HEADINGS[column] === 'cell' && link !== undefined
        ? { ...noteCell(row, column, 'link', cell), link }
        : noteCell(row, column, 'text', cell);
    }),
    ...TYPED.columns.map((column, index) => noteCell(row, column, 'typed', answers[index] ?? { value: '' })),
    cellOf(row, KEY, 'word', key),
  ];
}

function noteCell(row: number, column: number, look: LookId, { value, numberFormat }: NoteCell): PlanCell {
  return {
    ...cellOf(row, column, look, value ?? ''),
    ...(typeof value === 'number' && numberFormat !== undefined ? { numberFormat } : {}),
  };
}

function notesOf(source: SummarySource, { byKey }: Answers): Note[] {
  const { report, findings, workbook, language } = source;
  const itemAt = itemsOf(report);
  const used = new Map<string, number>();
  const order = new Map(workbook.sheets.map(({ id }, index) => [id, index]));
  const sorted = [...findings].sort(
    (a, b) =>
      (order.get(a.at.sheetId) ?? 0) - (order.get(b.at.sheetId) ?? 0) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column,
  );
  return sorted.map((finding): Note => {
    const { at, rule, severity } = finding;
    const sheet = workbook.sheets.find(({ id }) => id === at.sheetId);
    const sheetName = sheet?.name ?? '';
    const item = itemAt(at);
    const cell: Cell = sheet === undefined ? { value: null } : cellAt(sheet, at.row, at.column);
    const stated = typeof cell.value === 'number' ? cell.value : shortened(cellText(cell, language));
    // Rows move: an answer stays with the item, its period and what was stated, whatever it looks like.
    const own = folded([rule, sheetName, item?.name ?? '', item?.period ?? '', stated].join('|'));
    const count = (used.get(own) ?? 0) + 1;
    used.set(own, count);
    const key = count === 1 ? own : `${own}|${String(count)}`;
    const answers = byKey.get(key)?.map(shownAnswer);
    return {
      key,
      link: { sheetName, address: addressOf(at) },
      cells: [
        ...[
          unitOf(
            report.sheets.find(({ sheetId }) => sheetId === at.sheetId),
            at,
          ),
          sheetName,
          addressOf(at),
          rule,
          say(language, `severity${capitalised(severity)}`),
        ].map((value) => ({ value })),
        // Excel is not asked for the formats of columns of whole amounts.
        typeof stated === 'number'
          ? { value: stated, numberFormat: ownFormat(cell) ?? formatOf(finding, stated) }
          : { value: stated },
        finding.expected === undefined
          ? { value: '' }
          : { value: finding.expected, numberFormat: formatOf(finding, finding.expected) },
        { value: sentence(templateOf(finding, language), finding.message.params, language) },
      ],
      ...(answers === undefined ? {} : { answers }),
    };
  });
}

/** A key as it is read again. */
const folded = (key: string) => textOf({ value: key });

/** Remarks are long, and the cell is a click away. */
const LONGEST_STATED = 80;

function shortened(text: string): string {
  return text.length <= LONGEST_STATED ? text : `${text.slice(0, LONGEST_STATED - 1)}…`;
}

/** A number in a cell formatted as text is a number all the same. */
function ownFormat({ numberFormat }: Cell): string | undefined {
  return numberFormat === '@' ? undefined : numberFormat;
}

/** As its fix would show a figure; a percentage where the sentence says so, else digits as the figure has them. */
function formatOf({ at, message, fixes }: Finding, figure: number): string {
  const fix = fixes.find(({ row, column }) => row === at.row && column === at.column);
  if (fix?.numberFormat !== undefined && fix.value === figure) return fix.numberFormat;
  const isPercent = Object.values(message.params).some(
    (param) => param.kind === 'percent' && param.value === figure,
  );
  return isPercent ? '0.00%' : Number.isInteger(figure) ? '#,##0' : '#,##0.00';
}

/** The unit of the office whose rows a cell is among, else the sheet. */
function unitOf(sheet: SheetReport | undefined, at: Ref): string {
  if (sheet === undefined) return '';
  const blocks = sheet.panels.flatMap((panel) => panel.blocks);
  const holds = ({ top, bottom }: Block) => top <= at.row && at.row <= bottom;
  const groups = blocks.find(holds)?.groups ?? [];
  return groups.length === 0 ? sheet.name : groups.join(' · ');
}

/** Rows that somebody answered and that the check no longer finds: what was typed is not thrown away. */
function goneNotes({ language }: SummarySource, { byKey }: Answers, found: readonly Note[]): Note[] {
  const keys = new Set(found.map(({ key }) => key));
  return [...byKey]
    .filter(([key]) => !keys.has(key))
    .map(([key, answers]): Note => {
      const [rule = '', sheetName = '', item = '', period = '', stated = ''] = key.split('|');
      const note = [item, period, tabText(language, 'noLongerFound')].filter(Boolean).join(' · ');
      const cells = ['', sheetName, '', rule, '', stated, '', note].map((value) => ({ value }));
      return { key, cells, answers: answers.map(shownAnswer) };
    });
}

/** Rows of the reviewers' own come last, as they were typed. */
function addedNotes({ added }: Answers): Note[] {
  return added.map((cells): Note => {
    const shown = cells.map(shownAnswer);
    return { key: '', cells: shown.slice(0, NOTE), answers: shown.slice(NOTE) };
  });
}

/** What was typed, in its own format: a date is a number. */
function shownAnswer(cell: Cell): NoteCell {
  const { value } = cell;
  // Excel is not asked for the formats of columns of large amounts.
  const isAmount = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 100_000;
  const numberFormat = ownFormat(cell) ?? (isAmount ? '#,##0' : undefined);
  return { value, ...(numberFormat === undefined ? {} : { numberFormat }) };
}
