import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isStanding } from '../../../shared/journey/note-order.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { cleanAddress, originOf } from '../../../shared/kit/page-address.ts';
import type { Client } from '../client.ts';
import { changingNotes } from './changing-notes.ts';
import type { PlaceModel } from './place-model.ts';

/** Which notes the panel lists: those of the shown walk, or of every walk, of this page, this site or anywhere. */
export type NoteScope = 'walk' | 'page' | 'site' | 'all';

/** The notes of every walk; loaded when somebody first looks beyond the walk. */
export interface NoteScopeModel {
  /** The newest first; null while they are being read, or where the page is not known. Nothing for the walk's own. */
  readonly found: ReadonlySignal<readonly Note[] | null>;
  /** The browser does not tell which page it is that the panel stands beside. */
  readonly unseen: ReadonlySignal<boolean>;
  note(noteId: string): Note | undefined;
  /** Reads a note again; resolves when what is found of it is what is stored. */
  reread(noteId: string): Promise<void>;
}

/** Every note is read when somebody first looks beyond the walk, and what changes again. */
export function noteScopeModel(
  client: Client,
  place: PlaceModel,
  scope: ReadonlySignal<NoteScope>,
  ending: AbortSignal,
): NoteScopeModel {
  const all = signal<readonly Note[] | null>(null);
  const address = computed(() => cleanAddress(place.view.value?.address ?? ''));
  const reread = rereader(client, scope, all);
  client.onChange((stores, ids) => {
    if (stores.includes('notes')) void reread(ids?.noteIds);
  }, ending);
  const stop = effect(() => {
    if (scope.value !== 'walk') void reread([]);
  });
  ending.addEventListener('abort', stop);
  const unseen = computed(() => /page|site/.test(scope.value) && address.value === '');
  return {
    unseen,
    found: computed(() => {
      if (scope.value === 'walk') return [];
      return unseen.value ? null : (all.value?.filter(fitting(scope.value, address.value)) ?? null);
    }),
    note: (noteId) => all.value?.find(({ id, deletedAt }) => id === noteId && deletedAt === null),
    reread: (noteId) => reread([noteId]),
  };
}

/** A reading that is asked for while another goes on comes after it. */
function rereader(
  client: Client,
  scope: ReadonlySignal<NoteScope>,
  all: Signal<readonly Note[] | null>,
): (noteIds?: readonly string[]) => Promise<void> {
  const notes = changingNotes(client);
  let line = Promise.resolve();
  let isWaiting = false;
  const read = async () => {
    isWaiting = false;
    const found = await notes.read().catch(() => null);
    // What cannot be read now is read with the next change.
    if (found) all.value = found.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  };
  return (noteIds) => {
    notes.spoil(noteIds);
    if (scope.peek() === 'walk') return Promise.resolve();
    if (!isWaiting) {
      isWaiting = true;
      line = line.then(read);
    }
    return line;
  };
}

function fitting(scope: NoteScope, address: string): (note: Note) => boolean {
  const site = `${originOf(address)}/`;
  return (note) => {
    if (!isStanding(note)) return false;
    if (scope === 'page') return note.address === address;
    return scope === 'all' || note.address.startsWith(site);
  };
}
