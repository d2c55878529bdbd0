import { check, DEFAULT_SETTINGS, templateOf, type Settings, type Workbook } from '../src/engine.ts';
import { sentence } from '../src/locales/format.ts';

/** What one rule says of a workbook, in English: its findings' sentences with the figures and cells they name. */
export function sentences(rule: string, book: Workbook, settings: Partial<Settings> = {}): string[] {
  return check(book, { ...DEFAULT_SETTINGS, ...settings })
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => sentence(templateOf(finding, 'en'), finding.message.params, 'en'));
}
