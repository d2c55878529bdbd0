import type { TextKey } from '../locales/id.ts';

export type TabId = 'check' | 'fill' | 'summary' | 'settings';

/** The tabs in their order, with the text of each and the word by which the address of the pane asks for it. */
export const TABS = [
  { id: 'check', text: 'tabCheck', word: 'periksa' },
  { id: 'fill', text: 'tabFill', word: 'isi' },
  { id: 'summary', text: 'tabSummary', word: 'ringkasan' },
  { id: 'settings', text: 'tabSettings', word: 'pengaturan' },
] as const satisfies readonly { readonly id: TabId; readonly text: TextKey; readonly word: string }[];

/**
 * The tab that a ribbon button opens the pane at.
 * @example tabAskedFor('?buka=isi') //=> 'fill'
 */
export function tabAskedFor(query: string): TabId {
  const word = new URLSearchParams(query).get('buka');
  return TABS.find((tab) => tab.word === word)?.id ?? 'check';
}

export function isTabId(value: unknown): value is TabId {
  return TABS.some(({ id }) => id === value);
}
