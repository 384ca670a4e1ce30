import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { PageTags, Picked } from '../../../shared/journey/tagging.ts';
import { ok } from '../../../shared/kit/result.ts';
import { aJourney } from '../sample-records.ts';
import { fakeClient, type World } from './fake-client.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const PICKED: Picked = {
  ...{ key: 4, name: 'Checkout', tag: 'button', around: null, written: null, rule: null },
  element: { tag: 'button', attributes: [], text: 'Checkout' },
  ways: [{ selector: '#to-checkout', matches: 1 }],
  stages: [],
};
const PAGE: PageTags = {
  page: {
    ...{ address: 'https://shop.example/cart', marks: [], stages: [], refusedStages: [] },
    ...{ pageType: '', rules: [], more: 0 },
  },
  snippet: { state: 'absent', version: '', scripts: 0, prefix: 'waymark', otherPrefixes: [] },
  ...{ counts: [], pointing: false, picked: null, found: [], tried: null, shown: null },
  ...{ stageSource: 'none', closedFrames: 0, hidden: false },
  path: '/cart',
};

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

async function opened(content: Partial<World> = {}) {
  const fake = fakeClient({ journeys: [aJourney()], tags: PAGE, ...content });
  const panel = panelModel(fake.client);
  ending.push(panel.dispose);
  await vi.waitFor(() => expect(panel.journey.chosen.value).not.toBeNull());
  const tags = await panel.tags();
  tags.enter();
  await vi.waitFor(() => expect(tags.reach.value).not.toBe('asking'));
  const acts = () =>
    fake.asked
      .filter(({ name }) => name === 'tagPage')
      .map(({ data }) => (data as { act: { do: string } }).act.do);
  return { ...fake, panel, tags, acts };
}

describe('the Tags tab', () => {
  it('says so where the page cannot be reached, and looks again when it can', async () => {
    const { tags, world, changed } = await opened({ tags: null });
    expect(tags.reach.value).toBe('unreachable');
    world.tags = PAGE;
    changed();
    await vi.waitFor(() => expect(tags.tags.value).toEqual(PAGE));
  });

  it('goes from pointing to the form, and from there into the plan', async () => {
    const { tags, world, changed } = await opened();
    world.tags = { ...PAGE, pointing: true };
    await tags.point(null);
    expect(tags.screen.value).toEqual({ at: 'pick', wanted: null });
    world.tags = { ...PAGE, picked: PICKED };
    changed();
    await vi.waitFor(() => expect(tags.screen.value).toEqual({ at: 'edit' }));
    expect(tags.draft.value).toMatchObject({ id: 'cart.checkout', selector: '#to-checkout' });
    expect(await tags.save()).toBe(true);
    expect(tags.screen.value).toMatchObject({ at: 'handOver', touchpoint: 'cart.checkout' });
    const { plan } = world.journeys[0] ?? aJourney();
    expect(plan.touchpoints.map(({ id }) => id)).toContain('cart.checkout');
    expect(plan.rules?.at(-1)).toMatchObject({ pages: '/cart', touchpoint: 'cart.checkout' });

    await tags.undo();
    expect(world.journeys[0]?.plan).toEqual(aJourney().plan);
    expect(tags.screen.value).toEqual({ at: 'list' });
  });

  it('takes back a tag and not the site’s newer file', async () => {
    const source = { kind: 'site', address: 'https://shop.example/journey.json' } as const;
    const file = { ...aJourney(), source, site: aJourney().plan };
    const { tags, world, client } = await opened({ journeys: [file] });
    const [first] = file.plan.touchpoints;
    await tags.remove(first?.id ?? '');
    const newer = { ...file, plan: { ...file.plan, name: 'Newer' } };
    await client.command.takeSiteJourney({ journey: newer });
    await tags.undo();
    expect(world.journeys[0]?.plan).toEqual(newer.plan);
  });

  it('goes back to the list when the person left pointing on the page', async () => {
    const { tags, world, changed } = await opened();
    world.tags = { ...PAGE, pointing: true };
    await tags.point(null);
    world.tags = PAGE;
    changed();
    await vi.waitFor(() => expect(tags.screen.value).toEqual({ at: 'list' }));
  });

  it('writes nothing that is not whole', async () => {
    const { tags, asked } = await opened({ tags: { ...PAGE, picked: PICKED } });
    await tags.editElement(4);
    if (tags.draft.value) tags.draft.value = { ...tags.draft.value, label: '' };
    expect(await tags.save()).toBe(false);
    expect(asked.map(({ name }) => name)).not.toContain('saveTag');
  });

  it('tells how the working copy differs from the site’s file, and only from that', async () => {
    const site = aJourney();
    const source = { kind: 'site', address: 'https://shop.example/journey.json' } as const;
    const file = { ...site, source };
    const { tags, panel } = await opened({ journeys: [file], offer: ok(file) });
    await vi.waitFor(() => expect(panel.journey.offer.value.state).toBe('found'));
    expect(tags.differences.value).toEqual([]);
    const first = file.plan.touchpoints[0]?.id ?? '';
    await tags.remove(first);
    expect(tags.differences.value).toContainEqual({
      ...{ kind: 'removed', what: 'touchpoint', id: first },
    });
    const preset = await opened();
    expect(preset.tags.differences.value).toBeNull();
  });

  it('leaves the page in peace when nobody looks any more', async () => {
    const { tags, acts, changed } = await opened();
    tags.quit();
    expect(acts().at(-1)).toBe('leave');
    const before = acts().length;
    changed();
    expect(acts()).toHaveLength(before);
  });
});
