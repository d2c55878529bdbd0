import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { FillRecord } from '../../excel/spreadsheet.ts';
import { useSay } from '../language.ts';
import { useTime } from './useTime.ts';

interface UnfinishedFillProps {
  readonly record: FillRecord;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}

/** Offers to put back what a fill that was interrupted had changed. */
export function UnfinishedFill({ record: { cells, at }, isBusy, onRestore }: UnfinishedFillProps) {
  const say = useSay();
  const time = useTime();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say('fillUnfinished', { count: cells, time: time(at) })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={isBusy} onClick={onRestore}>
          {say('restore')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
