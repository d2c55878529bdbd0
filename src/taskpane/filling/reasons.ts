/** Reasons to choose from for a remark. */
export interface Reasons {
  /** The user's own first, then those of the workbook, each once. */
  readonly offered: readonly string[];
  /** Keeps a reason for this and other workbooks. */
  readonly onSave: (reason: string) => void;
}

/** The reasons that a user saved, then those of the workbook that are not among them. */
export function offeredReasons(saved: readonly string[], inWorkbook: readonly string[]): string[] {
  const known = new Set(saved.map(folded));
  return [...saved, ...inWorkbook.filter((reason) => !known.has(folded(reason)))];
}

/** Saved reasons with one more, without spaces around it; none that is there already, in whatever case. */
export function withSaved(saved: readonly string[], reason: string): readonly string[] {
  const trimmed = reason.trim();
  return trimmed === '' || saved.some((one) => folded(one) === folded(trimmed)) ? saved : [...saved, trimmed];
}

function folded(reason: string): string {
  return reason.toLowerCase();
}

/**
 * A remark with a reason behind it, as a sentence of its own.
 * @example withReason('Tercapai 3 dari 5 dokumen.', 'masih proses spj') //=> 'Tercapai 3 dari 5 dokumen. Masih proses spj.'
 */
export function withReason(text: string, reason: string): string {
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
  const whole = [text.trim(), sentence].filter((part) => part !== '').join(' ');
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
