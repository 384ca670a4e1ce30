import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import { once } from '../../../shared/kit/once.ts';
import type { Client } from '../client.ts';
import type { NoteScope, NoteScopeModel } from './note-scope-model.ts';
import type { PlaceModel } from './place-model.ts';
import type { WorkSaver } from './work-saver.ts';

/** What of the panel's notes is loaded when somebody first needs it: the panel opens at once. */

export interface LateScope {
  readonly scope: Signal<NoteScope>;
  /** Null until somebody first looks beyond the walk. */
  readonly scoped: ReadonlySignal<NoteScopeModel | null>;
}

/** The notes of every walk. */
export function lateScope(client: Client, place: PlaceModel, ending: AbortSignal): LateScope {
  const scope = signal<NoteScope>('walk');
  const scoped = signal<NoteScopeModel | null>(null);
  const bring = once(async () => {
    const { noteScopeModel } = await import('./note-scope-model.ts');
    if (!ending.aborted) scoped.value = noteScopeModel(client, place, scope, ending);
  });
  const stop = effect(() => {
    if (scope.value !== 'walk') void bring();
  });
  ending.addEventListener('abort', stop);
  return { scope, scoped };
}

/** What is done about notes: as a `WorkSaver`, from the first thing that is said. */
export interface LateWorker extends Omit<WorkSaver, 'seen'> {
  seen(note: Note | null): Note | null;
}

export function lateWorker(client: Client, reread: (noteId: string) => Promise<void>): LateWorker {
  const made = signal<WorkSaver | null>(null);
  let isAsked = false;
  const bring = once(async () => {
    const { workSaver } = await import('./work-saver.ts');
    made.value = workSaver(client, reread);
    return made.value;
  });
  return {
    state: computed(() => made.value?.state.value ?? 'idle'),
    refusal: computed(() => made.value?.refusal.value ?? null),
    seen: (note) => note && (made.value?.seen(note) ?? note),
    async write(noteId, change) {
      isAsked = true;
      await (await bring()).write(noteId, change);
    },
    secured: async () => !isAsked || (await bring()).secured(),
  };
}
