import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const FOLDERS = ['src/report', 'src/rules', 'src/fill', 'src/summary', 'src/workbook', 'test/layouts'];

/**
 * Bundles the tests that mutants are run against into one file, with mocha in the place of jest. Left out are tests over
 * thousands of sheets and tests that read workbooks: they would take longer than they tell.
 * @param outfile the bundle, an ES module
 */
export async function bundleTests(outfile: string, plugins: Plugin[] = []): Promise<void> {
  const tests = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && file !== 'catalogue.test.ts')
      .map((file) => join(folder, file)),
  );
  await build({
    stdin: { contents: tests.map((file) => `import './${file}';`).join('\n'), resolveDir: process.cwd() },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@jest/globals': join(process.cwd(), 'test/mutation/jestGlobals.ts') },
    outfile,
    logLevel: 'warning',
    plugins,
  });
}
