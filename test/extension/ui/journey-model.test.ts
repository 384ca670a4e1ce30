import { describe, expect, it } from 'vitest';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { fakeClient, type World } from './fake-client.ts';
import { SAMPLE_JOURNEY } from './sample-walk.ts';

async function beside(content: Partial<World>) {
  const fake = fakeClient(content);
  const model = panelModel(fake.client);
  await expect.poll(() => model.journey.offer.value.state).not.toBe('asking');
  return { ...fake, model, journey: model.journey };
}

describe('choosing a journey', () => {
  it('offers the site’s own, and stores it only when it is used', async () => {
    const { journey, world } = await beside({ offer: { ok: true, value: SAMPLE_JOURNEY } });
    expect(journey.offer.value).toEqual({ state: 'found', journey: SAMPLE_JOURNEY });
    expect(world.journeys).toEqual([]);
    await journey.use(SAMPLE_JOURNEY);
    expect(world.journeys).toEqual([SAMPLE_JOURNEY]);
    expect(journey.chosen.value?.id).toBe('journey-1');
  });

  it('takes the site’s newer version, keeps the tags of the copy and says how many', async () => {
    const { journey, world } = await beside({ offer: { ok: true, value: SAMPLE_JOURNEY } });
    await journey.takeSite(SAMPLE_JOURNEY);
    expect(journey.keptTags.value).toEqual({ journeyId: 'journey-1', count: 0 });
    const [copy = SAMPLE_JOURNEY] = world.journeys;
    const [first] = copy.plan.touchpoints;
    if (!first) throw new Error('the sample has touchpoints');
    const touchpoints = [...copy.plan.touchpoints, { ...first, id: 'my.own' }];
    world.journeys = [{ ...copy, plan: { ...copy.plan, touchpoints } }];
    await journey.takeSite(SAMPLE_JOURNEY);
    expect(journey.chosen.value?.plan.touchpoints).toEqual(touchpoints);
    expect(journey.keptTags.value).toEqual({ journeyId: 'journey-1', count: 1 });
    await journey.usePreset('three');
    expect(journey.keptTags.value).toBeNull();
  });

  it('says the path of the bad field of a broken file', async () => {
    const { journey } = await beside({
      offer: { ok: false, reason: { why: 'invalid', where: 'stages.2.name' } },
    });
    expect(journey.offer.value).toEqual({ state: 'invalid', where: 'stages.2.name' });
  });

  it.each([
    ['three', 3],
    ['five', 5],
    ['six', 6],
  ] as const)('makes one of %s stages for this site in one click', async (preset, count) => {
    const { journey, world } = await beside({});
    await journey.usePreset(preset);
    expect(world.journeys[0]?.plan.stages).toHaveLength(count);
    expect(world.journeys[0]?.plan.sites).toEqual(['https://shop.example']);
    expect(journey.chosen.value?.source).toEqual({ kind: 'preset', preset });
  });

  it('does not carry one site’s journey over to another site', async () => {
    const { journey, moveTo, world } = await beside({ journeys: [SAMPLE_JOURNEY] });
    await expect.poll(() => journey.chosen.value?.id).toBe('journey-1');
    moveTo({ ...world.view, address: 'https://other.example/', origin: 'https://other.example' });
    await expect.poll(() => journey.chosen.value).toBeNull();
  });
});
