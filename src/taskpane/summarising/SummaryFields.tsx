import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Period } from '../../engine.ts';
import { useSay } from '../language.ts';
import { useEntryStyles } from '../parts/entryStyles.ts';
import { oneOf, PAPERS, type Preferences } from '../preferences/preferences.ts';
import type { PeriodView } from '../protocol.ts';
import { keyOf } from './periods.ts';

const useStyles = makeStyles({
  entries: { display: 'flex', columnGap: tokens.spacingHorizontalM },
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: '72px' },
  wide: { flexGrow: 1 },
});

type Kept = Pick<Preferences, 'paper' | 'isSigned'>;

interface SummaryFieldsProps {
  readonly periods: readonly PeriodView[];
  /** Absent: the latest that is filled in. */
  readonly period: Period | undefined;
  readonly onPeriodChange: (period: Period | undefined) => void;
  readonly kept: Kept;
  readonly onKeptChange: (kept: Kept) => void;
}

/** How a summary is to be made: up to when, on which paper, with the signature or without. */
export function SummaryFields({ periods, period, onPeriodChange, kept, onKeptChange }: SummaryFieldsProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div>
      <div className={styles.entries}>
        <Select
          className={mergeClasses(styles.field, styles.wide)}
          label={say('period')}
          value={period === undefined ? '' : keyOf(period)}
          onChange={(key) => {
            onPeriodChange(periods.find((one) => keyOf(one.period) === key)?.period);
          }}
        >
          <option value="">{say('latestFilledIn')}</option>
          {periods.map((one) => (
            <option key={keyOf(one.period)} value={keyOf(one.period)}>
              {one.text}
            </option>
          ))}
        </Select>
        <Select
          className={styles.field}
          label={say('paper')}
          value={kept.paper}
          onChange={(value) => {
            onKeptChange({ ...kept, paper: oneOf(PAPERS, value) ?? kept.paper });
          }}
        >
          {PAPERS.map((paper) => (
            <option key={paper}>{paper}</option>
          ))}
        </Select>
      </div>
      <Checkbox
        label={say('repeatSignature')}
        checked={kept.isSigned}
        onChange={() => {
          onKeptChange({ ...kept, isSigned: !kept.isSigned });
        }}
      />
    </div>
  );
}

interface SelectProps {
  readonly className: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Select({ className, label, value, onChange, children }: SelectProps) {
  const entries = useEntryStyles();
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={entries.entry}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        {children}
      </select>
    </div>
  );
}
