import type { Block, Measurement, Panel, PercentConvention, SheetReport } from '../report/report.ts';
import { ratioOf, type Fraction } from '../report/percent.ts';
import { addressOf } from '../workbook/address.ts';
import { writeNumber, writePercent } from '../workbook/writeNumber.ts';
import type { Direction } from '../settings/settings.ts';
import { refOf } from './figures.ts';
import type { Edit } from './finding.ts';

/**
 * The edit that writes a percentage: a formula over numbers, text in the column's own style over text. There is no
 * edit for a range target, whose bound a formula can't choose from words.
 */
export function percentEdit(
  sheet: SheetReport,
  panel: Panel,
  { direction }: Pick<Block, 'direction'>,
  { target, realization, percent }: Required<Pick<Measurement, 'target' | 'realization' | 'percent'>>,
  achievement: Fraction,
): Edit[] {
  if (target.figure.kind !== 'number' || realization.figure.kind !== 'number') return [];
  const ratio = ratioOf(achievement, panel.percent);
  const at = refOf(sheet, percent);
  const { written, scale } = panel.percent;
  if (target.figure.isText || realization.figure.isText) {
    const style = panel.styles.get(percent.column) ?? 'id';
    const decimals = percent.figure.kind === 'number' ? percent.figure.decimals : (written?.decimals ?? 2);
    const isPlain = percent.figure.kind === 'number' && percent.figure.unit !== 'percent';
    const text =
      isPlain && scale === 'hundred'
        ? writeNumber(ratio * 100, decimals, style)
        : writePercent(ratio, decimals, style);
    return [{ ...at, value: text }];
  }
  const formula = percentFormula(addressOf(target), addressOf(realization), direction, panel.percent);
  const numberFormat =
    percent.figure.kind === 'number' || written?.isText !== false ? undefined : written.numberFormat;
  return [
    {
      ...at,
      formula,
      value: scale === 'hundred' ? ratio * 100 : ratio,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    },
  ];
}

/**
 * The formula of a percentage, English and with commas as Excel stores it.
 * @example percentFormula('G12', 'H12', 'more', plain) //=> '=IF(OR(N(G12)=0,NOT(ISNUMBER(H12))),"-",H12/G12)'
 */
export function percentFormula(
  target: string,
  realization: string,
  direction: Direction,
  convention: PercentConvention,
): string {
  const quotients: Readonly<Record<Direction, string>> = {
    more: `${realization}/${target}`,
    less: `MAX(0,(2*${target}-${realization})/${target})`,
    lessInverse: `${target}/${realization}`,
  };
  const capped =
    convention.cap === undefined ? quotients[direction] : `MIN(${convention.cap},${quotients[direction]})`;
  const value = convention.scale === 'hundred' ? `${capped}*100` : capped;
  const [divisor, other] = direction === 'lessInverse' ? [realization, target] : [target, realization];
  return `=IF(OR(N(${divisor})=0,NOT(ISNUMBER(${other}))),"-",${value})`;
}
