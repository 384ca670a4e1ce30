import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../extension/panel/panel.tsx';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { MarkFact } from '../../../shared/journey/page-marks.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import type { PageTags, Picked } from '../../../shared/journey/tagging.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';

const { plan } = SAMPLE_JOURNEY;
const [first, second] = plan.touchpoints;
if (!first || !second) throw new Error('The sample has touchpoints');

const fact = (touchpoint: string, more: Partial<MarkFact> = {}): MarkFact => ({
  ...{ touchpoint, stages: [], from: 'markup', valid: true, reason: null, label: touchpoint },
  ...{
    refusedStages: [],
    refusedOn: [],
    tag: 'p',
    nested: false,
    framed: false,
    line: null,
    ...more,
  },
});

function pageOf(marks: MarkFact[], more: Partial<PageTags> = {}, unlisted = 0): PageTags {
  const count = { seen: 1, clicked: 2, submitted: 0, changed: 1, announced: false, rule: null };
  return {
    page: {
      ...{ address: 'https://shop.example/cart', marks, stages: [], refusedStages: [] },
      ...{ pageType: '', rules: [], more: unlisted },
    },
    counts: marks.map((_, key) => ({ ...count, key })),
    snippet: {
      state: 'running',
      version: '0.1.0',
      scripts: 1,
      prefix: 'waymark',
      otherPrefixes: [],
    },
    ...{ pointing: false, picked: null, found: [], tried: null, shown: null },
    ...{ stageSource: 'none', closedFrames: 0, hidden: false, path: '/cart', ...more },
  };
}

async function open(tags: PageTags, content: Partial<World> = {}) {
  const fake = fakeClient({ now: START, journeys: [SAMPLE_JOURNEY], tags, ...content });
  const model = panelModel(fake.client);
  render(<Panel model={model} />);
  await vi.waitFor(() => expect(model.journey.chosen.value).not.toBeNull());
  model.tab.value = 'tags';
  await screen.findByRole('heading', { name: /mark/, level: 2 });
  return { ...fake, model, tags: await model.tags() };
}

const words = (element: Element | null) =>
  (element?.textContent ?? '').replace(/[\u2068\u2069]/g, '');
const all = (selector: string) => [...document.querySelectorAll(selector)];
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

/** What was put on the clipboard. */
function clipboard() {
  const written: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(
    async (text) => void written.push(text),
  );
  return written;
}

// What the tab is made of is fetched when it is first opened.
beforeAll(async () => {
  vi.stubGlobal('URLPattern', URLPattern);
  await import('../../../extension/panel/tags-tab.tsx');
}, 30_000);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the list of the Tags tab', () => {
  it('groups marks by stage in the journey’s order, those without one last', async () => {
    const [one, two] = plan.stages.map(({ id }) => id);
    await open(
      pageOf([
        fact('z.none'),
        fact('z.two', { stages: [two ?? ''] }),
        fact('z.unknown', { stages: ['elsewhere'] }),
        fact('z.one', { stages: [one ?? ''] }),
        fact('z.two-again', { stages: [two ?? ''] }),
      ]),
    );
    const groups = all('section:has(> .tags-stage)').map((group) =>
      [...group.querySelectorAll('.tags-mark code')].map(words),
    );
    expect(groups).toEqual([['z.one'], ['z.two', 'z.two-again'], ['z.unknown'], ['z.none']]);
  });

  it('folds away what is only planned, and offers to point at it', async () => {
    await open(pageOf([fact(first.id)]));
    const planned = all('.tags-planned-row code').map(words);
    expect(planned).toEqual(plan.touchpoints.slice(1).map(({ id }) => id));
    expect(words(document.querySelector('.tags-planned summary'))).toContain(
      String(planned.length),
    );
    fireEvent.click(screen.getAllByRole('button', { name: /^Point out/ })[0] as Element);
    expect(await screen.findByRole('searchbox')).toBeTruthy();
  });

  it('says how many marks it does not list, and what its numbers count', async () => {
    await open(pageOf([fact(first.id)], {}, 99_501));
    expect(screen.getByRole('heading', { level: 2, name: /99,502 marks/ })).toBeTruthy();
    expect(screen.getByText(/99,501 more marks are not listed/)).toBeTruthy();
    expect(screen.getByText(/may be among the marks that are not listed/)).toBeTruthy();
    expect(screen.getByText(/once for each touchpoint/)).toBeTruthy();
    expect(words(document.querySelector('.tags-counts'))).toContain('Seen once');
    expect(words(document.querySelector('.tags-counts'))).toContain('Used 3 times');
  });

  it('says at a mark which words for what counts nobody knows', async () => {
    await open(pageOf([fact(first.id, { refusedOn: ['clik'] }), fact('z.fine')]));
    const rows = all('.tags-mark').map((row) => words(row.querySelector('.tags-fault')));
    expect(rows.filter((said) => said?.includes('clik'))).toHaveLength(1);
    expect(rows).toHaveLength(2);
  });

  it('keeps words of the page from turning its own sentences round', async () => {
    const label = 'شراء';
    await open(pageOf([fact('z.buy', { label })]));
    expect(screen.getByText(label).localName).toBe('bdi');
    expect(all('.tags-mark code').every((code) => code.closest('bdi'))).toBe(true);
  });
});

