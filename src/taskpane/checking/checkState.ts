import type { Workbook } from '../../engine.ts';
import type { Failure } from '../failure.ts';
import type { CheckOptions, CheckView } from '../protocol.ts';

/** A check that ended, with what it was about. */
export interface Checked {
  readonly workbook: Workbook;
  readonly options: CheckOptions;
  readonly result: CheckView;
  /** Cells were changed since they were read. */
  readonly isEdited: boolean;
}

export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly share: number; readonly isEdited: boolean }
  | { readonly kind: 'checking'; readonly share: number; readonly isEdited: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The life of checks: what goes on now, and the latest check that ended, which a cancelled one leaves in place. */
export interface CheckState {
  readonly activity: Activity;
  readonly latest: Checked | undefined;
}

export type CheckAction =
  | { readonly type: 'started'; readonly isEdited: boolean }
  | { readonly type: 'progressed'; readonly share: number }
  | { readonly type: 'read' }
  | { readonly type: 'checked'; readonly checked: Omit<Checked, 'isEdited'> }
  /** What was read, checked in another way. */
  | { readonly type: 'restated'; readonly result: CheckView; readonly options: CheckOptions }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'cancelled' }
  | { readonly type: 'edited' };

export const NOTHING_CHECKED: CheckState = { activity: { kind: 'none' }, latest: undefined };

export function nextCheckState(state: CheckState, action: CheckAction): CheckState {
  const { activity, latest } = state;
  switch (action.type) {
    case 'started':
      return {
        activity: { kind: 'reading', share: 0, isEdited: false },
        latest: latest && { ...latest, isEdited: latest.isEdited || action.isEdited },
      };
    case 'progressed':
      return isRunning(activity) ? { activity: { ...activity, share: action.share }, latest } : state;
    case 'read':
      return isRunning(activity) ? { activity: { ...activity, kind: 'checking', share: 0 }, latest } : state;
    case 'checked': {
      const isEdited = isRunning(activity) && activity.isEdited;
      return { activity: { kind: 'none' }, latest: { ...action.checked, isEdited } };
    }
    case 'restated':
      return {
        activity,
        latest: latest && {
          ...latest,
          result: action.result,
          options: action.options,
        },
      };
    case 'failed':
      return { activity: { kind: 'failed', failure: action.failure }, latest };
    case 'cancelled':
      return { activity: { kind: 'none' }, latest };
    case 'edited':
      return {
        activity: isRunning(activity) ? { ...activity, isEdited: true } : activity,
        latest: latest && { ...latest, isEdited: true },
      };
  }
}

export function isRunning(
  activity: Activity,
): activity is Extract<Activity, { kind: 'reading' | 'checking' }> {
  return activity.kind === 'reading' || activity.kind === 'checking';
}
