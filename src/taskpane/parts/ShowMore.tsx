import { Button } from '@fluentui/react-components';
import { ROWS_AT_ONCE } from '../checking/findingList.ts';
import { useSay } from '../language.ts';

interface ShowMoreProps {
  /** How many rows are not in view. */
  readonly remaining: number;
  readonly onShow: () => void;
}

/** The way to the rows beyond those in view; nothing where there are none. */
export function ShowMore({ remaining, onShow }: ShowMoreProps) {
  const say = useSay();
  if (remaining <= 0) return null;
  return <Button onClick={onShow}>{say('showMore', { count: Math.min(remaining, ROWS_AT_ONCE) })}</Button>;
}
