import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDraft } from '../../../../extension/content/compose/draft.ts';
import { type Fact, UNCLAIMED_WALK } from '../../../../extension/platform/outbox.ts';
import type { Note } from '../../../../shared/journey/records.ts';
import { aNote } from './a-note.ts';

/** Longest rest between two posts of a draft that is being typed. */
const REST_MS = 150;

/** An outbox whose posts finish when the test says so. */
function slowOutbox() {
  const posted: [key: string, note: Note][] = [];
  const waiting: { finish(): void; fail(): void }[] = [];
  return {
    posted,
    waiting,
    post(key: string, fact: Fact) {
      if (fact.kind !== 'note') throw new Error('not a note');
      posted.push([key, fact.note]);
      return new Promise<void>((finish, fail) => {
        waiting.push({ finish, fail: () => fail(new Error('no room')) });
      });
    },
    /** Lets the oldest post end, and what follows from that happen, after a rest at the latest. */
    async finish() {
      waiting.shift()?.finish();
      await vi.advanceTimersByTimeAsync(REST_MS);
    },
    async fail() {
      waiting.shift()?.fail();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

let ending: AbortController;
let clock: number;
beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  clock = 100;
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function draftOf(outbox: ReturnType<typeof slowOutbox>, stored: Note | null = null) {
  const world = { post: outbox.post, signal: ending.signal, now: () => clock++ };
  return openDraft(stored ?? aNote(), stored, world);
}

describe('posting', () => {
  it('posts a new note at once, before anything was written', () => {
    const outbox = slowOutbox();
    draftOf(outbox);
    expect(outbox.posted.map(([key]) => key)).toEqual(['n1:0']);
  });

  it('gathers what is typed in a rest, and rests no longer once the writer is done', async () => {
    const outbox = slowOutbox();
    const draft = draftOf(outbox);
    outbox.waiting.shift()?.finish();
    await vi.advanceTimersByTimeAsync(1);
    for (const text of ['s', 'se', 'sez']) draft.change({ text });
    await vi.advanceTimersByTimeAsync(1);
    expect(outbox.posted).toHaveLength(1);
    draft.change({ phase: 'kept' });
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.posted.at(-1)).toMatchObject(['n1:4', { text: 'sez', phase: 'kept' }]);
    expect(outbox.posted).toHaveLength(2);
  });

  it('does not post a note again that the store has', () => {
    const outbox = slowOutbox();
    draftOf(outbox, aNote({ revision: 4 }));
    expect(outbox.posted).toEqual([]);
  });

  it('sends one post at a time, and the latest text after a slow one', async () => {
    const outbox = slowOutbox();
    const draft = draftOf(outbox);
    for (const text of ['s', 'se', 'sez']) draft.change({ text });
    expect(outbox.posted).toHaveLength(1);
    await outbox.finish();
    expect(outbox.posted.map(([key, note]) => [key, note.text])).toEqual([
      ['n1:0', ''],
      ['n1:3', 'sez'],
    ]);
    await outbox.finish();
    expect(outbox.posted).toHaveLength(2);
  });

  it('tries again after a failure, with what was written meanwhile', async () => {
    const outbox = slowOutbox();
    const draft = draftOf(outbox);
    draft.change({ text: 'a' });
    await outbox.fail();
    draft.change({ text: 'ab' });
    expect(outbox.posted).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(outbox.posted.at(-1)).toMatchObject(['n1:2', { text: 'ab' }]);
  });

  it('posts what was written during a slow post also when the walk ends meanwhile', async () => {
    const outbox = slowOutbox();
    const draft = draftOf(outbox);
    draft.change({ text: 'last words' });
    ending.abort();
    await outbox.finish();
    expect(outbox.posted.at(-1)).toMatchObject(['n1:1', { text: 'last words' }]);
    await outbox.fail();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outbox.posted).toHaveLength(2);
  });

  it('posts the last words without waiting when the page goes', () => {
    const outbox = slowOutbox();
    const draft = draftOf(outbox);
    draft.change({ text: 'last words' });
    draft.flush();
    expect(outbox.posted.at(-1)).toMatchObject(['n1:1', { text: 'last words' }]);
  });

  it('flushes nothing when everything is posted', async () => {
    const outbox = slowOutbox();
    const draft = draftOf(outbox);
    await outbox.finish();
    draft.flush();
    expect(outbox.posted).toHaveLength(1);
  });

  it('counts every edit as a revision of its own', () => {
    const draft = draftOf(slowOutbox());
    draft.change({ text: 'a' });
    draft.change({ severity: 4 });
    expect(draft.note.value).toMatchObject({ revision: 2, text: 'a', severity: 4, editedAt: 101 });
  });
});

describe('saved', () => {
  it('is said only when the store has the revision that is shown', () => {
    const draft = draftOf(slowOutbox());
    expect(draft.saved.value).toBe(false);
    draft.change({ text: 'a' });
    const first = draft.note.value;
    draft.change({ text: 'ab' });
    draft.heard(first);
    expect(draft.saved.value).toBe(false);
    draft.heard(draft.note.value);
    expect(draft.saved.value).toBe(true);
    draft.change({ text: 'abc' });
    expect(draft.saved.value).toBe(false);
  });
});

describe('the other side of the draft', () => {
  it('leaves what is being typed alone when an echo of it comes late', () => {
    const draft = draftOf(slowOutbox());
    draft.change({ text: 'a' });
    const echo = draft.note.value;
    draft.change({ text: 'ab' });
    draft.heard(echo);
    expect(draft.note.value).toMatchObject({ text: 'ab', revision: 2 });
  });

  it('takes in what the panel wrote on top of it', () => {
    const draft = draftOf(slowOutbox(), aNote({ revision: 3, text: 'from the page' }));
    draft.heard(aNote({ revision: 4, text: 'from the panel', editedAt: 500 }));
    expect(draft.note.value).toMatchObject({ text: 'from the panel', revision: 4 });
    expect(draft.saved.value).toBe(true);
  });

  it('keeps its own words and the panel’s severity when both edited at once', async () => {
    const outbox = slowOutbox();
    const draft = draftOf(outbox, aNote({ revision: 3 }));
    draft.change({ text: 'mine' });
    draft.heard(aNote({ revision: 4, severity: 4, editedAt: 50 }));
    expect(draft.note.value).toMatchObject({ text: 'mine', severity: 4, revision: 5 });
    await outbox.finish();
    expect(outbox.posted.at(-1)).toMatchObject(['n1:5', { text: 'mine', severity: 4 }]);
  });

  it('learns its walk, where it was begun before the page knew', () => {
    const early = aNote({ walkId: UNCLAIMED_WALK, journeyId: null });
    const draft = openDraft(early, null, { post: slowOutbox().post, signal: ending.signal });
    draft.heard({ ...early, walkId: 'w1', journeyId: 'j1' });
    expect(draft.note.value).toMatchObject({ walkId: 'w1', journeyId: 'j1' });
    expect(draft.saved.value).toBe(true);
  });

  it('keeps the picture that the background found', () => {
    const draft = draftOf(slowOutbox());
    draft.change({ text: 'a' });
    draft.heard({ ...draft.note.value, pictureId: 'p1' });
    draft.change({ text: 'ab' });
    expect(draft.note.value).toMatchObject({ pictureId: 'p1', text: 'ab' });
  });

  it('does not listen to another note, nor to an older revision', () => {
    const draft = draftOf(slowOutbox(), aNote({ revision: 3, text: 'now' }));
    draft.heard(aNote({ id: 'n2', revision: 9, text: 'other' }));
    draft.heard(aNote({ revision: 2, text: 'old' }));
    expect(draft.note.value.text).toBe('now');
  });
});
