import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Panel } from '../../../extension/panel/panel.tsx';
// Loaded lazily by the panel; not for the first test to wait for.
import '../../../extension/panel/tags-tab.tsx';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { PageTags } from '../../../shared/journey/tagging.ts';
import { met } from '../../shared/journey/sample-walk.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_WALK } from '../ui/sample-walk.ts';

const TAGS: PageTags = {
  page: {
    address: 'https://shop.example/cart',
    ...{ stages: [], refusedStages: [], refusedOn: [], pageType: '', rules: [], more: 0 },
    marks: [
      {
        ...{ touchpoint: 'nobody.planned', stages: [], from: 'markup', valid: true, reason: null },
        ...{
          label: 'Pay',
          refusedStages: [],
          refusedOn: [],
          tag: 'b',
          nested: false,
          framed: false,
          line: null,
        },
      },
    ],
  },
  snippet: { state: 'absent', version: '', scripts: 0, prefix: 'waymark', otherPrefixes: [] },
  counts: [{ key: 1, rule: null, seen: 0, clicked: 0, submitted: 0, changed: 0, announced: false }],
  ...{ pointing: false, picked: null, found: [], tried: null, shown: null },
  ...{ stageSource: 'none', closedFrames: 0, hidden: false },
  path: '/cart',
};
const VIEW: World['view'] = {
  ...{ tabId: 7, address: 'https://shop.example/cart', origin: 'https://shop.example' },
  ...{
    reachable: true,
    granted: true,
    followed: true,
    walking: false,
    walkElsewhere: false,
    page: null,
  },
};

/** The words of the Tags tab, once the mark is listed. */
async function tagsTab(content: Partial<World>): Promise<string> {
  const model = panelModel(fakeClient({ view: VIEW, tags: TAGS, ...content }).client);
  render(<Panel model={model} />);
  fireEvent.click(await screen.findByRole('tab', { name: /^Tags/ }));
  await screen.findByText('nobody.planned');
  const words = document.body.textContent ?? '';
  model.dispose();
  return words;
}

afterEach(cleanup);

it('says that no journey is chosen, and of no mark that it is not in one', async () => {
  const words = await tagsTab({ offer: { ok: true, value: SAMPLE_JOURNEY } });
  expect(words).toContain('No journey is chosen yet');
  expect(words).not.toContain('not in the journey');
});

it('says of a mark that it is not in the journey that is chosen', async () => {
  const words = await tagsTab({ journeys: [SAMPLE_JOURNEY] });
  expect(words).toContain('not in the journey');
  expect(words).not.toContain('No journey is chosen yet');
});

it.each([
  [
    'as the timeline has them while the walk goes on here',
    'walking',
    true,
    'Counted in this walk',
    2,
  ],
  ['of this view of the page while it rests', 'paused', true, 'since this tab first looked', 0],
  [
    'of this view of the page beside a tab that is not in it',
    'walking',
    false,
    'since this tab',
    0,
  ],
] as const)('says the numbers %s', async (_which, state, walking, counted, used) => {
  const clicked = met(1, 'nobody.planned', { action: 'clicked' });
  const words = await tagsTab({
    journeys: [SAMPLE_JOURNEY],
    walks: [{ ...SAMPLE_WALK, state }],
    steps: [met(0, 'nobody.planned'), clicked, { ...clicked, id: 'again' }],
    view: { ...VIEW, walking },
  });
  expect(words).toContain(counted);
  expect(words).toContain(`Used ${used} times`);
});
