import { expect, it } from 'vitest';
import { feltAndObserved } from '../../../shared/journey/felt-observed.ts';
import type { Note, Step } from '../../../shared/journey/records.ts';
import { stagePace } from '../../../shared/journey/stage-pace.ts';
import { stationsOf } from '../../../shared/journey/station.ts';
import { afterPlan, moment, signal } from './after-plan.ts';
import { felt, MINUTE, met, page, START, sampleNote, sampleWalk } from './sample-walk.ts';

const read = (steps: Step[], notes: Note[] = []) =>
  feltAndObserved(stationsOf(afterPlan(), sampleWalk(), steps), steps, notes);
const dead = { strength: 'strong' } as const;
const weak = { strength: 'weak' } as const;

it.each<[string, Step[], Note[], string | null | undefined]>([
  ['fine beside a strong signal disagrees', [felt(MINUTE, 1), signal(2, dead)], [], 'feltFine'],
  [
    'so-so beside two weak ones disagrees',
    [felt(MINUTE, 0), signal(2, weak), signal(3, weak)],
    [],
    'feltFine',
  ],
  ['fine beside one weak signal agrees', [felt(MINUTE, 1), signal(2, weak)], [], null],
  [
    'fine beside dismissed signals agrees',
    [felt(MINUTE, 2), signal(2, { ...dead, state: 'dismissed' })],
    [],
    null,
  ],
  ['bad beside a signal agrees', [felt(MINUTE, -1), signal(2, weak)], [], null],
  ['bad and nothing says why disagrees', [felt(MINUTE, -1)], [], 'feltBad'],
  [
    'bad and a note says why agrees',
    [felt(MINUTE, -1)],
    [sampleNote({ at: START + MINUTE, feeling: null })],
    null,
  ],
  ['a signal nobody felt anything about is told, not judged', [signal(2, dead)], [], null],
  ['nothing of both is not told', [], [], undefined],
])('%s', (_, steps, notes, expected) => {
  expect(read([page(0), ...steps], notes)[0]?.disagreement).toBe(expected);
});

it.each<[string, Parameters<typeof moment>[1], string | null]>([
  ['with words says itself why', { text: 'They hung up' }, null],
  ['that was waited for says itself why', { text: '', waitedMs: 25 * MINUTE }, null],
  ['without either does not', { text: ' ', waitedMs: null }, 'feltBad'],
])('a bad moment %s', (_, facts, expected) => {
  const [one] = read([moment(1, { feeling: -2, ...facts })]);
  expect(one?.disagreement).toBe(expected);
});

it('what was said last at the place counts', () => {
  expect(read([page(0), felt(1, -2), felt(2, 2)])[0]?.felt).toBe(2);
});

it('time is active and waiting stage by stage: gaps, without what was said to have been waited for', () => {
  const steps = [
    page(0, { stage: 'consideration', activeMs: 40_000 }),
    page(MINUTE, { stage: 'purchase' }),
    met(3 * MINUTE, 'pay', { stage: 'purchase' }),
    moment(63, { stage: 'retention', waitedMs: 5 * MINUTE }),
  ];
  const walk = sampleWalk({ endedAt: START + 64 * MINUTE });
  const paces = stagePace(afterPlan(), walk, steps, []);
  expect(paces.filter(({ walkedMs, waitingMs }) => walkedMs + waitingMs > 0)).toEqual([
    { stage: 'consideration', walkedMs: MINUTE, activeMs: 40_000, waitingMs: 0 },
    { stage: 'purchase', walkedMs: 3 * MINUTE, activeMs: null, waitingMs: 55 * MINUTE },
    { stage: 'retention', walkedMs: 0, activeMs: null, waitingMs: 5 * MINUTE },
  ]);
});
