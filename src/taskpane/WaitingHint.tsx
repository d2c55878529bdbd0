import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useSay } from './language.ts';

/** Whether Excel keeps a batch of ours waiting, for whoever wants to know. */
export interface WaitingSignal {
  readonly isWaiting: () => boolean;
  readonly set: (isWaiting: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function waitingSignal(): WaitingSignal {
  const listeners = new Set<() => void>();
  let isWaiting = false;
  return {
    isWaiting: () => isWaiting,
    set: (next) => {
      isWaiting = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Says what to do while Excel waits for the user to leave a cell: clicking the pane does not end the editing. */
export function WaitingHint({ signal }: { readonly signal: WaitingSignal }) {
  const say = useSay();
  const isWaiting = useSyncExternalStore(signal.subscribe, signal.isWaiting);
  if (!isWaiting) return null;
  return (
    <MessageBar intent="info">
      <MessageBarBody>{say('waitingForCell')}</MessageBarBody>
    </MessageBar>
  );
}
