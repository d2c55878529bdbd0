import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { capitalised, say, sentence } from '../locales/format.ts';
import { itemsOf } from '../report/items.ts';
import type { Block, SheetReport } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { templateOf } from '../rules/index.ts';
import { addressOf } from '../workbook/address.ts';
import { cellAt, textOf, type Cell, type Ref, type Scalar } from '../workbook/workbook.ts';
import { cellText } from '../workbook/numberFormat.ts';
import { cellOf, rectOf } from './cells.ts';
import { readMark, type TypedArea } from './ownTab.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { planOf } from './planOf.ts';
import type { SummarySource } from './source.ts';
import { titleCells } from './titles.ts';

const HEADINGS = [
  'number',
  'unitInCharge',
  'sheet',
  'cell',
  'rule',
  'level',
  'statedFigure',
  'expectedFigure',
  'note',
  'response',
  'followUp',
  'deadline',
  'status',
  'key',
] as const satisfies readonly TabTextKey[];

const RESPONSE = HEADINGS.indexOf('response');
const STATUS = HEADINGS.indexOf('status');
const KEY = HEADINGS.indexOf('key');
const HEADING_ROW = 4;

/** Where reviewers type. */
export const TYPED: TypedArea = {
  headingRow: HEADING_ROW,
  columns: [RESPONSE, RESPONSE + 1, RESPONSE + 2, STATUS],
};

/** A finding as a row, or what is left of one that somebody answered and that is no longer found. */
interface Note {
  readonly key: string;
  readonly ref?: Ref;
  readonly sheetName: string;
  /** From the second column on. */
  readonly cells: readonly Scalar[];
  /** Of its figures. */
  readonly numberFormats: Readonly<Partial<Record<TabTextKey, string>>>;
}

/** *Catatan Reviu*: every finding, with columns to answer in; what was typed there is kept from run to run. */
export function reviewNotesPlan(source: SummarySource): SheetPlan {
  const { language } = source;
  const text = (key: TabTextKey) => tabText(language, key);
  const kept = keptNotes(source);
  const found = notesOf(source);
  const notes = [...found, ...goneNotes(source, kept, found)];
  const rows = notes.flatMap((note, index) =>
    rowOf(note, HEADING_ROW + 1 + index, index + 1, kept.get(note.key)),
  );
  const bottom = HEADING_ROW + Math.max(1, notes.length);
  return planOf(source, 'reviewNotes', {
    cells: [
      ...titleCells(source, text('notesTitle')),
      ...HEADINGS.map((key, column) => cellOf(HEADING_ROW, column, 'heading', text(key))),
      ...rows,
      ...(notes.length === 0
        ? [cellOf(HEADING_ROW + 1, HEADINGS.indexOf('note'), 'text', text('noFindings'))]
        : []),
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
}

function rowOf(
  { key, ref, sheetName, cells, numberFormats }: Note,
  row: number,
  number: number,
  answers: readonly Scalar[] | undefined,
): PlanCell[] {
  return [
    cellOf(row, 0, 'word', number),
    ...cells.map((value, index): PlanCell => {
      const column = index + 1;
      const heading = HEADINGS[column];
      const isLink = heading === 'cell' && ref !== undefined;
      const numberFormat = heading === undefined ? undefined : numberFormats[heading];
      return {
        ...cellOf(row, column, isLink ? 'link' : 'text', value),
        ...(isLink ? { link: { sheetName, address: addressOf(ref) } } : {}),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      };
    }),
    ...TYPED.columns.map((column, index) => cellOf(row, column, 'typed', answers?.[index] ?? '')),
    cellOf(row, KEY, 'word', key),
  ];
}

function notesOf(source: SummarySource): Note[] {
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
    const own = [rule, sheetName, item?.name ?? '', item?.period ?? '', stated].join('|');
    const count = (used.get(own) ?? 0) + 1;
    used.set(own, count);
    return {
      key: count === 1 ? own : `${own}|${String(count)}`,
      ref: at,
      sheetName,
      cells: [
        unitOf(
          report.sheets.find(({ sheetId }) => sheetId === at.sheetId),
          at,
        ),
        sheetName,
        addressOf(at),
        rule,
        say(language, `severity${capitalised(severity)}`),
        stated,
        finding.expected ?? '',
        sentence(templateOf(finding, language), finding.message.params, language),
      ],
      numberFormats: {
        // Excel is not asked for the formats of columns of whole amounts.
        ...(typeof stated === 'number' && { statedFigure: ownFormat(cell) ?? formatOf(finding, stated) }),
        ...(finding.expected !== undefined && { expectedFigure: formatOf(finding, finding.expected) }),
      },
    };
  });
}

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

/** What was typed on the tab of an earlier run, by the key of its row. */
function keptNotes({ workbook }: SummarySource): ReadonlyMap<string, readonly Scalar[]> {
  const kept = new Map<string, readonly Scalar[]>();
  for (const sheet of workbook.sheets) {
    if (sheet.mark === undefined || readMark(sheet.mark)?.tab !== 'reviewNotes') continue;
    for (let row = HEADING_ROW + 1; row < sheet.grid.length; row++) {
      const key = textOf(cellAt(sheet, row, KEY));
      const typed = TYPED.columns.map((column) => cellAt(sheet, row, column).value);
      if (key !== '' && typed.some((value) => value !== null && value !== '')) kept.set(key, typed);
    }
  }
  return kept;
}

/** Rows that somebody answered and that the check no longer finds: what was typed is not thrown away. */
function goneNotes(
  source: SummarySource,
  kept: ReadonlyMap<string, readonly Scalar[]>,
  found: readonly Note[],
): Note[] {
  const keys = new Set(found.map(({ key }) => key));
  return [...kept.keys()]
    .filter((key) => !keys.has(key))
    .map((key): Note => {
      const [rule = '', sheetName = '', item = '', period = '', stated = ''] = key.split('|');
      const note = [item, period, tabText(source.language, 'noLongerFound')].filter(Boolean).join(' · ');
      return { key, sheetName, cells: ['', sheetName, '', rule, '', stated, '', note], numberFormats: {} };
    });
}
