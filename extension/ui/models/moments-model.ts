import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Verdict } from '../../../shared/journey/ledger.ts';
import type {
  MessageStep,
  MomentStep,
  Whereabouts,
} from '../../../shared/journey/moment-proposals.ts';
import type { Step } from '../../../shared/journey/records.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { SaveState } from './note-saver.ts';
import type { RecordsModel } from './records-model.ts';
import { type StepSaver, stepSaver } from './step-saver.ts';

/** What the walker writes down of what happened off the page, or of a message that came. */
export type WrittenStep = MomentStep | MessageStep;

/** How a picture is getting on that was added to the step in the editor. */
export type PictureState = 'idle' | 'working' | 'noImage' | 'failed';

export interface MomentsModel {
  /** The step in the editor, with what was typed since it was read; null where none is open. */
  readonly editing: ReadonlySignal<WrittenStep | null>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly pictureState: ReadonlySignal<PictureState>;
  /** Where the walker is: the latest page. */
  readonly here: ReadonlySignal<Whereabouts>;
  /** True while the list of messages is shown. */
  readonly ledger: Signal<boolean>;
  /** The step that was taken out last and can still be brought back here. */
  readonly removed: ReadonlySignal<WrittenStep | null>;
  /** Opens an empty one; it is stored with the first thing said. */
  begin(kind: 'moment' | 'message'): void;
  edit(stepId: string): void;
  /** Writes it down at once. */
  change(step: WrittenStep): void;
  /** Stores a picture with it: a photo, or what was pasted. */
  addPicture(file: Blob): Promise<void>;
  dropPicture(): Promise<void>;
  /** Leaves the editor once what was typed is stored; stays where the store refuses it. */
  leave(): Promise<void>;
  remove(): Promise<void>;
  undoRemove(): Promise<void>;
  forgetRemoved(): void;
  /**
   * Begins a note about the step in the editor, and leaves that.
   * @param name what the step is called where it has no words of its own
   * @returns the note's id; null where the store refused
   */
  note(name: string): Promise<string | null>;
  /** Says what is wrong with a message, or with null that it fits. */
  judge(stepId: string, verdict: Verdict | null, against: string | null): Promise<void>;
}

/**
 * Moments off the page and messages of the shown walk, and the one being written.
 * @param stage the one the walker is in
 */
export function momentsModel(
  client: Client,
  records: RecordsModel,
  stage: ReadonlySignal<string | null>,
): MomentsModel {
  const saver = stepSaver(client);
  const typed = signal<WrittenStep | null>(null);
  const refusal = signal<Refusal | null>(null);
  const editing = computed(() => withStoredPicture(records, typed.value));
  const here = computed(() => whereabouts(records.records.value?.steps ?? [], stage.value));
  const desk: Desk = { client, records, saver, typed, refusal };
  return {
    editing,
    here,
    saveState: saver.state,
    refusal: computed(() => saver.refusal.value ?? refusal.value),
    ledger: signal(false),
    ...writing(desk, here),
    ...picturing(desk),
    ...bin(desk),
    note: async (name) => (await import('./begun-note.ts')).begunNote(desk, name),
    async judge(stepId, verdict, against) {
      const step = records.records.value?.steps.find(({ id }) => id === stepId);
      if (step?.kind !== 'message') return;
      saver.write({ ...step, verdict, against });
      await saver.secured();
      await records.reread([stepId]);
    },
  };
}

interface Desk {
  client: Client;
  records: RecordsModel;
  saver: StepSaver;
  typed: Signal<WrittenStep | null>;
  refusal: Signal<Refusal | null>;
}

function isWritten(step: Step | undefined): step is WrittenStep {
  return step?.kind === 'moment' || step?.kind === 'message';
}

/** Spaces alone are no words. */
function saysMore(step: WrittenStep, before: WrittenStep | null): boolean {
  const words = (one: WrittenStep | null) => JSON.stringify({ ...one, text: one?.text.trim() });
  return words(step) !== words(before);
}

/** The picture is stored by a command of its own: what the store names is what there is. */
function withStoredPicture(records: RecordsModel, typed: WrittenStep | null): WrittenStep | null {
  const stored = records.records.value?.steps.find(({ id }) => id === typed?.id);
  return typed && isWritten(stored) ? { ...typed, pictureId: stored.pictureId } : typed;
}

