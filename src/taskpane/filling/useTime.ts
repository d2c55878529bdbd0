import { use } from 'react';
import { writeTime } from '../../locales/format.ts';
import { LanguageContext } from '../language.ts';

/** A function that writes a moment (ISO 8601) in the language chosen and the clock of the user. */
export function useTime(): (iso: string) => string {
  const language = use(LanguageContext);
  return (iso) => writeTime(iso, language);
}
