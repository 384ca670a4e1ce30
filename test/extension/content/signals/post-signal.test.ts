import { signal } from '@preact/signals-core';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { postSignals } from '../../../../extension/content/signals/post-signal.ts';
import type { SignalsWorld } from '../../../../extension/content/signals-door.ts';
import { quietRules, watchSignals } from '../../../../extension/platform/settings.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';
import type { SignalRuleId } from '../../../../shared/journey/signal-rules.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('@webext-core/fake-browser');
  return { default: fakeBrowser };
});

let life: AbortController;
let shown: string[];
let kept: string[];

/** A page of a walk that is told so much of what is turned off. */
function openPage(signals: Briefing['signals']): (rule: SignalRuleId) => void {
  const briefing = { paused: false, stages: [], labels: {}, signals } as unknown as Briefing;
  const world = {
    context: { briefing: signal(briefing), signal: life.signal },
    scan: { marks: () => [], pageStages: () => [], markOn: () => null, stagesAround: () => [] },
    steps: { post: ({ rule }: { rule: string }) => kept.push(rule) },
  } as unknown as SignalsWorld;
  const post = postSignals(world, ({ rule }) => shown.push(rule));
  return (rule) =>
    post.found({ rule, strength: 'strong', values: {}, target: null, at: 0 }, null, 0);
}

const ON = { dismissed: [], loops: [], quiet: [] };

beforeEach(() => {
  fakeBrowser.reset();
  life = new AbortController();
  shown = [];
  kept = [];
});
afterEach(() => life.abort());

it('of a kind that was turned off before the page opened nothing is told, from the first moment', () => {
  const found = openPage({ ...ON, quiet: ['slow-page'] });
  found('slow-page');
  found('dead');
  expect([shown, kept]).toEqual([['dead'], ['dead']]);
});

it('a kind that is turned off and on again while the page is open is told of accordingly', async () => {
  const found = openPage(ON);
  await quietRules.set(['rage']);
  found('rage');
  expect(kept).toEqual([]);
  await quietRules.set([]);
  found('rage');
  expect(kept).toEqual(['rage']);
});

it('of nothing is told any more in an open page where all is turned off', async () => {
  const found = openPage(ON);
  await watchSignals.set(false);
  found('dead');
  expect([shown, kept]).toEqual([[], []]);
  await watchSignals.set(true);
  found('dead');
  expect(kept).toEqual(['dead']);
});
