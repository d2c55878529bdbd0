import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { addressOf, type Edit, type Workbook } from '../src/engine.ts';

/** The workbench as its users see it: found by role and accessible name (docs/contract.md). */
export class WorkbenchPage {
  readonly page: Page;
  /** The page of the add-in, beside the grid. */
  readonly pane: FrameLocator;
  readonly grid: Locator;
  readonly saveButton: Locator;
  readonly fileName: Locator;
  /** What the page itself has to say: why a file was not opened, that a copy was saved. */
  readonly notice: Locator;
  /** Requests that went elsewhere than to the workbench's own server. */
  readonly strayRequests: string[] = [];
  readonly errors: string[] = [];
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    this.pane = page.getByTitle('Panel Periksa Capaian').contentFrame();
    this.grid = page.getByRole('region', { name: 'Lembar kerja' });
    this.saveButton = page.getByRole('button', { name: 'Simpan salinan (.xlsx)' });
    this.fileName = page.getByRole('heading', { level: 1 });
    this.notice = page.getByRole('status');
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      const isLocal = ['data:', 'blob:'].includes(protocol) || origin === new URL(url).origin;
      if (!isLocal) this.strayRequests.push(request.url());
    });
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  async open(): Promise<void> {
    await this.page.goto(this.#url);
    await this.page.getByRole('heading', { name: 'buleleng-2021.xlsx' }).waitFor();
  }

  async openFile(path: string): Promise<void> {
    await this.page.getByLabel('Buka buku kerja').setInputFiles(path);
  }

  async openBytes(name: string, bytes: Uint8Array): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await this.page.getByLabel('Buka buku kerja').setInputFiles(file);
  }

  /** Presses the button that saves a copy and returns the file. */
  async save(): Promise<Uint8Array> {
    const download = this.page.waitForEvent('download');
    await this.saveButton.click();
    return readFile(await (await download).path());
  }

  /** The active cell of the grid, as the grid tells it: `Eselon II!I109`. */
  activeCell(): Promise<string | undefined> {
    return this.page.evaluate(() => window.workbench?.activeCell());
  }

  /** Waits until a cell is the active one of the grid. */
  async waitForActiveCell(cell: string): Promise<void> {
    await this.page.waitForFunction((wanted) => window.workbench?.activeCell() === wanted, cell);
  }

  /** Types over the cell in the middle of the grid and returns its address. */
  async typeIntoGrid(text: string): Promise<string> {
    await this.grid.click();
    const cell = await this.activeCell();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    return cell ?? '';
  }

  /** Closes the pane and opens it again beside the workbook as it stands. */
  async reloadPane(): Promise<void> {
    const frame = await (await this.page.getByTitle('Panel Periksa Capaian').elementHandle()).contentFrame();
    const url = frame?.url() ?? '';
    await frame?.goto('about:blank');
    await frame?.goto(url);
  }

  /** What the simulated Excel ran into and cannot do: a gap of the simulator, never the add-in's fault. */
  faults(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench?.host.faults.map(String) ?? []);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** The add-in's pane, by the names that its users read. */
export class Pane {
  readonly checkButton: Locator;
  /** How the check ended: `29 catatan`. */
  readonly status: Locator;
  /** The findings in view. */
  readonly findings: Locator;
  readonly applyButton: Locator;
  readonly undoButton: Locator;
  /** All that the pane shows. */
  readonly view: FrameLocator;

  constructor(pane: FrameLocator) {
    this.view = pane;
    this.checkButton = pane.getByRole('button', { name: 'Periksa buku kerja' });
    this.status = pane.getByRole('status');
    this.findings = pane.locator('[data-rule][data-cell]');
    this.applyButton = pane.getByRole('button', { name: 'Terapkan yang dipilih' });
    this.undoButton = pane.getByRole('button', { name: 'Urungkan' });
  }

  tab(name: 'Periksa' | 'Lengkapi' | 'Ringkasan' | 'Pengaturan'): Locator {
    return this.view.getByRole('tab', { name });
  }

  /** The finding of a rule at a cell: `percent-mismatch`, `Eselon II!I109`. */
  finding(rule: string, cell: string): Locator {
    return this.view.locator(`[data-rule="${rule}"][data-cell="${cell}"]`);
  }

  /** Ticks the proposals for these cells and no others. */
  async choose(edits: readonly Edit[], { sheets }: Workbook): Promise<void> {
    const wanted = new Set(
      edits.map((edit) => `${sheets.find(({ id }) => id === edit.sheetId)?.name ?? ''}!${addressOf(edit)}`),
    );
    const proposals = this.view.locator('[data-cell]').filter({ has: this.view.getByRole('checkbox') });
    await proposals.first().waitFor();
    for (const proposal of await proposals.all()) {
      const cell = await proposal.getAttribute('data-cell');
      await proposal.getByRole('checkbox').setChecked(wanted.has(cell ?? ''));
    }
  }

  async saysSo(text: string): Promise<void> {
    await this.status.filter({ hasText: text }).first().waitFor();
  }
}
