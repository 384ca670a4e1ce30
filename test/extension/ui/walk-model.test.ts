import { describe, expect, it } from 'vitest';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { fakeClient, type World } from './fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK } from './sample-walk.ts';

const HERE: World['view'] = {
  tabId: 7,
  address: 'https://shop.example/',
  origin: 'https://shop.example',
  reachable: true,
  granted: true,
  followed: true,
  walking: true,
  walkElsewhere: false,
  page: null,
};

async function walking(view: Partial<World['view']> = {}, content: Partial<World> = {}) {
  const fake = fakeClient({
    journeys: [SAMPLE_JOURNEY],
    walks: [SAMPLE_WALK],
    steps: [...SAMPLE_STEPS],
    view: { ...HERE, ...view },
    ...content,
  });
  const model = panelModel(fake.client);
  await expect.poll(() => model.walk.standing.value.is).not.toBe('asking');
  await expect.poll(() => model.records.records.value).not.toBeNull();
  return { ...fake, model, walk: model.walk };
}

describe('where a tab stands to the walk', () => {
  it.each([
    ['the walk goes on here', {}, { is: 'here' }],
    [
      'a site that is not followed yet',
      { origin: 'https://pay.example', granted: false },
      { is: 'notFollowed', origin: 'https://pay.example', isDeclined: false },
    ],
    [
      'a site that the browser lets us into and this walk does not go to',
      { origin: 'https://pay.example', followed: false },
      { is: 'notFollowed', origin: 'https://pay.example', isDeclined: false },
    ],
    [
      'a page that cannot be seen, with the journey’s sites that could be followed',
      { origin: '', address: '', granted: false, reachable: false },
      { is: 'unseen', sites: ['https://pay.example', 'https://mail.example'] },
    ],
    ['a tab beside the walk’s own', { walking: false, walkElsewhere: true }, { is: 'elsewhere' }],
    ['a walk that is open nowhere', { walking: false }, { is: 'nowhere' }],
  ])('%s', async (_what, view, standing) => {
    const { walk } = await walking(view);
    expect(walk.standing.value).toEqual(standing);
  });

  it('follows the person to another page', async () => {
    const { walk, moveTo } = await walking();
    moveTo({ ...HERE, origin: 'https://pay.example', granted: false });
    await expect.poll(() => walk.standing.value.is).toBe('notFollowed');
  });
});

describe('a walk that goes on', () => {
  it('knows the stage it is in, those it met and the feeling said last', async () => {
    const { walk } = await walking();
    expect(walk.here.value).toBe(2);
    expect([...walk.met.value].sort()).toEqual([0, 1, 2]);
    expect(walk.feeling.value).toBe(-2);
  });

  it('shows no feeling of a page that was left', async () => {
    const at = Math.max(...SAMPLE_STEPS.map((step) => step.at)) + 1;
    const before = SAMPLE_STEPS.findLast(({ kind }) => kind === 'page');
    const next = { ...before, id: 'next', at } as Step;
    const { walk } = await walking({}, { steps: [...SAMPLE_STEPS, next] });
    expect(walk.feeling.value).toBeNull();
    const felt: Step = { ...next, kind: 'felt', id: 'felt', at: at + 1, feeling: 1 };
    const later = await walking({}, { steps: [...SAMPLE_STEPS, next, felt] });
    expect(later.walk.feeling.value).toBe(1);
  });

  it.each([
    ['the page says another', 'awareness', 0],
    ['the page says none', null, -1],
    ['the page does not say', undefined, 2],
  ])('is in the stage that the page beside it shows: %s', async (_what, stage, here) => {
    const page = { address: HERE.address, title: '', snippet: '', journeyAddress: '' };
    const { walk } = await walking({ page: { ...page, guarded: true, stage } });
    expect(walk.here.value).toBe(here);
    // Where the walk ends, the stage it had come to is proposed.
    expect(walk.latest.value).toBe(stage ?? 'purchase');
  });

  it('is where its steps lead while its page cannot be seen, or another tab is shown', async () => {
    const page = { address: HERE.address, title: '', snippet: '', journeyAddress: '' };
    const elsewhere = { ...page, guarded: true, stage: 'awareness' };
    const { walk } = await walking({ walking: false, page: elsewhere });
    expect(walk.here.value).toBe(2);
  });

  it('adds a site after the browser granted it', async () => {
    const { walk, asked, world } = await walking();
    asked.length = 0;
    const following = walk.follow(['https://pay.example']);
    expect(asked[0]?.name).toBe('requestSites');
    await following;
    expect(world.walks[0]?.sites).toContain('https://pay.example');
  });

  it('adds nothing when the browser was refused', async () => {
    const { walk, world } = await walking({}, { grants: false });
    await walk.follow(['https://pay.example']);
    expect(world.walks[0]?.sites).toEqual(['https://shop.example']);
  });

  it('continues in this tab and asks for its site first', async () => {
    const { walk, asked, model } = await walking(
      { walking: false, granted: false },
      { walks: [{ ...SAMPLE_WALK, state: 'paused' }] },
    );
    asked.length = 0;
    const going = walk.goOn();
    expect(asked.map(({ name }) => name)).toEqual(['requestSites']);
    await going;
    expect(model.records.current.value?.state).toBe('walking');
    expect(walk.standing.value).toEqual({ is: 'here' });
  });

  it('ends with the answers and shows the walk that has ended', async () => {
    const { walk, world, model } = await walking();
    const closing = { reached: false, leftAt: 'purchase', ease: 4, remark: 'Too dear' };
    await walk.end(closing);
    expect(world.walks[0]).toMatchObject({ state: 'ended', closing });
    expect(model.records.current.value).toBeNull();
    expect(model.archive.opened.value?.id).toBe('walk-1');
  });
});
