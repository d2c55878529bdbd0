import { useSay } from '../language.ts';
import { ProgressView } from '../parts/ProgressView.tsx';
import type { SummaryActivity } from './useSummary.ts';

/** What each step of making a summary goes on for, and where in the whole it begins: the bar must never go back. */
const STEPS = {
  reading: { text: 'readingWorkbook', from: 0, part: 0.5 },
  summarising: { text: 'summarising', from: 0.5, part: 0.2 },
  writing: { text: 'writingTabs', from: 0.7, part: 0.3 },
} as const;

interface SummaryProgressProps {
  readonly activity: Exclude<SummaryActivity, { kind: 'none' }>;
  readonly onCancel: () => void;
}

/** How far a summary has come; it can be stopped until it is written. */
export function SummaryProgress({ activity, onCancel }: SummaryProgressProps) {
  const say = useSay();
  if (!('share' in activity)) {
    return <ProgressView text={say(activity.kind === 'removing' ? 'removingTabs' : 'restoringTabs')} />;
  }
  const { text, from, part } = STEPS[activity.kind];
  return (
    <ProgressView
      text={say(text)}
      share={from + activity.share * part}
      {...(activity.kind === 'writing' ? {} : { onCancel })}
    />
  );
}