/** What was written down since the latest page is where the customer was last: the next is proposed for there, too. */
function whereabouts(steps: readonly Step[], stage: string | null): Whereabouts {
  const latest = steps.findLast((step) => step.kind === 'page' || (isWritten(step) && step.stage));
  const page = steps.findLast((step) => step.kind === 'page');
  return { address: page?.address ?? '', stage: isWritten(latest) ? latest.stage : stage };
}

const makers = () => import('../../../shared/journey/moment-proposals.ts');
type Makers = Awaited<ReturnType<typeof makers>>;

function begin(
  { client, records, saver, typed, refusal }: Desk,
  kind: 'moment' | 'message',
  here: Whereabouts,
): void {
  const walkId = records.shown.value?.id;
  if (!walkId) return;
  saver.forget();
  refusal.value = null;
  const at = client.now();
  const open = ({ newMoment, newMessage }: Makers) => {
    const make = kind === 'moment' ? newMoment : newMessage;
    typed.value = make(client.newId(), walkId, at, here);
  };
  const fail = () => {
    refusal.value = 'unknown';
  };
  makers().then(open, fail);
}

function writing(
  desk: Desk,
  here: ReadonlySignal<Whereabouts>,
): Pick<MomentsModel, 'begin' | 'edit' | 'change' | 'leave'> {
  const { records, saver, typed, refusal } = desk;
  return {
    begin: (kind) => begin(desk, kind, here.value),
    edit(stepId) {
      const step = records.records.value?.steps.find(({ id }) => id === stepId);
      if (!isWritten(step)) return;
      saver.forget();
      refusal.value = null;
      typed.value = step;
    },
    change(step) {
      const isStored = records.records.value?.steps.some(({ id }) => id === step.id);
      const isKept = isStored || saver.state.value !== 'idle' || saysMore(step, typed.value);
      typed.value = step;
      if (isKept) saver.write(step);
    },
    async leave() {
      if (!(await saver.secured())) return;
      if (typed.value) await records.reread([typed.value.id]);
      typed.value = null;
      saver.forget();
    },
  };
}

function picturing({
  client,
  records,
  saver,
  typed,
}: Desk): Pick<MomentsModel, 'pictureState' | 'addPicture' | 'dropPicture'> {
  const pictureState = signal<PictureState>('idle');
  const put = async (stepId: string, staged: string | null) => {
    const answer = await client.command
      .putStepPicture({ stepId, staged })
      .catch(() => ({ ok: false, reason: 'unknown' }) as const);
    await records.reread([stepId]);
    if (answer.ok) return 'idle';
    return answer.reason === 'noImage' ? 'noImage' : 'failed';
  };
  return {
    pictureState,
    async addPicture(file) {
      const step = typed.value;
      if (!step) return;
      pictureState.value = 'working';
      try {
        // The picture belongs to a step that is there.
        saver.write(step);
        const staged = (await saver.secured()) ? await client.staging.put(file) : null;
        pictureState.value = staged === null ? 'failed' : await put(step.id, staged);
      } catch {
        pictureState.value = 'failed';
      }
    },
    async dropPicture() {
      if (typed.value) pictureState.value = await put(typed.value.id, null);
    },
  };
}

function bin({
  client,
  records,
  saver,
  typed,
  refusal,
}: Desk): Pick<MomentsModel, 'removed' | 'remove' | 'undoRemove' | 'forgetRemoved'> {
  const removed = signal<WrittenStep | null>(null);
  const take = async (stepId: string, deleted: boolean) => {
    const answer = await client.command
      .changeStep({ stepId, change: { deleted } })
      .catch(() => ({ ok: false, reason: 'unknown' }) as const);
    refusal.value = answer.ok ? null : answer.reason;
    await records.reread([stepId]);
    return answer.ok;
  };
  return {
    removed,
    async remove() {
      const step = typed.value;
      if (!step || !(await saver.secured())) return;
      const stored = records.records.value?.steps.some(({ id }) => id === step.id);
      if (saver.state.value === 'saved' || stored) {
        if (!(await take(step.id, true))) return;
        removed.value = step;
      }
      typed.value = null;
      saver.forget();
    },
    async undoRemove() {
      if (removed.value && (await take(removed.value.id, false))) removed.value = null;
    },
    forgetRemoved() {
      removed.value = null;
    },
  };
}
