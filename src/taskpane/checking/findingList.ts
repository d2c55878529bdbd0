import type { Severity } from '../../engine.ts';
import type { CheckView, FindingView } from '../protocol.ts';

/** Which findings a user wants to see. No severity chosen means all of them. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly words: string;
}

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** How many rows are shown at once, and how many more each time they are asked for. */
export const ROWS_AT_ONCE = 200;

/** How a user has arranged the list; it outlives a visit to another tab. */
export interface ListView {
  readonly filter: FindingFilter;
  /** Ids of sheets whose findings are folded away. */
  readonly closed: ReadonlySet<string>;
  /** The most rows in view. */
  readonly limit: number;
}

export const WHOLE_LIST: ListView = {
  filter: { severities: new Set(), words: '' },
  closed: new Set(),
  limit: ROWS_AT_ONCE,
};

/** The findings of one sheet: all that the filter lets through, and those of them that are in view. */
export interface FindingGroup {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly findings: readonly FindingView[];
  readonly inView: readonly FindingView[];
}

export interface FindingList {
  readonly groups: readonly FindingGroup[];
  /** How many findings of open groups are not in view yet. */
  readonly remaining: number;
}

/** Groups the findings that a filter lets through by sheet; closed groups take nothing of the limit. */
export function listFindings(
  { sheets, findings }: CheckView,
  { filter, closed, limit }: ListView,
): FindingList {
  const matching = findings.filter((finding) => matches(finding, filter));
  let left = limit;
  let remaining = 0;
  const groups = sheets.flatMap(({ sheetId, name }): FindingGroup[] => {
    const own = matching.filter(({ ref }) => ref.sheetId === sheetId);
    if (own.length === 0) return [];
    const inView = closed.has(sheetId) ? [] : own.slice(0, left);
    left -= inView.length;
    if (!closed.has(sheetId)) remaining += own.length - inView.length;
    return [{ sheetId, sheetName: name, findings: own, inView }];
  });
  return { groups, remaining };
}

function matches(finding: FindingView, { severities, words }: FindingFilter): boolean {
  if (severities.size > 0 && !severities.has(finding.severity)) return false;
  const { address, item, rule, sentence, sheetName, shown } = finding;
  const text = [sheetName, address, item, sentence, shown, rule].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
