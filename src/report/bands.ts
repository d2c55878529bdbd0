/** A band row over the rows below it. */
export interface Band {
  readonly kind: string;
  readonly text: string;
}

/** Kinds of bands, each told by how its text begins. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['affair', /^urusan\b/i],
  ['field', /^bidang urusan\b/i],
  ['program', /^program\b/i],
  ['subActivity', /^sub[ -]?kegiatan\b/i],
  ['activity', /^kegiatan\b/i],
  ['objective', /^(?:sasaran|tujuan)\b/i],
  ['dotted', /^\d+(?:\.\d+)+/],
  ['roman', /^[ivx]+[.)]?\s/i],
  ['letter', /^[a-z][.)]?\s/i],
  ['number', /^\d+[.)]?\s/],
];

/** The bands in force after another one, from the outermost in: it replaces its like and what is below that. */
export function withBand(bands: readonly Band[], text: string): readonly Band[] {
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'plain';
  const same = bands.findIndex((band) => band.kind === kind);
  return [...(same < 0 ? bands : bands.slice(0, same)), { kind, text }];
}
