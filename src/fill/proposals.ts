import type { Panel, Report, SheetReport } from '../report/report.ts';
import { cellParam, countParam, refOf } from '../rules/figures.ts';
import type { Edit, Finding, LanguageCode, Message } from '../rules/finding.ts';
import { RULES } from '../rules/index.ts';
import { formulaInconsistent } from '../rules/formula-inconsistent/formula-inconsistent.ts';
import type { Settings } from '../settings/settings.ts';
import type { Place } from '../workbook/address.ts';
import { shifted } from '../workbook/exact.ts';
import { readFigure } from '../workbook/figure.ts';
import { cellAt, type Cell, type Ref, type Workbook } from '../workbook/workbook.ts';
import { writeNumber, writePercent } from '../workbook/writeNumber.ts';
import { blankFigures } from './blankFigures.ts';
import { filledPanel } from './filledPanel.ts';
import { FILL_MESSAGES } from './messages.ts';
import { predicates } from './predicates.ts';
import { remarkProposals, type RemarkProposal } from './remarks.ts';

/** What is proposed to be filled in, by kind as the user chooses them. */
export const PROPOSAL_KINDS = [
  'percent',
  'achievement',
  'total',
  'period-label',
  'number',
  'formula',
  'remark',
] as const;

export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** A change of one cell that follows from the figures, and why. */
export interface Proposal {
  readonly kind: ProposalKind;
  readonly edit: Edit;
  /** With the rule that found the cell wrong, if one did. */
  readonly why: Message & { readonly rule?: string };
  /** It fills a blank or a dash; else it replaces what is stated. */
  readonly isFilling: boolean;
  /** Other cells with proposals that it follows from: without them it would be another figure. */
  readonly needs?: readonly Ref[];
}

/** The kind of the fixes of each rule that has any. */
const KIND_OF: Readonly<Record<string, ProposalKind>> = {
  'percent-missing': 'percent',
  'percent-mismatch': 'percent',
  'absorption-mismatch': 'percent',
  'achievement-sum-mismatch': 'achievement',
  'total-mismatch': 'total',
  'total-range-incomplete': 'total',
  'period-label': 'period-label',
  'number-style': 'number',
  'number-as-text': 'number',
  'formula-error': 'formula',
  'formula-inconsistent': 'formula',
};

/**
 * Everything that follows from the figures of a workbook, one proposal a cell: the fixes of the findings in their order,
 * then what is blank, then drafts for remarks. Throws where a rule with fixes has no kind here.
 */
export function proposalsOf(
  workbook: Workbook,
  report: Report,
  findings: readonly Finding[],
  settings: Settings,
): Proposal[] {
  return proposalsAndLeft(workbook, report, findings, settings).proposals;
}

/** What follows from the figures of a workbook, and what of it can't be written, as it would break an array formula. */
export interface ProposalsAndLeft {
  readonly proposals: Proposal[];
  readonly inArrays: Pick<Proposal, 'kind' | 'edit'>[];
}

/** What `proposalsOf` gives, with what it leaves out. */
export function proposalsAndLeft(
  workbook: Workbook,
  report: Report,
  findings: readonly Finding[],
  settings: Settings,
): ProposalsAndLeft {
  const byCell = new Map<string, Proposal>();
  const inArrays = new Map<string, Pick<Proposal, 'kind' | 'edit'>>();
  const isInArray = arrayFinder(workbook);
  const panelAt = panelFinder(report);
  const add = (kind: ProposalKind, edit: Edit, why: Proposal['why'], needs?: readonly Ref[]) => {
    const key = keyOf(edit);
    if (byCell.has(key)) return;
    if (isInArray(edit)) {
      if (!inArrays.has(key)) inArrays.set(key, { kind, edit });
      return;
    }
    if (needs?.some((ref) => inArrays.has(keyOf(ref))) === true) return;
    const cell = cellOf(workbook, edit);
    const { kind: stated } = readFigure(cell);
    byCell.set(key, {
      kind,
      edit: fitted(kind, edit, cell, settings, panelAt(edit)),
      why,
      isFilling: stated === 'blank' || stated === 'none',
      ...(needs === undefined ? {} : { needs }),
    });
  };
  const addFixes = (isWanted: (edit: Edit) => boolean) => {
    for (const { rule, message, fixes } of findings) {
      for (const edit of fixes) if (isWanted(edit)) add(kindOf(rule), edit, { rule, ...message });
    }
  };
  addFixes(({ isOnRequest }) => isOnRequest !== true);
  for (const sheet of report.sheets) {
    for (const panel of sheet.panels) {
      const editOf = (place: Place) => byCell.get(keyOf(refOf(sheet, place)))?.edit;
      for (const { kind, edit, why, needs } of blankFigures(sheet, panel, editOf))
        add(kind, edit, why, needs);
      for (const { edit, why } of predicates(sheet, panel, settings, editOf)) add('achievement', edit, why);
    }
    for (const { edit, why } of remarksOf(sheet)) add('remark', edit, why);
  }
  // A figure that was typed stands out only once the cells around it have formulas, as would a value of ours.
  const written = new Map([...byCell.values()].map(({ edit }) => [keyOf(edit), edit]));
  for (const { rule, message, fixes } of findingsAmong(report, written)) {
    for (const edit of fixes) {
      const own = byCell.get(keyOf(edit));
      if (own === undefined) add(kindOf(rule), edit, { rule, ...message });
      else if (own.edit.formula === undefined && typeof own.edit.value === 'number')
        byCell.set(keyOf(edit), { ...own, edit: { ...own.edit, ...edit } });
    }
  }
  // What changes only how a figure is kept comes last: a cell that is wrong as well is mended first.
  addFixes(({ isOnRequest }) => isOnRequest === true);
  return { proposals: [...byCell.values()], inArrays: [...inArrays.values()] };
}

