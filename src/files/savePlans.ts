import { fingerprintOf, type PlacedPlan } from '../engine.ts';
import { bringSheets, type MadeSheet } from './bringSheets.ts';
import { writtenSheet, type Font } from './planSheet.ts';

/** ECMA-376 part 1, 18.3.1.63: Folio, 8.5 × 13 inches. */
const FOLIO = 14;

/**
 * Writes summary tabs into a copy of a workbook file.
 *
 * @param original a file that `readWorkbook` could read; the worksheets to be replaced are those that it gave
 * @param plans where `placeTabs` put them
 * @throws where a worksheet to be replaced is none of ours
 */
export function saveSummary(original: Uint8Array, plans: readonly PlacedPlan[]): Promise<Uint8Array> {
  return bringSheets(original, (font) => plans.map((placed) => madeSheet(placed, font)));
}

function madeSheet({ plan, replaces }: PlacedPlan, font: Font | undefined): MadeSheet {
  const { tab, typed, charts, print } = plan;
  return {
    sheet: writtenSheet(plan, font),
    charts: charts.map(({ name, source }) => ({ name, source })),
    ...(print.paper === 'F4' && { paperSize: FOLIO }),
    ...(print.titleRows !== undefined && { titleRows: print.titleRows }),
    markOf: (grid) => ({ tab, fingerprint: fingerprintOf(grid, typed) }),
    ...(replaces !== undefined && { replaces: replaces.sheetId }),
  };
}
