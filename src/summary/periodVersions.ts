import { tabText } from '../locales/tabTexts.ts';
import { isNumber } from '../report/entry.ts';
import { pairItems } from '../report/pairing.ts';
import type { Block, Entry, Panel, PanelKind } from '../report/report.ts';
import { likePanel, namesOf } from '../rules/restated-period/restated-period.ts';
import { isSamePeriod, type Period } from '../workbook/period.ts';
import { periodWords } from './cells.ts';
import type { Compared, ComparedRow } from './compared.ts';
import { annualOf } from './items.ts';
import type { SummarySheet, SummarySource } from './source.ts';
import { shownEntry, type Shown } from './sources.ts';
import { endOf } from './upTo.ts';

interface PeriodSheet {
  readonly sheet: SummarySheet;
  readonly period: Period;
}

/**
 * What sheets that each report a period of their own say of the same thing: of a period that is over, and of the budget of
 * the year.
 */
export function periodVersions(source: SummarySource): Compared {
  const sheets = sheetsByPeriod(source);
  const latest = sheets[sheets.length - 1]?.sheet;
  const rows = (kind: PanelKind) =>
    latest === undefined || sheets.length < 2
      ? []
      : latest.report.panels
          .filter((panel) => panel.kind === kind)
          .flatMap((panel) => rowsOf(source, sheets, latest, panel));
  return {
    levels: sheets.map(({ sheet }) => sheet.report.name),
    rows: { budget: rows('budget'), performance: rows('performance') },
  };
}

/** One sheet a period up to that of the summary, in their order; of several for one nobody knows which is its own. */
function sheetsByPeriod({ allSheets, period: upTo }: SummarySource): PeriodSheet[] {
  const dated = allSheets.flatMap((sheet) => {
    const { period } = sheet.report;
    return period === undefined || (upTo !== undefined && endOf(period) > endOf(upTo))
      ? []
      : [{ sheet, period }];
  });
  const kind = dated[0]?.period.kind;
  const isOnce = ({ period }: PeriodSheet) =>
    dated.filter((other) => isSamePeriod(other.period, period)).length === 1;
  return dated
    .filter((one) => one.period.kind === kind && isOnce(one))
    .sort((a, b) => a.period.index - b.period.index);
}

function rowsOf(
  source: SummarySource,
  sheets: readonly PeriodSheet[],
  latest: SummarySheet,
  panel: Panel,
): ComparedRow[] {
  const versions = sheets.map(({ sheet }) => {
    const own = sheet === latest ? panel : likePanel(latest.report, panel, sheet.report);
    if (own === undefined) return undefined;
    const pairs =
      sheet === latest
        ? panel.blocks.map((_, index) => index)
        : pairItems(namesOf(sheet.report, own), namesOf(latest.report, panel));
    return { sheet, panel: own, blocks: pairs.map((index) => own.blocks[index ?? -1]) };
  });
  const { language } = source;
  return panel.blocks.flatMap((block, place): ComparedRow[] => {
    const name = block.name ?? tabText(language, 'noName');
    const shown = (entryOf: (one: Block) => Entry | undefined) =>
      versions.map((version): Shown | undefined => {
        const own = version?.blocks[place];
        const entry = own === undefined ? undefined : entryOf(own);
        return version === undefined || !isNumber(entry)
          ? undefined
          : shownEntry(version.sheet, version.panel, entry);
      });
    const none = versions.map(() => undefined);
    const ofYear = panel.kind === 'budget' ? shown(annualOf) : none;
    const ofPeriods = sheets.map(({ period }) => {
      const at = (one: Block) =>
        one.measurements.find((own) => own.span === undefined && isSamePeriod(own.period, period));
      return {
        name: `${name} · ${periodWords(period, language)}`,
        versions: {
          realization: shown((one) => at(one)?.realization),
          target: shown((one) => at(one)?.target),
          annual: none,
        },
        agreement: '',
      };
    });
    const year = { name, versions: { realization: none, target: none, annual: ofYear }, agreement: '' };
    return [year, ...ofPeriods].filter((row) => Object.values(row.versions).some(isOnSeveral));
  });
}

function isOnSeveral(versions: readonly (Shown | undefined)[]): boolean {
  return versions.filter((version) => version !== undefined).length > 1;
}
