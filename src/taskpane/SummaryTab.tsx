import { useSay } from './language.ts';

/** The tab that will write summary worksheets. */
export function SummaryTab() {
  const say = useSay();
  return <div>{say('summaryNotYet')}</div>;
}
