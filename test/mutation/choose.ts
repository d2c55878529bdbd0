import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Mutant } from './killedMutants.ts';

/** Chooses, from the report of a full run, the killed mutants that are run again every time: one of each file. */
const REPORT = 'reports/mutation/mutation.json';
const CHOSEN = 'test/mutation/killedMutants.json';
const OF_EACH_FILE = 1;

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly status: string;
          readonly replacement?: string;
          readonly location: { readonly start: Place; readonly end: Place };
        }[];
      }
    >
  >;
}

function chosenOf(file: string, { source, mutants }: Report['files'][string]): Mutant[] {
  const lines = source.split('\n');
  const fitting = mutants.flatMap(({ status, replacement, location: { start, end } }): Mutant[] => {
    const line = lines[start.line - 1] ?? '';
    const isUnique = lines.filter((other) => other === line).length === 1;
    if (status !== 'Killed' || replacement === undefined || start.line !== end.line || !isUnique) return [];
    // Columns count from 1.
    const at = start.column - 1;
    return [{ file, line, at, before: line.slice(at, end.column - 1), after: replacement }];
  });
  const step = Math.max(1, Math.floor(fitting.length / OF_EACH_FILE));
  return fitting.filter((_, index) => index % step === 0).slice(0, OF_EACH_FILE);
}

const { files } = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
const chosen = Object.entries(files).flatMap(([file, found]) => chosenOf(file, found));
const json = await format(JSON.stringify(chosen), { ...(await resolveConfig(CHOSEN)), parser: 'json' });
writeFileSync(CHOSEN, json);
console.log(`${chosen.length} mutants in ${CHOSEN}`);
