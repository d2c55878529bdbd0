import type { TextKey } from '../locales/id.ts';

/** The API set that has merged areas, the newest thing that the add-in can't do without. */
export const LEAST_EXCEL_API = '1.13';

/** What is known of the program that opened the pane. */
export interface HostFacts {
  readonly hasOffice: boolean;
  readonly isExcel: boolean;
  readonly hasLeastApi: boolean;
}

/** The text that says why the pane can't work here, or `undefined` where it can. */
export function hostProblem({ hasOffice, isExcel, hasLeastApi }: HostFacts): TextKey | undefined {
  if (!hasOffice) return 'officeNotLoaded';
  if (!isExcel) return 'notInExcel';
  return hasLeastApi ? undefined : 'excelTooOld';
}
