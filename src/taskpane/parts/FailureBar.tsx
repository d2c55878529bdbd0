import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { capitalised } from '../../locales/format.ts';
import type { Failure } from '../failure.ts';
import { useSay } from '../language.ts';
import { cellNames } from './cellNames.ts';

const useStyles = makeStyles({
  place: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  detail: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

interface FailureBarProps {
  readonly failure: Failure;
  /** A button that may help, such as to try again. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** What did not work, where, and what to do about it. */
export function FailureBar({ failure, action }: FailureBarProps) {
  const styles = useStyles();
  const say = useSay();
  const { key, sheet, cells = [], names = [], detail } = failure;
  const place = [
    ...(sheet === undefined ? [] : [say('failureSheet', { sheet })]),
    ...(cells.length === 0 ? [] : [say('failureCells', { cells: cellNames(cells, say) })]),
    ...(names.length === 0 ? [] : [say('failureNames', { names: names.join(', ') })]),
  ].join(', ');
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {place !== '' && <span className={styles.place}>{place}</span>}
        {say(`failure${capitalised(key)}`)}
        {detail !== undefined && (
          <details className={styles.detail}>
            <summary>{say('failureDetail')}</summary>
            {detail}
          </details>
        )}
      </MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button size="small" onClick={action.onClick}>
            {action.label}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
