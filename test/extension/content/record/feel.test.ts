import { signal } from '@preact/signals-core';
import { expect, it, vi } from 'vitest';
import { recordFeelings } from '../../../../extension/content/record/feel.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

const page = { id: 'page-1', address: 'https://shop.example/', stage: 'purchase' };
const next: (() => void)[] = [];
const views = {
  current: () => page as never,
  onView: (callback: () => void) => void next.push(callback),
};

const stage = signal<string | null>('purchase');
const briefing = signal<Briefing | null>(null);
const felt = (post: () => void) => recordFeelings(views, { post }, stage, briefing);

it('a feeling is a step of its own about the page that is shown, each time', () => {
  const post = vi.fn();
  const feelings = felt(post);
  feelings.feel(-2);
  feelings.feel(1);
  expect(post.mock.calls.map(([step]) => step)).toMatchObject([
    { ...page, kind: 'felt', id: expect.stringMatching(/^page-1:felt:/), feeling: -2 },
    { ...page, kind: 'felt', id: expect.stringMatching(/^page-1:felt:/), feeling: 1 },
  ]);
  expect(feelings.said.value).toBe(1);
});

it('no feeling is written over another, also where a copy of us has taken over in the open page', () => {
  const post = vi.fn();
  for (const feelings of [felt(post), felt(post)]) {
    feelings.feel(-1);
    feelings.feel(2);
  }
  expect(new Set(post.mock.calls.map(([step]) => step.id)).size).toBe(4);
});

it('a feeling belongs to the stage the walker has come to; to the page’s where no stages are told', () => {
  const post = vi.fn();
  const feelings = felt(post);
  for (const now of ['retention', null, 'purchase']) {
    stage.value = now;
    feelings.feel(1);
  }
  const stages = post.mock.calls.map(([step]) => step.stage);
  expect(stages).toEqual(['retention', 'purchase', 'purchase']);
});

it('nothing is said of the next page yet', () => {
  const feelings = felt(vi.fn());
  feelings.feel(2);
  for (const callback of next) callback();
  expect(feelings.said.value).toBeNull();
});

it('a feeling that was taken out is shown no more: the one before it is, until it is put back', () => {
  const post = vi.fn();
  const feelings = felt(post);
  const told = (takenBack: string[]) => {
    briefing.value = { takenBack } as unknown as Briefing;
    return feelings.said.value;
  };
  feelings.feel(-1);
  feelings.feel(2);
  const [first, second] = post.mock.calls.map(([step]) => step.id);
  expect(told([second])).toBe(-1);
  expect(told([first, second])).toBeNull();
  expect(told([])).toBe(2);
});