describe('the snippet and the file, as the Tags tab tells of them', () => {
  it('names the version, and a snippet that is there twice', async () => {
    const snippet = { ...pageOf([]).snippet, version: '1.2.3', scripts: 2 };
    await open(pageOf([], { snippet }));
    expect(screen.getByText(/Snippet 1\.2\.3 is running/)).toBeTruthy();
    const twice = all('.tags-status [data-state=trouble]').map(words).join();
    expect(twice).toMatch(/2/);
    expect(all('.tags-status [data-state=trouble]')).toHaveLength(1);
  });

  it('says where an invalid journey file is broken, and how', async () => {
    const fault = { what: 'likeThis' as const, allowed: ['checkout.pay'] };
    const reason = { why: 'invalid' as const, where: 'stages.2.id', ...fault };
    const offer = { ok: false as const, reason };
    await open(pageOf([]), { offer });
    await screen.findByText(/stages\.2\.id/);
    expect(words(document.querySelector('.tags-status [data-state=trouble]'))).toMatch(
      /stages\.2\.id\. It must be written like this: checkout\.pay\./,
    );
  });
});

describe('what is to be mended', () => {
  it('stands with its place and its fix: on the page a button that shows the mark', async () => {
    const { asked } = await open(pageOf([fact('Cart Title', { valid: false, reason: 'upper' })]));
    const finding = all('.tags-finding')[0];
    if (!finding) throw new Error('nothing found');
    const [what, fix] = [...finding.querySelectorAll('p')].map(words);
    expect(what).toContain('Cart Title');
    expect(fix).not.toBe('');
    expect(fix).not.toBe(what);
    fireEvent.click(within(finding as HTMLElement).getByRole('button'));
    await vi.waitFor(() =>
      expect(asked.map(({ data }) => data)).toContainEqual(
        expect.objectContaining({ act: { do: 'show', key: 0 } }),
      ),
    );
  });

  it('opens the form where a planned touchpoint lacks something, and names the path of what has none', async () => {
    const broken: Journey = {
      ...SAMPLE_JOURNEY,
      plan: {
        ...plan,
        touchpoints: [{ ...first, responsible: undefined, next: ['nowhere'] }, second],
        rules: [{ selector: '#x', touchpoint: 'not.planned' }],
      },
    };
    await open(pageOf([]), { journeys: [broken] });
    expect(words(document.querySelector('.tags-findings'))).toContain('rules.0');
    const edit = all('.tags-finding button')[0] as HTMLElement;
    fireEvent.click(edit);
    const form = await screen.findByRole('heading', { level: 2, name: 'Edit touchpoint' });
    expect(form).toBeTruthy();
  });

  it.each([
    ['this walk', { state: 'walking', endedAt: null }, false],
    ['the last walk', { state: 'ended', endedAt: START + 900_000 }, true],
  ] as const)('says what %s shows, by name', async (which, ending, isTold) => {
    const walks = [{ ...SAMPLE_WALK, ...ending }];
    await open(pageOf([]), { walks, steps: SAMPLE_STEPS.filter(({ kind }) => kind === 'page') });
    await screen.findByText(new RegExp(`seen on ${which}`));
    const told = all('.tags-finding').map(words).join();
    expect(told.includes('“Ad in the feed” was not met')).toBe(isTold);
  });
});

describe('handing over', () => {
  const PICKED: Picked = {
    ...{ key: 0, name: 'Pay', tag: 'button', around: null, rule: null, stages: [] },
    element: {
      tag: 'button',
      attributes: [
        ['class', 'pay'],
        ['data-waymark-touchpoint', 'old.name'],
      ],
      text: 'Pay',
    },
    ways: [{ selector: '.pay', matches: 1 }],
    written: { touchpoint: 'old.name', stages: '', on: '' },
  };

  it('shows a written mark as it was and as it is to be', async () => {
    const { tags } = await open(pageOf([fact('old.name')], { picked: PICKED }));
    await tags.handOver(first.id, 0);
    await vi.waitFor(() => expect(document.querySelector('ins')).not.toBeNull());
    expect(words(document.querySelector('del'))).toContain('data-waymark-touchpoint="old.name"');
    expect(words(document.querySelector('ins'))).toContain(`data-waymark-touchpoint="${first.id}"`);
  });

  it.each([
    ['HTML', 'Copy the attributes', 'data-waymark-touchpoint="'],
    ['Rule', 'Copy the rule', '"selector": ".pay"'],
    ['Tag Manager', 'Copy the tag', 'element.setAttribute('],
    ['Tag Manager', 'Copy the trigger', 'Trigger type: Element Visibility'],
    ['Ticket', 'Copy the ticket', '## '],
    ['File', 'Copy the file', '"touchpoints": ['],
  ])('copies as %s with one click: %s', async (form, button, start) => {
    const written = clipboard();
    const { tags } = await open(pageOf([fact('old.name')], { picked: PICKED }));
    await tags.handOver(second.id, 0);
    fireEvent.click(await screen.findByLabelText(form));
    await press(button);
    await vi.waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).toContain(start);
    const shown = all('code, textarea').map((each) =>
      each instanceof HTMLTextAreaElement ? each.value : words(each),
    );
    expect(shown).toContain(written[0]);
  });
});
