import { describe, expect, test } from '@jest/globals';
import { inShort } from '../../test/reportInShort.ts';
import { workbook, worksheet } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS, type SheetMapping } from '../settings/settings.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { recognise } from './recognise.ts';

function linesOf(sheet: Sheet, mapping?: SheetMapping): string[] {
  const mappings = mapping === undefined ? {} : { [sheet.name]: mapping };
  return recognise(workbook(sheet), { ...DEFAULT_SETTINGS, mappings }).sheets.flatMap(inShort);
}

describe('a mapping in the settings', () => {
  test('reads a table whose headers say nothing known', () => {
    const sheet = worksheet([
      ['Hal', 'Mau', 'Dapat', 'Persennya'],
      ['Jumlah pasar', 10, 8, 0.8],
      ['Jumlah laporan', 4, 4, 1],
      ['dibuat oleh bagian umum', null, null, null],
    ]);
    expect(linesOf(sheet)).toEqual(['none', 'doubt noHeader']);
    expect(
      linesOf(sheet, {
        firstRow: 2,
        columns: {
          A: { role: 'indicator' },
          B: { role: 'target' },
          C: { role: 'realization' },
          D: { role: 'percent' },
        },
      }),
    ).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B target · C realization · D percent',
      '- A2 Jumlah pasar | year 10/8=0.8',
      '- A3 Jumlah laporan | year 4/4=1',
    ]);
  });

  test('settles which of two targets is meant, with periods, and where the data ends', () => {
    const sheet = worksheet([
      ['Indikator', 'Target', 'Target', 'Realisasi', 'Realisasi'],
      ['Jumlah pasar', 5, 10, 5, 9],
      ['Jumlah laporan', 2, 4, 1, 4],
      ['Jumlah lain', 1, 1, 1, 1],
    ]);
    expect(linesOf(sheet)[0]).toBe('none');
    expect(
      linesOf(sheet, {
        firstRow: 2,
        lastRow: 3,
        columns: {
          A: { role: 'indicator' },
          B: { role: 'target', period: { kind: 'semester', index: 1 } },
          C: { role: 'target', period: { kind: 'semester', index: 2 } },
          D: { role: 'realization', period: { kind: 'semester', index: 1 } },
          E: { role: 'realization', period: { kind: 'semester', index: 2 } },
        },
      }),
    ).toEqual([
      'tabular',
      'panel performance columns',
      '  A indicator · B target S1 · C target S2 · D realization S1 · E realization S2',
      '- A2 Jumlah pasar | S1 5/5 | S2 10/9',
      '- A3 Jumlah laporan | S1 2/1 | S2 4/4',
    ]);
  });

  test('takes the place of recognition, and of the columns that it does not name', () => {
    const sheet = worksheet([
      ['Program', 'Pagu', 'Realisasi', '%'],
      ['Program A', 1000, 400, 0.4],
    ]);
    expect(
      linesOf(sheet, {
        firstRow: 2,
        columns: {
          A: { role: 'item' },
          B: { role: 'annualTarget', kind: 'budget' },
          C: { role: 'realization', kind: 'budget' },
        },
      }),
    ).toEqual([
      'tabular',
      'panel budget none',
      '  A item · B annualTarget · C realization',
      '- A2 Program A | program | year 1000/400',
    ]);
  });

  test('takes a row of figures without words above it for data, beginning at row 1', () => {
    const sheet = worksheet([
      [1, 'Jumlah pasar', 10, 8],
      [2, 'Jumlah laporan', 4, 4],
    ]);
    expect(
      linesOf(sheet, {
        firstRow: 1,
        columns: {
          D: { role: 'realization' },
          A: { role: 'number' },
          C: { role: 'target' },
          B: { role: 'indicator' },
        },
      }),
    ).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C target · D realization',
      '- B1 Jumlah pasar | year 10/8',
      '- B2 Jumlah laporan | year 4/4',
    ]);
  });

  test('names columns by the nearest words above the data, merged ones too, and knows columns that add up', () => {
    const sheet = worksheet(
      [
        ['LAPORAN', 'Mau'],
        ['Hal', null, 'Dapat', 'Sampai kini'],
        [null, null, null, null],
        ['Jumlah pasar', 10, 8, 9],
      ],
      { merges: ['B1:B2'] },
    );
    const mappings: Record<string, SheetMapping> = {
      [sheet.name]: {
        firstRow: 4,
        columns: {
          A: { role: 'indicator' },
          B: { role: 'target', period: { kind: 'month', index: 2 } },
          C: { role: 'realization', period: { kind: 'month', index: 2 } },
          D: { role: 'realization', period: { kind: 'month', index: 2 }, span: 'toDate' },
        },
      },
    };
    const [panel] = recognise(workbook(sheet), { ...DEFAULT_SETTINGS, mappings }).sheets[0]?.panels ?? [];
    expect(panel?.columns.map(({ header, period, span }) => [header, period?.index, span])).toEqual([
      [['Hal'], undefined, undefined],
      [['Mau'], 2, undefined],
      [['Dapat'], 2, undefined],
      [['Sampai kini'], 2, 'toDate'],
    ]);
  });

  test('passes over what is no column', () => {
    const sheet = worksheet([
      ['Hal', 'Mau', 'Dapat'],
      ['Jumlah pasar', 10, 8],
    ]);
    expect(
      linesOf(sheet, {
        firstRow: 2,
        columns: {
          A: { role: 'indicator' },
          B: { role: 'target' },
          C: { role: 'realization' },
          '?': { role: 'percent' },
        },
      }),
    ).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B target · C realization',
      '- A2 Jumlah pasar | year 10/8',
    ]);
  });
});
