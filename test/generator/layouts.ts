import type { Sheet } from '../../src/workbook/workbook.ts';
import { canvas, sheetFrom } from './canvas.ts';
import type { Family, LayoutChoices } from './choices.ts';
import { codesOf } from './codes.ts';
import { drawColumnBody } from './columnBody.ts';
import { columnsOf } from './columns.ts';
import { decimalsOf, type Drawing } from './drawing.ts';
import { drawHeads } from './heads.ts';
import type { GeneratedReport } from './report.ts';
import { drawRowBody } from './rowBody.ts';
import { settledByItems, settledByReport } from './settled.ts';
import { drawSurroundings, drawTitles, sheetName } from './surroundings.ts';

/** A sheet as drawn, and what was drawn where. */
export interface DrawnSheet {
  readonly sheet: Sheet;
  readonly drawing: Drawing;
  /** The codes of the layout's variants, e.g. `A1`, `B2`, `C:merged`. */
  readonly codes: readonly string[];
}

/** Renders a report as a sheet in a layout. */
export function drawSheet(report: GeneratedReport, family: Family, drawn: LayoutChoices): DrawnSheet {
  const byReport = settledByReport(drawn, report);
  const columns = columnsOf(report, family, byReport);
  const choices = settledByItems(byReport, report, columns);
  const onto = canvas();
  const placed = columns.map((column, index) => ({ ...column, column: choices.right + index }));
  const drawing: Drawing = {
    onto,
    report,
    choices,
    columns: placed,
    blocks: report.panels.map(() => []),
    totals: [],
    shorts: new Map(),
    decimals: decimalsOf(report, placed, choices),
  };
  const frame = {
    left: choices.right,
    width: columns.length,
    figures: placed.filter(({ shows }) => shows === 'realization').map(({ column }) => column),
  };
  const head = drawTitles(onto, choices.down, frame, report, choices);
  const body = drawHeads(onto, head, choices.right, columns, choices);
  const bottom = report.rows === 'A3' ? drawRowBody(drawing, body) : drawColumnBody(drawing, body);
  drawSurroundings(onto, bottom, body, frame, report, choices);
  return { sheet: sheetFrom(onto, sheetName(report, choices)), drawing, codes: codesOf(family, drawing) };
}
