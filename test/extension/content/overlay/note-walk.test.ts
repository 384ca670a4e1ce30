import { expect, it } from 'vitest';
import { NoteWalk } from '../../../../extension/content/overlay/note-walk.ts';

function walkOf(...ids: string[]) {
  const shown: string[] = [];
  const pins = {
    stops: () => ids.map((noteId) => ({ noteId, label: noteId })),
    scrollTo: (noteId: string) => shown.push(noteId) > 0,
    questionAt: () => null,
  };
  return { ids, shown, walk: new NoteWalk(pins) };
}

it('goes down the page and round', () => {
  const { shown, walk } = walkOf('a', 'b');
  for (let index = 0; index < 3; index += 1) walk.step(1);
  expect(shown).toEqual(['a', 'b', 'a']);
});

it('begins at the end where somebody goes back, and goes up', () => {
  const { shown, walk } = walkOf('a', 'b', 'c');
  for (let index = 0; index < 4; index += 1) walk.step(-1);
  expect(shown).toEqual(['c', 'b', 'a', 'c']);
});

it('begins anew where the note it was at has gone', () => {
  const { ids, shown, walk } = walkOf('a', 'b', 'c');
  walk.step(1);
  walk.step(1);
  ids.splice(1, 1);
  walk.step(1);
  expect(shown).toEqual(['a', 'b', 'a']);
});

it('says so where there is none', () => {
  const { shown, walk } = walkOf();
  expect(walk.step(1)).not.toBe('');
  expect(walk.step(-1)).toBe(walk.step(1));
  expect(shown).toEqual([]);
});
