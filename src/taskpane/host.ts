import type { TextKey } from '../locales/id.ts';

/** The API set that has merged areas, the newest thing that the add-in can't do without. */
const LEAST_EXCEL_API = '1.13';

/** What is known of the program that opened the pane. */
export interface HostFacts {
  readonly hasOffice: boolean;
  readonly isExcel: boolean;
  readonly hasLeastApi: boolean;
  readonly isDark: boolean;
  /** What Excel on the web asks to put before names in the browser's storage. */
  readonly partitionKey?: string;
}

const NO_HOST: HostFacts = { hasOffice: false, isExcel: false, hasLeastApi: false, isDark: false };

/** Waits for Office and asks what it is. Without office.js, or in a plain browser, that is an answer, too. */
export async function askHost(): Promise<HostFacts> {
  if (!('Office' in globalThis)) return NO_HOST;
  const { host } = await Office.onReady();
  // Outside Excel `host` is null, whatever its type says, and there may be no context.
  if (host !== Office.HostType.Excel) return { ...NO_HOST, hasOffice: true };
  // Older versions lack some of these.
  const { requirements, officeTheme, partitionKey } = Office.context as Partial<Office.Context>;
  return {
    hasOffice: true,
    isExcel: true,
    hasLeastApi: requirements?.isSetSupported('ExcelApi', LEAST_EXCEL_API) ?? false,
    isDark: officeTheme?.isDarkTheme ?? false,
    ...(partitionKey === undefined ? {} : { partitionKey }),
  };
}

/** The text that says why the pane can't work here, or `undefined` where it can. */
export function hostProblem({ hasOffice, isExcel, hasLeastApi }: HostFacts): TextKey | undefined {
  if (!hasOffice) return 'officeNotLoaded';
  if (!isExcel) return 'notInExcel';
  return hasLeastApi ? undefined : 'excelTooOld';
}
