import { type Dismissal, dismissals, writeDismissals } from '../platform/signal-tuning.ts';
import { inTurn } from './in-turn.ts';

const LINE = 'signal-tuning';
type Which = Pick<Dismissal, 'journeyId' | 'key'>;

const isSame = (one: Which, other: Which) =>
  one.journeyId === other.journeyId && one.key === other.key;

function change(next: (all: Dismissal[]) => Dismissal[]): Promise<void> {
  return inTurn(LINE, async () => writeDismissals(next(await dismissals())));
}

/** Twice is once. */
export function rememberDismissal(dismissal: Dismissal): Promise<void> {
  return change((all) => [...all.filter((one) => !isSame(one, dismissal)), dismissal]);
}

export function forgetDismissal(dismissal: Which): Promise<void> {
  return change((all) => all.filter((one) => !isSame(one, dismissal)));
}

/** Of a journey that is no more. */
export function forgetDismissalsOf(journeyId: string): Promise<void> {
  return change((all) => all.filter((one) => one.journeyId !== journeyId));
}

export function forgetDismissals(): Promise<void> {
  return change(() => []);
}
