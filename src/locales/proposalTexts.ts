import type { ProposalKind } from '../fill/proposals.ts';
import type { TextKey } from './id.ts';

/** What each kind of proposal is called. */
export const PROPOSAL_TEXTS = {
  percent: 'proposalPercent',
  achievement: 'proposalAchievement',
  total: 'proposalTotal',
  'period-label': 'proposalPeriodLabel',
  number: 'proposalNumber',
  formula: 'proposalFormula',
  remark: 'proposalRemark',
} as const satisfies Readonly<Record<ProposalKind, TextKey>>;
