import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followFrame } from '../../../../extension/content/record/frame-steps.ts';
import type { WalkPage } from '../../../../extension/content/walk-page.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

// Only browsers open closed roots.
vi.mock(import('../../../../extension/platform/shadow-root.ts'), async (original) => ({
  ...(await original()),
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

let life: AbortController;
let posted: string[];
let answer: (briefing: Briefing | null) => Promise<void>;

beforeEach(() => {
  life = new AbortController();
  posted = [];
  const briefing = signal<Briefing | null>(null);
  const heard: ((briefing: Briefing | null) => void)[] = [];
  let state: 'asking' | 'answered' = 'asking';
  const page: WalkPage = {
    ...{ pageId: 'frame-1', signal: life.signal, briefing, state: () => state },
    visiting: signal(null),
    ask: async () => undefined,
    onAnswer: (callback) => void heard.push(callback),
    async post(_key, fact) {
      if (fact.kind !== 'step' || fact.step.kind !== 'touchpoint') return;
      const { action, touchpoint, stage, walkId } = fact.step;
      posted.push(`${action} ${touchpoint} ${stage} ${walkId}`);
    },
  };
  answer = async (given) => {
    state = 'answered';
    briefing.value = given;
    for (const callback of heard) callback(given);
    await Promise.resolve();
  };
  document.body.innerHTML = '<button data-waymark-touchpoint="pay.card">Pay</button>';
  followFrame(page);
});
afterEach(() => life.abort());

function press(times = 1): void {
  for (let time = 0; time < times; time += 1) {
    const event = new Event('click', { bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.querySelector('button')?.dispatchEvent(event);
  }
}
const briefed = (over: Partial<Briefing> = {}) =>
  ({
    walkId: 'walk-1',
    paused: false,
    labels: { 'pay.card': { stages: ['purchase'] } },
    ...over,
  }) as unknown as Briefing;
const clicks = () => posted.filter((line) => line.startsWith('clicked'));

it('what is done in a frame before it knows its walk is told once it does, once', async () => {
  press();
  await answer(briefed());
  await answer(briefed());
  expect(clicks()).toEqual(['clicked pay.card purchase walk-1']);
  press();
  expect(clicks()).toHaveLength(2);
});

it('of very much that is done before, the first is told', async () => {
  press(100);
  await answer(briefed());
  expect(clicks()).toHaveLength(5);
});

it('where no walk runs, and while it rests, it is forgotten', async () => {
  press();
  await answer(null);
  press();
  await answer(briefed({ paused: true }));
  await answer(briefed());
  expect(clicks()).toEqual([]);
});
