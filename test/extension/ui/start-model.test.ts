import { describe, expect, it } from 'vitest';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { fakeClient, type World } from './fake-client.ts';
import { SAMPLE_JOURNEY } from './sample-walk.ts';

/** A panel beside the shop, with the journey known. */
async function prepared(content: Partial<World> = {}, refuse = false) {
  const fake = fakeClient(
    { journeys: [SAMPLE_JOURNEY], ...content },
    refuse ? { startWalk: async () => ({ ok: false, reason: 'walkRunning' }) } : {},
  );
  const model = panelModel(fake.client);
  await expect.poll(() => model.journey.chosen.value?.id).toBe('journey-1');
  fake.asked.length = 0;
  return { ...fake, model, start: model.start };
}

describe('starting a walk', () => {
  it('chooses the primary persona and proposes its goal and channel', async () => {
    const { start } = await prepared();
    expect(start.personaId.value).toBe('maja');
    expect(start.goal.value).toContain('raincoat before Saturday');
    expect(start.channel.value).toBe('instagram');
  });

  it('never replaces a goal the walker wrote', async () => {
    const { start } = await prepared();
    start.goal.value = 'Mine';
    start.choosePersona('bo');
    expect(start.goal.value).toBe('Mine');
    expect(start.channel.value).toBe('');
  });

  it('asks the browser before it does anything else, while the click still counts', async () => {
    const { start, asked } = await prepared();
    const started = start.start();
    expect(asked).toEqual([{ name: 'requestSites', data: ['https://shop.example'] }]);
    await started;
    expect(asked.map(({ name }) => name)).toContain('startWalk');
  });

  it('asks for the journey’s other sites in the same question when told to follow there', async () => {
    const { start, asked } = await prepared();
    start.followOthers.value = true;
    await start.start();
    const sites = ['https://shop.example', 'https://pay.example', 'https://mail.example'];
    expect(asked[0]).toEqual({ name: 'requestSites', data: sites });
    expect(asked[1]).toMatchObject({ name: 'startWalk', data: { sites, personaId: 'maja' } });
  });

  it('walks this one site page by page when the browser was refused', async () => {
    const { start, asked, model } = await prepared({ grants: false });
    start.followOthers.value = true;
    expect(await start.start()).toBe(true);
    expect(asked[1]).toMatchObject({ data: { sites: ['https://shop.example'] } });
    expect(model.walk.standing.value).toEqual({
      is: 'notFollowed',
      origin: 'https://shop.example',
      isDeclined: false,
    });
  });

  it('says why a walk did not start', async () => {
    const { start, model } = await prepared({}, true);
    expect(await start.start()).toBe(false);
    expect(start.refusal.value).toBe('walkRunning');
    expect(model.records.current.value).toBeNull();
  });
});
