import { describe, expect, it, vi } from 'vitest';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Step, Walk } from '../../../shared/journey/records.ts';
import { aJourney, aWalk, START } from '../sample-records.ts';
import { fakeClient } from './fake-client.ts';

function aSignal(id: string, at: number): Step {
  return {
    ...{ kind: 'signal', id, walkId: 'walk-1', at: START + at, address: 'https://shop.example/' },
    ...{ stage: null, rule: 'dead', version: 1, strength: 'strong', label: 'Filter' },
    ...{ values: {}, selector: '#filter', touchpoint: null, state: 'open', noteId: null },
  };
}

async function walking(answers = {}) {
  const world = { journeys: [aJourney()], walks: [aWalk()] };
  const fake = fakeClient(
    { ...world, steps: [aSignal('signal-1', 1), aSignal('signal-2', 2)] },
    answers,
  );
  const model = panelModel(fake.client);
  await vi.waitFor(() => expect(model.signals.latestOpen.value?.id).toBe('signal-2'));
  return { ...fake, model };
}

describe('signals in the panel', () => {
  it('are judged one after the other, the latest first', async () => {
    const { model } = await walking();
    await model.signals.judge('signal-2', 'dismissed');
    expect(model.signals.latestOpen.value?.id).toBe('signal-1');
    await model.signals.judge('signal-1', 'confirmed');
    expect(model.signals.latestOpen.value).toBeNull();
    await model.signals.judge('signal-2', 'open');
    expect(model.signals.latestOpen.value?.id).toBe('signal-2');
  });

  it('are written on as a draft under an id that is known at once', async () => {
    const { model, asked } = await walking();
    expect(await model.signals.write('signal-1')).toBe(true);
    expect(asked.findLast(({ name }) => name === 'judgeSignal')?.data).toMatchObject({
      ...{ stepId: 'signal-1', verdict: 'confirmed', noteId: 'new-1', isDraft: true },
    });
  });

  it('that only the plan knows of wait for the end of a blind walk', async () => {
    const charter = { ...aWalk().charter, blind: true } as Walk['charter'];
    const backtrack = { ...aSignal('signal-3', 3), rule: 'backtrack' } as Step;
    const { client } = fakeClient({
      journeys: [aJourney()],
      walks: [aWalk({ charter })],
      steps: [aSignal('signal-2', 2), backtrack],
    });
    const { signals } = panelModel(client);
    await vi.waitFor(() => expect(signals.latestOpen.value?.id).toBe('signal-2'));
  });

  it('say why one could not be judged', async () => {
    const refuse = async () => ({ ok: false, reason: 'storageFull' }) as const;
    const { model } = await walking({ judgeSignal: refuse });
    expect(await model.signals.write('signal-1')).toBe(false);
    expect(model.signals.refusal.value).toBe('storageFull');
    expect(model.signals.latestOpen.value?.id).toBe('signal-2');
  });
});
