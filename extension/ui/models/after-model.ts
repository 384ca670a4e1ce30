import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { StepChange, WalkChange } from '../../../shared/journey/edit-walk.ts';
import type { Journey, Note, Step, Walk } from '../../../shared/journey/records.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { JudgeSignal } from '../../platform/signal-messages.ts';
import type { Client } from '../client.ts';
import { reverseStep, reverseWalk } from './reverse-change.ts';

/** A walk with all that belongs to it, as last read. */
export interface WholeWalk {
  walk: Walk;
  journey: Journey;
  /** All of them, also those taken out of the walk, in the order they happened. */
  steps: Step[];
  /** Those in the bin are left out. */
  notes: Note[];
  /** Other walks of the journey, latest first. */
  others: Walk[];
}

/** What was just changed; `taken` for a step that was taken out of the walk. */
export type Changed = 'taken' | 'step' | 'walk';

export interface AfterModel {
  readonly state: ReadonlySignal<'reading' | 'there' | 'missing' | 'broken'>;
  readonly whole: ReadonlySignal<WholeWalk | null>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** What can be undone; null before the first change and after it was undone. */
  readonly changed: ReadonlySignal<Changed | null>;
  /** Changes steps alike, one after the other; all of it is undone at once. True when all was written. */
  changeSteps(steps: readonly Step[], change: StepChange): Promise<boolean>;
  changeWalk(change: WalkChange): Promise<boolean>;
  undo(): Promise<void>;
  /** What the walker says afterwards of friction that was detected. True when it was written. */
  judge(signalId: string, verdict: JudgeSignal['verdict']): Promise<boolean>;
  /** Leaves it as it is: the way back is no longer offered. */
  settle(): void;
}

/** A walk looked at afterwards, kept fresh, and corrected with a way back. */
export function afterModel(client: Client, walkId: string, until: AbortSignal): AfterModel {
  const whole = signal<WholeWalk | null>(null);
  const state = signal<'reading' | 'there' | 'missing' | 'broken'>('reading');
  const refusal = signal<Refusal | null>(null);
  let latest = 0;
  const reread = async () => {
    latest += 1;
    const mine = latest;
    const found = await readWhole(client, walkId).catch(() => 'broken' as const);
    // A slower reading of an older state must not replace a newer one.
    if (until.aborted || mine !== latest) return;
    batch(() => {
      whole.value = typeof found === 'string' ? null : found;
      state.value = typeof found === 'string' ? found : 'there';
    });
  };
  const attempt: Attempt = async (answer) => {
    const result = await answer.catch(() => ({ ok: false, reason: 'unknown' }) as const);
    refusal.value = result.ok ? null : result.reason;
    await reread();
    return result.ok;
  };
  client.onChange(() => void reread(), until);
  void reread();
  return {
    ...{ state, whole, refusal, ...changing(client, whole, walkId, attempt) },
    judge: (stepId, verdict) => attempt(client.command.judgeSignal({ stepId, verdict })),
  };
}

/** Runs a command and keeps its refusal; true when it was carried out. */
type Attempt = (answer: Promise<Result<unknown, Refusal>>) => Promise<boolean>;

/** Changes, and the way back from the latest of them. */
function changing(
  client: Client,
  whole: ReadonlySignal<WholeWalk | null>,
  walkId: string,
  attempt: Attempt,
): Pick<AfterModel, 'changed' | 'changeSteps' | 'changeWalk' | 'undo' | 'settle'> {
  const back = signal<{ changed: Changed; run: () => Promise<boolean> } | null>(null);
  const putSteps = async (changes: readonly [Step, StepChange][]) => {
    for (const [{ id: stepId }, change] of changes) {
      if (!(await attempt(client.command.changeStep({ stepId, change })))) return false;
    }
    return true;
  };
  const putWalk = (change: WalkChange) => attempt(client.command.changeWalk({ walkId, change }));
  return {
    changed: computed(() => back.value?.changed ?? null),
    async changeSteps(steps, change) {
      const reverse = steps.map((step): [Step, StepChange] => [step, reverseStep(step, change)]);
      if (!(await putSteps(steps.map((step) => [step, change])))) return false;
      const changed = change.deleted ? 'taken' : 'step';
      back.value = { changed, run: () => putSteps(reverse) };
      return true;
    },
    async changeWalk(change) {
      const before = whole.value?.walk;
      if (!before || !(await putWalk(change))) return false;
      back.value = { changed: 'walk', run: () => putWalk(reverseWalk(before, change)) };
      return true;
    },
    async undo() {
      if (await back.value?.run()) back.value = null;
    },
    settle() {
      back.value = null;
    },
  };
}

/** Reads a walk and all that belongs to it; `missing` where there is none, or its journey is gone. */
export async function readWhole(client: Client, walkId: string): Promise<WholeWalk | 'missing'> {
  const [walks, journeys, steps, notes] = await Promise.all([
    client.read.walks(),
    client.read.journeys(),
    client.read.steps(walkId),
    client.read.notes(walkId),
  ]);
  const walk = walks.find(({ id }) => id === walkId);
  const journey = journeys.find(({ id }) => id === walk?.journeyId);
  if (!walk || !journey) return 'missing';
  const others = walks.filter(({ id, journeyId }) => id !== walkId && journeyId === journey.id);
  return {
    ...{ walk, journey, steps, others },
    notes: notes.filter(({ deletedAt }) => deletedAt === null),
  };
}
