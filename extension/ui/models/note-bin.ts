import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '../../platform/messages.ts';
import type { Commands } from '../client.ts';
import type { NoteUndo } from './note-undo.ts';

/** Into the bin, out of it, and for good. */
export interface NoteBin {
  /** Id of the note that the full disk keeps out of the bin, until somebody says whether to delete it for good. */
  readonly noRoom: ReadonlySignal<string | null>;
  remove(noteId: string): Promise<void>;
  restore(noteId: string): Promise<void>;
  /** Out of the bin, for good; the note that finds no room in it, too. */
  erase(noteId: string): Promise<void>;
  /** Leaves the note that finds no room where it is. */
  keep(): void;
}

export interface BinHands {
  readonly command: Pick<Commands, 'deleteNote' | 'restoreNote' | 'eraseNote'>;
  readonly undo: Pick<NoteUndo, 'offer'>;
  /** Lets what is being typed settle, asks, and tells the refusal. @returns true where it was done */
  ask(noteId: string, command: () => ReturnType<Commands['deleteNote']>): Promise<boolean>;
  readonly refusal: { value: Refusal | null };
  /** The note left the lists. */
  onGone?(noteId: string): Promise<void>;
}

/** What is done with the bin, and the way back from it. */
export function noteBin({ command, undo, ask, refusal, onGone }: BinHands): NoteBin {
  const noRoom = signal<string | null>(null);
  const bin = (noteId: string) => ask(noteId, () => command.deleteNote({ noteId }));
  const bringBack = (noteId: string) => ask(noteId, () => command.restoreNote({ noteId }));
  return {
    noRoom,
    async remove(noteId) {
      if (await bin(noteId)) {
        undo.offer('deleted', () => bringBack(noteId));
        await onGone?.(noteId);
      } else if (refusal.value === 'storageFull') {
        refusal.value = null;
        noRoom.value = noteId;
      }
    },
    async restore(noteId) {
      if (await bringBack(noteId)) undo.offer('restored', () => bin(noteId));
    },
    async erase(noteId) {
      const evenKept = noRoom.value === noteId;
      noRoom.value = null;
      const isErased = await ask(noteId, () =>
        command.eraseNote({ noteId, ...(evenKept ? { evenKept } : {}) }),
      );
      if (isErased) await onGone?.(noteId);
    },
    keep() {
      noRoom.value = null;
    },
  };
}
