import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import type { WorkChange } from '../../../shared/journey/work-note.ts';

/** Parts of the work on a note of which a change can be taken back here; replies and links have ways of their own. */
const PARTS = ['state', 'responsible', 'due'] as const;

/** What was just done and can be taken back: a part of the work, or the note went into the bin or came out of it. */
export type DoneToNote = (typeof PARTS)[number] | 'deleted' | 'restored';

/** The way back from the latest thing that was done to a note. */
export interface NoteUndo {
  readonly done: ReadonlySignal<DoneToNote | null>;
  offer(done: DoneToNote, run: () => unknown): void;
  /** Offers the way back from a change of the work, to what was there before somebody began to change that part. */
  offerWork(before: Note, change: WorkChange, write: (reverse: WorkChange) => unknown): void;
  undo(): Promise<void>;
  /** Leaves it as it is. */
  settle(): void;
}

interface Back {
  done: DoneToNote;
  run: () => unknown;
  noteId?: string;
}

/** Remembers one thing: the next one takes its place. */
export function noteUndo(): NoteUndo {
  const back = signal<Back | null>(null);
  return {
    done: computed(() => back.value?.done ?? null),
    offer(done, run) {
      back.value = { done, run };
    },
    offerWork(before, change, write) {
      const done = PARTS.find((part) => change[part] !== undefined);
      if (!done) return;
      // A name is typed letter by letter: that is one change.
      if (back.value?.noteId === before.id && back.value.done === done) return;
      // What it was before is worked out once somebody wants it back: most never do.
      const run = async () => {
        const { reverseWork } = await import('./reverse-work.ts');
        return write(reverseWork(before, { [done]: change[done] }));
      };
      back.value = { done, run, noteId: before.id };
    },
    async undo() {
      const { run } = back.value ?? {};
      back.value = null;
      await run?.();
    },
    settle() {
      back.value = null;
    },
  };
}
