import { ownerCell, ownerOf, viewOf } from '../report/sheetView.ts';
import { textOf } from '../workbook/workbook.ts';
import type { SummarySource } from './source.ts';

/** A line of a signature, counted from its first; lines between are room to sign. */
export interface SignatureLine {
  readonly line: number;
  readonly text: string;
}

/** The signature of the first sheet that has one: place and date, office, name and number; none where none is asked for. */
export function signatureLines({
  sheets,
  isSigned,
}: Pick<SummarySource, 'sheets' | 'isSigned'>): SignatureLine[] {
  const [signer] = sheets.flatMap(({ sheet, report }) =>
    report.signatures.map((signature) => ({ sheet, signature })),
  );
  if (!isSigned || signer === undefined) return [];
  const { nip, name, signed } = signer.signature;
  const view = viewOf(signer.sheet);
  const top = (signed ?? name ?? nip).row;
  const lines: SignatureLine[] = [];
  for (let row = top; row <= nip.row; row++) {
    // Of cells merged over several rows the text is said once.
    const text = ownerOf(view, row, nip.column).row === row ? textOf(ownerCell(view, row, nip.column)) : '';
    if (text !== '') lines.push({ line: row - top, text });
  }
  return lines;
}
