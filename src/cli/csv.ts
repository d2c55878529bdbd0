import { writeCsv } from 'hucre/csv';
import type { FileJson } from './json.ts';

const COLUMNS = ['file', 'sheet', 'cell', 'severity', 'rule', 'statedText', 'expected', 'message'] as const;

/**
 * One line a finding, with a head; text that a spreadsheet would take for a formula is kept text.
 * A file that could not be read has a line with its sentence as the message.
 */
export function csvText(files: readonly FileJson[]): string {
  const rows = files.flatMap((file) => {
    const findings = Array.isArray(file.findings)
      ? (file.findings as Readonly<Record<string, unknown>>[])
      : [{ message: file.error }];
    return findings.map((finding) =>
      COLUMNS.map((column) => valueOf(column === 'file' ? file.file : finding[column])),
    );
  });
  return `${writeCsv([[...COLUMNS], ...rows], { escapeFormulae: true })}\r\n`;
}

function valueOf(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
