import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type { Files } from './files.ts';

/** What was built: served from memory, so that nothing is left behind. */
export interface Built {
  readonly files: Files;
  readonly bytes: number;
  readonly milliseconds: number;
}

/**
 * Bundles a page of ours for development: its script and styles under the names that its html says.
 *
 * @param folder holds the html
 * @param entries the scripts and style sheets by the name that they get
 */
export async function buildPage(
  folder: string,
  html: string,
  entries: readonly { readonly out: string; readonly in: string }[],
  options: BuildOptions = {},
): Promise<Built> {
  const before = performance.now();
  const require = createRequire(import.meta.url);
  const { outputFiles = [] } = await build({
    entryPoints: entries.map((entry) => ({ ...entry, in: join(folder, entry.in) })),
    outdir: '/',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    // One React for every package that asks for it.
    alias: Object.fromEntries(
      ['react', 'react-dom'].map((name) => [name, dirname(require.resolve(`${name}/package.json`))]),
    ),
    define: { 'process.env.NODE_ENV': '"production"' },
    ...options,
  });
  const built = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  const bytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
  const page = await readFile(join(folder, html));
  return {
    files: (path) => Promise.resolve(path === html ? page : built.get(path)),
    bytes,
    milliseconds: performance.now() - before,
  };
}

/** The workbench page. */
export const buildWorkbench = (): Promise<Built> =>
  buildPage(join(import.meta.dirname, '../page'), 'index.html', [
    { out: 'page', in: 'main.ts' },
    { out: 'page', in: 'page.css' },
  ]);
