import { agrees, nearestReading, percentBasisOf, ratioOf, statedRatios } from '../../report/percent.ts';
import { cellParam, overPanels, refOf } from '../figures.ts';
import type { Rule } from '../finding.ts';
import { percentEdit } from '../percentEdit.ts';

const MESSAGE_OF = { more: 'mismatch', less: 'mismatchLess', lessInverse: 'mismatchInverse' } as const;

/** A stated percentage that differs from what target and realization of its row give, at the precision shown. */
export const percentMismatch = {
  id: 'percent-mismatch',
  messages: {
    id: {
      mismatch: 'Tertulis {stated}, seharusnya {expected} ({realization} / {target})',
      mismatchLess: 'Tertulis {stated}, seharusnya {expected} ((2 × {target} − {realization}) / {target})',
      mismatchInverse: 'Tertulis {stated}, seharusnya {expected} ({target} / {realization})',
    },
    en: {
      mismatch: 'States {stated}, should be {expected} ({realization} / {target})',
      mismatchLess: 'States {stated}, should be {expected} ((2 × {target} − {realization}) / {target})',
      mismatchInverse: 'States {stated}, should be {expected} ({target} / {realization})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) =>
      panel.blocks.flatMap((block) =>
        block.measurements.flatMap(({ percent }, index) => {
          if (percent?.figure.kind !== 'number') return [];
          const basis = percentBasisOf(block, index, panel.percent.basis);
          if (basis === undefined) return [];
          const { achievement, target, realizations } = basis;
          const [realization] = realizations;
          const readings = statedRatios(percent.figure, panel.percent.scale);
          if (readings.some((reading) => agrees(reading, achievement, panel.percent))) return [];
          const expected = ratioOf(achievement, panel.percent);
          const nearest = nearestReading(readings, expected);
          const decimals = nearest.decimals - 2;
          return [
            {
              rule: 'percent-mismatch',
              severity: 'error',
              at: refOf(sheet, percent),
              cells: [target, ...realizations].map((entry) => refOf(sheet, entry)),
              stated: nearest.value,
              expected,
              message: {
                key: MESSAGE_OF[block.direction],
                params: {
                  stated: { kind: 'percent', value: nearest.value, decimals },
                  expected: { kind: 'percent', value: expected, decimals },
                  target: cellParam(target),
                  realization: cellParam(realization),
                },
              },
              fixes: [percentEdit(sheet, panel, block, percent, basis)],
              echoes: [],
            },
          ];
        }),
      ),
    ),
} satisfies Rule;
