import { describe, expect, it } from 'vitest';
import type { HearChange } from '../../../extension/platform/changes.ts';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { fakeClient } from './fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK } from './sample-walk.ts';

describe('what is stored', () => {
  it('is read again when it changed', async () => {
    const fake = fakeClient({ journeys: [SAMPLE_JOURNEY], walks: [SAMPLE_WALK] });
    const { records } = panelModel(fake.client);
    await expect.poll(() => records.records.value?.steps).toEqual([]);
    fake.world.steps = SAMPLE_STEPS;
    fake.changed();
    await expect.poll(() => records.records.value?.steps.length).toBe(SAMPLE_STEPS.length);
  });

  it('of a long walk is read no further than it changed, where that is said', async () => {
    const steps = SAMPLE_STEPS.map((step, index) => ({ ...step, at: index }));
    const fake = fakeClient({ journeys: [SAMPLE_JOURNEY], walks: [SAMPLE_WALK], steps });
    const listeners: HearChange[] = [];
    Object.assign(fake.client, { onChange: (callback: HearChange) => listeners.push(callback) });
    const hear: HearChange = (...change) => {
      for (const listener of listeners) listener(...change);
    };
    let readings = 0;
    const { steps: readAll } = fake.client.read;
    Object.assign(fake.client.read, {
      steps: (walkId: string) => {
        readings += 1;
        return readAll(walkId);
      },
    });
    const { records } = panelModel(fake.client);
    await expect.poll(() => records.records.value?.steps.length).toBe(steps.length);
    const before = readings;
    const [first, second] = steps;
    if (!first || !second) throw new Error('the sample walk has steps');
    const later = { ...first, id: 'later', at: 1.5 };
    fake.world.steps = [first, later, { ...second, deletedAt: 1 }, ...steps.slice(2)];
    hear(['steps'], { stepIds: [second.id, 'later', 'gone'] });
    const ids = () => records.records.value?.steps.map(({ id }) => id);
    const wanted = [first.id, 'later', ...steps.slice(2).map(({ id }) => id)];
    await expect.poll(ids).toEqual(wanted);
    expect(readings).toBe(before);
    hear(['steps']);
    await expect.poll(() => readings).toBe(before + 1);
    expect(ids()).toEqual(wanted);
  });

  it('is the same as before where nothing changed, so that nobody draws it anew', async () => {
    const world = { journeys: [SAMPLE_JOURNEY], walks: [SAMPLE_WALK], steps: SAMPLE_STEPS };
    const { records } = panelModel(fakeClient(world).client);
    await expect.poll(() => records.records.value?.steps.length).toBe(SAMPLE_STEPS.length);
    const before = [records.journeys.value, records.walks.value, records.records.value];
    await records.reread();
    const after = [records.journeys.value, records.walks.value, records.records.value];
    for (const [index, stored] of after.entries()) expect(stored).toBe(before[index]);
  });

  it('is read at once by whoever changed it, without waiting to be told', async () => {
    const fake = fakeClient({ journeys: [SAMPLE_JOURNEY], walks: [SAMPLE_WALK] });
    const { records } = panelModel(fake.client);
    await expect.poll(() => records.records.value?.steps).toEqual([]);
    const [step] = SAMPLE_STEPS;
    if (!step) throw new Error('the sample walk has steps');
    fake.world.steps = [step];
    await records.reread([step.id]);
    expect(records.records.value?.steps).toEqual([step]);
  });

  it('is said to be unreadable when it is, and read once it can be', async () => {
    const fake = fakeClient({ walks: [SAMPLE_WALK] });
    const { walks } = fake.client.read;
    let broken = true;
    Object.assign(fake.client.read, {
      walks: () => (broken ? Promise.reject(new Error('closed')) : walks()),
    });
    const { records } = panelModel(fake.client);
    await expect.poll(() => records.broken.value).toBe(true);
    broken = false;
    await records.reread();
    expect(records.broken.value).toBe(false);
    expect(records.current.value?.id).toBe('walk-1');
  });

  it('is heard of no more after the panel is gone', async () => {
    const fake = fakeClient({ walks: [SAMPLE_WALK] });
    const model = panelModel(fake.client);
    await expect.poll(() => model.records.loaded.value).toBe(true);
    model.dispose();
    fake.world.walks = [];
    fake.changed();
    await Promise.resolve();
    expect(model.records.walks.value).toHaveLength(1);
  });
});
