import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useSay } from '../language.ts';
import { useEntryStyles } from '../parts/entryStyles.ts';
import { useListStyles } from './listStyles.ts';
import { oneOf } from './preferences.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  add: { alignSelf: 'flex-start' },
});

interface IndicatorSettingsProps<T extends string> {
  readonly title: string;
  readonly hint: string;
  readonly choiceLabel: string;
  /** Names to choose from; another may be typed. */
  readonly indicators: readonly string[];
  readonly options: readonly (readonly [value: T, text: string])[];
  /** What is set, by the name of the indicator. */
  readonly chosen: Readonly<Record<string, T>>;
  readonly onChange: (chosen: Readonly<Record<string, T>>) => void;
}

/** A list of indicators that are unlike the others, each with what it is instead; one can be added or taken away. */
export function IndicatorSettings<T extends string>(props: IndicatorSettingsProps<T>) {
  const { title, hint, choiceLabel, indicators, options, chosen, onChange } = props;
  const styles = useStyles();
  const lists = useListStyles();
  const entries = useEntryStyles();
  const say = useSay();
  const listId = useId();
  const [name, setName] = useState('');
  const values = options.map(([value]) => value);
  const [choice, setChoice] = useState(values[0]);
  const trimmed = name.trim();
  return (
    <section className={styles.root}>
      <h2 className={lists.title}>{title}</h2>
      <p className={lists.minor}>{hint}</p>
      <ul className={lists.list}>
        {Object.entries(chosen).map(([indicator, value]) => (
          <li key={indicator} className={lists.item}>
            <span className={lists.text}>
              {indicator}: {options.find(([option]) => option === value)?.[1]}
            </span>
            <Button
              size="small"
              aria-label={say('removeSetting', { name: indicator })}
              onClick={() => {
                onChange(Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== indicator)));
              }}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Field label={say('indicatorName')}>
        {(field) => (
          <input
            {...field}
            className={entries.entry}
            list={listId}
            value={name}
            onChange={({ target }) => {
              setName(target.value);
            }}
          />
        )}
      </Field>
      <datalist id={listId}>
        {indicators.map((indicator) => (
          <option key={indicator} value={indicator} />
        ))}
      </datalist>
      <Field label={choiceLabel}>
        {(field) => (
          <select
            {...field}
            className={entries.entry}
            value={choice}
            onChange={({ target }) => {
              setChoice(oneOf(values, target.value));
            }}
          >
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button
        className={styles.add}
        disabled={trimmed === '' || choice === undefined}
        onClick={() => {
          if (choice === undefined) return;
          onChange({ ...chosen, [trimmed]: choice });
          setName('');
        }}
      >
        {say('addSetting')}
      </Button>
    </section>
  );
}
