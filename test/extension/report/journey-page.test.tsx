import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fragmentOf } from '../../../extension/report/route.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { ok } from '../../../shared/kit/result.ts';
import { SAMPLE_JOURNEY, SAMPLE_WALK } from '../ui/sample-walk.ts';
import { called, choose, open, press, tab, tick, write } from './journey-writing.tsx';

/** Another journey, whose persona has the id of one of the sample's. */
const OTHER_JOURNEY: Journey = {
  ...SAMPLE_JOURNEY,
  id: 'journey-2',
  plan: {
    ...SAMPLE_JOURNEY.plan,
    name: 'Software',
    personas: [
      { id: 'maja', name: 'Ingrid', primary: true, kind: 'b2b', tasks: ['Plans'], 'x-later': 1 },
    ],
  },
};
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

beforeEach(() => {
  location.hash = '';
});
afterEach(cleanup);

describe('a journey’s own page', () => {
  it('moves stages by buttons, keeps the focus there, and says where they are', async () => {
    const { plan } = await open();
    const down = await called('button', 'Move down: Awareness');
    down.focus();
    fireEvent.click(down);
    await expect.poll(() => ids(plan().stages).slice(0, 2)).toEqual(['consideration', 'awareness']);
    expect(screen.getByText('Awareness is number 2 now')).toBeTruthy();
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toBe('Move down: Awareness');
    expect(await screen.findByText('Saved')).toBeTruthy();
  });

  it('moves a touchpoint by Alt and an arrow key through its stage and into the next', async () => {
    const { plan } = await open();
    const row = await called('[data-stage=consideration] .sort-name', 'Landing page');
    fireEvent.keyDown(row, { key: 'ArrowDown', altKey: true });
    const consideration = () =>
      ids(plan().touchpoints.filter(({ stages }) => stages.includes('consideration')));
    await expect.poll(consideration).toEqual(['newsletter.open', 'landing.hero']);
  });

  it('writes in one language and leaves the others', async () => {
    const { plan } = await open();
    await choose('Language you write in', 'sv');
    await write('Name of the journey', 'Regnresan');
    await expect.poll(() => plan().name).toEqual({ en: 'Rainy day on a budget', sv: 'Regnresan' });
  });

  it('undoes and does again, by button and by keys', async () => {
    const { plan } = await open();
    await write('Name of the journey', 'Rain');
    await expect.poll(() => plan().name).toMatchObject({ en: 'Rain' });
    fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    await expect.poll(() => plan().name).toEqual(SAMPLE_JOURNEY.plan.name);
    await press('Redo');
    await expect.poll(() => plan().name).toMatchObject({ en: 'Rain' });
    await press('Undo');
    await expect.poll(() => plan()).toEqual(SAMPLE_JOURNEY.plan);
  });

  it('writes all that a touchpoint says', async () => {
    const { plan } = await open();
    await press('Pay');
    await write('What the customer shall experience', 'No surprise');
    await write('Channel', 'Website');
    await tick('A moment that decides');
    await tick('Off screen');
    await press('Add: Laws');
    await write('Laws 1', 'Consumer Sales Act');
    await expect
      .poll(() => plan().touchpoints.find(({ id }) => id === 'checkout.pay'))
      .toMatchObject({
        ...{ experience: 'No surprise', channel: 'website', momentOfTruth: true },
        ...{ medium: 'physical', backstage: { law: ['Consumer Sales Act'] } },
      });
  });

  it('begins a stage and a touchpoint, and deletes a stage without losing what is in it', async () => {
    const { plan } = await open();
    await press('Add a stage');
    await write('Name of the stage', 'Return');
    await press('Call it return');
    await expect.poll(() => plan().stages.at(-1)).toEqual({ id: 'return', name: 'Return' });
    fireEvent.click(await called('[data-stage=return] button', 'Add a touchpoint'));
    await write('Name of the touchpoint', 'Sends it back');
    await expect.poll(() => plan().touchpoints.at(-1)).toMatchObject({ stages: ['return'] });
    fireEvent.click(await called('[data-stage=return] .sort-name', /Return/));
    await press('Delete the stage');
    await expect.poll(() => plan().touchpoints.at(-1)?.stages).toEqual(['advocacy']);
  });

  it('writes a persona with what companies or consumers are told apart by', async () => {
    const { plan } = await open();
    await tab(/^Personas/);
    await press('Add a persona');
    await write('Name', 'Ingrid');
    await tick('At a company');
    await press('Add: Nature of the work');
    await write('Nature of the work 1', 'Plans campaigns');
    await press('Add: What makes them doubt');
    await write('What makes them doubt 1', 'The price');
    await tick('Calls');
    await tick(/^Primary/);
    await expect
      .poll(() => plan().personas.at(-1))
      .toMatchObject({
        ...{ name: 'Ingrid', kind: 'b2b', primary: true, entry: ['call'] },
        ...{ tasks: ['Plans campaigns'], doubts: ['The price'] },
      });
    expect(plan().personas.filter(({ primary }) => primary)).toHaveLength(1);
  });

  it('copies a persona from another journey, whole, and leaves it there', async () => {
    const { plan, world } = await open({ journeys: [SAMPLE_JOURNEY, OTHER_JOURNEY] });
    const [theirs] = OTHER_JOURNEY.plan.personas;
    const before = plan().personas.length;
    await tab(/^Personas/);
    await press('Ingrid');
    await expect.poll(() => plan().personas.length).toBe(before + 1);
    // One of ours has that id.
    expect(plan().personas.at(-1)).toEqual({
      ...theirs,
      id: `persona-${before + 1}`,
      primary: false,
    });
    expect(await screen.findByDisplayValue('Ingrid')).toBeTruthy();
    expect(world.journeys[1]).toEqual(OTHER_JOURNEY);
    await press('Undo');
    await expect.poll(() => plan()).toEqual(SAMPLE_JOURNEY.plan);
  });

  it('writes what the map is for, how often it is walked, and its sites', async () => {
    const { plan } = await open();
    await tab(/^About/);
    await write('What the map is for', 'To learn');
    await choose('How often it is walked anew', 'month');
    await write('Sites the journey runs over', 'help.example');
    await press('Add the site');
    await expect
      .poll(() => plan())
      .toMatchObject({
        ...{ purpose: { en: 'To learn' }, review: { every: 'month' } },
        sites: expect.arrayContaining(['https://help.example']),
      });
  });

  it('says that what is written stays when the site has a newer version', async () => {
    const source = { kind: 'site', address: 'https://shop.example/journey.json' } as const;
    await open({ journeys: [{ ...SAMPLE_JOURNEY, source }] });
    await tab(/^About/);
    expect(await screen.findByText(/^shop\.example offers this journey/)).toBeTruthy();
  });

  it('is deleted after a question, and not while walks need it', async () => {
    const { world } = await open({ walks: [SAMPLE_WALK] });
    await tab(/^About/);
    await press('Delete the journey');
    await press('Delete for good');
    expect(await screen.findByText(/Walks or notes belong to this journey/)).toBeTruthy();
    expect(world.journeys).toHaveLength(1);
    world.walks = [];
    await press('Delete the journey');
    await press('Delete for good');
    await expect.poll(() => world.journeys).toEqual([]);
    expect(location.hash).toBe('#journeys');
  });
});

