import * as v from 'valibot';
import { withHistory } from './edit-walk.ts';
import { type Step, StepSchema, type Walk } from './records.ts';
import type { HistoryLine } from './walk-record.ts';

/** The kinds of steps that a person makes; all others are told by pages. */
export const MADE_KINDS = ['moment', 'message', 'answer', 'felt'] as const;
export type MadeStep = Extract<Step, { kind: (typeof MADE_KINDS)[number] }>;

export function isMade(step: Step): step is MadeStep {
  return MADE_KINDS.some((kind) => kind === step.kind);
}

export const MadeStepSchema = v.pipe(
  StepSchema,
  v.check(isMade, 'a step that a person makes'),
  v.transform((step) => step as MadeStep),
);

/**
 * The step as it is kept when the walker writes it again. Its picture, and whether it was taken out, are changed by
 * commands of their own. Undefined where the id belongs to a step of another walk or kind.
 */
export function rewritten(stored: Step | undefined, said: MadeStep): MadeStep | undefined {
  const { deletedAt: _, correctedAt: __, ...words } = said;
  const bare: MadeStep = 'pictureId' in words ? { ...words, pictureId: null } : words;
  if (!stored) return bare;
  if (stored.walkId !== said.walkId || stored.kind !== said.kind) return undefined;
  const { deletedAt, correctedAt } = stored;
  return {
    ...bare,
    ...('pictureId' in bare && 'pictureId' in stored ? { pictureId: stored.pictureId } : {}),
    ...(deletedAt === undefined ? {} : { deletedAt }),
    ...(correctedAt === undefined ? {} : { correctedAt }),
  };
}

/**
 * A walk that is over says when a step in it was written again: one line for each sitting, not for each letter.
 * @param at milliseconds since the epoch
 */
export function withRewriting(walk: Walk, stepId: string, at: number): Walk {
  if (walk.state !== 'ended') return walk;
  const line: HistoryLine = { at, what: 'step-changed', stepId };
  const last = walk.history?.at(-1);
  const goesOn = last?.what === 'step-changed' && last.stepId === stepId && !last.field;
  return goesOn ? walk : withHistory(walk, [line]);
}
