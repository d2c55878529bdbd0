/** Stands for a name that could not be read in print. */
export const UNREADABLE = /^\[.*\]$/;

/** A header or label in small letters, without spaces and signs but `%`. */
export function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');
}
