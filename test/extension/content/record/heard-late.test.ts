import { signal } from '@preact/signals-core';
import { expect, it } from 'vitest';
import { whenHeardLate } from '../../../../extension/content/record/heard-late.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

const walks = { walkId: 'walk-1', paused: false } as Briefing;
const rests = { walkId: 'walk-1', paused: true } as Briefing;

/** What was called back by each answer, and whether the visit was heard of before; `first` is what was known when the visit began. */
function begun(first: Briefing | null | 'asking', answers: (Briefing | null)[], ended = false) {
  const life = new AbortController();
  const briefing = signal(first === 'asking' ? null : first);
  let hear: (answer: Briefing | null) => void = () => undefined;
  const calls: string[] = [];
  whenHeardLate(
    {
      signal: life.signal,
      briefing,
      state: () => (first === 'asking' ? 'asking' : 'answered'),
      onAnswer: (callback) => {
        hear = callback;
      },
    },
    (isHeard) => calls.push(isHeard ? 'again' : 'first'),
  );
  if (ended) life.abort();
  return answers.map((answer) => {
    hear(answer);
    return calls.join(' ');
  });
}

it.each<[string, Briefing | null | 'asking', (Briefing | null)[], string[]]>([
  ['that was opened in a walk', 'asking', [walks, rests, walks], ['', '', 'again']],
  ['that was open when the walk came', walks, [walks, rests, walks], ['', '', 'again']],
  [
    'that somebody tagged before',
    null,
    [null, walks, rests, walks],
    ['', 'first', 'first', 'first again'],
  ],
  [
    'that was opened in a pause',
    'asking',
    [rests, rests, walks, walks],
    ['', '', 'first', 'first'],
  ],
  ['that a paused walk came to', rests, [rests, walks], ['', 'first']],
])('a page %s is told of whenever a walk comes or goes on there', (_, first, answers, counts) => {
  expect(begun(first, answers)).toEqual(counts);
});

it('a visit that has ended begins nothing', () => {
  expect(begun(null, [walks], true)).toEqual(['']);
});
