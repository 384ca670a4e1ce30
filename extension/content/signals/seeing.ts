import type { Observation } from '../../../shared/journey/signals/observation.ts';
import type { SignalsWorld } from '../signals-door.ts';

/** What everyone who watches a part of the page is given. */
export interface Seeing {
  see(observation: Observation): void;
  /** True for what was aimed at our own layer. */
  isOurs(event: Event): boolean;
  /** A number that means this element. */
  keyOf(element: Element): number;
  /** Milliseconds on the page's own clock. */
  now(): number;
  readonly world: SignalsWorld;
  readonly signal: AbortSignal;
}
