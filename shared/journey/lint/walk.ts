import { coverage, type Meeting } from '../coverage.ts';
import { type Plan, stageIndex } from '../plan.ts';
import type { Step } from '../records.ts';
import { stageList } from './references.ts';
import { found, type LintFinding } from './rules.ts';
import { metSpread, type Placed } from './spread.ts';

/**
 * What a walk shows of the tags: planned touchpoints it did not meet, met ones nobody planned, pages without a mark,
 * stages the plan does not know, and how what was met lies over the stages. Each once.
 * @param steps in the order they happened
 */
export function lintWalk(plan: Plan, steps: readonly Step[]): LintFinding[] {
  const meetings = coverage(plan, steps, []);
  return [
    ...meetings
      .filter(({ planned, action }) => planned && action === null)
      .map(({ touchpoint, stages: [stage] }) =>
        found('notMet', { touchpoint, ...(stage !== undefined && { stage }) }, touchpoint),
      ),
    ...meetings
      .filter(({ planned }) => !planned)
      .map(({ touchpoint }) => {
        const address = addressOf(steps, touchpoint);
        return found('markUnplanned', { address, touchpoint }, touchpoint);
      }),
    ...metSpread(plan, placed(meetings)),
    ...unknownStages(plan, steps),
    ...unmarkedPages(steps),
  ];
}

function placed(meetings: readonly Meeting[]): Placed[] {
  return meetings
    .filter(({ action }) => action !== null)
    .map(({ touchpoint, inStage }) => ({ id: touchpoint, stages: [...inStage.keys()] }));
}

function addressOf(steps: readonly Step[], touchpoint: string): string {
  const met = steps.find((step) => step.kind === 'touchpoint' && step.touchpoint === touchpoint);
  return met?.address ?? '';
}

function unknownStages(plan: Plan, steps: readonly Step[]): LintFinding[] {
  const first = new Map<string, string>();
  for (const { stage, address } of steps) {
    if (stage === null || stageIndex(plan, stage) >= 0 || first.has(stage)) continue;
    first.set(stage, address);
  }
  return [...first].map(([stage, address]) =>
    found('stageOnPageUnknown', { address, stage }, stage, stageList(plan)),
  );
}

/** Pages where nobody found a mark at any visit; those nobody looked at (`marks` is null) are not judged. */
function unmarkedPages(steps: readonly Step[]): LintFinding[] {
  const marks = new Map<string, number>();
  for (const step of steps) {
    if (step.kind !== 'page' || step.marks === null) continue;
    marks.set(step.address, Math.max(step.marks, marks.get(step.address) ?? 0));
  }
  return [...marks]
    .filter(([, count]) => count === 0)
    .map(([address]) => found('pageUnmarked', { address }));
}
