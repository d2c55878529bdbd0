import type { Panel, SheetReport } from '../../report/report.ts';
import type { Place } from '../../workbook/address.ts';
import { overPanels, refOf, textParam } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';
import { beginsWithPercent, speaksOfPercent } from '../percentWords.ts';

/** A unit that contradicts the indicator's first word. */
export const unitUnfit = {
  id: 'unit-unfit',
  messages: {
    id: {
      percentWithout: 'Satuan "{unit}" tidak cocok dengan indikator persentase "{name}"',
      countInPercent: 'Satuan "{unit}" tidak cocok dengan indikator "{name}", yang bukan persentase',
    },
    en: {
      percentWithout: 'The unit "{unit}" does not fit "{name}", which is a percentage',
      countInPercent: 'The unit "{unit}" does not fit "{name}", which is no percentage',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) => (panel.kind === 'budget' ? [] : unfitIn(sheet, panel))),
} satisfies Rule;

/** Units in which a share may be given as well: the points of a percentage, a ratio. */
const NEUTRAL = /^\W*$|rasio|ratio|poin|point|angka|nilai|skor|indeks|index|\bpp\b|\bbps\b|per ?mil|‰|\//i;
const NO_PERCENT_FIRST = /^[\s\d.)]*(?:jumlah|nilai|indeks|index)\b/i;
/** Words that make a share of what begins like an amount: *Nilai capaian*, *Jumlah penurunan (persen)*. */
const SHARE =
  /capaian|pertumbuhan|kontribusi|rasio|ratio|tingkat|laju|serapan|realisasi|kenaikan|penurunan|peningkatan/i;

interface Unfit {
  readonly key: 'percentWithout' | 'countInPercent';
  readonly unit: string;
  readonly name: string;
  readonly places: [Place, ...Place[]];
}

/** An indicator that stands several times in a table is one finding. */
function unfitIn(sheet: SheetReport, panel: Panel): Finding[] {
  const byName = new Map<string, Unfit>();
  for (const block of panel.blocks) {
    const { name = '', unit = '', unitAt } = block;
    const key = keyOf(name, unit);
    if (key === undefined || unitAt === undefined) continue;
    const same = `${name.toLowerCase()}\n${unit.toLowerCase()}`;
    const found = byName.get(same);
    if (found === undefined) byName.set(same, { key, unit, name, places: [unitAt] });
    else if (!found.places.some(({ row }) => row === unitAt.row)) found.places.push(unitAt);
  }
  return [...byName.values()].map((unfit) => findingFor(sheet, unfit));
}

function keyOf(name: string, unit: string): Unfit['key'] | undefined {
  if (beginsWithPercent(name)) {
    return speaksOfPercent(unit) || NEUTRAL.test(unit) ? undefined : 'percentWithout';
  }
  const isShare = speaksOfPercent(name) || SHARE.test(name);
  return NO_PERCENT_FIRST.test(name) && !isShare && speaksOfPercent(unit) ? 'countInPercent' : undefined;
}

function findingFor(sheet: SheetReport, { key, unit, name, places: [first, ...others] }: Unfit): Finding {
  return {
    rule: 'unit-unfit',
    severity: 'info',
    at: refOf(sheet, first),
    cells: others.map((place) => refOf(sheet, place)),
    stated: unit,
    message: {
      key,
      params: { unit: textParam(unit), name: textParam(name) },
    },
    fixes: [],
    echoes: [],
  };
}
