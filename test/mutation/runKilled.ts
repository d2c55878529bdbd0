import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { bundleTests } from './bundleTests.ts';
import { KILLED_MUTANTS, mutated, type Mutant } from './killedMutants.ts';

/** Runs the tests against each of a fixed set of mutants; ends with 1 where one survives or no longer fits its file. */
const run = promisify(execFile);

async function survives(mutant: Mutant, index: number): Promise<boolean> {
  const bundle = `.mutation/mutant${index}.mjs`;
  const file = resolve(mutant.file);
  await bundleTests(bundle, [
    {
      name: 'mutant',
      setup: (build) => {
        build.onLoad({ filter: /\.ts$/ }, ({ path }) =>
          path === file ? { contents: mutated(readFileSync(file, 'utf8'), mutant), loader: 'ts' } : undefined,
        );
      },
    },
  ]);
  try {
    await run('node_modules/.bin/mocha', ['--bail', '--reporter', 'dot', '--timeout', '0', bundle], {
      timeout: 60_000,
      maxBuffer: 2 ** 26,
    });
    return true;
  } catch {
    return false;
  } finally {
    await rm(bundle, { force: true });
  }
}

const waiting = KILLED_MUTANTS.map((mutant, index) => ({ mutant, index }));
const survivors: Mutant[] = [];

async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (await survives(next.mutant, next.index)) survivors.push(next.mutant);
  }
}

await bundleTests('.mutation/tests.mjs');
await run('node_modules/.bin/mocha', ['--reporter', 'dot', '--timeout', '0', '.mutation/tests.mjs'], {
  maxBuffer: 2 ** 26,
});
await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const { file, line, after } of survivors)
  console.error(`${file}: no test fails where\n  ${line}\nhas ${after}`);
console.log(`${KILLED_MUTANTS.length - survivors.length} of ${KILLED_MUTANTS.length} mutants are killed.`);
process.exitCode = survivors.length === 0 ? 0 : 1;
