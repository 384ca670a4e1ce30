import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { languagesOf } from '../../../shared/journey/local-edit.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { merged } from '../../../shared/journey/plan-merge.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { refused } from '../../../shared/kit/result.ts';
import { saysTheSame } from '../../../shared/kit/says-the-same.ts';
import {
  changed,
  rebased,
  redone,
  settled,
  type UndoList,
  undoList,
  undone,
} from '../../../shared/kit/undo-list.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';

export type EditorSaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** One journey being edited. */
export interface JourneyEditor {
  /** Undefined while it is read, null where there is none. */
  readonly journey: ReadonlySignal<Journey | null | undefined>;
  readonly plan: ReadonlySignal<Plan | null>;
  /** The other journeys there are. */
  readonly others: ReadonlySignal<readonly Journey[]>;
  readonly saveState: ReadonlySignal<EditorSaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** The language whose words are shown and written; a code of BCP 47. */
  readonly language: Signal<string>;
  /** What a text without a language counts as: the reader's. */
  readonly base: string;
  /** Languages the journey has texts in, and the reader's own. */
  readonly languages: ReadonlySignal<string[]>;
  /**
   * Changes the plan and stores it.
   * @param about the same for letter after letter in one field: they are undone together
   */
  change(next: (plan: Plan) => Plan, about?: string): void;
  /** A field was left: the next letter in it is a change of its own. */
  settle(): void;
  undo(): void;
  redo(): void;
  /** Deletes the journey for good; false where walks need it. */
  remove(): Promise<boolean>;
}

export function journeyEditor(client: Client, id: string, ending: AbortSignal): JourneyEditor {
  const journey = signal<Journey | null | undefined>(undefined);
  const others = signal<readonly Journey[]>([]);
  const list = signal<UndoList<Plan> | null>(null);
  const plan = computed(() => list.value?.now ?? null);
  const refusal = signal<Refusal | null>(null);
  const keeper = planKeeper(client, id, list, refusal);
  // `en-US` writes what every reader of English reads.
  const [base = ''] = client.language.split('-');
  const language = signal(base);

  async function read(): Promise<void> {
    const writings = keeper.writings();
    const [found, rest] = apart(await client.read.journeys(), id);
    // Read before we wrote, and answered after: what was read is older than what is stored.
    if (keeper.writings() !== writings) return read();
    [journey.value, others.value] = [found, rest];
    if (found) keeper.heard(found.plan);
  }
  const reread = () => void read().catch(() => undefined);
  client.onChange((stores) => stores.includes('journeys') && reread(), ending);
  reread();

  function go(step: (from: UndoList<Plan>) => UndoList<Plan>): void {
    if (!list.value) return;
    const before = list.value;
    list.value = step(before);
    if (list.value.now !== before.now) void keeper.store();
  }

  return {
    ...{ journey, plan, others, refusal, language, base, saveState: keeper.state },
    ...shownOf(list, language, base),
    change: (next, about) => go((from) => changed(from, next(from.now), about ?? null)),
    settle: () => go(settled),
    undo: () => go(undone),
    redo: () => go(redone),
    remove: () => removed(client, id, refusal),
  };
}

/** The one that is edited, and the others. */
function apart(all: readonly Journey[], id: string): [Journey | null, Journey[]] {
  return [all.find((one) => one.id === id) ?? null, all.filter((one) => one.id !== id)];
}

async function removed(client: Client, journeyId: string, refusal: Signal<Refusal | null>) {
  const asked = client.command.deleteJourney({ journeyId });
  const answer = await asked.catch(() => refused<Refusal>('unknown'));
  refusal.value = answer.ok ? null : answer.reason;
  return answer.ok;
}

/** What follows from the plan and its changes. */
function shownOf(
  list: ReadonlySignal<UndoList<Plan> | null>,
  language: ReadonlySignal<string>,
  base: string,
): Pick<JourneyEditor, 'canUndo' | 'canRedo' | 'languages'> {
  return {
    canUndo: computed(() => (list.value?.past.length ?? 0) > 0),
    canRedo: computed(() => (list.value?.future.length ?? 0) > 0),
    languages: computed(() => {
      const own = list.value ? languagesOf(list.value.now) : [];
      return [...new Set([language.value, base, ...own])];
    }),
  };
}

/**
 * Stores the plan as it is typed: one writing at a time, and what was typed meanwhile goes with the next. What others
 * wrote is taken into every state that undo leads to, so that taking back one's own change takes back nobody else's.
 */
function planKeeper(
  client: Client,
  journeyId: string,
  list: Signal<UndoList<Plan> | null>,
  refusal: Signal<Refusal | null>,
) {
  const state = signal<EditorSaveState>('idle');
  let [stored, going, writings]: [Plan | null, boolean, number] = [null, false, 0];

  async function store(): Promise<void> {
    if (going) return;
    going = true;
    state.value = 'saving';
    let isStored = true;
    while (isStored && stored && list.value && !saysTheSame(stored, list.value.now)) {
      const after = list.value.now;
      writings += 1;
      const answer = await edited(client, { journeyId, before: stored, after });
      refusal.value = answer.ok ? null : answer.reason;
      isStored = answer.ok;
      if (answer.ok) takeIn(list, after, answer.value.plan);
      if (answer.ok) stored = answer.value.plan;
    }
    going = false;
    state.value = isStored ? 'saved' : 'failed';
  }

  return {
    ...{ state, store, writings: () => writings },
    /** What is stored, as it was read. */
    heard(plan: Plan): void {
      // Our own writing is announced too, before its answer is here.
      if (going) return;
      list.value ??= undoList(plan);
      if (stored) takeIn(list, stored, plan);
      stored = plan;
      if (state.value === 'failed') void store();
    },
  };
}

function edited(client: Client, edit: Parameters<Client['command']['editJourney']>[0]) {
  return client.command.editJourney(edit).catch(() => refused<Refusal>('unknown'));
}

function takeIn(list: Signal<UndoList<Plan> | null>, base: Plan, theirs: Plan): void {
  if (!list.value || saysTheSame(base, theirs)) return;
  list.value = rebased(list.value, (mine) => merged(base, theirs, mine));
}
