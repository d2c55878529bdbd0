import { isNumber, isPassedOver, type NumberEntry } from '../report/entry.ts';
import type { Block, Entry, Measurement, PanelKind } from '../report/report.ts';
import { areOnOneBasis, isFinished, mainSeries } from '../report/series.ts';
import { shifted, sumOf } from '../workbook/exact.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import { PERIODS_A_YEAR, periodName, type Period } from '../workbook/period.ts';
import { writeNumber, writePercent } from '../workbook/writeNumber.ts';

/** A sentence for a remark cell, the kind of thing that it says, and the figures that it was made from. */
export interface Draft {
  readonly says:
    | 'nothingYet'
    | 'nothingAdded'
    | 'zeroAfterMore'
    | 'behind'
    | 'ahead'
    | 'overLimit'
    | 'caughtUp'
    | 'rest'
    | 'yearMissed'
    | 'noBudget';
  readonly text: string;
  readonly from: readonly Entry[];
  /** What the figures say as well, where the text would stand beside too many items. */
  readonly otherwise?: Draft;
}

/**
 * What the figures of one period say for themselves, in an office's words. It gives no reason: figures hold none.
 * @param reported the period that the sheet reports, where it says so
 * @param index of the measurement in the block
 * @returns `undefined` where the target was reached, or where there is nothing to say: no realization, a dash, words
 * @example draftRemark('performance', dokumen3of5, 0, undefined) //=> { says: 'behind', text: 'Tercapai 3 dari 5 dokumen.', … }
 */
export function draftRemark(
  kind: PanelKind,
  block: Block,
  index: number,
  reported: Period | undefined,
): Draft | undefined {
  const measurement = block.measurements[index];
  if (measurement === undefined || measurement.span !== undefined) return undefined;
  const { target, realization, period } = measurement;
  if (!isNumber(realization)) return undefined;
  const write = writerFor(kind, block);
  const before = earlierOf(block, measurement);

  const { annual } = block;
  if (
    kind === 'budget' &&
    annual !== undefined &&
    isZero(annual) &&
    (target === undefined || isZero(target))
  ) {
    return realization.figure.value === 0
      ? { says: 'noBudget', text: 'Tidak ada anggaran tahun berjalan.', from: [annual] }
      : undefined;
  }
  const planned = target ?? annual;
  if (!isNumber(planned) || isZero(planned) || !areOfOneUnit(planned, realization)) return undefined;
  if (block.direction !== 'more') return limitDraft(write, planned, realization);

  const highest = highestOf(before);
  if (isZero(realization)) return zeroDraft(write, block, realization, highest, before, period ?? reported);

  const atEnd = isLast(period) && isFinished(block) ? endDraft(kind, write, block, realization) : undefined;
  if (atEnd !== undefined) return atEnd;
  // Against the whole year's target a year that is not over is behind in any case.
  const isOfYear = block.measurements.every((one) => one.period === undefined);
  const isUnderWay = isOfYear && reported !== undefined && !isLast(reported);
  if (target === undefined || !areOnOneBasis(block) || isUnderWay) return undefined;
  const gap = sumOf([planned.figure.value, -realization.figure.value]);
  if (gap < 0) return aheadDraft(write, planned, realization);
  const last = before[before.length - 1];
  if (gap === 0) return caughtUpDraft(block, planned, realization, last);
  if (
    block.realization.kind === 'cumulative' &&
    isNumber(last?.realization) &&
    last.realization.figure.value === realization.figure.value
  ) {
    return {
      says: 'nothingAdded',
      text: `Tidak ada penambahan realisasi; kumulatif tetap ${write.amount(realization.figure)}.`,
      from: [realization, last.realization],
      otherwise: behindDraft(write, planned, realization, gap),
    };
  }
  return behindDraft(write, planned, realization, gap);
}

/** The periods of the same series before one, in order. */
function earlierOf(block: Block, measurement: Measurement): readonly Measurement[] {
  const series = mainSeries(block.measurements);
  return series.slice(0, Math.max(0, series.indexOf(measurement)));
}

/** The highest realization before, where there was any. */
function highestOf(before: readonly Measurement[]): NumberEntry | undefined {
  return before
    .map(({ realization }) => realization)
    .filter(isNumber)
    .filter((entry) => !isZero(entry))
    .reduce<NumberEntry | undefined>(
      (highest, entry) =>
        highest === undefined || entry.figure.value > highest.figure.value ? entry : highest,
      undefined,
    );
}

