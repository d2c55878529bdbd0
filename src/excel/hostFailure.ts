import type { HostFailure } from './spreadsheet.ts';

/** A failure on its way to the pane: thrown inside the room, a value at its door. */
export class Failed extends Error {
  readonly failure: HostFailure;

  constructor(failure: HostFailure) {
    super(failure.detail ?? failure.key);
    this.failure = failure;
  }
}

/** What Excel's error codes mean to a user. https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const KEYS: Readonly<Record<string, HostFailure['key']>> = {
  AccessDenied: 'sheetProtected',
  InvalidOperationInCellEditMode: 'cellEditMode',
  RequestPayloadSizeLimitExceeded: 'tooMuchData',
  ResponsePayloadSizeLimitExceeded: 'tooMuchData',
  RangeExceedsLimit: 'tooMuchData',
  ItemNotFound: 'sheetGone',
  ApiNotFound: 'notSupported',
  NotImplemented: 'notSupported',
  ConnectionFailure: 'connectionLost',
  RequestAborted: 'connectionLost',
};

/** Any error as a failure, with what Excel said kept for a report to us. */
export function failureOf(error: unknown): HostFailure {
  if (error instanceof Failed) return error.failure;
  if (error instanceof OfficeExtension.Error) {
    return { key: KEYS[error.code] ?? 'unexpected', detail: `${error.code}: ${error.message}` };
  }
  return { key: 'unexpected', detail: String(error) };
}

/** What no part of a worksheet is to blame for, so that leaving something out would not help. */
const OF_ALL: ReadonlySet<HostFailure['key']> = new Set([
  'sheetProtected',
  'cellEditMode',
  'tooMuchData',
  'connectionLost',
]);

/**
 * Whether Excel refused what it was asked: it lacks the means, its printer the paper, or it has a mistake. What it can't
 * be asked at all, because of a mistake of ours, is no refusal.
 */
export function isRefusal(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && !OF_ALL.has(failureOf(error).key);
}
