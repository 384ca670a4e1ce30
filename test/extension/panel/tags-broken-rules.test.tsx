import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Panel } from '../../../extension/panel/panel.tsx';
import { brokenRules } from '../../../extension/panel/tags-broken-rules.ts';
// Loaded lazily by the panel; not for the first test to wait for.
import '../../../extension/panel/tags-tab.tsx';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { PageTags } from '../../../shared/journey/tagging.ts';
import { fakeClient } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY } from '../ui/sample-walk.ts';

const ADDRESS = 'https://shop.example/cart';
const TAGS: PageTags = {
  page: {
    ...{ address: ADDRESS, stages: [], refusedStages: [], pageType: '', marks: [], more: 0 },
    // What a page says of a rule that it cannot read: it found nothing.
    rules: [{ rule: 0, matches: 0 }],
  },
  snippet: { state: 'absent', version: '', scripts: 0, prefix: 'waymark', otherPrefixes: [] },
  counts: [],
  ...{ pointing: false, picked: null, found: [], tried: null, shown: null },
  ...{ stageSource: 'none', closedFrames: 0, hidden: false, path: '/cart' },
};

beforeAll(() => {
  vi.stubGlobal('URLPattern', URLPattern);
});
afterEach(cleanup);

it('tells what of a rule cannot be read, and nothing of one that can', () => {
  const rules = [
    { selector: '[[', touchpoint: 'a' },
    { selector: 'x-shop >>> b:is(', touchpoint: 'a' },
    { pages: '/{', selector: 'b', touchpoint: 'a' },
    { pages: '/cart/:id(\\d+)', selector: 'x-shop >>> b', touchpoint: 'a' },
    { pages: 'https://*.shop.example/*', stages: ['purchase'] },
  ];
  expect(brokenRules(rules, ADDRESS)).toEqual([
    { rule: 0, part: 'selector' },
    { rule: 1, part: 'selector' },
    { rule: 2, part: 'pages' },
  ]);
});

it('is said in the tab, with where it is and what to do, and not as a rule that finds nothing', async () => {
  const rules = [
    { selector: '[[', touchpoint: 'cart.buy' },
    { pages: '/{', selector: 'b', touchpoint: 'cart.buy' },
  ];
  const journey = { ...SAMPLE_JOURNEY, plan: { ...SAMPLE_JOURNEY.plan, rules } };
  const model = panelModel(fakeClient({ journeys: [journey], tags: TAGS }).client);
  render(<Panel model={model} />);
  fireEvent.click(await screen.findByRole('tab', { name: /^Tags/ }));
  await screen.findByText(/^The selector/);
  const said = [...document.querySelectorAll('.tags-finding[data-level="error"]')]
    .map(({ textContent }) => (textContent ?? '').replace(/[\u2068\u2069]/g, ''))
    .filter((words) => words.includes('cannot be read'));
  expect(said).toEqual([
    expect.stringMatching(/The selector “\[\[” cannot be read\.Correct how.*rules\.0\.selector/s),
    expect.stringMatching(/“pages” of a rule, “\/\{”, cannot be read\.Write an.*rules\.1\.pages/s),
  ]);
  expect(document.body.textContent).not.toContain('finds nothing');
  model.dispose();
});
