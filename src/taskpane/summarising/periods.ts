import type { LanguageCode, Period } from '../../engine.ts';
import { writePeriod } from '../../locales/format.ts';
import type { PeriodView } from '../protocol.ts';

/**
 * The periods to choose from: those of the workbook, else all months and quarters. The one that is chosen stays among
 * them, whatever the workbook holds.
 * @param found of the latest check; absent before the first
 */
export function offeredPeriods(
  found: readonly PeriodView[] | undefined,
  chosen: Period | undefined,
  language: LanguageCode,
): readonly PeriodView[] {
  const offered =
    found === undefined || found.length === 0
      ? [...allOf('month', 12, language), ...allOf('quarter', 4, language)]
      : found;
  if (chosen === undefined || offered.some(({ period }) => keyOf(period) === keyOf(chosen))) return offered;
  return [...offered, { period: chosen, text: writePeriod(chosen, language) }];
}

function allOf(kind: Period['kind'], count: number, language: LanguageCode): PeriodView[] {
  return Array.from({ length: count }, (_, index) => {
    const period = { kind, index: index + 1 };
    return { period, text: writePeriod(period, language) };
  });
}

/** A text that tells a period from all others. */
export function keyOf({ kind, index }: Period): string {
  return `${kind} ${index}`;
}
