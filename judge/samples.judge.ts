import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { PROPOSAL_KINDS } from '../src/engine.ts';
import {
  judgedFills,
  movedValues,
  newErrors,
  newFindings,
  stillFixable,
  touched,
  wrongValues,
  type Fill,
  type Way,
} from './fills.ts';

const SAMPLES = ['buleleng-2021.xlsx', 'buleleng-2021-text.xlsx', 'solok-2022.xlsx', 'solok-2022-text.xlsx'];
const WAYS: Readonly<Record<string, Way>> = {
  'everything, with formulas': { only: PROPOSAL_KINDS, fillWith: 'formula' },
  'everything, with values': { only: PROPOSAL_KINDS, fillWith: 'value' },
  'percentages alone': { only: ['percent'], fillWith: 'formula' },
};
const CASES = SAMPLES.flatMap((sample) =>
  Object.entries(WAYS).map(([name, way]) => ({ name: `${sample}, ${name}`, sample, way })),
);

/**
 * What a finding that is mended had covered. L63 adds up what stood in E63 (13,36 for 13,36%), typed in as a value: that
 * it is not plausible either followed from E63, and by how much it is wrong no other cell tells.
 */
const UNCOVERED: Readonly<Record<string, readonly string[]>> = {
  'solok-2022.xlsx': ['TW I!L63 implausible-value'],
  'solok-2022-text.xlsx': ['TW I!L63 implausible-value'],
};

const fills = new Map<string, Fill>();

beforeAll(async () => {
  const files = new Map(
    SAMPLES.map((sample) => [sample, new Uint8Array(readFileSync(join('samples', sample)))]),
  );
  const judged = await judgedFills(
    CASES.map(({ sample, way }) => ({ bytes: files.get(sample) ?? new Uint8Array(), way })),
  );
  judged.forEach((fill, index) => fills.set(CASES[index]?.name ?? '', fill));
});

describe.each(CASES)('$name', ({ name, sample, way }) => {
  const fill = (): Fill => {
    const one = fills.get(name);
    if (one === undefined) throw new Error(`${name} was not filled`);
    return one;
  };

  test('LibreOffice gives each cell of ours the value that the engine expects', () => {
    expect(fill().proposals).not.toEqual([]);
    expect(wrongValues(fill())).toEqual([]);
    expect(newErrors(fill())).toEqual([]);
  });

  test('every other cell is as it was', () => {
    expect(touched(fill())).toEqual([]);
    expect(movedValues(fill())).toEqual([]);
  });

  test('nothing that was filled in could be mended again', () => {
    expect(stillFixable(fill(), fill().before, fill().after)).toEqual([]);
    expect(stillFixable(fill(), fill().judgedBefore, fill().judgedAfter)).toEqual([]);
  });

  test('nothing is found that was not found before', () => {
    const uncovered = way.only.includes('number') ? (UNCOVERED[sample] ?? []) : [];
    expect(newFindings(fill(), fill().before, fill().after)).toEqual(uncovered);
    expect(newFindings(fill(), fill().judgedBefore, fill().judgedAfter)).toEqual(uncovered);
  });
});