function isZero(entry: Entry | undefined): boolean {
  return isNumber(entry) && entry.figure.value === 0;
}

function areOfOneUnit(a: NumberEntry, b: NumberEntry): boolean {
  return (a.figure.unit === 'percent') === (b.figure.unit === 'percent');
}

function isLast(period: Period | undefined): boolean {
  if (period === undefined) return false;
  return period.index === PERIODS_A_YEAR[period.kind];
}

function zeroDraft(
  write: Writer,
  { realization: series }: Block,
  realization: NumberEntry,
  highest: NumberEntry | undefined,
  before: readonly Measurement[],
  period: Period | undefined,
): Draft | undefined {
  if (highest !== undefined && series.kind === 'cumulative') {
    return {
      says: 'zeroAfterMore',
      text: `Tertulis 0; kumulatif sebelumnya ${write.amount(highest.figure)}.`,
      from: [realization, highest],
    };
  }
  const upTo = period === undefined ? '' : ` s.d. ${periodName(period)}`;
  const inIt = period === undefined ? '' : ` pada ${periodName(period)}`;
  // A period that could not be read may have had some.
  const areRead = before.every((one) => !isUnread(one.realization));
  return highest !== undefined || !areRead
    ? { says: 'nothingYet', text: `Tidak ada realisasi${inIt}.`, from: [realization] }
    : { says: 'nothingYet', text: `Belum ada realisasi${upTo}.`, from: [realization] };
}

function isUnread(entry: Entry | undefined): boolean {
  return !isNumber(entry) && !isPassedOver(entry);
}

function limitDraft(write: Writer, limit: NumberEntry, realization: NumberEntry): Draft | undefined {
  if (realization.figure.value <= limit.figure.value) return undefined;
  return {
    says: 'overLimit',
    text: `Realisasi ${write.amount(realization.figure)}, melebihi batas ${write.amount(limit.figure)}.`,
    from: [realization, limit],
  };
}

function aheadDraft(write: Writer, target: NumberEntry, realization: NumberEntry): Draft {
  const ratio = realization.figure.value / target.figure.value;
  return {
    says: 'ahead',
    text: `Realisasi ${write.amount(realization.figure)} melampaui target ${write.amount(target.figure)} (capaian ${writePercent(ratio, 2, 'id')}).`,
    from: [realization, target],
  };
}

function behindDraft(write: Writer, target: NumberEntry, realization: NumberEntry, gap: number): Draft {
  const reached = write.amount(realization.figure);
  const planned = write.amount(target.figure);
  const says = 'behind';
  const from = [realization, target];
  switch (write.kind) {
    case 'money': {
      const ratio = realization.figure.value / target.figure.value;
      const short = write.amount({ ...target.figure, value: gap });
      return {
        says,
        text: `Realisasi ${reached} dari target ${planned} (${writePercent(ratio, 2, 'id')}), kurang ${short}.`,
        from,
      };
    }
    case 'percent': {
      const points = write.points(gap, [target.figure, realization.figure]);
      return {
        says,
        text: `Realisasi ${reached} dari target ${planned}; kurang ${points} poin persen.`,
        from,
      };
    }
    case 'count':
      return {
        says,
        text: `Tercapai ${write.bare(realization.figure)} dari ${planned}.`,
        from,
      };
  }
}

/** What was short in the period before has been made up for. */
function caughtUpDraft(
  block: Block,
  target: NumberEntry,
  realization: NumberEntry,
  last: Measurement | undefined,
): Draft | undefined {
  if (block.realization.kind !== 'cumulative' || last?.period === undefined) return undefined;
  if (!isNumber(last.target) || !isNumber(last.realization)) return undefined;
  if (last.realization.figure.value >= last.target.figure.value) return undefined;
  return {
    says: 'caughtUp',
    text: `Kekurangan ${PERIOD_WORDS[last.period.kind]} sebelumnya telah terpenuhi.`,
    from: [realization, target, last.realization, last.target],
  };
}

const PERIOD_WORDS: Readonly<Record<Period['kind'], string>> = {
  week: 'minggu',
  month: 'bulan',
  quarter: 'triwulan',
  semester: 'semester',
};

