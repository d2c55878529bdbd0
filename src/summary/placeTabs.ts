import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { fingerprintOf, readMark } from './ownTab.ts';
import type { SheetPlan } from './plan.ts';

/** A plan and the worksheet that it is to be written to. */
export interface PlacedPlan {
  /** Its name is that of the worksheet: a number is added where a worksheet of the user's has the name. */
  readonly plan: SheetPlan;
  /** The tab of an earlier run that it takes the place of; absent: a worksheet is added behind the last. */
  readonly replaces?: {
    readonly sheetId: string;
    /** The user changed it, other than by typing where there is something to be typed in. */
    readonly isEdited: boolean;
  };
}

/** Excel's longest name of a worksheet. */
export const LONGEST_SHEET_NAME = 31;

/**
 * Finds each plan its place among the worksheets. A worksheet that we did not make, or that the user copied from one of
 * ours, is never a place.
 */
export function placeTabs({ sheets }: Workbook, plans: readonly SheetPlan[]): PlacedPlan[] {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return plans.map((plan) => {
    const own = ownSheetOf(sheets, plan);
    if (own !== undefined) {
      const { sheet, fingerprint } = own;
      const isEdited = fingerprintOf(sheet.grid, plan.typed) !== fingerprint;
      return { plan: { ...plan, name: sheet.name }, replaces: { sheetId: sheet.id, isEdited } };
    }
    const name = freeName(plan.name, taken);
    taken.add(name.toLowerCase());
    return { plan: { ...plan, name } };
  });
}

/**
 * A name that no table of the workbook has.
 *
 * @param taken in small letters
 * @example freeTableName('CatatanReviu', new Set(['catatanreviu'])) //=> 'CatatanReviu2'
 */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : wanted + String(number);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Of several with the tab's mark the one with its name, else the first: the others are copies that a user made. */
export function ownSheetOf(
  sheets: readonly Sheet[],
  { tab, name }: Pick<SheetPlan, 'tab' | 'name'>,
): { readonly sheet: Sheet; readonly fingerprint: string } | undefined {
  const marked = sheets.flatMap((sheet) => {
    const own = sheet.mark === undefined ? undefined : readMark(sheet.mark);
    return own?.tab === tab ? [{ sheet, fingerprint: own.fingerprint }] : [];
  });
  return marked.find(({ sheet }) => sheet.name === name) ?? marked[0];
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${String(number)})`;
    const name = wanted.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
