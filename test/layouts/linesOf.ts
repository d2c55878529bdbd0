import { recognise } from '../../src/report/recognise.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import type { Sheet } from '../../src/workbook/workbook.ts';
import { inShort } from '../reportInShort.ts';
import { workbook } from '../worksheets.ts';

/** What is recognised on a sheet that is alone in its workbook, in short. */
export function linesOf(sheet: Sheet): string[] {
  return recognise(workbook(sheet), DEFAULT_SETTINGS).sheets.flatMap(inShort);
}