/** How the year ended: what is left of the budget, or how far its target was reached. */
function endDraft(kind: PanelKind, write: Writer, block: Block, last: NumberEntry): Draft | undefined {
  const { annual } = block;
  if (!isNumber(annual) || isZero(annual) || !areOfOneUnit(annual, last)) return undefined;
  const reached = reachedInYear(block, last);
  if (reached === undefined) return undefined;
  const rest = sumOf([annual.figure.value, -reached.value]);
  if (rest <= 0) return undefined;
  if (kind === 'budget') {
    const share = writePercent(rest / annual.figure.value, 2, 'id');
    return {
      says: 'rest',
      text: `Sisa anggaran ${write.amount({ ...annual.figure, value: rest })} (${share} dari pagu).`,
      from: [annual, ...reached.from],
    };
  }
  const of = { ...last.figure, value: reached.value };
  return {
    says: 'yearMissed',
    text: `Target tahunan tidak tercapai: ${write.bare(of)} dari ${write.amount(annual.figure)}.`,
    from: [annual, ...reached.from],
  };
}

/** What the year came to; `undefined` where nothing tells how its periods add up. */
function reachedInYear(
  { realization: { kind }, measurements }: Block,
  last: NumberEntry,
): { readonly value: number; readonly from: readonly NumberEntry[] } | undefined {
  if (kind === 'cumulative' || kind === 'constant') return { value: last.figure.value, from: [last] };
  if (kind === 'undecided') return undefined;
  const entries = mainSeries(measurements).flatMap(({ realization }) => realization ?? []);
  const from = entries.filter(isNumber);
  const areAllRead = entries.every((entry) => !isUnread(entry));
  return areAllRead ? { value: sumOf(from.map(({ figure }) => figure.value)), from } : undefined;
}

/** Writes the figures of a block in sentences, the Indonesian way. */
interface Writer {
  readonly kind: 'money' | 'percent' | 'count';
  /** With currency, percent sign or unit. */
  readonly amount: (figure: NumberFigure) => string;
  /** Without a unit, which follows with the other figure. */
  readonly bare: (figure: NumberFigure) => string;
  /** A difference of percentages, in points. */
  readonly points: (gap: number, of: readonly NumberFigure[]) => string;
}

function writerFor(kind: PanelKind, block: Block): Writer {
  const unit = unitOf(block);
  const sample = [
    block.annual,
    ...block.measurements.flatMap(({ target, realization }) => [target, realization]),
  ]
    .filter(isNumber)
    .map(({ figure }) => figure.unit);
  const isPercent = sample.includes('percent');
  if (kind === 'budget' || sample.includes('rupiah') || /^(?:rp|rupiah)\b/i.test(unit)) {
    return writer('money', ({ value }) => `Rp${writeNumber(value, Number.isInteger(value) ? 0 : 2, 'id')}`);
  }
  if (isPercent) {
    return writer('percent', ({ value, decimals, unit: own }) =>
      own === 'percent' ? writePercent(value, decimals, 'id') : `${writeNumber(value, decimals, 'id')}%`,
    );
  }
  if (/^(?:%|persen|prosen)/i.test(unit)) {
    return writer('percent', ({ value, decimals }) => `${writeNumber(value, decimals, 'id')}%`);
  }
  return writer(
    'count',
    ({ value, decimals }) => `${writeNumber(value, decimals, 'id')}${unit === '' ? '' : ` ${unit}`}`,
    ({ value, decimals }) => writeNumber(value, decimals, 'id'),
  );
}

function writer(kind: Writer['kind'], amount: Writer['amount'], bare: Writer['bare'] = amount): Writer {
  const points: Writer['points'] = (gap, of) => {
    const decimals = Math.max(...of.map((figure) => figure.decimals));
    const isRatio = of.every((figure) => figure.unit === 'percent');
    return writeNumber(isRatio ? shifted(gap, 2) : gap, decimals, 'id').replace(/,0+$/, '');
  };
  return { kind, amount, bare, points };
}

/** The unit in small letters as within a sentence; an abbreviation (`UMKM`) stays as it is. */
function unitOf({ unit, measurements }: Block): string {
  const suffix = measurements
    .flatMap(({ target, realization }) => [realization, target])
    .filter(isNumber)
    .find(({ figure }) => figure.suffix !== undefined)?.figure.suffix;
  const text = (unit ?? suffix ?? '').trim();
  return text
    .split(' ')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
