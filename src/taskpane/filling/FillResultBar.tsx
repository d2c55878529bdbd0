import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSay } from '../language.ts';
import { FailureBar } from '../parts/FailureBar.tsx';
import type { FillResult } from './useFills.ts';

interface FillResultBarProps {
  readonly result: FillResult;
  readonly onCheck: () => void;
}

/** What came of a fill or an undo. */
export function FillResultBar({ result, onCheck }: FillResultBarProps) {
  const say = useSay();
  if (result.kind === 'failed') {
    const { failure } = result;
    const isOutdated = failure.key === 'cellsChanged' || failure.key === 'sheetGone';
    return (
      <FailureBar
        failure={failure}
        {...(isOutdated ? { action: { label: say('checkAgain'), onClick: onCheck } } : {})}
      />
    );
  }
  const isStopped = result.kind === 'filled' && result.cells < result.asked;
  return (
    <MessageBar intent={isStopped ? 'warning' : 'success'} role="status" layout="multiline">
      <MessageBarBody>
        {isStopped
          ? say('fillStopped', { count: result.cells, total: result.asked })
          : say(result.kind === 'filled' ? 'cellsFilled' : 'cellsRestored', { count: result.cells })}
      </MessageBarBody>
    </MessageBar>
  );
}
