import { describe, expect, test } from '@jest/globals';
import { parseAddress, rangeOf, type Place } from '../workbook/address.ts';
import { coreOf, formulaReader, rectOf, sumFormulaOf, translated } from './formulas.ts';

function at(address: string): Place {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(`No address: ${address}`);
  return place;
}

const reader = formulaReader();

describe('the relative form of a formula', () => {
  test.each([
    ['=H12/G12', 'I12', '=H13/G13', 'I13'],
    ['=SUM(A1:A3)', 'A4', '=SUM(B1:B3)', 'B4'],
    ['=A$1*B2', 'C2', '=A$1*B3', 'C3'],
    ['=$A1*2', 'B1', '=$A1*2', 'C1'],
    ['=LOG10(A1)', 'B1', '=LOG10(A2)', 'B2'],
  ])('%s in %s says the same as %s in %s', (a, atA, b, atB) => {
    expect(reader.relativeForm(a, at(atA))).toBe(reader.relativeForm(b, at(atB)));
  });

  test.each([
    ['=H12/G12', 'I12', '=H13/G12', 'I13'],
    ['=A$1', 'C2', '=A$2', 'C3'],
    ['=$A1', 'B1', '=A1', 'B1'],
    ['=$A1', 'B1', '=$B1', 'C1'],
    ['=LOG10(A1)', 'B1', '=LOG11(A1)', 'B1'],
    ['=AB1', 'C1', '=BB1', 'C1'],
    ['=AB1', 'C1', '=B1', 'C1'],
    ['=A$1', 'C1', '=A1', 'C3'],
  ])('%s in %s says another thing than %s in %s', (a, atA, b, atB) => {
    expect(reader.relativeForm(a, at(atA))).not.toBe(reader.relativeForm(b, at(atB)));
  });
});

test('the relative form names rows and columns from 0 where they are fixed, else how far away they are', () => {
  expect(reader.relativeForm('=$A$1+AB12+C2', at('C3'))).toBe('=R0C0+R[9]C[25]+R[-1]C[0]');
});