/** Tells the cells that an array formula fills. */
function arrayFinder({ sheets }: Workbook): (ref: Ref) => boolean {
  const areas = new Map(sheets.flatMap(({ id, spills = [] }) => (spills.length === 0 ? [] : [[id, spills]])));
  return ({ sheetId, row, column }) =>
    areas
      .get(sheetId)
      ?.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ) ?? false;
}

function keyOf({ sheetId, row, column }: Ref): string {
  return `${sheetId} ${row},${column}`;
}

/** What edits to be written make of the figures beside them. */
function findingsAmong({ sheets }: Report, written: ReadonlyMap<string, Edit>): Finding[] {
  const filled = sheets.flatMap((sheet): SheetReport[] => {
    const panels = sheet.panels
      .map((panel) => ({
        panel,
        filled: filledPanel(panel, (place) => written.get(keyOf(refOf(sheet, place)))),
      }))
      .flatMap(({ panel, filled: after }) => (after === panel ? [] : [after]));
    return panels.length === 0 ? [] : [{ ...sheet, panels }];
  });
  return filled.length === 0 ? [] : formulaInconsistent.check({ sheets: filled });
}

function kindOf(rule: string): ProposalKind {
  const kind = KIND_OF[rule];
  if (kind === undefined) throw new Error(`The fixes of ${rule} are of no kind`);
  return kind;
}

/** The sentence template of why a change is proposed, in a language. */
export function whyTemplateOf({ why: { rule, key } }: Pick<Proposal, 'why'>, language: LanguageCode): string {
  const messages: Readonly<Record<string, string>> | undefined =
    rule === undefined ? FILL_MESSAGES[language] : RULES.find(({ id }) => id === rule)?.messages[language];
  const template = messages?.[key];
  if (template === undefined) throw new Error(`${rule ?? 'fill'} has no message ${key} in ${language}`);
  return template;
}

function cellOf({ sheets }: Workbook, { sheetId, row, column }: Ref): Cell {
  const sheet = sheets.find(({ id }) => id === sheetId);
  return sheet === undefined ? { value: null } : cellAt(sheet, row, column);
}

/** Finds the panel that a cell is a figure of, by its column. */
function panelFinder({ sheets }: Report): (ref: Ref) => Panel | undefined {
  const bySheet = new Map(sheets.map(({ sheetId, panels }) => [sheetId, panels]));
  return ({ sheetId, column }) =>
    bySheet.get(sheetId)?.find(({ columns }) => columns.some((one) => one.column === column));
}

/**
 * An edit as its cell takes it: a value where the user prefers values and the cells around have no formulas, the cell's own number format where it has one,
 * and text where the cell is formatted as text, in which Excel would keep a formula as words.
 */
function fitted(
  kind: ProposalKind,
  { numberFormat, formula, ...edit }: Edit,
  cell: Cell,
  { fillWith }: Settings,
  panel: Panel | undefined,
): Edit {
  // What is asked for to be made a number gets a number's format.
  if (edit.isOnRequest === true) return { ...edit, ...(numberFormat === undefined ? {} : { numberFormat }) };
  if (cell.numberFormat === TEXT_FORMAT) {
    const { value } = edit;
    return { ...edit, value: typeof value === 'number' ? asText(kind, value, panel) : value };
  }
  const hasOwn = cell.numberFormat !== undefined && cell.numberFormat !== 'General';
  return {
    ...edit,
    ...(formula === undefined || (fillWith === 'value' && kind !== 'formula') ? {} : { formula }),
    ...(numberFormat === undefined || hasOwn ? {} : { numberFormat }),
  };
}

const TEXT_FORMAT = '@';

function asText(kind: ProposalKind, value: number, panel: Panel | undefined): string {
  const { written, scale = 'ratio' } = panel?.percent ?? {};
  const decimals = written?.decimals ?? 2;
  if (kind !== 'percent' && kind !== 'achievement')
    return writeNumber(value, Number.isInteger(value) ? 0 : 2, 'id');
  return writePercent(scale === 'hundred' ? shifted(value, -2) : value, decimals, 'id');
}

/** Drafts for the remark cells of a sheet; panels beside each other may share a cell, which then speaks of both. */
function remarksOf(sheet: SheetReport): { edit: Edit; why: Message }[] {
  const byPlace = new Map<string, RemarkProposal[]>();
  for (const proposal of sheet.panels.flatMap((panel) => remarkProposals(sheet, panel))) {
    const place = `${proposal.remark.row},${proposal.remark.column}`;
    const others = byPlace.get(place);
    if (others === undefined) byPlace.set(place, [proposal]);
    else others.push(proposal);
  }
  return [...byPlace.values()].flatMap((proposals) => {
    const texts = new Set(proposals.map(({ draft }) => draft.text));
    const from = proposals.flatMap(({ draft }) => draft.from);
    const [first] = from;
    const [proposal] = proposals;
    if (proposal === undefined || first === undefined) return [];
    return [
      {
        edit: { ...refOf(sheet, proposal.remark), value: [...texts].join(' ') },
        why: {
          key: from.length === 1 ? 'remark' : 'remarkOfSeveral',
          params: { cell: cellParam(first), count: countParam(from.length) },
        },
      },
    ];
  });
}
