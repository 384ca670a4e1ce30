import type { Plan } from '../../../shared/journey/plan.ts';
import type { WalkSummary } from '../../../shared/journey/summary.ts';

/** What every part of a walk's summary is given. */
export interface SummaryPartProps {
  plan: Plan;
  told: WalkSummary;
  /** BCP 47. */
  language: string;
  /** Makes every note a button. */
  onOpenNote?: (id: string) => void;
}
