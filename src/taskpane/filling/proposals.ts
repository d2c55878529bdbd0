import type { Edit, ProposalKind, Ref, Workbook } from '../../engine.ts';
import { PROPOSAL_TEXTS } from '../../locales/proposalTexts.ts';
import type { CheckView, ProposalView } from '../protocol.ts';

/** A proposed change of one cell. */
export interface Proposal extends ProposalView {
  /** Tells proposals apart: one a cell. */
  readonly key: string;
  /** Its worksheet is protected: only cells that are unlocked can be written. */
  readonly isProtected: boolean;
}

/** In the order in which they are shown. */
const KINDS = Object.keys(PROPOSAL_TEXTS) as readonly ProposalKind[];

/** Proposals that are ticked together. */
export interface ProposalGroup {
  readonly proposals: readonly Proposal[];
}

export interface KindGroup extends ProposalGroup {
  readonly kind: ProposalKind;
}

export interface SheetGroup extends ProposalGroup {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly isProtected: boolean;
}

/** The proposals in the order of the worksheets, on each by kind, from the top down. */
export function proposalsIn({ proposals }: CheckView, { sheets }: Workbook): Proposal[] {
  const places = new Map(sheets.map(({ id, isProtected }, index) => [id, { index, isProtected }]));
  const orderOf = ({ kind, edit }: ProposalView): readonly number[] => [
    places.get(edit.sheetId)?.index ?? 0,
    KINDS.indexOf(kind),
    edit.row,
    edit.column,
  ];
  return proposals
    .map((proposal) => ({ proposal, order: orderOf(proposal) }))
    .sort((a, b) => compared(a.order, b.order))
    .map(({ proposal }) => ({
      ...proposal,
      key: keyOf(proposal.edit),
      isProtected: places.get(proposal.edit.sheetId)?.isProtected ?? false,
    }));
}

function keyOf({ sheetId, row, column }: Ref): string {
  return `${sheetId} ${row},${column}`;
}

function compared(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** The proposals by kind; kinds without any are left out. */
export function byKind(proposals: readonly Proposal[]): KindGroup[] {
  return KINDS.map((kind) => ({
    kind,
    proposals: proposals.filter((proposal) => proposal.kind === kind),
  })).filter((group) => group.proposals.length > 0);
}

/** The proposals by worksheet. */
export function bySheet(proposals: readonly Proposal[]): SheetGroup[] {
  const groups = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const group = groups.get(proposal.edit.sheetId);
    if (group === undefined) groups.set(proposal.edit.sheetId, [proposal]);
    else group.push(proposal);
  }
  return [...groups].map(([sheetId, own]) => ({
    sheetId,
    sheetName: own[0]?.sheetName ?? '',
    isProtected: own[0]?.isProtected ?? false,
    proposals: own,
  }));
}

/**
 * What is ticked before the user has chosen: whatever takes nothing away and can be written, with nothing that it needs
 * and is not ticked. A remark waits for its reason: a figure is none yet.
 */
export function tickedAtFirst(proposals: readonly Proposal[]): ReadonlySet<string> {
  const isTicked = ({ kind, isFilling, isProtected }: Proposal) =>
    isFilling && kind !== 'remark' && !isProtected;
  const ticked = proposals.filter(isTicked);
  const keys = new Set(ticked.map(({ key }) => key));
  return new Set(
    ticked.flatMap(({ key, needs = [] }) => (needs.every((ref) => keys.has(keyOf(ref))) ? [key] : [])),
  );
}

/**
 * The keys of proposals that are ticked or unticked with others: ticked with what they need, unticked with what needs
 * them.
 */
export function tickedTogether(
  proposals: readonly Proposal[],
  keys: readonly string[],
  isTicked: boolean,
): ReadonlySet<string> {
  const together = new Set(keys);
  for (const { key, needs = [] } of proposals) {
    const needed = needs.map(keyOf);
    if (isTicked && together.has(key)) for (const one of needed) together.add(one);
    if (!isTicked && needed.some((one) => together.has(one))) together.add(key);
  }
  return together;
}

/** The edit of a proposal with the text that the user made of it, if any. */
export function editOf({ key, edit }: Proposal, texts: ReadonlyMap<string, string>): Edit {
  const text = texts.get(key);
  return text === undefined ? edit : { ...edit, value: text.trim() };
}
