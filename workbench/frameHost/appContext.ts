import type { ApiSets } from '../host/apiSets.ts';
import type { JsonObject } from '../host/model/json.ts';

export interface AppContextOptions {
  readonly addinId: string;
  /** `id-ID` */
  readonly locale: string;
  readonly apiSets: ApiSets;
  readonly fileName: string;
  /** `Office.context.document.settings`: keys and JSON values. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Excel's number among the Office applications. */
const EXCEL = 16;

/** The first thing that office.js asks for: who the host is, and what it can do. */
export function appContext({ addinId, locale, apiSets, fileName, settings }: AppContextOptions): JsonObject {
  return {
    _id: addinId,
    _appInstanceId: addinId,
    _appName: EXCEL,
    _appVersion: '16.0',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.19000.10000',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `https://simulated.invalid/${encodeURIComponent(fileName)}`,
    _clientMode: 1,
    _settings: [...settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'simulated',
    _requirementMatrix: JSON.stringify(apiSets),
    _addinName: 'simulated',
    _appDomains: [],
    _featureGates: {},
    _wacHostEnvironment: '0',
    _initialDisplayMode: 2,
  };
}

/** The name that the frame must have before it is put into the page: office.js finds its host through it. */
export function frameName(conversationId: string, addinId: string, locale: string, origin: string): string {
  return JSON.stringify({
    baseFrameName: 'simulated',
    hostInfo: `Excel|Web|16.01|${locale}|simulated||disableLogging|`,
    xdmInfo: `${conversationId}|${addinId}|${origin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}
