import { benchEngine, type EngineResult } from './engine.ts';
import { benchHost } from './host.ts';
import { bundle } from '../scripts/bundle.ts';

const engine = [
  [1_000, 20],
  [10_000, 10],
  [100_000, 5],
].map(([rows = 0, repeats = 0]) => benchEngine(rows, repeats));

const host = await benchHost('buleleng-2021.xlsx');
const { script_gzip_bytes, worker_gzip_bytes } = bundle();
const sizes = { script_gzip_bytes, worker_gzip_bytes };

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ engine, ...host, bundle: sizes })}\n`);
} else {
  const { read, fill, summary } = host;
  process.stdout.write(`${table(engine)}\n\n`);
  process.stdout.write(
    `read: ${read.cells} cells in ${read.syncs} syncs, ${read.extra_bytes_a_cell} bytes a cell beyond the values\nfill: ${fill.cells} cells in ${fill.syncs} syncs\nsummary: ${summary.cells} cells in ${summary.syncs} syncs, ${summary.again_syncs} where the tabs are there already, at most ${summary.request_bytes} bytes a request\nbundle: script ${script_gzip_bytes} bytes, worker ${worker_gzip_bytes} bytes, gzip\n`,
  );
}

function table(results: readonly EngineResult[]): string {
  const heads = [
    'rows',
    'cells',
    'recognise',
    'rules',
    'floor',
    'recognise / floor',
    'all / floor',
    'memory',
  ];
  const lines = results.map(({ rows, cells, recognise_ms, rules_ms, floor_ms, extra_mib }) => [
    String(rows),
    String(cells),
    `${recognise_ms} ms`,
    `${rules_ms} ms`,
    `${floor_ms} ms`,
    `${(recognise_ms / floor_ms).toFixed(2)} ×`,
    `${((recognise_ms + rules_ms) / floor_ms).toFixed(2)} ×`,
    `${extra_mib} MiB`,
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [heads, ...lines]
    .map((line) => line.map((text, column) => text.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}
