import type { Note } from '../../../shared/journey/records.ts';
import type { Client } from '../client.ts';

/** Every note of this store, as it was last read. */
export interface ChangingNotes {
  /** These have changed, or (without ids) any may have. */
  spoil(noteIds?: readonly string[]): void;
  /**
   * As they are stored, in no order; what did not change is the same record as before. Ask again after it has answered.
   * @throws what the store throws; the next reading reads all
   */
  read(): Promise<readonly Note[]>;
}

/** Reads all notes once, and from then on those alone that are known to have changed: ten thousand take seconds. */
export function changingNotes({ read }: Pick<Client, 'read'>): ChangingNotes {
  let known: ReadonlyMap<string, Note> = new Map();
  let spoilt = { ids: new Set<string>(), all: true };
  const readChanged = async (ids: ReadonlySet<string>) => {
    if (ids.size === 0) return known;
    const found = byId(await read.notesById([...ids]));
    const kept = [...known].filter(([id]) => !ids.has(id) || found.has(id));
    return new Map([...kept, ...found]);
  };
  return {
    spoil(noteIds) {
      if (!noteIds) spoilt.all = true;
      for (const id of noteIds ?? []) spoilt.ids.add(id);
    },
    async read() {
      const { all, ids } = spoilt;
      spoilt = { ids: new Set(), all: false };
      try {
        known = all ? byId(await read.allNotes()) : await readChanged(ids);
      } catch (error) {
        spoilt.all = true;
        throw error;
      }
      return [...known.values()];
    },
  };
}

function byId(notes: readonly Note[]): Map<string, Note> {
  return new Map(notes.map((note) => [note.id, note]));
}
