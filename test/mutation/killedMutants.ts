import mutants from './killedMutants.json';

/** A change of one line that the tests must notice. */
export interface Mutant {
  readonly file: string;
  /** The line as it stands in the file, where it must stand once. */
  readonly line: string;
  /** 0-based place in the line of what is replaced. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Mutants that a full run killed, spread over all files: a sample that is quick to run again. */
export const KILLED_MUTANTS: readonly Mutant[] = mutants;

/** The source with a mutant's change; throws where the mutant no longer fits. */
export function mutated(source: string, { file, line, at, before, after }: Mutant): string {
  const start = source.indexOf(`${line}\n`);
  const isOnce = start >= 0 && !source.includes(`${line}\n`, start + 1);
  if (!isOnce || !line.startsWith(before, at))
    throw new Error(
      `${file} no longer has this line once; choose its mutant anew (npm run mutants:choose):\n${line}`,
    );
  return source.slice(0, start + at) + after + source.slice(start + at + before.length);
}
