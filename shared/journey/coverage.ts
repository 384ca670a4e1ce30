import { hurts, isStanding } from './note-order.ts';
import { type Plan, stageIndex } from './plan.ts';
import type { Note, Step } from './records.ts';

type Action = Extract<Step, { kind: 'touchpoint' }>['action'];
const RANK: Record<Action, number> = { seen: 0, clicked: 1, changed: 2, left: 3, submitted: 4 };

/** How a touchpoint was met. */
export interface Met {
  /** The furthest the walker went with it. */
  action: Action;
  hurt: boolean;
}

export interface Meeting {
  touchpoint: string;
  /** Stages of the plan it belongs to; empty for a mark nobody planned in a stage the plan does not know. */
  stages: string[];
  /** False for a mark on the site that the plan does not name. */
  planned: boolean;
  /** The furthest the walker went with it in any stage; null where it was missed. Met in two stages, it is met once. */
  action: Action | null;
  hurt: boolean;
  /** The same in each of its stages where it was met. */
  inStage: ReadonlyMap<string, Met>;
}

/**
 * Every touchpoint of the plan, met or missed, in the plan's order; then those met that nobody planned.
 * A note on a touchpoint meets it too: it cannot hurt from afar. So does a moment off the page, and a message.
 *
 * A touchpoint of several stages is met in the stage the step says, and not in the others. Where the step says none of
 * its stages (the site and the plan disagree), it still was met, in one of them: the one nearest to the step's along the
 * plan, the earlier of two as near; the first, where the step's stage is none of the plan's.
 */
export function coverage(plan: Plan, steps: readonly Step[], notes: readonly Note[]): Meeting[] {
  const planned = new Map(plan.touchpoints.map(({ id, stages }) => [id, known(plan, stages)]));
  const met = meetings(steps, notes, (touchpoint, stage) =>
    stageOfMeeting(plan, planned.get(touchpoint), stage),
  );
  const inPlan = [...planned].map(([touchpoint, stages]) =>
    meetingOf(touchpoint, stages, true, met.get(touchpoint)),
  );
  const unplanned = [...met]
    .filter(([touchpoint]) => !planned.has(touchpoint))
    .map(([touchpoint, all]) =>
      meetingOf(touchpoint, known(plan, [...all.inStage.keys()]), false, all),
    );
  return [...inPlan, ...unplanned];
}

function known(plan: Plan, stages: readonly string[]): string[] {
  return stages.filter((stage) => stageIndex(plan, stage) >= 0);
}

function meetingOf(
  touchpoint: string,
  stages: string[],
  planned: boolean,
  met: AllMet | undefined,
): Meeting {
  const { action = null, hurt = false } = met?.anywhere ?? {};
  return { touchpoint, stages, planned, action, hurt, inStage: met?.inStage ?? new Map() };
}

/** In which stage it was met. Null where neither the plan nor the step names one that the plan knows. */
function stageOfMeeting(
  plan: Plan,
  own: readonly string[] | undefined,
  said: string | null,
): string | null {
  const at = stageIndex(plan, said);
  // Nobody planned it: it is where it was met.
  if (!own) return at < 0 ? null : said;
  if (at < 0) return own[0] ?? null;
  const distance = (stage: string) => Math.abs(stageIndex(plan, stage) - at);
  const inOrder = [...own].sort((a, b) => stageIndex(plan, a) - stageIndex(plan, b));
  return inOrder.reduce<string | null>(
    (nearest, stage) => (nearest === null || distance(stage) < distance(nearest) ? stage : nearest),
    null,
  );
}

interface AllMet {
  anywhere: Met;
  inStage: Map<string, Met>;
}

function meetings(
  steps: readonly Step[],
  notes: readonly Note[],
  stageOf: (touchpoint: string, said: string | null) => string | null,
): Map<string, AllMet> {
  const met = new Map<string, AllMet>();
  const meet = (touchpoint: string, said: string | null, how: Met) => {
    const all = met.get(touchpoint) ?? { anywhere: how, inStage: new Map<string, Met>() };
    const stage = stageOf(touchpoint, said);
    all.anywhere = further(all.anywhere, how);
    if (stage !== null) all.inStage.set(stage, further(all.inStage.get(stage) ?? how, how));
    met.set(touchpoint, all);
  };
  for (const step of steps) {
    if (step.kind === 'touchpoint') {
      meet(step.touchpoint, step.stage, { action: step.action, hurt: false });
    } else if ((step.kind === 'moment' || step.kind === 'message') && step.touchpoint !== null) {
      meet(step.touchpoint, step.stage, { action: 'seen', hurt: false });
    }
  }
  for (const note of notes) {
    if (!isStanding(note) || note.touchpoint === null) continue;
    meet(note.touchpoint, note.stage, { action: 'seen', hurt: hurts(note) });
  }
  return met;
}

function further(one: Met, other: Met): Met {
  const action = RANK[other.action] > RANK[one.action] ? other.action : one.action;
  return { action, hurt: one.hurt || other.hurt };
}
