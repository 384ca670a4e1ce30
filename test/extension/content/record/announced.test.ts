import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { recordAnnounced } from '../../../../extension/content/record/announced.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

const LABELS = { 'chat.opened': { stages: ['service'] }, 'cart.buy': { stages: [] } };

function setUp(briefing: Briefing | null) {
  const post = vi.fn();
  const scan = { marks: () => [{ touchpoint: 'cart.buy' }] as never };
  const recorder = recordAnnounced({ briefing: signal(briefing) }, scan, { post });
  return { ...recorder, post };
}

const walking = () => setUp({ labels: LABELS } as unknown as Briefing);

it('is a step, once for each page view', () => {
  const { hear, forget, post } = walking();
  hear('chat.opened', []);
  hear('chat.opened', []);
  expect(post).toHaveBeenCalledTimes(1);
  expect(post).toHaveBeenCalledWith(
    expect.objectContaining({ touchpoint: 'chat.opened', action: 'seen', stage: 'service' }),
  );
  forget();
  hear('chat.opened', ['purchase']);
  expect(post).toHaveBeenLastCalledWith(expect.objectContaining({ stage: 'purchase' }));
});

it.each([
  ['that the journey does not name', 'forged.one'],
  ['called like what every object has', 'constructor'],
  ['that has an element, which is seen or not', 'cart.buy'],
])('is no step where a page announces one %s', (_what, touchpoint) => {
  const { hear, post } = walking();
  for (let count = 0; count < 400; count++) hear(touchpoint, []);
  expect(post).not.toHaveBeenCalled();
});

it('is no step outside of a walk', () => {
  const { hear, post } = setUp(null);
  hear('chat.opened', []);
  expect(post).not.toHaveBeenCalled();
});
