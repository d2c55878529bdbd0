import type { CheckView, FixView } from '../protocol.ts';

/** A proposed change of one cell, with the name of its sheet. */
export interface Proposal extends FixView {
  /** Tells proposals apart: one a cell. */
  readonly key: string;
  readonly sheetName: string;
}

export interface ProposalGroup {
  readonly sheetName: string;
  readonly proposals: readonly Proposal[];
}

/** The proposals of all findings in their order. Where two findings would change one cell, the first has its way. */
export function proposalsOf({ findings }: CheckView): Proposal[] {
  const byCell = new Map<string, Proposal>();
  for (const { fixes, sheetName } of findings) {
    for (const fix of fixes) {
      const { sheetId, row, column } = fix.edit;
      const key = `${sheetId} ${row},${column}`;
      if (!byCell.has(key)) byCell.set(key, { ...fix, key, sheetName });
    }
  }
  return [...byCell.values()];
}

/** The first proposals, by sheet. */
export function groupProposals(proposals: readonly Proposal[], limit: number): ProposalGroup[] {
  const groups = new Map<string, Proposal[]>();
  for (const proposal of proposals.slice(0, limit)) {
    const group = groups.get(proposal.edit.sheetId);
    if (group === undefined) groups.set(proposal.edit.sheetId, [proposal]);
    else group.push(proposal);
  }
  return [...groups.values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ sheetName: own[0].sheetName, proposals: own }],
  );
}

/** What is ticked before the user has chosen: whatever takes nothing away. */
export function tickedAtFirst(proposals: readonly Proposal[]): ReadonlySet<string> {
  return new Set(proposals.filter(({ isFilling }) => isFilling).map(({ key }) => key));
}
