import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import type { Ref, Severity } from '../../engine.ts';
import { useSay } from '../language.ts';
import { ShowMore } from '../parts/ShowMore.tsx';
import type { CheckView } from '../protocol.ts';
import { FindingFilterBar } from './FindingFilterBar.tsx';
import { FindingGroups } from './FindingGroups.tsx';
import { listFindings, ROWS_AT_ONCE, type ListView } from './findingList.ts';
import { MutedRules } from './MutedRules.tsx';
import { SheetNotes } from './SheetNotes.tsx';

const useStyles = makeStyles({
  status: { ...typographyStyles.subtitle2 },
  minor: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** A list shorter than this is read faster than filtered. */
const WORTH_FILTERING = 8;

interface CheckedViewProps {
  readonly result: CheckView;
  readonly view: ListView;
  readonly onViewChange: (view: ListView) => void;
  readonly chosen: Ref | undefined;
  readonly onChoose: (ref: Ref) => void;
  readonly mutedRules: number;
  readonly onMute: (rule: string) => void;
  readonly onShowMuted: () => void;
}

/** What a check found. */
export function CheckedView(props: CheckedViewProps) {
  const { result, view, onViewChange, chosen, onChoose, mutedRules, onMute, onShowMuted } = props;
  const styles = useStyles();
  const say = useSay();
  const { sheets, findings } = result;
  const count = findings.length;
  const recognised = sheets.filter(({ layout }) => layout !== 'none');
  const { groups, remaining } = listFindings(result, view);
  const total = (severity: Severity) => sheets.reduce((sum, { counts }) => sum + counts[severity], 0);
  return (
    <>
      <div>
        <div role="status" className={styles.status}>
          {count === 0 ? say('noFindings') : say('findings', { count })}
        </div>
        {recognised.length > 0 && (
          <div className={styles.minor}>
            {say('checkedInSheets', {
              sheets: recognised.length,
              count: recognised.reduce((sum, { checked }) => sum + checked, 0),
            })}
          </div>
        )}
      </div>
      <MutedRules count={mutedRules} onShow={onShowMuted} />
      {recognised.length === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('noTables')}</MessageBarBody>
        </MessageBar>
      )}
      {count > WORTH_FILTERING && (
        <FindingFilterBar
          counts={{ error: total('error'), warning: total('warning'), info: total('info') }}
          filter={view.filter}
          onChange={(filter) => {
            onViewChange({ ...view, filter, limit: ROWS_AT_ONCE });
          }}
        />
      )}
      {count > 0 && groups.length === 0 && <div>{say('noneMatch')}</div>}
      <FindingGroups
        groups={groups}
        sheets={sheets}
        closed={view.closed}
        onClosedChange={(closed) => {
          onViewChange({ ...view, closed });
        }}
        chosen={chosen}
        onChoose={onChoose}
        onMute={onMute}
      />
      <ShowMore
        remaining={remaining}
        onShow={() => {
          onViewChange({ ...view, limit: view.limit + ROWS_AT_ONCE });
        }}
      />
      <SheetNotes sheets={sheets} />
    </>
  );
}
