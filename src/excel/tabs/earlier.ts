import type { SheetPlan } from '../../engine.ts';
import { groupsOf, type EarlierTab } from './parts.ts';

/** The worksheet's own property that says what Excel can't be asked: which rows we grouped, which charts are ours. */
export const EARLIER_KEY = 'periksaCapaian';

type Kept = Required<Pick<EarlierTab, 'groups' | 'charts'>>;

/** Keeps on a worksheet what the next run has to know of this one; done at the next sync. */
export function keepEarlier({ customProperties }: Excel.Worksheet, plan: SheetPlan): void {
  const kept: Kept = { groups: groupsOf(plan), charts: plan.charts.map(({ name }) => name) };
  customProperties.add(EARLIER_KEY, JSON.stringify(kept));
}

/** What an earlier run kept; `undefined` where the tab was made otherwise than by the pane. */
export function readEarlier(property: Excel.WorksheetCustomProperty): Kept | undefined {
  const stored: unknown = property.isNullObject ? undefined : JSON.parse(property.value);
  return isKept(stored) ? stored : undefined;
}

function isKept(stored: unknown): stored is Kept {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'groups' in stored &&
    Array.isArray(stored.groups) &&
    'charts' in stored &&
    Array.isArray(stored.charts)
  );
}
