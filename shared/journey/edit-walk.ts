import * as v from 'valibot';
import { HISTORY_LIMIT, NAME_LIMIT, TEXT_LIMIT } from './limits.ts';
import { IdSchema } from './plan.ts';
import { ClosingSchema, InstantSchema, type Step, type Walk } from './records.ts';
import { CharterSchema, type HistoryLine } from './walk-record.ts';

const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT));

/** What a walker may correct in a step, or take out of the walk and put back. */
export const StepChangeSchema = v.object({
  stage: v.optional(v.nullable(IdSchema)),
  /** Of a page alone. */
  title: v.optional(Name),
  at: v.optional(InstantSchema),
  deleted: v.optional(v.boolean()),
});
export type StepChange = v.InferOutput<typeof StepChangeSchema>;

/** What a walker may change in a walk, also when it is over. */
export const WalkChangeSchema = v.object({
  title: v.optional(Name),
  goal: v.optional(v.pipe(v.string(), v.maxLength(TEXT_LIMIT))),
  closing: v.optional(ClosingSchema),
  charter: v.optional(CharterSchema),
});
export type WalkChange = v.InferOutput<typeof WalkChangeSchema>;

/**
 * The step as changed, and the lines of history that say so, one for each thing that is different now. A step that is as
 * it was told to be stays as it is and has no line. Only pages have a title to change.
 * @param at milliseconds since the epoch
 */
export function changedStep(
  step: Step,
  change: StepChange,
  at: number,
): { step: Step; lines: HistoryLine[] } {
  const said = { at, stepId: step.id };
  const corrected = correctedStep(step, change);
  const lines: HistoryLine[] = FIELDS.flatMap((field) => {
    const [from, to] = [fieldText(step, field), fieldText(corrected, field)];
    return from === to ? [] : { ...said, what: 'step-changed' as const, field, from, to };
  });
  const stamped = lines.length > 0 ? { ...corrected, correctedAt: at } : step;
  const wasDeleted = step.deletedAt !== undefined;
  if (change.deleted === undefined || change.deleted === wasDeleted)
    return { step: stamped, lines };
  const { deletedAt: _, ...back } = stamped;
  const name = stepName(step);
  return change.deleted
    ? {
        step: { ...stamped, deletedAt: at },
        lines: [...lines, { ...said, what: 'step-deleted', from: name }],
      }
    : { step: back, lines: [...lines, { ...said, what: 'step-restored', to: name }] };
}

const FIELDS = ['stage', 'title', 'at'] as const;

function correctedStep(step: Step, change: StepChange): Step {
  const moved = {
    ...step,
    stage: change.stage === undefined ? step.stage : change.stage,
    at: change.at ?? step.at,
  };
  return moved.kind === 'page' ? { ...moved, title: change.title ?? moved.title } : moved;
}

function fieldText(step: Step, field: (typeof FIELDS)[number]): string {
  if (field === 'stage') return step.stage ?? '';
  if (field === 'at') return String(step.at);
  return step.kind === 'page' ? step.title : '';
}

/** What a line of history calls a step that may not be there to look at. */
function stepName(step: Step): string {
  switch (step.kind) {
    case 'page':
      return short(step.title || step.address);
    case 'touchpoint':
      return short(step.touchpoint);
    case 'moment':
      return short(step.text || step.channel);
    case 'message':
      return short(step.text || step.sort);
    case 'answer':
      return short(step.question);
    case 'signal':
      return short(step.rule);
    case 'felt':
      return String(step.feeling);
  }
}

function short(text: string): string {
  return text.slice(0, NAME_LIMIT);
}

/** The walk as changed, with a line of history for each thing that is different now. */
export function changedWalk(walk: Walk, change: WalkChange, at: number): Walk {
  const lines: HistoryLine[] = [];
  const { title, ...rest } = walk;
  const wanted = change.title === undefined ? title : change.title.trim() || undefined;
  const changed: Walk = {
    ...rest,
    ...(wanted === undefined ? {} : { title: wanted }),
    goal: change.goal ?? walk.goal,
    closing: change.closing ?? walk.closing,
    ...(change.charter ? { charter: change.charter } : {}),
  };
  for (const what of ['title', 'goal'] as const) {
    const [from, to] = [short(walk[what] ?? ''), short(changed[what] ?? '')];
    if (walk[what] !== changed[what]) lines.push({ at, what, from, to });
  }
  for (const what of ['closing', 'charter'] as const) {
    if (!same(walk[what], changed[what])) lines.push({ at, what });
  }
  return withHistory(changed, lines);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The walk with more lines of history; beyond HISTORY_LIMIT the oldest give way. */
export function withHistory(walk: Walk, lines: readonly HistoryLine[]): Walk {
  if (lines.length === 0) return walk;
  return { ...walk, history: [...(walk.history ?? []), ...lines].slice(-HISTORY_LIMIT) };
}
