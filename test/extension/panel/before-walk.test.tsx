import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '../../../extension/panel/panel.tsx';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Journey, Walk } from '../../../shared/journey/records.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';

const DAY_MS = 86_400_000;
const ENDED: Walk = { ...SAMPLE_WALK, state: 'ended', endedAt: START + 1_000 };
const JOURNEY: Journey = {
  ...SAMPLE_JOURNEY,
  plan: {
    ...SAMPLE_JOURNEY.plan,
    review: { every: 'month' },
    personas: [
      { id: 'maja', name: 'Maja', primary: true, kind: 'b2c', entry: ['referred'] },
      { id: 'ove', name: 'Ove', primary: false, kind: 'b2c', goal: 'a coat for Grandma' },
    ],
  },
};

function open(content: Partial<World> = {}) {
  const fake = fakeClient({ journeys: [JOURNEY], now: START + DAY_MS, ...content });
  const model = panelModel(fake.client);
  render(<Panel model={model} />);
  return { ...fake, model };
}
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const write = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

afterEach(cleanup);

describe('the charter', () => {
  it('is closed until wanted, says what was said in it, and goes with the walk', async () => {
    const { world } = open();
    const more = (await screen.findByText('More about this walk')).closest('details');
    expect(more?.open).toBe(false);
    fireEvent.click(await screen.findByLabelText(/^Walk blind/));
    await write('Expected time in minutes', '20');
    await write('Destination', 'shop.example/thanks?session=1');
    await write('Who walks', 'Anna');
    await write('Name of the walk', 'Rain');
    fireEvent.change(await screen.findByLabelText('How close they are to the company'), {
      target: { value: 'outsider' },
    });
    expect(within(more as HTMLElement).getByText('Walk blind · 20 minutes · Rain')).toBeTruthy();
    await press('Start the walk');
    await screen.findByRole('button', { name: 'Pause the walk' });
    expect(world.walks[0]).toMatchObject({
      title: 'Rain',
      charter: {
        ...{ blind: true, expectedMs: 1_200_000, role: 'outsider', walker: 'Anna' },
        // As the persona usually makes contact; the address as far as it says which page.
        ...{ entry: 'referred', destination: 'https://shop.example/thanks' },
      },
    });
    // Remembered for the next walk, which is not blind by itself.
    await expect.poll(() => world.walker).toEqual({ name: 'Anna', role: 'outsider' });
  });

  it('with a start page elsewhere first goes there, and asks for its site while the click counts', async () => {
    const { asked, model } = open();
    await write('Start page', 'https://social.example/feed');
    asked.length = 0;
    await press('Open the start page');
    expect(asked[0]).toEqual({ name: 'requestSites', data: ['https://social.example'] });
    await expect
      .poll(() => asked.at(-1))
      .toEqual({
        ...{ name: 'openTab', data: 'https://social.example/feed' },
      });
    expect(screen.queryByRole('button', { name: 'Start the walk' })).toBeNull();
    model.start.charter.startAddress.value = 'https://shop.example/';
    expect(await screen.findByRole('button', { name: 'Start the walk' })).toBeTruthy();
  });
});

