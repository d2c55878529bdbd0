import { resolveThemeColor } from 'hucre/xlsx';
import type { FileCell } from '../../src/files/openFile.ts';

type FontColor = NonNullable<NonNullable<FileCell['style']>['font']>['color'];

/** The colours that a file can name by number (ECMA-376 18.8.27); 0–7 are 8–15 again. */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF8000000080000000808080008000800080' +
  '80C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000' +
  'FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF' +
  '33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';

/** A colour as `#rrggbb`, or `undefined` for the automatic one. */
export function colorOf(color: FontColor, theme: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6)}`;
  if (color.theme !== undefined && color.theme < theme.length) {
    return `#${resolveThemeColor([...theme], color.theme, color.tint)}`;
  }
  const index = color.indexed === undefined ? -1 : color.indexed < 8 ? color.indexed : color.indexed - 8;
  const rgb = index < 0 ? '' : INDEXED.slice(index * 6, index * 6 + 6);
  return rgb === '' ? undefined : `#${rgb}`;
}
