import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { tellsThePlan } from '../../../shared/journey/blind.ts';
import type { Step } from '../../../shared/journey/records.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { JudgeSignal } from '../../platform/signal-messages.ts';
import type { Client } from '../client.ts';
import type { NotesModel } from './notes-model.ts';
import type { RecordsModel } from './records-model.ts';

type SignalStep = Extract<Step, { kind: 'signal' }>;

export interface SignalsModel {
  /** The latest that nobody has said anything of. */
  readonly latestOpen: ReadonlySignal<SignalStep | null>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** Makes a note of it, dismisses it for its element, or takes that back. */
  judge(stepId: string, verdict: JudgeSignal['verdict']): Promise<void>;
  /** Makes a note of it and opens that for writing. False where it could not be made. */
  write(stepId: string): Promise<boolean>;
}

/** Friction that was seen in the shown walk, and what the walker says of it. */
export function signalsModel(
  client: Client,
  records: RecordsModel,
  notes: Pick<NotesModel, 'edit'>,
): SignalsModel {
  const refusal = signal<Refusal | null>(null);
  const ask = async (judged: JudgeSignal) => {
    const answer = await client.command
      .judgeSignal(judged)
      .catch(() => ({ ok: false, reason: 'unknown' }) as const);
    refusal.value = answer.ok ? null : answer.reason;
    await records.reread([judged.stepId]);
    return answer.ok;
  };
  return {
    latestOpen: computed(() => {
      const steps = records.records.value?.steps ?? [];
      const isBlind = records.current.value?.charter?.blind ?? false;
      const isOpen = (step: Step) =>
        step.kind === 'signal' && step.state === 'open' && !(isBlind && tellsThePlan(step.rule));
      const found = steps.findLast((step) => isOpen(step) && step.deletedAt === undefined);
      return found?.kind === 'signal' ? found : null;
    }),
    refusal,
    async judge(stepId, verdict) {
      await ask({ stepId, verdict });
    },
    async write(stepId) {
      const noteId = client.newId();
      if (!(await ask({ stepId, verdict: 'confirmed', noteId, isDraft: true }))) return false;
      notes.edit(noteId);
      return true;
    },
  };
}
