import { Field, Radio, RadioGroup } from '@fluentui/react-components';

import { oneOf } from './preferences.ts';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly isHorizontal?: boolean;
  readonly value: T;
  /** Each value with its text. */
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few possibilities. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, hint, isHorizontal = false, value, options, onChange } = props;
  const values = options.map(([option]) => option);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <RadioGroup
        {...(isHorizontal ? { layout: 'horizontal' as const } : {})}
        value={value}
        onChange={(_, chosen) => {
          const option = oneOf(values, chosen.value);
          if (option !== undefined) onChange(option);
        }}
      >
        {options.map(([option, text]) => (
          <Radio key={option} value={option} label={text} />
        ))}
      </RadioGroup>
    </Field>
  );
}
