import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice trusts the values that stand in a file unless this is 0 (always). */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * Has LibreOffice open .xlsx files, calculate every formula anew and write the files again, in one start of the
 * program and with a profile of its own.
 *
 * @returns the bytes of the files that it wrote, in the order given
 */
export async function recalculated(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'periksa-judge-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const names = files.map((_, index) => `${index + 1}.xlsx`);
    await Promise.all(files.map((bytes, index) => writeFile(join(folder, `${index + 1}.xlsx`), bytes)));
    const outcome = join(folder, 'outcome');
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', outcome],
        ...names,
      ],
      { cwd: folder, timeout: 170_000 },
    );
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(outcome, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
