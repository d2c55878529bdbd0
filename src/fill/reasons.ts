import { squash } from '../report/names.ts';
import { saysSomething } from '../report/remarkWords.ts';
import type { Report } from '../report/report.ts';

/** A reason in the office's own words, and how often its remarks give it. */
export interface Reason {
  readonly text: string;
  readonly count: number;
}

/** Longer remarks tell of one case. */
const LONGEST = 120;

/**
 * The reasons that a workbook's remarks give, the most used first; of those used alike, the one met first. A remark with
 * figures of its own is none.
 */
export function reasonsIn({ sheets }: Report): Reason[] {
  const seen = new Set<string>();
  const byWords = new Map<string, { text: string; count: number }>();
  for (const { sheetId, panels } of sheets) {
    for (const { remark } of panels.flatMap(({ blocks }) => blocks.flatMap((block) => block.measurements))) {
      if (remark === undefined || !isReason(remark.text)) continue;
      const place = `${sheetId} ${remark.row},${remark.column}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const text = remark.text.trim().replace(/\s+/g, ' ');
      const reason = byWords.get(squash(text));
      if (reason === undefined) byWords.set(squash(text), { text, count: 1 });
      else reason.count++;
    }
  }
  return [...byWords.values()].sort((a, b) => b.count - a.count);
}

function isReason(text: string): boolean {
  return saysSomething(text) && text.length <= LONGEST && !/\d/.test(text);
}
