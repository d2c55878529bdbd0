import type { PredicateScale } from '../settings/predicateScale.ts';
import { quotedText } from './quotedText.ts';

/**
 * The formula that names the band of a percentage, English and with commas.
 * @param percent the address of a cell with the percentage
 * @param full what 100 % is in that cell: 1 or 100
 * @example predicateFormula(PREDICATE_SCALES.success, 'I9', 1) //=> '=IF(ISNUMBER(I9),IF(I9>=1,"Sangat Berhasil",IF(…)),"-")'
 */
export function predicateFormula(scale: PredicateScale, percent: string, full: 1 | 100): string {
  const nested = scale.reduceRight<string | undefined>((rest, { name, from, includesEdge = false }) => {
    const text = quotedText(name);
    if (rest === undefined || from === undefined) return text;
    const edge = Number((from * full).toPrecision(12));
    return `IF(${percent}${includesEdge ? '>=' : '>'}${String(edge)},${text},${rest})`;
  }, undefined);
  return `=IF(ISNUMBER(${percent}),${nested ?? '"-"'},"-")`;
}
