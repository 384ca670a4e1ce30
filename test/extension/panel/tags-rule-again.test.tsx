import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Panel } from '../../../extension/panel/panel.tsx';
// Loaded lazily by the panel; not for the first test to wait for.
import '../../../extension/panel/tags-tab.tsx';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { PageTags, Picked } from '../../../shared/journey/tagging.ts';
import { fakeClient } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, START } from '../ui/sample-walk.ts';

const { plan } = SAMPLE_JOURNEY;
const touchpoint = plan.touchpoints[1]?.id ?? '';
const stage = plan.stages[0]?.id ?? '';
const ELEMENT = { key: 5, name: 'Betala', tag: 'button' };
const PAGE: PageTags = {
  page: {
    ...{ address: 'https://shop.example/cart', marks: [], stages: [], refusedStages: [] },
    ...{ pageType: '', rules: [0, 1].map((rule) => ({ rule, matches: 0 })), more: 0 },
  },
  snippet: { state: 'absent', version: '', scripts: 0, prefix: 'waymark', otherPrefixes: [] },
  ...{ counts: [], pointing: false, picked: null, found: [], tried: null, shown: null },
  ...{ stageSource: 'none', closedFrames: 0, hidden: false, path: '/cart' },
};
const PICKED: Picked = {
  ...{ ...ELEMENT, around: null, written: null, rule: null, stages: [] },
  element: { tag: 'button', attributes: [], text: 'Betala' },
  ways: [{ selector: '#pay', matches: 1 }],
};

/** A journey with two rules that find nothing: for a touchpoint, and for a part of the page. */
async function open(again: PageTags['again']) {
  const rules = [
    { selector: '#gone', touchpoint },
    { selector: '#part', stages: [stage] },
  ];
  const journeys = [{ ...SAMPLE_JOURNEY, plan: { ...plan, rules } }];
  const fake = fakeClient({ now: START, journeys, tags: { ...PAGE, again } });
  const model = panelModel(fake.client);
  render(<Panel model={model} />);
  await vi.waitFor(() => expect(model.journey.chosen.value).not.toBeNull());
  model.tab.value = 'tags';
  await screen.findAllByText(/finds nothing/);
  return { world: fake.world, tags: await model.tags() };
}

const said = () => document.body.textContent?.replace(/[\u2068\u2069]/g, '');
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

// Node and happy-dom have none.
beforeAll(() => void vi.stubGlobal('URLPattern', URLPattern));
afterEach(cleanup);

it('says where the element of a rule probably is now, and makes the rule anew for it', async () => {
  const { world, tags } = await open([{ rule: 0, answer: 'moved', element: ELEMENT }]);
  expect(said()).toContain('It may be “Betala” now.');
  world.tags = { ...PAGE, picked: PICKED };
  await press('Use this element');
  await vi.waitFor(() => expect(tags.draft.value).toMatchObject({ mends: 0, selector: '#pay' }));
  expect(tags.draft.value?.existing).toBe(touchpoint);
  expect(await tags.save()).toBe(true);
  const written = world.journeys[0]?.plan.rules;
  expect(written?.map(({ selector }) => selector)).toEqual(['#pay', '#part']);
});

it.each([
  ['is sure', [{ rule: 0, answer: 'found', element: ELEMENT }], 'It is most likely “Betala” now.'],
  ['found nothing', [{ rule: 0, answer: 'lost', element: null }], 'Nothing on this page resembles'],
] as const)('says so where the page %s', async (_, again, words) => {
  await open([...again]);
  expect(said()).toContain(words);
});

it('lets a person choose anew where nobody knows what a rule was made for', async () => {
  const { tags } = await open(undefined);
  // The other rule is for no touchpoint, and not made by pointing.
  await press('Choose the element again');
  expect(tags.screen.value).toEqual({ at: 'pick', wanted: touchpoint, mends: 0 });
});
