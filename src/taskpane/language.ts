import { createContext, use } from 'react';
import type { LanguageCode } from '../engine.ts';
import { say } from '../locales/format.ts';
import type { TextKey } from '../locales/id.ts';

export const LanguageContext = createContext<LanguageCode>('id');

/** A function that gives the pane's texts in the language chosen. */
export function useSay(): (key: TextKey, values?: Readonly<Record<string, string | number>>) => string {
  const language = use(LanguageContext);
  return (key, values) => say(language, key, values);
}
