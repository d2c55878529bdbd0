import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/** What a pane's first load and its worker may weigh, compressed as they travel. */
export const BUDGET = { script: 180 * 1024, worker: 120 * 1024 } as const;

/** The production bundle, weighed. */
export interface Bundle {
  /** All scripts that the page loads from its own origin. */
  readonly script_gzip_bytes: number;
  readonly style_gzip_bytes: number;
  readonly worker_gzip_bytes: number;
  /** The scripts in dist/. */
  readonly scripts: readonly string[];
  /** Modules that must not be in the bundle. */
  readonly strangers: readonly string[];
}

/** Our rooms that the production bundle has nothing of, and packages that only they use. */
const STRANGERS =
  /^\.\/(workbench|src\/files|src\/cli|bench|test|e2e|scripts|samples)\/|(^|\/)node_modules\/(hucre|@univerjs|@microsoft\/office-js)\//;

interface StatsModule {
  readonly name?: string;
  readonly modules?: readonly StatsModule[];
}

interface Stats {
  readonly errors?: readonly { readonly message: string }[];
  readonly modules?: readonly StatsModule[];
  readonly children?: readonly Stats[];
}

/**
 * Builds the pane for production into dist/ and weighs it.
 * @param root the folder whose src/taskpane is built; the project's own unless it is a test's
 */
export function bundle(root = process.cwd()): Bundle {
  const names = modulesOf(build(root)).map((name) => name.replaceAll('\\', '/'));
  const dist = (file: string) => readFileSync(join(root, 'dist', file));
  const page = dist('taskpane.html').toString();
  const named = (pattern: RegExp) =>
    [...page.matchAll(pattern)].flatMap(([, file = '']) => (file.startsWith('https:') ? [] : [dist(file)]));
  return {
    script_gzip_bytes: gzipped(named(/<script[^>]*\ssrc="?([^\s">]+)/g)),
    style_gzip_bytes: gzipped(named(/<link[^>]*\shref="?([^\s">]+\.css)/g)),
    worker_gzip_bytes: gzipped([dist('worker.js')]),
    scripts: readdirSync(join(root, 'dist'))
      .filter((name) => name.endsWith('.js'))
      .sort(),
    strangers: [...new Set(names.filter((name) => STRANGERS.test(name)))].sort(),
  };
}

/** The pane, the worker, and what they load when it is asked for: the settings, the pages of the rules, the summary. */
const SCRIPTS: ReadonlySet<string> = new Set([
  'taskpane.js',
  'worker.js',
  'preferences.js',
  'rulePages.js',
  'summary.js',
]);

/** What is wrong with a bundle, a sentence each. */
export function bundleFaults(built: Bundle): string[] {
  const { script_gzip_bytes: script, worker_gzip_bytes: worker, scripts, strangers } = built;
  return [
    ...(script > BUDGET.script
      ? [`The pane's script has ${script} bytes, the budget is ${BUDGET.script}`]
      : []),
    ...(worker > BUDGET.worker ? [`The worker has ${worker} bytes, the budget is ${BUDGET.worker}`] : []),
    ...scripts.filter((file) => !SCRIPTS.has(file)).map((file) => `There is another script, ${file}`),
    ...strangers.map((name) => `The production bundle contains ${name}`),
  ];
}

function build(root: string): Stats {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-'));
  const file = join(folder, 'stats.json');
  const stats = () => JSON.parse(readFileSync(file, 'utf8')) as Stats;
  const webpack = join('node_modules', 'webpack', 'bin', 'webpack.js');
  try {
    const options = ['--mode', 'production', '--env', `root=${root}`, '--json', file];
    execFileSync(process.execPath, [webpack, ...options], { env: process.env, stdio: 'pipe' });
    return stats();
  } catch (error) {
    let messages: string[] = [];
    try {
      messages = (stats().errors ?? []).map(({ message }) => message);
    } catch {
      // webpack itself did not start: its own words are in the error.
    }
    throw messages.length > 0 ? new Error(messages.join('\n'), { cause: error }) : error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function modulesOf({ modules = [], children = [] }: Stats): string[] {
  const inner = (module: StatsModule): string[] => [
    module.name ?? '',
    ...(module.modules ?? []).flatMap(inner),
  ];
  return [...modules.flatMap(inner), ...children.flatMap(modulesOf)];
}

function gzipped(files: readonly Buffer[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: constants.Z_BEST_COMPRESSION }).length, 0);
}
