import type { Step } from '../../../shared/journey/records.ts';
import { UNCLAIMED_WALK } from '../../platform/outbox.ts';
import type { WalkPage } from '../walk-page.ts';

/** Waits between attempts when the browser does not take a fact, in milliseconds; after the last one it is given up. */
const RETRY_MS = [100, 400, 1_600, 6_400, 25_600];

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
 * Steps on their way to the outbox. Those made before the background had answered wait here; when the page is left
 * before that, they go out unclaimed and the background finds their walk.
 */
export function createStepPost(page: WalkPage): StepPost {
  const waiting = new Map<string, OwnStep>();
  /** How often each step was told. */
  const revisions = new Map<string, number>();

  const send = async (step: OwnStep, walkId: string) => {
    const key = `step:${step.id}:${String(revisions.get(step.id)).padStart(3, '0')}`;
    await keepTrying(
      () => page.post(key, { kind: 'step', step: { ...step, walkId } }),
      page.signal,
    );
  };
  const flush = (walkId: string) => {
    for (const step of waiting.values()) void send(step, walkId);
    waiting.clear();
  };
  page.onAnswer((briefing) => {
    if (briefing && !briefing.paused) flush(briefing.walkId);
    else waiting.clear();
  }, page.signal);
  window.addEventListener(
    'pagehide',
    () => {
      if (page.state() === 'asking') flush(UNCLAIMED_WALK);
    },
    { signal: page.signal },
  );
  return {
    post(step) {
      const told = revisions.get(step.id) ?? 0;
      const most = STEPS_AT_ONCE + performance.now() * STEPS_A_MS;
      if (told ? told > TIMES_TOLD : revisions.size > Math.min(most, STEPS_OF_A_VISIT)) return;
      revisions.set(step.id, told + 1);
      const briefing = page.briefing.peek();
      if (page.state() === 'asking') waiting.set(step.id, step);
      else if (briefing && !briefing.paused) void send(step, briefing.walkId);
    },
  };
}

async function keepTrying(attempt: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (const wait of [0, ...RETRY_MS]) {
    if (signal.aborted) return;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      await attempt();
      return;
    } catch {
      // Next attempt; the page says so when the extension is gone for good.
    }
  }
}
