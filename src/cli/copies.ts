import { stat, writeFile } from 'node:fs/promises';
import { say } from '../locales/format.ts';
import type { CopyOptions } from './arguments.ts';
import { openFile, type Opened } from './workbooks.ts';

/** What came of writing a copy: the sentence to print, and whether it was written. */
export interface CopyOutcome {
  readonly isDone: boolean;
  readonly sentence: string;
}

/** The texts of a command that writes a copy. */
interface CopyTexts {
  readonly usage: 'fillUsage' | 'summaryUsage';
  readonly oneFile: 'oneFileToFill' | 'oneFileToSummarise';
}

/**
 * Opens the one workbook that a copy is to be made of. The original is never written, by whatever name the copy goes.
 * @param make gives the copy's bytes and the sentence to print
 */
export async function makeCopy(
  { language, paths, copy }: CopyOptions,
  { usage, oneFile }: CopyTexts,
  make: (
    opened: Opened,
    copy: string,
  ) => Promise<{ readonly bytes: Uint8Array; readonly sentence: string } | CopyOutcome>,
): Promise<CopyOutcome> {
  const refused = (sentence: string): CopyOutcome => ({ isDone: false, sentence });
  const [file, ...others] = paths;
  if (file === undefined || others.length > 0)
    return refused(say(language, oneFile, { usage: say(language, usage) }));
  if (copy === undefined) return refused(say(language, 'noCopyNamed', { usage: say(language, usage) }));
  const opened = await openFile(file);
  if (opened.kind === 'failed') return refused(`${file}: ${say(language, opened.failure)}`);
  if (await isSameFile(file, copy)) return refused(say(language, 'copyIsOriginal', { file: copy }));
  const made = await make(opened, copy);
  if ('isDone' in made) return made;
  try {
    await writeFile(copy, made.bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return refused(say(language, 'copyNotWritten', { file: copy }));
    throw error;
  }
  return { isDone: true, sentence: made.sentence };
}

/** Whether two paths lead to one file, by whatever names. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other).catch(() => undefined)]);
  return a.dev === b?.dev && a.ino === b.ino;
}
