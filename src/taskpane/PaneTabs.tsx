import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useSay } from './language.ts';
import { isTabId, TABS, type TabId } from './tabs.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
});

interface PaneTabsProps {
  readonly tab: TabId;
  readonly onChange: (tab: TabId) => void;
}

/** The row of tabs. */
export function PaneTabs({ tab, onChange }: PaneTabsProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <TabList
      className={styles.root}
      size="small"
      aria-label={say('tabs')}
      selectedValue={tab}
      onTabSelect={(_, { value }) => {
        if (isTabId(value)) onChange(value);
      }}
    >
      {TABS.map(({ id, text }) => (
        <Tab key={id} id={tabElementId(id)} value={id} aria-controls={PANEL_ELEMENT_ID}>
          {say(text)}
        </Tab>
      ))}
    </TabList>
  );
}

export const PANEL_ELEMENT_ID = 'pane-panel';

export function tabElementId(tab: TabId): string {
  return `pane-tab-${tab}`;
}
