import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Spreadsheet } from '../../excel/spreadsheet.ts';
import type { WorkerEngine } from '../workerEngine.ts';
import { settled } from '../failure.ts';
import type { CheckOptions } from '../protocol.ts';
import { nextCheckState, NOTHING_CHECKED, type CheckState } from './checkState.ts';

export interface Check extends CheckState {
  /** Reads the workbook and checks it. `isEdited`: what was checked before no longer holds, even if this is cancelled. */
  readonly start: (isEdited?: boolean) => void;
  readonly cancel: () => void;
}

/**
 * Runs checks of the open workbook, and checks what was read again when the options are others.
 * @param isEngineTaken the engine does something else, which checking again would cancel: it is put off
 */
export function useCheck(
  spreadsheet: Spreadsheet,
  engine: WorkerEngine,
  options: CheckOptions,
  isEngineTaken: boolean,
): Check {
  const [state, dispatch] = useReducer(nextCheckState, NOTHING_CHECKED);
  // Reading can't be stopped, so what belongs to an earlier turn is ignored.
  const turn = useRef(0);

  const run = useCallback(
    async (isEdited: boolean) => {
      turn.current += 1;
      const own = turn.current;
      const isOver = () => own !== turn.current;
      const progress = (share: number) => {
        if (!isOver()) dispatch({ type: 'progressed', share });
      };
      dispatch({ type: 'started', isEdited });
      const read = await settled(spreadsheet.read(progress));
      if (isOver()) return;
      if (read.kind === 'failed') {
        dispatch({ type: 'failed', failure: read.failure });
        return;
      }
      dispatch({ type: 'read' });
      const workbook = read.value;
      const outcome = await engine.check({ workbook, ...options }, progress);
      if (isOver() || outcome.kind === 'cancelled') return;
      if (outcome.kind === 'failed') {
        dispatch({ type: 'failed', failure: { key: 'checkFailed', detail: outcome.detail } });
        return;
      }
      dispatch({ type: 'checked', checked: { workbook, options, result: outcome.result } });
    },
    [spreadsheet, engine, options],
  );

  useEffect(() => {
    let isOver = false;
    let stop: (() => void) | undefined;
    const edited = () => {
      dispatch({ type: 'edited' });
    };
    // Without these events there is no hint; the button to check again is always there.
    void settled(spreadsheet.onEdited(edited)).then((outcome) => {
      if (outcome.kind === 'failed') return;
      if (isOver) outcome.value();
      else stop = outcome.value;
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [spreadsheet]);

  const { latest, activity } = state;
  const isOutdated = activity.kind === 'none' && latest?.options !== options;
  const toRestate = isOutdated && !isEngineTaken ? latest : undefined;
  useEffect(() => {
    if (toRestate === undefined) return;
    let isOver = false;
    const { workbook } = toRestate;
    void engine
      .check({ workbook, ...options }, () => undefined)
      .then((outcome) => {
        if (isOver || outcome.kind === 'cancelled') return;
        if (outcome.kind === 'checked') dispatch({ type: 'restated', result: outcome.result, options });
        else dispatch({ type: 'failed', failure: { key: 'checkFailed', detail: outcome.detail } });
      });
    return () => {
      isOver = true;
    };
  }, [engine, options, toRestate]);

  return {
    ...state,
    start(isEdited = false) {
      void run(isEdited);
    },
    cancel() {
      turn.current += 1;
      engine.cancel();
      dispatch({ type: 'cancelled' });
    },
  };
}
