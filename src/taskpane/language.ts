import { createContext, use } from 'react';
import type { LanguageCode } from '../engine.ts';
import { say } from '../locales/format.ts';
import type { TextKey } from '../locales/id.ts';

export const LanguageContext = createContext<LanguageCode>('id');

/** Gives one of the pane's texts with its placeholders filled. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** A function that gives the pane's texts in the language chosen. */
export function useSay(): Say {
  const language = use(LanguageContext);
  return (key, values) => say(language, key, values);
}
