import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import { pause } from '../../platform/retry.ts';
import type { PageContext } from '../page-context.ts';
import { mergeNotes, takeTheirs } from './merge-notes.ts';

/** First wait after a failed post, in milliseconds; doubled up to the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8_000;
/**
 * Rest after a post, in milliseconds: fast typing costs one write for a few letters instead of one for each, which was
 * seven times the work of the typing itself. The first letter after a rest is posted at once.
 */
const REST_MS = 150;

/** What a draft needs of the world; a PageContext fits. */
export interface DraftWorld extends Pick<PageContext, 'post' | 'signal'> {
  now?: () => number;
}

/** What a writer, or the picture's arrival, may change. */
export type DraftChange = Partial<
  Pick<
    Note,
    | 'kind'
    | 'severity'
    | 'feeling'
    | 'text'
    | 'phase'
    | 'deletedAt'
    | 'pictureId'
    | 'target'
    | 'more'
  >
>;

/** One note while it is being written: every change is on its way to the store at once. */
export interface Draft {
  readonly note: ReadonlySignal<Note>;
  /** True when the store has all of it. */
  readonly saved: ReadonlySignal<boolean>;
  change(change: DraftChange): void;
  /** What the store has of this note: a newer revision is taken in, an own edit is never lost. */
  heard(stored: Note): void;
  /** Posts what is not posted yet without waiting for anything: the page is about to go. */
  flush(): void;
}

/**
 * Opens a draft for editing.
 * @param first the note as it is now
 * @param stored the note as the store has it; null for a new one, which is posted at once
 */
export function openDraft(first: Note, stored: Note | null, world: DraftWorld): Draft {
  const now = world.now ?? Date.now;
  const note = signal(first);
  const storedRevision = signal(stored?.revision ?? -1);
  /** When each of our own revisions was made, by which its echo is known. */
  const own = new Map([[first.revision, first.editedAt]]);
  /** What both sides agreed on last. */
  let base = stored ?? first;
  const outlet = openOutlet(() => note.peek(), world, stored?.revision ?? -1);

  const put = (next: Note) => {
    const isTyping = next.phase === note.peek().phase && next.deletedAt === note.peek().deletedAt;
    own.set(next.revision, next.editedAt);
    note.value = next;
    outlet.wake();
    if (!isTyping) outlet.hurry();
  };

  if (!stored) outlet.wake();
  return {
    note,
    saved: computed(() => storedRevision.value >= note.value.revision),
    change(change) {
      const before = note.peek();
      put({ ...before, ...change, revision: before.revision + 1, editedAt: now() });
    },
    heard(theirs) {
      const mine = note.peek();
      if (theirs.id !== mine.id || theirs.revision < storedRevision.peek()) return;
      const isEcho = own.get(theirs.revision) === theirs.editedAt;
      const iAmAhead = !isEcho && isAhead(base, mine, theirs);
      if (iAmAhead) put({ ...mergeNotes(base, mine, theirs), editedAt: now() });
      else note.value = isEcho ? withAdded(mine, theirs) : takeTheirs(mine, theirs);
      storedRevision.value = theirs.revision;
      base = theirs;
    },
    flush: outlet.flush,
  };
}

/** True where this page has edits that the store's note does not contain: it wrote later, or under the same number. */
function isAhead(base: Note, mine: Note, theirs: Note): boolean {
  if (mine.revision === base.revision) return false;
  return mine.revision >= theirs.revision || mine.editedAt > theirs.editedAt;
}

/** What the background has added to my own words: the picture, and of a note begun before it had answered the walk. */
function withAdded(mine: Note, theirs: Note): Note {
  const { walkId, journeyId, personaId } = theirs;
  const pictureId = mine.pictureId ?? theirs.pictureId;
  if (mine.walkId === walkId && mine.pictureId === pictureId) return mine;
  return { ...mine, walkId, journeyId, personaId, pictureId };
}

interface Outlet {
  wake(): void;
  /** Posts without resting until there is nothing left to post. */
  hurry(): void;
  flush(): void;
}

/** Posts the newest note, one post at a time; a slow post is followed by the latest state, a failed one is tried again. */
function openOutlet(latest: () => Note, world: DraftWorld, alreadyPosted: number): Outlet {
  let reached = alreadyPosted;
  let running = false;
  let hurried = new AbortController();

  const postLatest = async () => {
    const note = latest();
    await world.post(`${note.id}:${note.revision}`, { kind: 'note', note });
    reached = Math.max(reached, note.revision);
  };
  const run = async () => {
    running = true;
    let wait = FIRST_WAIT_MS;
    while (reached < latest().revision) {
      try {
        await postLatest();
        wait = FIRST_WAIT_MS;
        await pause(REST_MS, AbortSignal.any([world.signal, hurried.signal]));
      } catch {
        // What was written before the end is still worth one attempt; after it nobody waits.
        if (world.signal.aborted) break;
        await pause(wait, world.signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      }
    }
    running = false;
    hurried = new AbortController();
  };
  return {
    wake() {
      if (!running) void run();
    },
    hurry: () => hurried.abort(),
    flush() {
      // A failure here has nobody left to tell; the run above tries again while the page lives.
      if (reached < latest().revision) void postLatest().catch(() => undefined);
    },
  };
}
