import { useSay } from '../language.ts';
import { ProgressView } from '../parts/ProgressView.tsx';
import type { Activity } from './checkState.ts';

/** Reading takes most of the time in large workbooks, and the bar must never go back. */
const READING_PART = 0.7;

interface CheckProgressProps {
  readonly activity: Extract<Activity, { kind: 'reading' | 'checking' }>;
  readonly onCancel: () => void;
}

/** How far a check has come. */
export function CheckProgress({ activity: { kind, share }, onCancel }: CheckProgressProps) {
  const say = useSay();
  const text = say(kind === 'reading' ? 'readingWorkbook' : 'checkingWorkbook');
  const done = kind === 'reading' ? share * READING_PART : READING_PART + share * (1 - READING_PART);
  return <ProgressView text={text} share={done} onCancel={onCancel} />;
}
