import { check, DEFAULT_SETTINGS, placeTabs, summarise } from '../engine.ts';
import { saveSummary } from '../files/savePlans.ts';
import { say } from '../locales/format.ts';
import type { SummaryOptions } from './arguments.ts';
import { makeCopy, type CopyOutcome, type MadeCopy, type Refusal } from './copies.ts';
import type { Opened } from './workbooks.ts';

/** Writes a copy of a workbook with the summary tabs; tabs of an earlier run are replaced, but not where a user changed them. */
export function summaryCopy(options: SummaryOptions): Promise<CopyOutcome> {
  return makeCopy(options, { usage: 'summaryUsage', oneFile: 'oneFileToSummarise' }, (opened, copy) =>
    summarised(opened, copy, options),
  );
}

async function summarised(
  { bytes, workbook }: Opened,
  file: string,
  { language, numbers, period, paper, isSigned, isReplacing }: SummaryOptions,
): Promise<MadeCopy | Refusal> {
  const settings = { ...DEFAULT_SETTINGS, numberStyle: numbers };
  const plans = summarise(workbook, check(workbook, settings), {
    language,
    settings,
    paper,
    isSigned,
    ...(period === undefined ? {} : { period }),
  });
  if (plans.length === 0) return { kind: 'refused', sentence: say(language, 'nothingToSummarise') };
  const placed = placeTabs(workbook, plans);
  const edited = placed.filter(({ replaces }) => replaces?.isEdited === true);
  if (edited.length > 0 && !isReplacing) {
    const tabs = edited.map(({ plan }) => plan.name).join(', ');
    return { kind: 'refused', sentence: say(language, 'tabsEdited', { tabs }) };
  }
  const tabs = placed.map(({ plan }) => plan.name).join(', ');
  return {
    kind: 'made',
    bytes: await saveSummary(bytes, placed),
    sentence: say(language, 'copySummarised', { tabs, file }),
  };
}