describe('the core of a formula', () => {
  test.each([
    '=H12/G12',
    '=(H12/G12)',
    '=+(H12/G12)',
    '=IF(G12=0,"-",H12/G12)',
    '=IF(G12<>0,H12/G12,0)',
    '=IF(OR(N(G12)=0,NOT(ISNUMBER(H12))),"-",H12/G12)',
    '=IFERROR(H12/G12,0)',
    '=IFNA(H12/G12,"")',
    '=ROUND(H12/G12,4)',
    '=ROUNDUP(H12/G12,4)',
    '=ROUNDDOWN(H12/G12,4)',
    '=TRUNC(H12/G12,4)',
    '=MIN(1,H12/G12)',
    '=MAX(0,H12/G12)',
    '=H12/G12*100',
    '=100*(H12/G12)',
    '=H12/G12*100%',
    '=H12/G12*1',
    '=IFERROR(ROUND(H12/G12*100,2),"-")',
  ])('%s is the quotient', (formula) => {
    const expression = reader.expression(formula, at('I12'));
    expect(expression && coreOf(expression)).toEqual({
      kind: 'call',
      name: '/',
      args: [H12, G12],
    });
  });

  test.each([
    '=IF(A1=0,B1,C1)',
    '=IF(A1=0,1,2)',
    '=MIN(A1,B1)',
    '=MIN(A1,1,2)',
    '=MIN(1,2)',
    '=A1*B1',
    '=A1*2',
    '=A1*50%',
    '=1*100',
    '=A1*-1',
    '=A1-B1',
    '=IF(A1=0,Pagu,B1)',
  ])('%s is itself', (formula) => {
    const expression = reader.expression(formula, at('D1'));
    expect(expression && coreOf(expression)).toBe(expression);
  });

  test.each<[string, string]>([
    ['=+N(A1)', '=A1'],
    ['=A1%', '=A1'],
    ['=IF(A1=0,,B1/C1)', '=B1/C1'],
    ['=IF(A1=0,#N/A,B1/C1)', '=B1/C1'],
    ['=IF(A1=0,TRUE,B1/C1)', '=B1/C1'],
    ['=IF(A1>0,B1/C1)', '=B1/C1'],
    ['=MAX(0,MIN(1,B1/C1))', '=B1/C1'],
  ])('%s comes down to %s', (formula, core) => {
    const [expression, expected] = [formula, core].map((text) => reader.expression(text, at('D1')));
    expect(expected).toBeDefined();
    expect(expression && coreOf(expression)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['=5', { kind: 'number', value: 5 }],
    ['=-A1', { kind: 'call', name: 'u-', args: [area(0, -3)] }],
    ['="-"', { kind: 'constant' }],
    ['=TRUE', { kind: 'constant' }],
    ['=#REF!', { kind: 'constant' }],
    ['=Pagu', { kind: 'other' }],
    ['=Rekap!A1', { kind: 'other' }],
    ['=A:A', { kind: 'other' }],
    ['=3:3', { kind: 'other' }],
    ['={1,2}', { kind: 'other' }],
    ['=POWER(A1,)', { kind: 'call', name: 'POWER', args: [area(0, -3), { kind: 'constant' }] }],
    ['=NOW()', { kind: 'call', name: 'NOW', args: [] }],
    ['=N()', { kind: 'call', name: 'N', args: [] }],
  ])('%s says no more than that', (formula, expected) => {
    const expression = reader.expression(formula, at('D1'));
    expect(expression).toEqual(expected);
    expect(expression && coreOf(expression)).toBe(expression);
  });

  test('what cannot be read is none', () => {
    expect(reader.expression('=SUM(', at('A1'))).toBeUndefined();
  });
});

const H12 = area(0, -1);
const G12 = area(0, -2);

/** One cell, so many rows and columns away. */
function area(row: number, column: number) {
  const [top, left] = [row, column].map((away) => ({ isFixed: false, at: away }));
  return { kind: 'area', top, left, bottom: top, right: left };
}

describe('the sum of a formula', () => {
  test.each<[string, readonly string[], number | undefined]>([
    ['=SUM(A1:A5)', ['A1:A5'], undefined],
    ['=SUM(A1:A5,A7)', ['A1:A5', 'A7'], undefined],
    ['=SUM($A$1:A5)', ['A1:A5'], undefined],
    ['=A1+A3+A5', ['A1', 'A3', 'A5'], undefined],
    ['=SUM(A1:A2)+A5', ['A1:A2', 'A5'], undefined],
    ['=SUM(A1+A2,SUM(A3:A4))', ['A1', 'A2', 'A3:A4'], undefined],
    ['=ROUND(SUM(A1:A5),0)', ['A1:A5'], undefined],
    ['=SUBTOTAL(9,A1:A5)', ['A1:A5'], 9],
    ['=SUBTOTAL(109,A1:A5,A7)', ['A1:A5', 'A7'], 109],
    ['=SUBTOTAL(9,A1:A2)+SUBTOTAL(9,A4:A5)', ['A1:A2', 'A4:A5'], 9],
    ['=SUBTOTAL(9,A1:A2)+A5', ['A1:A2', 'A5'], undefined],
    ['=A5', ['A5'], undefined],
  ])('%s adds up %j', (formula, areas, subtotal) => {
    const sum = sumFormulaOf(reader.expression(formula, at('A9')), at('A9'));
    expect(sum?.areas.map(rangeOf)).toEqual(areas);
    expect(sum?.subtotal).toBe(subtotal);
  });

  test.each([
    '=SUM(A1:A5)/2',
    '=A1-A2',
    '=SUMIF(A1:A5,1,B1:B5)',
    '=SUBTOTAL(1,A1:A5)',
    '=SUBTOTAL(B1,A1:A5)',
    "=SUM('Rekap'!A1:A5)",
    '=SUM(A:A)',
    '=SUM(A1:A5,10)',
    '=SUM(Data)',
    '=SUM(A1:A5)+Data',
    '=SUM()',
    '=SUBTOTAL(9)',
    '=SUBTOTAL()',
    '=SUM(A1:A5)+5',
    '=SUM(A1:A5,"Data")',
    '=5',
    '=SUM(',
  ])('%s is none', (formula) => {
    expect(sumFormulaOf(reader.expression(formula, at('A9')), at('A9'))).toBeUndefined();
  });
});

test('an area of another cell lies as far from it, but for what is fixed', () => {
  const expression = reader.expression('=SUM($A1:B$2)', at('C3'));
  const [first] = expression?.kind === 'call' ? expression.args : [];
  expect(first?.kind === 'area' && rangeOf(rectOf(first, at('D5')))).toBe('A3:C2');
});

test('a formula filled into another cell', () => {
  expect(translated('=IF(G12=0,"-",H12/$G$1)', at('I12'), at('I20'))).toBe('=IF(G20=0,"-",H20/$G$1)');
});
