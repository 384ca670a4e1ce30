import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../../extension/content/compose/draft.ts';
import { newNote } from '../../../../extension/content/compose/new-note.ts';
import type { PageContext } from '../../../../extension/content/page-context.ts';
import { defaultsOf, withKind } from '../../../../shared/journey/note-defaults.ts';
import type { Note } from '../../../../shared/journey/records.ts';

const life = new AbortController();
const world = { post: async () => undefined, signal: life.signal };
const context = {
  ...world,
  briefing: signal(null),
  state: () => 'answered',
  scan: { markOn: () => undefined, stagesAround: () => [] },
} as unknown as PageContext;

const fresh = (id: string) => newNote(context, null, { id, at: 1 });
const chosen = ({ kind, severity, feeling }: Note) => ({ kind, severity, feeling });

describe('a new note', () => {
  it('begins with the first kind and what goes with it', () => {
    expect(chosen(fresh('n1'))).toEqual({ kind: 'unclear', ...defaultsOf('unclear') });
  });

  it('begins so whatever the note before was; that one keeps what was chosen', () => {
    const before = openDraft(fresh('n1'), null, world);
    before.change(withKind(before.note.peek(), 'delight'));
    expect(chosen(fresh('n2'))).toEqual(chosen(fresh('n0')));
    const resumed = openDraft(before.note.peek(), before.note.peek(), world);
    expect(chosen(resumed.note.peek())).toMatchObject({ kind: 'delight', severity: 0 });
  });
});
