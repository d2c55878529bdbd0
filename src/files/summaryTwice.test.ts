import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { check, DEFAULT_SETTINGS, placeTabs, summarise, type Workbook } from '../engine.ts';
import { readWorkbook } from './readWorkbook.ts';
import { saveSummary } from './savePlans.ts';

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'workbook') throw new Error(result.reason);
  return result.workbook;
}

async function summarised(bytes: Uint8Array) {
  const workbook = await read(bytes);
  const plans = summarise(workbook, check(workbook, DEFAULT_SETTINGS), {
    language: 'id',
    settings: DEFAULT_SETTINGS,
    paper: 'F4',
    isSigned: true,
  });
  const placed = placeTabs(workbook, plans);
  return { placed, copy: await saveSummary(bytes, placed) };
}

describe.each(['buleleng-2021', 'buleleng-2021-text', 'solok-2022', 'solok-2022-text'])(
  'a summary of %s',
  (name) => {
    test('made twice is, to the byte, the one made once', async () => {
      const once = await summarised(readFileSync(join('samples', `${name}.xlsx`)));
      const twice = await summarised(once.copy);
      expect(twice.placed.map(({ replaces }) => replaces?.isEdited)).toEqual(Array(5).fill(false));
      expect(Buffer.compare(twice.copy, once.copy)).toBe(0);
    });
  },
);
