import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkbench } from './server/build.ts';
import { certificate } from './server/certificate.ts';
import { openBrowser } from './server/openBrowser.ts';
import { serve } from './server/server.ts';
import { builtPane, siteWith } from './server/site.ts';

const FIRST_PORT = 3100;
const ROOT = join(import.meta.dirname, '..');

/** Builds the pane by its own script, where there is one. */
function buildPane(): void {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const script = ['build:dev', 'build'].find((name) => name in scripts);
  if (script === undefined) return;
  execFileSync('npm', ['run', '--silent', script], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

buildPane();
const { files, bytes, milliseconds } = await buildWorkbench();
const { authority, ...tls } = await certificate();
const running = await serve(siteWith(files, builtPane()), tls, FIRST_PORT);
const megabytes = (bytes / 1024 / 1024).toFixed(1);
say(`Halaman meja kerja: ${megabytes} MB, dibuat dalam ${(milliseconds / 1000).toFixed(1)} detik`);
say(`Meja kerja: ${running.url}`);
say(`Peramban bertanya soal sertifikat? Lanjutkan saja, atau percayai ${authority}`);
say('dengan: npx office-addin-dev-certs install');
if (!existsSync(join(ROOT, 'dist/taskpane.html'))) {
  say('Panel belum ada: dist/taskpane.html tidak ditemukan, sebelah kanan kosong.');
}
say('Ctrl+C mengakhiri.');
openBrowser(running.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void running.close().then(() => process.exit(0));
  });
}
