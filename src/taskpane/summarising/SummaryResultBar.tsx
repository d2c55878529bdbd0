import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { TabPart, WrittenTabs } from '../../excel/spreadsheet.ts';
import { capitalised } from '../../locales/format.ts';
import { useSay } from '../language.ts';
import { cellNames } from '../parts/cellNames.ts';
import { FailureBar } from '../parts/FailureBar.tsx';
import type { SummaryResult, ToSettle } from './useSummary.ts';

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  cells: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

interface SummaryResultBarProps {
  readonly result: Exclude<SummaryResult, ToSettle>;
  readonly onMake: () => void;
}

/** What came of a summary, or of taking it out or putting it back. */
export function SummaryResultBar({ result, onMake }: SummaryResultBarProps) {
  const styles = useStyles();
  const say = useSay();
  if (result.kind === 'failed') {
    const { failure, isOfMaking } = result;
    const label = say(failure.key === 'tabsChanged' ? 'makeSummaryAgain' : 'tryAgain');
    return <FailureBar failure={failure} {...(isOfMaking ? { action: { label, onClick: onMake } } : {})} />;
  }
  if (result.kind !== 'written') {
    const isNothing = result.kind === 'nothing';
    return (
      <MessageBar intent={isNothing ? 'warning' : 'success'} role="status" layout="multiline">
        <MessageBarBody className={styles.body}>
          {result.kind === 'removed'
            ? say('tabsRemoved', { tabs: result.names.join(', ') })
            : say(isNothing ? 'nothingToSummarise' : 'tabsRestored')}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { written, left } = result;
  return (
    <>
      <MessageBar intent="success" role="status" layout="multiline">
        <MessageBarBody className={styles.body}>
          {say('tabsMade', { tabs: written.names.join(', ') })}
          {left.length > 0 && <div>{say('tabsLeft', { tabs: left.join(', ') })}</div>}
        </MessageBarBody>
      </MessageBar>
      {written.differing.length > 0 && <Differing cells={written.differing} />}
      {written.missing.length > 0 && <Missing parts={written.missing} />}
    </>
  );
}

/** Cells whose formula shows another figure than the one worked out. */
function Differing({ cells }: { readonly cells: WrittenTabs['differing'] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <span className={styles.cells}>{cellNames(cells, say)}</span>
        {say('tabsDiffer')}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What this Excel could not do, and what that means. */
function Missing({ parts }: { readonly parts: readonly TabPart[] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        {say('tabsLack')}
        <ul className={styles.list}>
          {parts.map((part) => (
            <li key={part}>{say(`lack${capitalised(part)}`)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
