import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

/** Files by their path below a place on the server; `undefined` where there is none. */
export type Files = (path: string) => Promise<Uint8Array | undefined>;

/** The files of a folder, and nothing outside of it. */
export function folder(root: string): Files {
  return async (path) => {
    const file = normalize(join(root, path));
    if (!file.startsWith(normalize(root + sep))) return undefined;
    return readFile(file).catch((error: unknown) => {
      if (
        error instanceof Error &&
        'code' in error &&
        ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
      ) {
        return undefined;
      }
      throw error;
    });
  };
}
