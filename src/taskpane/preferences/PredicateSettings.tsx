import { Button, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PREDICATE_SCALES, type PredicateBand } from '../../settings/predicateScale.ts';
import { useSay } from '../language.ts';
import { useEntryStyles } from '../parts/entryStyles.ts';
import { Choice } from './Choice.tsx';
import { useListStyles } from './listStyles.ts';
import {
  FEWEST_BANDS,
  LONGEST_NAME,
  MOST_BANDS,
  scaleTyped,
  typedFrom,
  type OwnBand,
  type TypedBand,
} from './ownBands.ts';
import { PREDICATES, type Preferences } from './preferences.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  bands: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0 },
  sign: { width: 'auto', flexShrink: 0 },
  edge: { width: '5em', flexShrink: 0 },
  edges: { marginBlockStart: tokens.spacingVerticalXXS },
  add: { alignSelf: 'flex-start' },
});

type Chosen = Pick<Preferences, 'predicates' | 'ownPredicates'>;

interface PredicateSettingsProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** The scale of predicates: one of those in use, or the office's own, which begins as the one before it. */
export function PredicateSettings({ chosen, onChange }: PredicateSettingsProps) {
  const styles = useStyles();
  const say = useSay();
  const { predicates, ownPredicates } = chosen;
  return (
    <section className={styles.root}>
      <Choice
        label={say('predicates')}
        hint={say('predicatesHint')}
        value={predicates}
        options={PREDICATES.map((choice) => [
          choice,
          choice === 'own' ? say('predicatesOwn') : inShort(PREDICATE_SCALES[choice]),
        ])}
        onChange={(choice) => {
          const isFirst = choice === 'own' && predicates !== 'own' && ownPredicates.length === 0;
          onChange({
            predicates: choice,
            ownPredicates: isFirst ? inPercent(PREDICATE_SCALES[predicates]) : ownPredicates,
          });
        }}
      />
      {predicates === 'own' && (
        <BandList
          bands={ownPredicates}
          onChange={(bands) => {
            onChange({ predicates, ownPredicates: bands });
          }}
        />
      )}
    </section>
  );
}

/** @example inShort(PREDICATE_SCALES.success) //=> 'Sangat Berhasil ≥ 100%, …, Tidak Berhasil' */
function inShort(scale: readonly PredicateBand[]): string {
  return inPercent(scale)
    .map(({ name, from, includesEdge = false }) =>
      // A sign and its figure stay on one line.
      from === undefined ? name : `${name} ${includesEdge ? '≥' : '>'}\u00a0${String(from)}%`,
    )
    .join(', ');
}

function inPercent(scale: readonly PredicateBand[]): readonly OwnBand[] {
  return scale.map(({ name, from, includesEdge = false }) => ({
    name,
    ...(from === undefined ? {} : { from: Number((from * 100).toPrecision(12)), includesEdge }),
  }));
}

interface BandListProps {
  readonly bands: readonly OwnBand[];
  readonly onChange: (bands: readonly OwnBand[]) => void;
}

/** The bands of an own scale. What is no scale is said to be none, and not used. */
function BandList({ bands, onChange }: BandListProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const say = useSay();
  const [rows, setRows] = useState(() => typedFrom(bands).map((band, id) => ({ id, band })));
  const scale = scaleTyped(rows.map(({ band }) => band));
  const fault = 'key' in scale ? scale : undefined;

  const change = (changed: typeof rows) => {
    setRows(changed);
    const typed = scaleTyped(changed.map(({ band }) => band));
    if (!('key' in typed)) onChange(typed);
  };
  return (
    <Field
      {...(fault === undefined
        ? {}
        : {
            validationMessage: `${say(fault.key, { number: fault.index + 1 })} ${say('scaleBeforeUsed')}`,
          })}
    >
      {(field) => (
        <div
          role="group"
          aria-label={say('predicatesOwn')}
          aria-describedby={field['aria-describedby']}
          className={styles.bands}
        >
          <p className={lists.minor}>{say('predicatesOwnHint')}</p>
          {rows.map(({ id, band }, index) => (
            <BandFields
              key={id}
              number={index + 1}
              band={band}
              isLast={index === rows.length - 1}
              isWrong={fault?.index === index}
              canBeRemoved={rows.length > FEWEST_BANDS}
              onChange={(changed) => {
                change(rows.map((row) => (row.id === id ? { id, band: changed } : row)));
              }}
              onRemove={() => {
                change(rows.filter((row) => row.id !== id));
              }}
            />
          ))}
          <Button
            className={styles.add}
            disabled={rows.length >= MOST_BANDS}
            onClick={() => {
              const id = 1 + Math.max(...rows.map((row) => row.id));
              const blank = { id, band: { name: '', edge: '', includesEdge: false } };
              // What takes everything below stays the last.
              change([...rows.slice(0, -1), blank, ...rows.slice(-1)]);
            }}
          >
            {say('addBand')}
          </Button>
        </div>
      )}
    </Field>
  );
}

interface BandFieldsProps {
  /** Its place from the top, from 1. */
  readonly number: number;
  readonly band: TypedBand;
  readonly isLast: boolean;
  readonly isWrong: boolean;
  readonly canBeRemoved: boolean;
  readonly onChange: (band: TypedBand) => void;
  readonly onRemove: () => void;
}

function BandFields(props: BandFieldsProps) {
  const { number, band, isLast, isWrong, canBeRemoved, onChange, onRemove } = props;
  const styles = useStyles();
  const lists = useListStyles();
  const { entry } = useEntryStyles();
  const say = useSay();
  return (
    <div>
      <div className={styles.line}>
        <input
          className={mergeClasses(entry, styles.name)}
          aria-label={say('bandName', { number })}
          aria-invalid={isWrong}
          maxLength={LONGEST_NAME}
          value={band.name}
          onChange={({ target }) => {
            onChange({ ...band, name: target.value });
          }}
        />
        <Button
          size="small"
          aria-label={say('removeBand', { number })}
          disabled={!canBeRemoved}
          onClick={onRemove}
        >
          {say('remove')}
        </Button>
      </div>
      {isLast ? (
        <p className={lists.minor}>{say('bandBelow')}</p>
      ) : (
        <div className={mergeClasses(styles.line, styles.edges)}>
          <select
            className={mergeClasses(entry, styles.sign)}
            aria-label={say('bandSign', { number })}
            value={band.includesEdge ? 'from' : 'above'}
            onChange={({ target }) => {
              onChange({ ...band, includesEdge: target.value === 'from' });
            }}
          >
            <option value="above">{say('bandAbove')}</option>
            <option value="from">{say('bandFrom')}</option>
          </select>
          <input
            className={mergeClasses(entry, styles.edge)}
            aria-label={say('bandEdge', { number })}
            aria-invalid={isWrong}
            inputMode="decimal"
            value={band.edge}
            onChange={({ target }) => {
              onChange({ ...band, edge: target.value });
            }}
          />
          <span aria-hidden>%</span>
        </div>
      )}
    </div>
  );
}
