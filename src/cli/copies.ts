import { stat, writeFile } from 'node:fs/promises';
import { say } from '../locales/format.ts';
import type { CopyOptions } from './arguments.ts';
import { openFile, type Opened } from './workbooks.ts';

/** Why no copy was written, as a sentence to print. */
export interface Refusal {
  readonly kind: 'refused';
  readonly sentence: string;
}

/** A copy that is yet to be written, with the sentence to print then. */
export interface MadeCopy {
  readonly kind: 'made';
  readonly bytes: Uint8Array;
  readonly sentence: string;
}

export type CopyOutcome = Refusal | { readonly kind: 'written'; readonly sentence: string };

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
  make: (opened: Opened, copy: string) => Promise<MadeCopy | Refusal>,
): Promise<CopyOutcome> {
  const refused = (sentence: string): Refusal => ({ kind: 'refused', sentence });
  const [file, ...others] = paths;
  if (file === undefined || others.length > 0)
    return refused(say(language, oneFile, { usage: say(language, usage) }));
  if (copy === undefined) return refused(say(language, 'noCopyNamed', { usage: say(language, usage) }));
  const opened = await openFile(file);
  if (opened.kind === 'failed') return refused(`${file}: ${say(language, opened.failure)}`);
  if (await isSameFile(file, copy)) return refused(say(language, 'copyIsOriginal', { file: copy }));
  const made = await make(opened, copy);
  if (made.kind === 'refused') return made;
  try {
    await writeFile(copy, made.bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return refused(say(language, 'copyNotWritten', { file: copy }));
    throw error;
  }
  return { kind: 'written', sentence: made.sentence };
}

/** Whether two paths lead to one file, by whatever names. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other).catch(() => undefined)]);
  return a.dev === b?.dev && a.ino === b.ino;
}
