import type { Step } from '../../../shared/journey/records.ts';
import { UNCLAIMED_WALK } from '../../platform/outbox.ts';
import { retried } from '../../platform/retry.ts';
import type { WalkPage } from '../walk-page.ts';

/** Waits between attempts when the browser does not take a fact, in milliseconds; after the last one it is given up. */
const RETRY_MS = [100, 400, 1_600, 6_400, 25_600];

/**
 * A page whose question is not answered so soon posts what it knows unclaimed, in milliseconds: a warm background answers in
 * 3 ms, a cold one in 20 (both browsers). What is first posted when the page is left comes too late in Firefox on a busy
 * machine: a page's first entry waits for the browser's own process, and whoever waits is gone with the page
 * (4 of 30 pages left at once were lost so).
 */
export const UNANSWERED_MS = 50;

/**
 * Steps of one visit: so many, so many more for each second of the page's life, and in all. A page that counts its address up, or gives
 * its elements new names all the time, must not fill the walk. Who scrolls slowly past marks makes some ten a second; a
 * day of walking is some 500.
 */
export const STEPS_AT_ONCE = 500;
const STEPS_A_MS = 0.01;
const STEPS_OF_A_VISIT = 5_000;
/** A view is told anew when its title or marks are known, and where it was sent on. */
const TIMES_TOLD = 50;

/** A step as it is known here; the walk is filled in when it is known. */
export type PageStep = Omit<Extract<Step, { kind: 'page' }>, 'walkId'>;
export type TouchpointStep = Omit<Extract<Step, { kind: 'touchpoint' }>, 'walkId'>;
export type FeltStep = Omit<Extract<Step, { kind: 'felt' }>, 'walkId'>;
export type SignalStep = Omit<Extract<Step, { kind: 'signal' }>, 'walkId'>;
export type OwnStep = PageStep | TouchpointStep | FeltStep | SignalStep;

export interface StepPost {
  /** Posts a step; again with the same id when more is known of it. Waits for the briefing while there is none. */
  post(step: OwnStep): void;
}

/**
 * Steps on their way to the outbox. Those made before the background has answered wait here; when it does not for a while,
 * or the page is left, they go out unclaimed and the background finds their walk. What is answered later is told once more:
 * the same step twice is once.
 */
export function createStepPost(page: WalkPage): StepPost {
  const waiting = new Map<string, OwnStep>();
  /** How often each step was told. */
  const revisions = new Map<string, number>();
  let isOverdue = false;

  const send = async (step: OwnStep, walkId: string) => {
    const fact = { kind: 'step' as const, step: { ...step, walkId } };
    const key = keyOf(step, revisions.get(step.id) ?? 0, walkId);
    // Nobody is left to tell after the last attempt; the page says so when the extension is gone for good.
    await retried(() => page.post(key, fact).then(() => true), page.signal, RETRY_MS);
  };
  const flush = (walkId: string) => {
    for (const step of waiting.values()) void send(step, walkId);
  };
  const flushUnclaimed = () => {
    if (isOverdue || page.state() !== 'asking') return;
    isOverdue = true;
    flush(UNCLAIMED_WALK);
  };
  page.onAnswer((briefing) => {
    if (briefing && !briefing.paused) flush(briefing.walkId);
    waiting.clear();
  }, page.signal);
  whenOverdue(flushUnclaimed, page.signal);
  return {
    post(step) {
      const told = revisions.get(step.id) ?? 0;
      if (isTooMuch(told, revisions.size)) return;
      revisions.set(step.id, told + 1);
      const briefing = page.briefing.peek();
      if (page.state() === 'asking') {
        waiting.set(step.id, step);
        if (isOverdue) void send(step, UNCLAIMED_WALK);
      } else if (briefing && !briefing.paused) void send(step, briefing.walkId);
    },
  };
}

/** An unclaimed one has a key of its own: that nobody wants it must not take away the other. */
function keyOf({ id }: OwnStep, revision: number, walkId: string): string {
  const key = `step:${id}:${String(revision).padStart(3, '0')}`;
  return walkId === UNCLAIMED_WALK ? `${key}:${walkId}` : key;
}

/** After a while, or when the page is left before. */
function whenOverdue(callback: () => void, signal: AbortSignal): void {
  const timer = setTimeout(callback, UNANSWERED_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  window.addEventListener('pagehide', callback, { signal });
}

/**
 * @param told how often the step was told before
 * @param steps how many there are
 */
function isTooMuch(told: number, steps: number): boolean {
  const most = STEPS_AT_ONCE + performance.now() * STEPS_A_MS;
  return told ? told > TIMES_TOLD : steps > Math.min(most, STEPS_OF_A_VISIT);
}
