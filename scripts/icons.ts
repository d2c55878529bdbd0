import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Office asks for 16, 32 and 80 px in the ribbon, 64 and 128 px in lists, 20 px at 125 % scale. */
export const ICON_SIZES = [16, 20, 32, 64, 80, 128] as const;

/** Below this size the drawing has a version of its own: fine lines would blur. */
const SMALL = 20;

/** The icon of a size as PNG. */
export function iconPng(size: number): Buffer {
  const drawing = readFileSync(join('assets', size <= SMALL ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  return new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

export function iconPath(size: number): string {
  return join('assets', `icon-${size}.png`);
}

/** Draws every size anew. */
export function drawIcons(): void {
  for (const size of ICON_SIZES) writeFileSync(iconPath(size), iconPng(size));
}
