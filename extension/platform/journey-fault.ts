import type { PlanFaultKind } from '../../shared/journey/plan-fault.ts';

/** Why the text of a page's journey file cannot be had. */
export const TEXT_FAULTS = ['none', 'unreachable', 'forbidden', 'tooLarge'] as const;
export type TextFault = (typeof TEXT_FAULTS)[number];

/** Why a page has no journey for us. */
export interface JourneyFault {
  why: TextFault | 'invalid';
  /**
   * For `invalid` the path of the bad field (`touchpoints.3.owner`), empty when the whole file is meant; for a file
   * that cannot be had its address, empty where the page itself cannot be reached.
   */
  where: string;
  /** What is wrong with that field (`journeyFault_<what>`). */
  what?: PlanFaultKind;
  /** The words that may stand there, where only some may; for `likeThis` an example. */
  allowed?: string[];
}
