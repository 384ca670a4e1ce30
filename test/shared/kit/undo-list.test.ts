import { expect, it } from 'vitest';
import {
  changed,
  rebased,
  redone,
  settled,
  UNDO_LIMIT,
  undoList,
  undone,
} from '../../../shared/kit/undo-list.ts';

it('goes back through every change and forward again', () => {
  const list = ['b', 'c'].reduce((from, next) => changed(from, next), undoList('a'));
  const back = undone(undone(list));
  expect([list.now, undone(list).now, back.now]).toEqual(['c', 'b', 'a']);
  expect(undone(back)).toBe(back);
  expect(redone(redone(back)).now).toBe('c');
  expect(redone(list)).toBe(list);
});

it('letters typed in one field are one change, until the field is left', () => {
  let list = undoList('');
  for (const word of ['r', 'ra', 'rai']) list = changed(list, word, 'name');
  expect(undone(list).now).toBe('');
  list = changed(settled(list), 'rain', 'name');
  expect(undone(list).now).toBe('rai');
  expect(undone(changed(list, 'other', 'goal')).now).toBe('rain');
});

it('a change after undoing forgets what had been undone', () => {
  const list = changed(undone(changed(undoList('a'), 'b')), 'c');
  expect(redone(list).now).toBe('c');
  expect(undone(list).now).toBe('a');
});

it('what came from elsewhere is in every state', () => {
  const list = undone(changed(changed(undoList(['a']), ['a', 'b']), ['a', 'b', 'c']));
  const both = rebased(list, (state) => [...state, 'theirs']);
  expect(undone(both).now).toEqual(['a', 'theirs']);
  expect(redone(both).now).toEqual(['a', 'b', 'c', 'theirs']);
});

it('remembers so many changes and no more', () => {
  let list = undoList(0);
  for (let number = 1; number <= UNDO_LIMIT + 5; number += 1) list = changed(list, number);
  expect(list.past).toHaveLength(UNDO_LIMIT);
  expect(list.past[0]).toBe(5);
});
