import { makeStyles, useArrowNavigationGroup } from '@fluentui/react-components';
import type { Ref } from '../../engine.ts';
import { FindingHelp } from '../explaining/FindingHelp.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { SeverityCounts } from '../parts/SeverityCounts.tsx';
import type { FindingView, SheetView } from '../protocol.ts';
import type { FindingGroup } from './findingList.ts';
import { FindingRow } from './FindingRow.tsx';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface FindingGroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly sheets: readonly SheetView[];
  /** Ids of sheets whose findings are folded away. */
  readonly closed: ReadonlySet<string>;
  readonly onClosedChange: (closed: ReadonlySet<string>) => void;
  readonly chosen: Ref | undefined;
  readonly onChoose: (ref: Ref) => void;
  readonly onMute: (rule: string) => void;
}

/** The findings in view by sheet; each sheet can be folded away. */
export function FindingGroups(props: FindingGroupsProps) {
  const { groups, sheets, closed, onClosedChange, chosen, onChoose, onMute } = props;
  const toggle = (sheetId: string) => {
    const next = new Set(closed);
    if (!next.delete(sheetId)) next.add(sheetId);
    onClosedChange(next);
  };
  return (
    <div>
      {groups.map(({ sheetId, sheetName, inView }) => {
        const counts = sheets.find((sheet) => sheet.sheetId === sheetId)?.counts;
        return (
          <Disclosure
            key={sheetId}
            title={sheetName}
            aside={counts && <SeverityCounts counts={counts} />}
            isOpen={!closed.has(sheetId)}
            onToggle={() => {
              toggle(sheetId);
            }}
          >
            <FindingRows findings={inView} chosen={chosen} onChoose={onChoose} onMute={onMute} />
          </Disclosure>
        );
      })}
    </div>
  );
}

interface FindingRowsProps extends Pick<FindingGroupsProps, 'chosen' | 'onChoose' | 'onMute'> {
  readonly findings: readonly FindingView[];
}

function FindingRows({ findings, chosen, onChoose, onMute }: FindingRowsProps) {
  const styles = useStyles();
  // Up and down move between findings; Tab still visits each.
  const arrows = useArrowNavigationGroup({ axis: 'vertical', tabbable: true });
  return (
    <ul className={styles.rows} {...arrows}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.address} ${finding.sentence}`}>
          <FindingRow finding={finding} isChosen={finding.ref === chosen} onChoose={onChoose} />
          {finding.ref === chosen && <FindingHelp rule={finding.rule} onMute={onMute} />}
        </li>
      ))}
    </ul>
  );
}