describe('a blind walk', () => {
  const blind: Walk = { ...SAMPLE_WALK, charter: { blind: true } };
  const view = { reachable: true, granted: true, walking: true, walkElsewhere: false, page: null };
  const shop = { tabId: 7, address: 'https://shop.example/', origin: 'https://shop.example' };
  const running = { walks: [blind], steps: SAMPLE_STEPS, view: { ...shop, ...view } };

  it('shows neither stages nor touchpoints, and where the walker was', async () => {
    open(running);
    expect((await screen.findAllByText(/shop\.example/)).length).toBeGreaterThan(0);
    const words = document.body.textContent ?? '';
    expect(words).toContain('Walk blind');
    for (const { name } of JOURNEY.plan.stages) {
      const english = typeof name === 'string' ? name : (name.en ?? '');
      expect(words).not.toContain(english);
    }
    for (const { id } of JOURNEY.plan.touchpoints) expect(words).not.toContain(id);
  });

  it('hides plan and tags until it has ended', async () => {
    const { model, world, changed } = open(running);
    await screen.findByRole('button', { name: 'Pause the walk' });
    for (const tab of ['journey', 'tags'] as const) {
      model.tab.value = tab;
      expect(await screen.findByText(/plan and marks show when the walk has ended/)).toBeTruthy();
      expect(screen.queryByText('Walk with the plan instead')).toBeNull();
    }
    world.walks = [{ ...blind, state: 'ended', endedAt: START + 1 }];
    model.tab.value = 'journey';
    changed();
    expect(await screen.findByText('Newsletter sign-up')).toBeTruthy();
  });

  it('that is prepared hides them too, until the walker wants the plan', async () => {
    const { model } = open({ walks: [ENDED], steps: SAMPLE_STEPS });
    await screen.findByText('What to walk next');
    model.start.charter.blind.value = true;
    await expect.poll(() => screen.queryByText('What to walk next')).toBeNull();
    model.tab.value = 'notes';
    await press('Walk with the plan instead');
    expect(model.blind.value).toBe(false);
  });
});

