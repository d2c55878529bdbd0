import { isNumber } from '../report/entry.ts';
import type { Block, Entry, Panel, PercentConvention, SheetReport } from '../report/report.ts';
import { ratioOf, scaleAt, type PercentBasis } from '../report/percent.ts';
import { rememberedByPanel } from '../report/rememberedByPanel.ts';
import { addressOf } from '../workbook/address.ts';
import { shifted } from '../workbook/exact.ts';
import { writeNumber, writePercent } from '../workbook/writeNumber.ts';
import type { Direction } from '../settings/settings.ts';
import { refOf } from './figures.ts';
import type { Edit } from './finding.ts';
import { formatOf } from './numberWriting.ts';
import { entriesOf } from './panelEntries.ts';

/**
 * The edit that writes a percentage: a formula over numbers. Over text, or against a range, whose bound no formula can
 * choose from words, it is text in the column's own style, or a number where the column holds numbers all the same.
 */
export function percentEdit(
  sheet: SheetReport,
  panel: Panel,
  { direction }: Pick<Block, 'direction'>,
  percent: Entry,
  { achievement, target, realizations }: PercentBasis,
): Edit {
  const ratio = ratioOf(achievement, panel.percent);
  const at = refOf(sheet, percent);
  const { written } = panel.percent;
  const scale = scaleAt(panel.percent, percent.column);
  const value = scale === 'hundred' ? ratio * 100 : ratio;
  const numberFormat = formatFor(percent, written, scale);
  const format = numberFormat === undefined ? {} : { numberFormat };
  const operands = [target, ...realizations].filter(isNumber);
  const isOverText = target.figure.kind === 'range' || operands.some(({ figure }) => figure.isText);
  const isText = isAsText(panel, percent);
  if (isOverText && !isText) return { ...at, value, ...format };
  if (isText && (isOverText || written === undefined)) {
    const style = panel.styles.get(percent.column) ?? 'id';
    const decimals = percent.figure.kind === 'number' ? percent.figure.decimals : (written?.decimals ?? 2);
    const isPlain =
      percent.figure.kind === 'number' ? percent.figure.unit !== 'percent' : written?.isPlain === true;
    const text =
      isPlain && scale === 'hundred'
        ? writeNumber(shifted(ratio, 2), decimals, style)
        : writePercent(ratio, decimals, style);
    return { ...at, value: text };
  }
  const [first, ...others] = realizations.map(addressOf) as [string, ...string[]];
  const formula = percentFormula(addressOf(target), [first, ...others], direction, {
    scale,
    cap: panel.percent.cap,
    isFloored: panel.percent.isFloored,
  });
  return { ...at, formula, value, ...format };
}

/** The number format of a cell that holds no number yet, as its column has it or as its texts look. */
function formatFor(
  { figure }: Entry,
  written: PercentConvention['written'],
  scale: PercentConvention['scale'],
): string | undefined {
  if (written === undefined || (figure.kind === 'number' && !figure.isText)) return undefined;
  if (!written.isText) return written.numberFormat;
  return scale === 'ratio' ? formatOf({ unit: 'percent', decimals: written.decimals }) : undefined;
}

/** Whether a percentage is text: by what stands there, else by its column, else by the figures of its table. */
function isAsText(panel: Panel, { figure }: Entry): boolean {
  if (figure.kind === 'number') return figure.isText;
  return panel.percent.written?.isText ?? isMostlyText(panel);
}

/** Whether most figures of a table are text: its percentages are then text as well, all of them. */
const isMostlyText = rememberedByPanel((panel): boolean => {
  let texts = 0;
  let numbers = 0;
  for (const entry of entriesOf(panel)) {
    if (!isNumber(entry)) continue;
    if (entry.figure.isText) texts++;
    else numbers++;
  }
  return texts > numbers;
});

/**
 * An achievement as a term of a formula, neither capped nor floored (spec: domain, Direction).
 * @param target and `realization`: addresses, or terms in brackets
 * @example achievementTerm('G12', 'H12', 'less') //=> '(2*G12-H12)/G12'
 */
export function achievementTerm(target: string, realization: string, direction: Direction): string {
  switch (direction) {
    case 'more':
      return `${realization}/${target}`;
    case 'less':
      return `(2*${target}-${realization})/${target}`;
    case 'lessInverse':
      return `${target}/${realization}`;
  }
}

/**
 * The formula of a percentage, English and with commas as Excel stores it.
 * @param realizations the period's own first; several are added up
 * @example percentFormula('G12', ['H12'], 'more', plain) //=> '=IF(OR(N(G12)=0,NOT(ISNUMBER(H12))),"-",H12/G12)'
 */
export function percentFormula(
  target: string,
  realizations: readonly [string, ...string[]],
  direction: Direction,
  convention: Pick<PercentConvention, 'scale' | 'cap' | 'isFloored'>,
): string {
  const [own] = realizations;
  const realization = realizations.length === 1 ? own : `(${[...realizations].reverse().join('+')})`;
  const plain = achievementTerm(target, realization, direction);
  const quotient = direction === 'less' && convention.isFloored !== false ? `MAX(0,${plain})` : plain;
  const capped = convention.cap === undefined ? quotient : `MIN(${convention.cap},${quotient})`;
  const value = convention.scale === 'hundred' ? `${capped}*100` : capped;
  const [divisor, other] = direction === 'lessInverse' ? [realization, target] : [target, own];
  return `=IF(OR(N(${divisor})=0,NOT(ISNUMBER(${other}))),"-",${value})`;
}
