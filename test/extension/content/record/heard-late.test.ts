import { signal } from '@preact/signals-core';
import { expect, it } from 'vitest';
import { whenHeardLate } from '../../../../extension/content/record/heard-late.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

const walks = { walkId: 'walk-1', paused: false } as Briefing;
const rests = { walkId: 'walk-1', paused: true } as Briefing;

/** How often a view was begun anew after each answer; `first` is what was known when the visit began. */
function begun(first: Briefing | null | 'asking', answers: (Briefing | null)[], ended = false) {
  const life = new AbortController();
  const briefing = signal(first === 'asking' ? null : first);
  let hear: (answer: Briefing | null) => void = () => undefined;
  let count = 0;
  whenHeardLate(
    {
      signal: life.signal,
      briefing,
      state: () => (first === 'asking' ? 'asking' : 'answered'),
      onAnswer: (callback) => {
        hear = callback;
      },
    },
    () => {
      count += 1;
    },
  );
  if (ended) life.abort();
  return answers.map((answer) => {
    hear(answer);
    return count;
  });
}

it.each<[string, Briefing | null | 'asking', (Briefing | null)[], number[]]>([
  ['that was opened in a walk', 'asking', [walks, rests, walks], [0, 0, 0]],
  ['that was open when the walk came', walks, [walks, rests, walks], [0, 0, 0]],
  ['that somebody tagged before', null, [null, walks, rests, walks], [0, 1, 1, 1]],
  ['that was opened in a pause', 'asking', [rests, rests, walks, walks], [0, 0, 1, 1]],
  ['that a paused walk came to', rests, [rests, walks], [0, 1]],
])('a page %s begins anew as often as nobody heard of it', (_, first, answers, counts) => {
  expect(begun(first, answers)).toEqual(counts);
});

it('a visit that has ended begins nothing', () => {
  expect(begun(null, [walks], true)).toEqual([0]);
});
