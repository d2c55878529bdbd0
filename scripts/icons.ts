import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

export interface Icon {
  /** `icon-32.png` */
  readonly file: string;
  readonly size: number;
  /** The drawing it is made from: the smallest sizes have one of their own, as fine lines would blur. */
  readonly drawing: string;
}

/** The add-in's own icon in the sizes that Office asks for, and those of the buttons that open other tabs. */
export const ICONS: readonly Icon[] = [
  icon('icon', 16, 'icon-16.svg'),
  icon('icon', 20, 'icon-20.svg'),
  ...[32, 64, 80, 128].map((size) => icon('icon', size, 'icon.svg')),
  icon('fill', 16, 'fill-16.svg'),
  ...[32, 80].map((size) => icon('fill', size, 'fill.svg')),
  icon('summary', 16, 'summary-16.svg'),
  ...[32, 80].map((size) => icon('summary', size, 'summary.svg')),
];

function icon(name: string, size: number, drawing: string): Icon {
  return { file: `${name}-${size}.png`, size, drawing };
}

/** An icon as PNG. */
export function pngOf({ size, drawing }: Icon): Buffer {
  const svg = readFileSync(assetPath(drawing), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

export function assetPath(file: string): string {
  return join('assets', file);
}

/** Width and height of a PNG, from its header. */
export function pngSize(png: Buffer): readonly [width: number, height: number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Draws every icon anew. */
export function drawIcons(): void {
  for (const each of ICONS) writeFileSync(assetPath(each.file), pngOf(each));
}
