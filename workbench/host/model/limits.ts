/**
 * "Excel specifications and limits" (support.microsoft.com) and, for requests,
 * docs/concepts/resource-limits-and-performance-optimization.md of the Office add-ins documentation.
 */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_TEXT_LENGTH = 32_767;
export const MAX_FORMULA_LENGTH = 8_192;
export const MAX_SHEET_NAME_LENGTH = 31;

/** `Worksheet.getRange`: a longer address is an `InvalidArgument`. */
export const MAX_ADDRESS_LENGTH = 8_192;

/** `Range.getMergedAreasOrNullObject` fails when a range holds more merged areas than this. */
export const MAX_MERGED_AREAS = 512;

/** "A range is limited to five million cells for get operations." */
export const MAX_CELLS_READ = 5_000_000;

/** 5 MB a request and 5 MB a response in Excel on the web. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What Excel on Windows takes for a column and a row of which nothing is said, in points. */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;
