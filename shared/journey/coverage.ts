import { hurts, isStanding } from './note-order.ts';
import { type Plan, stageIndex } from './plan.ts';
import type { Note, Step } from './records.ts';

type Action = Extract<Step, { kind: 'touchpoint' }>['action'];
const RANK: Record<Action, number> = { seen: 0, clicked: 1, submitted: 2 };

export interface Meeting {
  touchpoint: string;
  /** Stages of the plan it belongs to; empty for a mark nobody planned in a stage the plan does not know. */
  stages: string[];
  /** False for a mark on the site that the plan does not name. */
  planned: boolean;
  /** The furthest the walker went with it; null where it was missed. */
  action: Action | null;
  hurt: boolean;
}

/**
 * Every touchpoint of the plan, met or missed, in the plan's order; then those met that nobody planned.
 * A note on a touchpoint meets it too: it cannot hurt from afar.
 */
export function coverage(plan: Plan, steps: readonly Step[], notes: readonly Note[]): Meeting[] {
  const met = meetings(plan, steps, notes);
  const hurting = new Set(
    notes.filter((note) => isStanding(note) && hurts(note)).map((note) => note.touchpoint),
  );
  const planned = plan.touchpoints.map(({ id, stages }) => ({
    touchpoint: id,
    stages: stages.filter((stage) => stageIndex(plan, stage) >= 0),
    planned: true,
    action: met.get(id)?.action ?? null,
    hurt: hurting.has(id),
  }));
  const named = new Set(plan.touchpoints.map(({ id }) => id));
  const unplanned = [...met]
    .filter(([id]) => !named.has(id))
    .map(([touchpoint, { action, stages }]) => ({
      touchpoint,
      stages: [...stages],
      planned: false,
      action,
      hurt: hurting.has(touchpoint),
    }));
  return [...planned, ...unplanned];
}

interface Met {
  action: Action;
  stages: Set<string>;
}

function meetings(plan: Plan, steps: readonly Step[], notes: readonly Note[]): Map<string, Met> {
  const met = new Map<string, Met>();
  const meet = (touchpoint: string, stage: string | null, action: Action) => {
    const known = met.get(touchpoint) ?? { action, stages: new Set<string>() };
    if (RANK[action] > RANK[known.action]) known.action = action;
    if (stage !== null && stageIndex(plan, stage) >= 0) known.stages.add(stage);
    met.set(touchpoint, known);
  };
  for (const step of steps) {
    if (step.kind === 'touchpoint') meet(step.touchpoint, step.stage, step.action);
  }
  for (const note of notes) {
    if (isStanding(note) && note.touchpoint !== null) meet(note.touchpoint, note.stage, 'seen');
  }
  return met;
}
