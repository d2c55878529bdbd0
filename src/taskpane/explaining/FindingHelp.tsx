import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useSay } from '../language.ts';
import { RuleExplanation } from './RuleExplanation.tsx';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
});

interface FindingHelpProps {
  readonly rule: string;
  readonly onMute: (rule: string) => void;
}

/** What can be done about the rule of a finding: read why it matters, or leave it out from now on. */
export function FindingHelp({ rule, onMute }: FindingHelpProps) {
  const styles = useStyles();
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={styles.tools}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {say(isOpen ? 'hideExplanation' : 'showExplanation')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onMute(rule);
          }}
        >
          {say('muteRule')}
        </Button>
      </div>
      {isOpen && <RuleExplanation id={id} rule={rule} />}
    </>
  );
}
