import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check, DEFAULT_SETTINGS, RULES, type Finding } from '../src/engine.ts';
import { addressOf } from '../src/workbook/address.ts';
import { dice } from './faults/fault.ts';
import { FAULTS } from './faults/faults.ts';
import { asTable } from './generator/print.ts';
import { workbook } from './worksheets.ts';

/** The same faults every time, so that a red run means a change of the code; another seed is a search for more. */
const SEED = Number(process.env.SEED ?? 20223);
/** Cases of each rule; sheets without a place for the fault are not counted. */
const CASES = Number(process.env.CASES ?? 120);

const inShort = ({ rule, severity, at, echoes }: Finding) =>
  `${severity} ${rule} ${at.sheetId}!${addressOf(at)}${echoes.length === 0 ? '' : ` (${echoes.length})`}`;

test('every rule has a fault of its own kind', () => {
  expect(RULES.map(({ id }) => id).filter((id) => FAULTS[id] === undefined)).toEqual([]);
});

describe('one fault in a right report is found at its cell, with at most one other error beside it', () => {
  test.each(RULES.map(({ id }) => id))('%s', (rule) => {
    const fault = FAULTS[rule];
    if (fault === undefined) throw new Error(`Rule ${rule} has no fault`);
    let cases = 0;
    fc.assert(
      fc.property(fault.drawn, dice, (drawn, from) => {
        const spoiled = fault.spoil(drawn, from);
        fc.pre(spoiled !== undefined);
        cases++;
        const { sheets, at, right } = spoiled;
        if (right !== undefined) {
          const alarms = check(workbook(...right), DEFAULT_SETTINGS).findings.filter(
            ({ severity }) => severity !== 'info',
          );
          expect(alarms.map(inShort)).toEqual([]);
        }
        const { findings } = check(workbook(...sheets), DEFAULT_SETTINGS);
        const own = findings.find(
          (finding) =>
            finding.rule === rule &&
            finding.at.sheetId === at.sheetId &&
            finding.at.row === at.row &&
            finding.at.column === at.column,
        );
        const others = findings.filter((finding) => finding !== own && finding.severity === 'error');
        if (own === undefined || others.length > 1) {
          throw new Error(
            [
              `${rule} ${own === undefined ? 'not found' : 'found'} at ${at.sheetId}!${addressOf(at)}, but:`,
              ...findings.map(inShort),
              ...(process.env.TABLES === undefined ? [] : sheets.map(asTable)),
            ].join('\n'),
          );
        }
      }),
      { numRuns: CASES, seed: SEED },
    );
    expect(cases).toBeGreaterThanOrEqual(CASES);
  });
});