describe('the list of journeys', () => {
  it('leads to each, and begins one from stages, a sample, nothing or a file', async () => {
    const { world } = await open({}, fragmentOf('journeys'));
    const link = await called('a', 'Rainy day on a budget');
    expect(link.getAttribute('href')).toBe(fragmentOf('journey', SAMPLE_JOURNEY.id));
    await press(/^Sample: Software/);
    await expect
      .poll(() => world.journeys.at(-1)?.source)
      .toEqual({
        ...{ kind: 'sample', sample: 'b2b' },
      });
    await expect.poll(() => location.hash).toMatch(/^#journey\/new-/);
    for (const [name, kind] of [
      ['Begin an empty journey', 'own'],
      [/^Five stages/, 'preset'],
    ] as const) {
      location.hash = fragmentOf('journeys');
      await press(name);
      await expect.poll(() => world.journeys.at(-1)?.source.kind).toBe(kind);
    }
  });

  it('takes a journey file in, unknown fields too, and says what is wrong with another', async () => {
    const { world } = await open({ journeys: [] }, fragmentOf('journeys'));
    const field = await screen.findByLabelText('Open a journey file or a report', {
      selector: 'input',
    });
    const take = (text: string) =>
      fireEvent.change(field, { target: { files: [new File([text], 'journey.json')] } });
    take(
      '{"version":1,"id":"x","name":"X","stages":[{"id":"a","name":"A","owner":1}],"touchpoints":[{"id":"t","label":"T","stages":["a"],"owner":"us"}]}',
    );
    expect(await screen.findByText(/touchpoints\.0\.owner/)).toBeTruthy();
    expect(world.journeys).toEqual([]);
    const plan = { ...SAMPLE_JOURNEY.plan, 'x-later': { deep: 1 } };
    take(JSON.stringify(plan));
    await expect.poll(() => world.journeys[0]?.plan).toEqual(plan);
  });

  it('takes a report in and opens its map, and says what is wrong with another page', async () => {
    const importReport = async () => ok({ journeyId: 'study', walks: 3, known: false });
    await open({ journeys: [] }, fragmentOf('journeys'), { importReport });
    const field = await screen.findByLabelText('Open a journey file or a report', {
      selector: 'input',
    });
    const take = (text: string) =>
      fireEvent.change(field, { target: { files: [new File([text], 'journey.report.html')] } });
    const opening =
      '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Waymark report">';
    take('<!doctype html><title>News</title>');
    expect(await screen.findByText(/^This page is not a report of Waymark/)).toBeTruthy();
    take(`${opening}</head><body><h1>Rainy`);
    expect(await screen.findByText(/^This file is incomplete/)).toBeTruthy();
    take(`${opening}</head><body><script type="application/json" id="waymark-data">{}</script>`);
    await expect.poll(() => location.hash).toBe('#map/study');
  });
});

it('says that a journey is gone', async () => {
  await open({}, fragmentOf('journey', 'gone'));
  expect(await screen.findByText('This journey is not here any more.')).toBeTruthy();
});
