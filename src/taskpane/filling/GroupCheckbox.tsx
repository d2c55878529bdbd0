import { Checkbox } from '@fluentui/react-components';
import type { Choices } from './useChoices.ts';
import type { Proposal } from './proposals.ts';

interface GroupCheckboxProps {
  readonly label: string;
  readonly proposals: readonly Proposal[];
  readonly choices: Choices;
  readonly className?: string;
}

/** Ticks proposals together; half ticked where only some of them are. */
export function GroupCheckbox({ label, proposals, choices, className }: GroupCheckboxProps) {
  const count = proposals.filter(({ key }) => choices.ticked.has(key)).length;
  return (
    <Checkbox
      {...(className === undefined ? {} : { className })}
      label={label}
      checked={count === 0 ? false : count === proposals.length ? true : 'mixed'}
      onChange={() => {
        choices.tick(
          proposals.map(({ key }) => key),
          count < proposals.length,
        );
      }}
    />
  );
}
