import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage, buildWorkbench } from '../workbench/server/build.ts';
import { certificate } from '../workbench/server/certificate.ts';
import type { Files } from '../workbench/server/files.ts';
import { serve } from '../workbench/server/server.ts';
import { siteWith } from '../workbench/server/site.ts';
import { launchBrowser } from './browser.ts';
import { WorkbenchPage } from './workbenchPage.ts';

/** The workbench on a server of its own, and a browser to open it with. */
export interface Stage {
  readonly name: string;
  /** Opens the workbench in a fresh browser profile and waits until it shows its first workbook. */
  open(): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

/** The pane that stands in for the add-in's. */
export async function fixturePane(): Promise<Files> {
  const folder = join(import.meta.dirname, 'fixture-pane');
  const { files } = await buildPage(folder, 'taskpane.html', [{ out: 'taskpane', in: 'taskpane.ts' }]);
  return files;
}

export async function setStage(pane: Files): Promise<Stage> {
  const launched = await launchBrowser();
  // A certificate of its own: the tests leave the user's alone.
  const folder = await mkdtemp(join(tmpdir(), 'periksa-certificate-'));
  const [{ files }, { cert, key }] = await Promise.all([buildWorkbench(), certificate(folder)]);
  const running = await serve(siteWith(files, pane), { cert, key }, 0);
  return {
    name: launched.name,
    open: async () => {
      const context = await launched.browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: 1400, height: 860 },
      });
      const page = new WorkbenchPage(await context.newPage(), running.url);
      await page.open();
      return page;
    },
    close: async () => {
      await launched.close();
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
