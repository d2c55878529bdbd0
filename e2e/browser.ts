import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (base) =>
      base === undefined
        ? []
        : [
            join(base, 'Google/Chrome/Application/chrome.exe'),
            join(base, 'Microsoft/Edge/Application/msedge.exe'),
          ],
  ),
};

export interface RunningBrowser {
  readonly browser: Browser;
  /** Which one it is, for the log. */
  readonly name: string;
  close(): Promise<void>;
}

/**
 * Starts a browser: the one that `CHROME_PATH` names, else one that is installed, else the Chromium that comes in a
 * package (Linux on x64). `PERIKSA_BROWSER=bundled` asks for the last one.
 */
export async function launchBrowser(): Promise<RunningBrowser> {
  const { CHROME_PATH, PERIKSA_BROWSER } = process.env;
  const installed = PERIKSA_BROWSER === 'bundled' ? undefined : (CHROME_PATH ?? (await installedBrowser()));
  if (installed !== undefined) return launch(installed, {}, () => Promise.resolve());
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found: install Chrome, Edge or Chromium, or set CHROME_PATH.');
  }
  return launchBundled();
}

async function installedBrowser(): Promise<string | undefined> {
  const folders = process.platform === 'linux' ? (process.env.PATH ?? '').split(delimiter) : [];
  const places = [
    ...(PLACES[process.platform] ?? []),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  for (const place of places) {
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      return place;
  }
  return undefined;
}

/**
 * The package unpacks itself into the folder for temporary files, and takes what it finds there already, so that it
 * gets a folder of its own. Its libraries it brings along only where it believes to be in a Lambda.
 */
async function launchBundled(): Promise<RunningBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'periksa-browser-'));
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  const path = await bundled.executablePath();
  // Its own list of fonts names a place that is not this one, and without any font text fields crash it.
  await writeFile(join(folder, 'fonts/fonts.conf'), fontList(folder));
  const env = {
    HOME: folder,
    TMPDIR: folder,
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  };
  return launch(path, env, () => rm(folder, { recursive: true, force: true }));
}

const fontList = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

async function launch(
  executablePath: string,
  env: Readonly<Record<string, string>>,
  cleanUp: () => Promise<void>,
): Promise<RunningBrowser> {
  const isRoot = process.getuid?.() === 0;
  const inherited = Object.entries(process.env).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const browser = await chromium.launch({
    executablePath,
    // A sandbox needs a user other than root.
    args: isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS,
    env: { ...Object.fromEntries(inherited), ...env },
  });
  return {
    browser,
    name: `${executablePath} ${browser.version()}`,
    close: async () => {
      await browser.close();
      await cleanUp();
    },
  };
}
