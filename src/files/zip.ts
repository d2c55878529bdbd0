import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The unpacked entries of an archive by their paths, in their order. */
export type Zip = ReadonlyMap<string, Uint8Array>;

/** What a copy holds does not depend on when it was made. */
const DATE = new Date(1980, 0, 1);

/** @throws where the bytes are no archive */
export function openZip(bytes: Uint8Array): Zip {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The text of an entry; `undefined` where the archive has none of this path. */
export function textIn(zip: Zip, path: string): string | undefined {
  const entry = zip.get(path);
  return entry === undefined ? undefined : strFromU8(entry);
}

/** A text as an entry. */
export const textEntry = strToU8;

/** The bytes of an archive with these entries, in their order. */
export function zipBytes(zip: Zip): Uint8Array {
  return zipSync(Object.fromEntries(zip), { mtime: DATE });
}
