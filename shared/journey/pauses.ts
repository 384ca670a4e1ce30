import { PAUSE_LIMIT } from './limits.ts';
import type { Note, Pause, Step, Walk } from './records.ts';

/**
 * The walk at rest since an instant. One that rests already keeps the beginning it had; one that has ended stays as
 * it is. A walk that was paused before pauses were written down gets its first one here.
 * @param since milliseconds since the epoch
 */
export function rested(walk: Walk, since: number): Walk {
  if (walk.state === 'ended') return walk;
  return { ...walk, state: 'paused', pauses: opened(walk.pauses, since) };
}

/** The walk going on from an instant: a pause that is open ends there. */
export function resumed(walk: Walk, at: number): Walk {
  return { ...walk, state: 'walking', pauses: closed(walk.pauses, at) };
}

/** A walk that ends in a pause was never resumed: the pause ends with it. */
export function closed(pauses: readonly Pause[], at: number): Pause[] {
  return pauses.map(({ from, to }) => ({ from, to: to ?? Math.max(from, at) }));
}

function opened(pauses: readonly Pause[], since: number): Pause[] {
  if (pauses.some(({ to }) => to === null)) return [...pauses];
  if (pauses.length < PAUSE_LIMIT) return [...pauses, { from: since, to: null }];
  // Beyond any real walk. The last pause grows instead: the walk stays readable and counts too little, not too much.
  return pauses.map((pause, index) => (index === PAUSE_LIMIT - 1 ? { ...pause, to: null } : pause));
}

/** Whether the whole stretch lies in a pause; an open one lasts on. */
export function isPaused(pauses: readonly Pause[], from: number, end = from): boolean {
  return pauses.some(
    (pause) => pause.from <= from && end <= (pause.to ?? Number.POSITIVE_INFINITY),
  );
}

/**
 * When a walk was last heard of: its beginning, its latest step, a note made or edited, the end of its latest pause.
 * A walk whose browser died, or whose tabs were all closed, rests from there on: nothing later is known of it, and what
 * is not known is not counted as walking.
 * @param now caps what a clock that was set back has left behind
 */
export function lastHeardOf(
  walk: Walk,
  steps: readonly Step[],
  notes: readonly Note[],
  now: number,
): number {
  const instants = [
    walk.startedAt,
    ...steps.map(({ at }) => at),
    ...notes.flatMap(({ at, editedAt }) => [at, editedAt]),
    ...walk.pauses.map(({ from, to }) => to ?? from),
  ];
  return Math.min(
    now,
    instants.reduce((latest, instant) => Math.max(latest, instant)),
  );
}

/** How much of a stretch the walk rested, in milliseconds. */
export function restedBetween(pauses: readonly Pause[], from: number, to: number): number {
  return pauses.reduce((sum, pause) => {
    const overlap = Math.min(to, pause.to ?? to) - Math.max(from, pause.from);
    return sum + Math.max(0, overlap);
  }, 0);
}
