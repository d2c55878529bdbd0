/**
 * An error that Excel itself would report. The client library turns it into an `OfficeExtension.Error`.
 *
 * Codes and messages: docs/testing/application-specific-api-error-handling.md of the Office add-ins documentation.
 */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  readonly status: number;

  constructor(code: ExcelErrorCode, message: string = MESSAGES[code], status: number = STATUS[code] ?? 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** A gap or a bug in the simulator. It must never be mistaken for something that Excel said. */
export class SimulatorFault extends Error {
  /** `NotImplemented`: Excel has the member and the simulator doesn't; `SimulatorFault`: everything else. */
  readonly code: FaultCode;

  constructor(message: string, code: FaultCode = 'SimulatorFault', options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export type FaultCode = 'NotImplemented' | 'SimulatorFault';

const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ConnectionFailure: 'The connection failed.',
  FormulaLengthExceedsLimit: 'The bytecode of the applied formula exceeds the maximum length limit.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

export type ExcelErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<ExcelErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ConnectionFailure: 503,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};
