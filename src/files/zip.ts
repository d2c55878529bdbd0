/** An entry of a ZIP archive as it is stored, so that what is not touched stays the same to the byte. */
interface StoredEntry {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** The entries of an archive by their paths. */
export type Zip = ReadonlyMap<string, StoredEntry>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const STORED = 0;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: what a copy holds does not depend on when it was made. */
const DATE = 0x21;

/**
 * Lists an archive without unpacking it (APPNOTE.TXT 4.3). Archives of more than 4 GB are not read.
 *
 * @throws where the bytes are no archive
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('The file is no ZIP archive.');
  const entries = new Map<string, StoredEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('The ZIP archive is damaged.');
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The text of an entry; `undefined` where the archive has none of this path. */
export async function textIn(zip: Zip, path: string): Promise<string | undefined> {
  const entry = zip.get(path);
  if (entry === undefined) return undefined;
  const packed = new Blob([new Uint8Array(entry.packed)]);
  if (entry.method === STORED) return packed.text();
  return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

/** A text as an entry. It is not compressed. */
export function textEntry(text: string): StoredEntry {
  const packed = new TextEncoder().encode(text);
  return { method: STORED, crc: crc32(packed), size: packed.length, packed };
}

/** The bytes of an archive with these entries, in their order. */
export async function zipBytes(zip: Zip): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const [path, { method, crc, size, packed }] of zip) {
    const name = new TextEncoder().encode(path);
    const about = [u16(20), u16(FLAGS), u16(method), u16(0), u16(DATE), u32(crc), u32(packed.length)];
    const shared = joined([...about, u32(size), u16(name.length), u16(0)]);
    const local = joined([u32(LOCAL), shared, name]);
    const central = joined([
      ...[u32(CENTRAL), u16(20), shared, u16(0), u16(0), u16(0), u32(0), u32(offset)],
      name,
    ]);
    pieces.push(local, new Uint8Array(packed));
    directory.push(central);
    offset += local.length + packed.length;
    directorySize += central.length;
  }
  const count = u16(zip.size);
  const end = [u32(END), u16(0), u16(0), count, count, u32(directorySize), u32(offset), u16(0)];
  return new Uint8Array(await new Blob([...pieces, ...directory, joined(end)]).arrayBuffer());
}

const u16 = (value: number) => new Uint8Array([value & 0xff, (value >>> 8) & 0xff]);
const u32 = (value: number) => joined([u16(value & 0xffff), u16(value >>> 16)]);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
