/** Who did it: the add-in itself, the user at this Excel, or somebody else who edits the same workbook. */
export type Origin = 'addIn' | 'user' | 'coAuthor';

/** A single cell's content before and after an edit, as `WorksheetChangedEventArgs.details` tells it. */
export interface ChangeDetails {
  readonly valueBefore: string | number | boolean;
  readonly valueAfter: string | number | boolean;
  readonly valueTypeBefore: ValueType;
  readonly valueTypeAfter: ValueType;
}

/** The `Excel.RangeValueType`s that occur. */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/**
 * What happened in the workbook. docs/excel/excel-add-ins-events.md: a recalculation raises `onCalculated` and
 * never `onChanged`.
 */
export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheetId: string;
      readonly address: string;
      readonly origin: Origin;
      readonly details?: ChangeDetails;
    }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'activated' | 'deactivated'; readonly sheetId: string }
  | { readonly kind: 'added' | 'deleted'; readonly sheetId: string; readonly origin: Origin }
  | { readonly kind: 'selectionChanged'; readonly sheetId: string; readonly address: string };
