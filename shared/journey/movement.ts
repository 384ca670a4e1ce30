import { type Plan, stageIndex } from './plan.ts';
import type { Step } from './records.ts';

/** How a customer came to a page: the journey is rarely one-way (domain 003-03). */
export type Movement = 'start' | 'forward' | 'back' | 'sidetrack' | 'resume';

type PageStep = Extract<Step, { kind: 'page' }>;

interface Trail {
  /** The plan's position of the latest page with a stage; -1 before the first one. */
  place: number;
  /** True between leaving the stages and coming back to them. */
  aside: boolean;
  lastAddress: string;
  visited: Set<string>;
}

/**
 * The movement of every page step, by step id, in the order given. The rule:
 * - `start`: the walk's first page.
 * - `sidetrack`: a page whose stage the plan does not know, after one it knows; every further one too.
 * - `resume`: the first page with a stage after a sidetrack, at the stage that was left or a later one.
 * - `back`: a page of an earlier stage than the latest, or one of the same stage that was visited before.
 * - `forward`: every other page, also while no stage has been met yet.
 *
 * The same page again (a reload) is no movement and has no entry.
 */
export function movements(plan: Plan, steps: readonly Step[]): Map<string, Movement> {
  const found = new Map<string, Movement>();
  let trail: Trail | undefined;
  for (const step of steps) {
    if (step.kind !== 'page') continue;
    const place = stageIndex(plan, step.stage);
    if (!trail) {
      found.set(step.id, 'start');
      trail = { place, aside: false, lastAddress: step.address, visited: new Set([step.address]) };
      continue;
    }
    if (step.address === trail.lastAddress && place === (trail.aside ? -1 : trail.place)) continue;
    const movement = movementTo(step, place, trail);
    found.set(step.id, movement);
    trail = moved(trail, step, place, movement);
  }
  return found;
}

function movementTo(step: PageStep, place: number, trail: Trail): Movement {
  if (trail.place < 0) return 'forward';
  if (place < 0) return 'sidetrack';
  if (place < trail.place) return 'back';
  if (trail.aside) return 'resume';
  return place === trail.place && trail.visited.has(step.address) ? 'back' : 'forward';
}

function moved(trail: Trail, step: PageStep, place: number, movement: Movement): Trail {
  trail.visited.add(step.address);
  return {
    place: place < 0 ? trail.place : place,
    aside: movement === 'sidetrack',
    lastAddress: step.address,
    visited: trail.visited,
  };
}

/** How often each movement happened. */
export function countMovements(found: Map<string, Movement>): Record<Movement, number> {
  const counts = { start: 0, forward: 0, back: 0, sidetrack: 0, resume: 0 };
  for (const movement of found.values()) counts[movement] += 1;
  return counts;
}

/** How a page stands against the plan's order of stages. Only what differs is said. */
export interface Departure {
  /** Stages passed over by coming to this one, in the plan's order: nobody had been there before. */
  skipped: string[];
  /** The stage's first visit, though a later one had been reached. */
  outOfOrder: boolean;
  /** The stage is entered once more, from another one. */
  repeated: boolean;
}

/**
 * Where a walk departs from the plan, by the id of the page step that did; pages that follow it have no entry. Pages
 * without a stage, or of one the plan does not know, depart from nothing: coming back from them to the stage that was left
 * repeats nothing.
 */
export function departures(plan: Plan, steps: readonly Step[]): Map<string, Departure> {
  const found = new Map<string, Departure>();
  const visited = new Set<number>();
  let furthest = -1;
  let latest = -1;
  for (const step of steps) {
    const place = step.kind === 'page' ? stageIndex(plan, step.stage) : -1;
    if (place < 0 || place === latest) continue;
    const isKnown = visited.has(place);
    const departure: Departure = {
      // The first stage of a walk may be any: what lies before it is the rest of the customer's life.
      skipped: furthest < 0 ? [] : plan.stages.slice(furthest + 1, place).map(({ id }) => id),
      outOfOrder: !isKnown && place < furthest,
      repeated: isKnown,
    };
    if (departure.skipped.length > 0 || departure.outOfOrder || departure.repeated) {
      found.set(step.id, departure);
    }
    visited.add(place);
    furthest = Math.max(furthest, place);
    latest = place;
  }
  return found;
}
