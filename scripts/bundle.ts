import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a pane's first load and its worker may weigh, compressed as they travel. */
export const BUDGET = { script: 180 * 1024, worker: 120 * 1024 } as const;

export interface Bundle {
  readonly script_gzip_bytes: number;
  readonly worker_gzip_bytes: number;
  /** Modules of the production bundle that must not be in it. */
  readonly strangers: readonly string[];
}

/** Rooms that the production bundle has nothing of. */
const STRANGERS = /(^|[\\/])(workbench|src[\\/]files|src[\\/]cli|bench|test|e2e)[\\/](?!.*node_modules)/;

interface StatsModule {
  readonly name?: string;
  readonly modules?: readonly StatsModule[];
}

interface Stats {
  readonly modules: readonly StatsModule[];
  readonly children?: readonly Stats[];
}

/** Builds the pane for production into dist/ and weighs it. */
export function bundle(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-'));
  try {
    const file = join(folder, 'stats.json');
    const webpack = join('node_modules', 'webpack', 'bin', 'webpack.js');
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--json', file], { stdio: 'ignore' });
    const names = namesIn(JSON.parse(readFileSync(file, 'utf8')) as Stats);
    return {
      script_gzip_bytes: gzipped('taskpane.js'),
      worker_gzip_bytes: gzipped('worker.js'),
      strangers: [...new Set(names.filter((name) => !name.includes('node_modules') && STRANGERS.test(name)))],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function namesIn({ modules, children = [] }: Stats): string[] {
  const inner = (module: StatsModule): string[] => [
    module.name ?? '',
    ...(module.modules ?? []).flatMap(inner),
  ];
  return [...modules.flatMap(inner), ...children.flatMap(namesIn)];
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join('dist', file))).length;
}
