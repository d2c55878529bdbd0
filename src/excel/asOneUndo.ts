import { failureOf } from './hostFailure.ts';

/**
 * Does something that Excel's own Undo then takes back as one step, where Excel can (ExcelApi 1.20): in a batch of its
 * own, as the journal's parts can't be undone. Excel refuses to group now and then (UndoNotSupported, internal errors:
 * office-js issues 6255 and 6711); it is then done without. So it may be done twice.
 */
export async function asOneUndo<T>(
  context: Excel.RequestContext,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return work(context);
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, work);
  } catch (error) {
    if (failureOf(error).key !== 'unexpected') throw error;
    return work(context);
  }
}
