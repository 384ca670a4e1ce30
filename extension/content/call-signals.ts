import type { Note } from '../../shared/journey/records.ts';
import { sendMessage } from '../platform/messages.ts';
import { callWhen, fetching } from './call-when.ts';
import type { Notes } from './notes-door.ts';
import { openSignalsDoor, type SignalsWorld } from './signals-door.ts';

/** Gets the signals script into this page where the walk looks for them. */
export function callSignals(
  world: Omit<SignalsWorld, 'send' | 'write'>,
  notes: () => Promise<Notes>,
): void {
  const { context } = world;
  const write = (note: Note) =>
    void notes().then(
      (door) => door.write(note),
      // Not let in (any more): the panel has the draft.
      () => undefined,
    );
  const all = { ...world, write, send: sendMessage };
  const call = openSignalsDoor(all, fetching('fetchSignals', context));
  callWhen(context, ({ signals }) => signals, call);
}
