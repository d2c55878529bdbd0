import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { folder, type Files } from './files.ts';
import type { Site } from './server.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The workbench with a pane beside it. */
export function siteWith(page: Files, pane: Files): Site {
  const officeJs = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  return { page, pane, officeJs: folder(join(officeJs, 'dist')), samples: folder(join(ROOT, 'samples')) };
}

/** The pane as it is built for production. */
export const builtPane = (): Files => folder(join(ROOT, 'dist'));
