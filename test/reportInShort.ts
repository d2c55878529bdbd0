import type { Block, Entry, Measurement, Panel, SheetReport, TotalRow } from '../src/report/report.ts';
import { addressOf, columnName, type Place } from '../src/workbook/address.ts';
import type { Figure } from '../src/workbook/figure.ts';
import type { Period } from '../src/workbook/period.ts';

/**
 * A sheet's report as lines that a person can write and read, for expectations in tests:
 *
 * ```
 * monthly M6                                        layout, and the sheet's own period if it has one
 * panel performance rows                            kind, where its periods stand; "heading" where it has one
 *   A number · C indicator · F target Q1 · G realization Q1 · H percent year · K realization toDate
 * - C5 Persentase X | unit % | annual 80% | M1 10%/9%=90% | M2 -/. | realization 40 | achievement 50%
 * - - C6 …                                          one dash more a level below its parent
 * total A9 JUMLAH: 0 1 | annual 30 | year 10/5=50%  the indices of the blocks that it covers
 * doubt severalTargets F H                          reason, cell or columns, text
 * ```
 *
 * A measurement is `target/realization=percent` after its period (`M1`–`M12`, `Q1`–`Q4`, `S1`, `S2`, `W1`…, `year` for
 * none); `.` is a blank, `-` a dash, nothing at all a column that the table does not have; words stand in quotes. A
 * remark follows in brackets. Figures are written with a point: `0.5%` is the ratio 0.005, a text has no other mark
 * than a number.
 */
export function inShort(sheet: SheetReport): string[] {
  return [
    [sheet.layout, ...(sheet.period === undefined ? [] : [periodInShort(sheet.period)])].join(' '),
    ...sheet.panels.flatMap(panelInShort),
    ...sheet.doubts.map(({ reason, at, text, columns }) =>
      [
        'doubt',
        reason,
        ...(columns === undefined ? (at === undefined ? [] : [addressOf(at)]) : columns.map(columnName)),
        ...(text === undefined ? [] : [text]),
      ].join(' '),
    ),
  ];
}

function panelInShort(panel: Panel): string[] {
  const { kind, heading, periodsIn, columns, blocks, totals } = panel;
  return [
    ['panel', kind, periodsIn, ...(heading === undefined ? [] : [`"${heading}"`])].join(' '),
    `  ${columns
      .map(({ column, role, period, span }) =>
        [
          columnName(column),
          role,
          ...(period === undefined ? [] : [periodInShort(period)]),
          ...(span === undefined ? [] : [span]),
        ].join(' '),
      )
      .join(' · ')}`,
    ...blocks.map((block) => blockInShort(block, blocks)),
    ...totals.map(totalInShort),
  ];
}

function blockInShort(block: Block, blocks: readonly Block[]): string {
  const { name, code, groups, unit, level } = block;
  return [
    `${'- '.repeat(depthOf(block, blocks))}${at(block)} ${name ?? '?'}`,
    ...(groups.length === 0 ? [] : [`under ${groups.join(' > ')}`]),
    ...(code === undefined ? [] : [`code ${code}`]),
    ...(level === undefined ? [] : [level]),
    ...(unit === undefined ? [] : [`unit ${unit}`]),
    ...yearInShort(block),
    ...block.measurements.map(measurementInShort),
  ].join(' | ');
}

function depthOf(block: Block, blocks: readonly Block[]): number {
  const parent = block.parent === undefined ? undefined : blocks[block.parent];
  return parent === undefined ? 1 : depthOf(parent, blocks) + 1;
}

function totalInShort(total: TotalRow): string {
  return [
    `total ${at(total)}${total.label === '' ? '' : ` ${total.label}`}: ${total.covers.join(' ')}`,
    ...yearInShort(total),
    ...total.measurements.map(measurementInShort),
  ].join(' | ');
}

function yearInShort({
  annual,
  annualRealization,
  achievement,
}: Pick<Block, 'annual' | 'annualRealization' | 'achievement'>): string[] {
  return [
    ...(annual === undefined ? [] : [`annual ${figureInShort(annual.figure)}`]),
    ...(annualRealization === undefined ? [] : [`realization ${figureInShort(annualRealization.figure)}`]),
    ...(achievement === undefined ? [] : [`achievement ${figureInShort(achievement.figure)}`]),
  ];
}

function measurementInShort({ period, span, target, realization, percent, remark }: Measurement): string {
  const written = (entry: Entry | undefined) => (entry === undefined ? '' : figureInShort(entry.figure));
  return [
    period === undefined ? 'year' : periodInShort(period),
    ...(span === undefined ? [] : [span]),
    `${written(target)}/${written(realization)}${percent === undefined ? '' : `=${written(percent)}`}`,
    ...(remark === undefined || remark.text === '' ? [] : [`[${remark.text}]`]),
  ].join(' ');
}

function figureInShort(figure: Figure): string {
  switch (figure.kind) {
    case 'blank':
      return '.';
    case 'none':
      return '-';
    case 'error':
      return figure.code;
    case 'text':
    case 'several':
      return `"${figure.text}"`;
    case 'ambiguous':
      return `?${figure.grouped.value}`;
    case 'range':
      return `${valueInShort(figure.low, figure.unit)}–${valueInShort(figure.high, figure.unit)}`;
    case 'number':
      return valueInShort(figure.value, figure.unit);
  }
}

function valueInShort(value: number, unit: 'percent' | 'rupiah' | 'plain'): string {
  return unit === 'percent' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}

function periodInShort({ kind, index }: Period): string {
  return `${{ month: 'M', quarter: 'Q', semester: 'S', week: 'W' }[kind]}${index}`;
}

function at(place: Place): string {
  return addressOf(place);
}
