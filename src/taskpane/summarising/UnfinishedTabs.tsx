import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSay } from '../language.ts';

interface UnfinishedTabsProps {
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}

/** Offers to put back what was there before the writing of summary tabs was interrupted. */
export function UnfinishedTabs({ isBusy, onRestore }: UnfinishedTabsProps) {
  const say = useSay();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say('tabsUnfinished')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={isBusy} onClick={onRestore}>
          {say('restore')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
