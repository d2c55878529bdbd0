import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSay } from '../language.ts';
import { useSignal, type Signal } from '../signal.ts';

/** Says what to do when Excel keeps the pane waiting; nothing while it does not. */
export function WaitingBar({ isWaiting }: { readonly isWaiting: Signal<boolean> }) {
  const say = useSay();
  if (!useSignal(isWaiting)) return null;
  return (
    <MessageBar intent="info" layout="multiline" role="alert">
      <MessageBarBody>{say('excelKeepsWaiting')}</MessageBarBody>
    </MessageBar>
  );
}
