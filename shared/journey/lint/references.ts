import { type Plan, stageIndex } from '../plan.ts';
import { found, type LintFinding } from './rules.ts';

/** What the plan names and does not hold; `unknownNext` is a matter of the order (`order.ts`). */
export function referenceFaults(plan: Plan): LintFinding[] {
  return [
    ...plan.touchpoints.flatMap(({ id, stages }, index) =>
      unknownStages(plan, stages, `touchpoints.${index}.stages`, id),
    ),
    ...(plan.rules ?? []).flatMap(({ touchpoint, stages }, index) => [
      ...unknownTouchpoint(plan, touchpoint, `rules.${index}.touchpoint`),
      ...unknownStages(plan, stages ?? [], `rules.${index}.stages`),
    ]),
    ...Object.entries(plan.pageTypes ?? {}).flatMap(([type, stages]) =>
      unknownStages(plan, stages, `pageTypes.${type}`),
    ),
  ];
}

function unknownStages(
  plan: Plan,
  stages: readonly string[],
  path: string,
  touchpoint?: string,
): LintFinding[] {
  return stages.flatMap((stage, index) => {
    if (stageIndex(plan, stage) >= 0) return [];
    const where = { path: `${path}.${index}`, ...(touchpoint && { touchpoint }), stage };
    return [found('unknownStage', where, stage, stageList(plan))];
  });
}

function unknownTouchpoint(plan: Plan, id: string | undefined, path: string): LintFinding[] {
  if (id === undefined || plan.touchpoints.some((touchpoint) => touchpoint.id === id)) return [];
  return [found('unknownTouchpoint', { path, touchpoint: id }, id)];
}

/** The plan's stages as a person would list them. */
export function stageList(plan: Plan): string {
  return plan.stages.map(({ id }) => id).join(', ');
}
