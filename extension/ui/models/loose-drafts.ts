import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import type { Client } from '../client.ts';
import type { PlaceModel } from './place-model.ts';

/** One that says nothing is waited for so long, in milliseconds; an older one was given up. */
const WAITED_MS = 10 * 60 * 1_000;

/**
 * Notes of no walk that were begun on the tab's page and are not finished: where the page would hear what is typed, they are
 * written in the panel.
 */
export interface LooseDrafts {
  /** Those of the page that the panel stands beside. */
  readonly drafts: ReadonlySignal<Note[]>;
  /** False until those of the page were read; a page whose address nobody says has none. */
  readonly areRead: ReadonlySignal<boolean>;
  /** One that was seen here, as it is stored: also once it is kept, or the tab went on. */
  note(noteId: string | null): Note | undefined;
  reread(): Promise<void>;
}

export function looseDrafts(client: Client, place: PlaceModel, ending: AbortSignal): LooseDrafts {
  const known = signal<readonly Note[]>([]);
  const areRead = signal(false);
  const address = computed(() => cleanAddress(place.view.value?.address ?? ''));
  const read = async () => {
    const seen = known.peek().map(({ id }) => id);
    const [before, here] = await Promise.all([
      seen.length > 0 ? client.read.notesById(seen) : [],
      address.peek() ? client.read.draftsAt(address.peek()) : [],
    ]);
    const fresh = here.filter(({ id, walkId }) => walkId === null && !seen.includes(id));
    batch(() => {
      if (before.length + fresh.length + seen.length > 0) known.value = [...before, ...fresh];
      if (address.peek()) areRead.value = true;
    });
  };
  let line = Promise.resolve();
  const reread = () => {
    // What cannot be read now is read with the next change.
    line = line.then(read).catch(() => undefined);
    return line;
  };
  client.onChange((stores) => {
    if (stores.includes('notes')) void reread();
  }, ending);
  const stop = effect(() => {
    if (address.value) void reread();
  });
  ending.addEventListener('abort', stop);
  return {
    areRead: computed(() => areRead.value || (place.view.value !== null && address.value === '')),
    drafts: computed(() =>
      known.value.filter((note) => isWaiting(note, address.value, client.now())),
    ),
    note: (noteId) => known.value.find(({ id, deletedAt }) => id === noteId && deletedAt === null),
    reread,
  };
}

function isWaiting({ phase, deletedAt, address, text, at }: Note, here: string, now: number) {
  const isDraft = phase === 'draft' && deletedAt === null && address === here;
  return isDraft && (text.trim() !== '' || at > now - WAITED_MS);
}