describe('what to walk next', () => {
  it('is said with its reason, and one button prepares it', async () => {
    const { model } = open({ walks: [ENDED], steps: SAMPLE_STEPS });
    expect(await screen.findByText('Nobody has walked as Ove yet.')).toBeTruthy();
    const row = (await screen.findByRole('rowheader', { name: 'Maja' })).closest('tr');
    expect(row?.textContent).toMatch(/walked, /);
    expect(row?.textContent).toContain('not walked');
    await press('Prepare a walk as Ove');
    expect(model.start.personaId.value).toBe('ove');
    expect(model.start.goal.value).toBe('a coat for Grandma');
    expect(screen.queryByRole('button', { name: 'Prepare a walk as Ove' })).toBeNull();
  });

  it('names what was walked too long ago', async () => {
    const stages = JOURNEY.plan.stages.map(({ id }) => id);
    const steps = ['maja', 'ove'].flatMap((persona) =>
      stages.map((stage) => ({
        ...{ kind: 'felt' as const, feeling: 0 as const, address: '', at: START },
        ...{ id: `${persona}-${stage}`, walkId: persona, stage },
      })),
    );
    const walks = ['maja', 'ove'].map((id) => ({ ...ENDED, id, personaId: id }));
    open({ walks, steps, now: START + 40 * DAY_MS });
    expect(await screen.findByText(/It has been too long since Maja walked here/)).toBeTruthy();
  });

  it('is the primary persona before the first walk, and nothing to who walks blind', async () => {
    const { model } = open();
    expect(await screen.findByText('Nobody has walked as Maja yet.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    model.start.charter.blind.value = true;
    await expect.poll(() => screen.queryByText('What to walk next')).toBeNull();
  });

  it('is told of a journey without personas, and has no button where nothing is to be filled in', async () => {
    const plan = { ...JOURNEY.plan, personas: [], sites: [] };
    open({ journeys: [{ ...JOURNEY, plan }] });
    expect(await screen.findByText('Nobody has walked this journey yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Prepare/ })).toBeNull();
  });

  it('fills in persona, goal, channel, start page and stages with one press', async () => {
    const [maja, ove] = JOURNEY.plan.personas;
    const personas = [maja, { ...ove, channel: 'friend' }] as Journey['plan']['personas'];
    const stages = JOURNEY.plan.stages.slice(0, 3).map(({ id }) => id);
    const orders = 'https://shop.example/orders';
    const steps = ['maja', 'ove'].flatMap((walkId) => [
      ...(walkId === 'maja' ? [...stages, 'retention', 'advocacy'] : stages).map(
        (stage, index) => ({
          ...{ id: `${walkId}-${stage}`, walkId, stage, at: START + index, title: '', marks: 0 },
          ...{ kind: 'page' as const, loadMs: 0, address: stage === 'retention' ? orders : '' },
        }),
      ),
    ]);
    const walks = ['maja', 'ove'].map((id) => ({ ...ENDED, id, personaId: id }));
    const { model, world } = open({
      ...{ journeys: [{ ...JOURNEY, plan: { ...JOURNEY.plan, personas } }], walks, steps },
    });
    expect(
      await screen.findByText(/As Ove, what comes after the purchase is not walked/),
    ).toBeTruthy();
    expect(screen.getByText('It begins on shop.example/orders.')).toBeTruthy();
    model.start.goal.value = 'Mine';
    await press('Prepare a walk as Ove');
    const { start } = model;
    expect([start.personaId.value, start.goal.value]).toEqual(['ove', 'a coat for Grandma']);
    expect([start.channel.value, start.charter.startAddress.value]).toEqual(['friend', orders]);
    expect(await screen.findByText(/The walk is prepared/)).toBeTruthy();
    expect(screen.getByText('Retention, Advocacy')).toBeTruthy();
    await press('Open the start page');
    start.charter.startAddress.value = '';
    await press('Start the walk');
    await expect.poll(() => world.walks.at(-1)?.charter?.stages).toEqual(['retention', 'advocacy']);
    // Of the next walk nobody has said so.
    await expect.poll(() => start.charter.stages.value).toEqual([]);
  });
});

describe('an invitation in the address', () => {
  it('is offered beside the page, and prepares the walk', async () => {
    const short: Journey = {
      ...JOURNEY,
      source: { kind: 'own' },
      plan: { ...presetPlan('five'), sites: ['https://shop.example'] },
    };
    const from = panelModel(fakeClient({ journeys: [short] }).client);
    await expect.poll(() => from.journey.chosen.value?.id).toBe(short.id);
    from.start.goal.value = 'a coat before Saturday';
    const link = await (await from.invite()).link();
    const view = { reachable: true, granted: false, walking: false, page: null };
    const here = { tabId: 7, address: link ?? '', origin: 'https://shop.example' };
    const { model } = open({ journeys: [], view: { ...here, ...view } });
    expect(await screen.findByRole('heading', { name: 'a coat before Saturday' })).toBeTruthy();
    await press('Prepare this walk');
    expect(await screen.findByText(/The walk is prepared/)).toBeTruthy();
    expect(model.start.goal.value).toBe('a coat before Saturday');
    expect(model.start.startElsewhere.value).toBe('');
    expect(await screen.findByRole('button', { name: 'Start the walk' })).toBeTruthy();
  });
});

it('a sample and an empty journey are one click each', async () => {
  const { model, world, asked } = open({ journeys: [] });
  await press(/^A raincoat for the autumn/);
  await expect.poll(() => world.journeys[0]?.source).toEqual({ kind: 'sample', sample: 'b2c' });
  expect(model.journey.chosen.value?.id).toBe(world.journeys[0]?.id);
  model.tab.value = 'journey';
  await press('Edit the journey');
  expect(asked.at(-1)).toMatchObject({
    name: 'openTab',
    data: expect.stringMatching(/#journey\//),
  });
  await press('Begin an empty journey');
  await expect.poll(() => world.journeys.at(-1)?.source).toEqual({ kind: 'own' });
  const [empty] = world.journeys.slice(-1);
  expect(empty?.plan).toMatchObject({ name: '', touchpoints: [], sites: ['https://shop.example'] });
  expect(model.journey.chosen.value?.id).toBe(empty?.id);
  // Of no use before something is written in it: its page opens by itself.
  await expect.poll(() => asked.at(-1)?.data).toMatch(new RegExp(`#journey/${empty?.id}$`));
});
