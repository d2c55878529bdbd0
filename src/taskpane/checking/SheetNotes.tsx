import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { capitalised } from '../../locales/format.ts';
import { useSay } from '../language.ts';
import type { SheetView } from '../protocol.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    ...typographyStyles.caption1,
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  name: { color: tokens.colorNeutralForeground1 },
});

/** What the findings don't say of the sheets: what each is, how much of it was checked, what was not recognised and why. */
export function SheetNotes({ sheets }: { readonly sheets: readonly SheetView[] }) {
  const recognised = sheets.filter(({ layout }) => layout !== 'none');
  const others = sheets.filter(({ layout }) => layout === 'none');
  return (
    <div>
      <NoteList title="sheetsChecked" sheets={recognised} />
      <NoteList title="sheetsNotRecognised" sheets={others} />
    </div>
  );
}

interface NoteListProps {
  readonly title: 'sheetsChecked' | 'sheetsNotRecognised';
  readonly sheets: readonly SheetView[];
}

function NoteList({ title, sheets }: NoteListProps) {
  const styles = useStyles();
  const say = useSay();
  if (sheets.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{say(title)}</h2>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet.sheetId}>
            <span className={styles.name}>{sheet.name}</span>: <SheetFacts sheet={sheet} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SheetFacts({ sheet: { layout, checked, skipped, doubts } }: { readonly sheet: SheetView }) {
  const say = useSay();
  const reasons = [...new Set(doubts)];
  if (layout === 'none') return reasons.join(', ');
  const { count } = skipped;
  return [
    say(`layout${capitalised(layout)}`),
    say('checkedFigures', { count: checked }),
    ...(count === 0 ? [] : [say('skippedFigures', { count, reasons: skipped.reasons })]),
    ...(reasons.length === 0 ? [] : [`${say('notRecognised').toLowerCase()}: ${reasons.join(', ')}`]),
  ].join(', ');
}
