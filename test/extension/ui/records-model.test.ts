import { describe, expect, it } from 'vitest';
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
