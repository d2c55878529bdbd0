import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { BUDGET, bundle, bundleFaults, type Bundle } from './bundle.ts';
import { otherFaults, schemaFaults } from './manifest.ts';

const PAGE = `<!doctype html><title>T</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><div id="root"></div>`;
const START = `new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));`;

/** A pane as small as can be. */
const PANE: Readonly<Record<string, string>> = {
  'src/taskpane/taskpane.html': PAGE,
  'src/taskpane/taskpane.css': 'body { margin: 0 }',
  'src/taskpane/main.tsx': `import './taskpane.css';
    import { named } from '../common.ts';
    export const view = <p>{named}</p>;
    ${START}`,
  'src/taskpane/worker.ts': `import { named } from '../common.ts'; postMessage(named);`,
  'src/common.ts': `export const named = 'shared by both';`,
};

const folders: string[] = [];

/** A folder with these files, and the project's packages. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'periksa-pane-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}

afterEach(() => {
  delete process.env.PERIKSA_ORIGIN;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function contents(root: string): Map<string, string> {
  const names = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.includes('.'))
      .map((name) => [name, readFileSync(join(root, 'dist', name), 'latin1')]),
  );
}

describe('a build for production', () => {
  test('gives one page, one script, one style file and one worker, the same wherever it is made', () => {
    const root = folderWith(PANE);
    const built = bundle(root);
    expect(bundleFaults(built)).toEqual([]);
    const files = contents(root);
    expect([...files.keys()].filter((name) => !name.includes('assets'))).toEqual(
      expect.arrayContaining(['manifest.xml', 'taskpane.css', 'taskpane.html', 'taskpane.js', 'worker.js']),
    );
    expect(files.get('taskpane.html')).toContain('taskpane.js');
    expect(files.get('taskpane.js')).toContain('worker.js');
    expect(files.get('worker.js')).toContain('shared by both');
    expect(files.get(join('assets', 'icon-16.png'))).toBe(readFileSync('assets/icon-16.png', 'latin1'));
    const elsewhere = folderWith(PANE);
    bundle(elsewhere);
    expect(contents(elsewhere)).toEqual(files);
  }, 120_000);

  test('names the server in the manifest, a folder of it too', async () => {
    process.env.PERIKSA_ORIGIN = 'https://dinas.contoh.go.id/capaian/';
    const root = folderWith(PANE);
    bundle(root);
    const manifest = readFileSync(join(root, 'dist', 'manifest.xml'), 'utf8');
    expect(manifest).toContain('"https://dinas.contoh.go.id/capaian/taskpane.html?buka=isi"');
    expect(manifest).not.toContain('localhost');
    expect([...(await schemaFaults(manifest)), ...otherFaults(manifest)]).toEqual([]);
  }, 120_000);

  test('takes no server without https', () => {
    process.env.PERIKSA_ORIGIN = 'http://dinas.contoh.go.id';
    expect(() => bundle(folderWith(PANE))).toThrow('PERIKSA_ORIGIN must be');
  }, 120_000);

  test('finds what must not be in it, merged into another module or not', () => {
    const strangers = bundle(
      folderWith({
        ...PANE,
        'src/taskpane/worker.ts': `import { read } from '../files/read.ts'; import { host } from '../../workbench/host.ts'; postMessage([read, host()]);`,
        'src/files/read.ts': `export const read = 'merged';`,
        'workbench/host.ts': `export const host = () => import('../src/cli/main.ts');`,
        'src/cli/main.ts': `export const main = 1;`,
      }),
    ).strangers;
    expect(strangers).toEqual(['./src/cli/main.ts', './src/files/read.ts', './workbench/host.ts']);
  }, 120_000);

  test('says why it failed', () => {
    const root = folderWith({ ...PANE, 'src/taskpane/worker.ts': `import './gone.ts';` });
    expect(() => bundle(root)).toThrow("Can't resolve './gone.ts'");
  }, 120_000);
});

describe('a bundle is refused', () => {
  const FINE: Bundle = {
    script_gzip_bytes: BUDGET.script,
    style_gzip_bytes: 0,
    worker_gzip_bytes: BUDGET.worker,
    scripts: ['taskpane.js', 'worker.js'],
    strangers: [],
  };

  test.each([
    ['never within the budget', {}, []],
    [
      'with too heavy a script',
      { script_gzip_bytes: 184_321 },
      ["The pane's script has 184321 bytes, the budget is 184320"],
    ],
    [
      'with too heavy a worker',
      { worker_gzip_bytes: 122_881 },
      ['The worker has 122881 bytes, the budget is 122880'],
    ],
    [
      'with another script',
      { scripts: ['7.js', 'rulePages.js', 'taskpane.js'] },
      ['There is another script, 7.js'],
    ],
    [
      'with a stranger',
      { strangers: ['./src/cli/main.ts'] },
      ['The production bundle contains ./src/cli/main.ts'],
    ],
  ])('%s', (_, change, faults) => {
    expect(bundleFaults({ ...FINE, ...change })).toEqual(faults);
  });
});
