import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from '../language.ts';
import { useEntryStyles } from '../parts/entryStyles.ts';
import { limitFrom } from './preferences.ts';

interface LimitFieldProps {
  readonly label: string;
  readonly hint: string;
  /** In percent. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A limit in percent. What is no such figure is said to be none, and not used. */
export function LimitField({ label, hint, value, onChange }: LimitFieldProps) {
  const styles = useEntryStyles();
  const say = useSay();
  const [text, setText] = useState(() => String(value).replace('.', ','));
  const isWrong = limitFrom(text) === undefined;
  return (
    <Field label={label} hint={hint} {...(isWrong ? { validationMessage: say('limitNotRead') } : {})}>
      {(field) => (
        <input
          {...field}
          className={styles.entry}
          inputMode="decimal"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            const limit = limitFrom(target.value);
            if (limit !== undefined) onChange(limit);
          }}
        />
      )}
    </Field>
  );
}
