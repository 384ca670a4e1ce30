import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Journey, Step, Walk } from '../../../shared/journey/records.ts';
import { fakeClient } from '../ui/fake-client.ts';
import { SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';
import { ENDED, JOURNEY, open, press, write } from './preparing.tsx';

afterEach(cleanup);

describe('earlier walks', () => {
  it('have a heading where there are any, and a way in for one from a file all the same', async () => {
    open();
    await screen.findByText('Import a walk');
    expect(screen.queryByRole('heading', { name: 'Earlier walks' })).toBeNull();
    cleanup();
    open({ walks: [ENDED] });
    await screen.findByRole('heading', { name: 'Earlier walks' });
  });
});

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
    expect(
      within(more as HTMLElement).getByText('Blind walk · shop.example/thanks · 20 minutes · Rain'),
    ).toBeTruthy();
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

  it.each(['the thank-you page', '/thanks', 'thanks'])(
    'says that “%s” is no address',
    async (words) => {
      const { world } = open();
      const field = await screen.findByLabelText('Destination');
      await write('Destination', words);
      fireEvent.blur(field);
      expect((await screen.findByRole('alert')).textContent).toContain('This is no address');
      await write('Destination', 'shop.example/thanks');
      expect(screen.queryByRole('alert')).toBeNull();
      await write('Destination', words);
      await press('Start the walk');
      await expect.poll(() => world.walks.length).toBe(1);
      expect(world.walks[0]?.charter?.destination).toBeUndefined();
    },
  );

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
  const view = {
    reachable: true,
    granted: true,
    followed: true,
    walking: true,
    walkElsewhere: false,
    page: null,
  };
  const shop = { tabId: 7, address: 'https://shop.example/', origin: 'https://shop.example' };
  const running = { walks: [blind], steps: SAMPLE_STEPS, view: { ...shop, ...view } };

  it('shows neither stages nor touchpoints, and where the walker was', async () => {
    open(running);
    expect((await screen.findAllByText(/shop\.example/)).length).toBeGreaterThan(0);
    const words = document.body.textContent ?? '';
    expect(words).toContain('Blind walk');
    for (const { name } of JOURNEY.plan.stages) {
      const english = typeof name === 'string' ? name : (name.en ?? '');
      expect(words).not.toContain(english);
    }
    for (const { id } of JOURNEY.plan.touchpoints) expect(words).not.toContain(id);
  });

  it('shows the friction that was seen, to be kept or dismissed', async () => {
    const found: Step = {
      ...{ id: 'signal', walkId: blind.id, at: START + 90_000, address: 'https://shop.example/' },
      ...{ kind: 'signal', rule: 'dead', version: 2, strength: 'strong', values: { ms: 7_000 } },
      ...{ label: 'Filter', selector: '#filter', touchpoint: 'list.filter', stage: 'purchase' },
      ...{ state: 'open', noteId: null },
    };
    open({ ...running, steps: [...SAMPLE_STEPS, found] });
    expect(await screen.findByRole('button', { name: 'Dismiss: Dead click' })).toBeTruthy();
    expect(document.body.textContent).not.toContain('list.filter');
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

describe('a persona that is not there yet', () => {
  it('is made where the walk is prepared, and walked as', async () => {
    const { model, world } = open();
    await press('Add a persona');
    const name = await screen.findByLabelText('Name');
    expect(document.activeElement).toBe(name);
    await write('Name', ' Bo ');
    await write('Who that is', 'Buys for a school');
    fireEvent.submit(name.closest('form') as HTMLFormElement);
    await expect.poll(() => model.start.personaId.value).toBe('persona-3');
    expect(world.journeys[0]?.plan.personas.at(-1)).toEqual({
      ...{ id: 'persona-3', name: 'Bo', summary: 'Buys for a school', kind: 'b2c', primary: false },
    });
    expect(((await screen.findByLabelText(/^Bo/)) as HTMLInputElement).checked).toBe(true);
    expect(screen.queryByLabelText('Name')).toBeNull();
    await press('Start the walk');
    await expect.poll(() => world.walks[0]?.personaId).toBe('persona-3');
  });

  it('stays written where it was not stored, and says why', async () => {
    const { model } = open({}, { editJourney: async () => ({ ok: false, reason: 'journeyFull' }) });
    await press('Add a persona');
    await write('Name', 'Bo');
    fireEvent.submit(screen.getByLabelText('Name').closest('form') as HTMLFormElement);
    await expect.poll(() => model.journey.refusal.value).toBe('journeyFull');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByDisplayValue('Bo')).toBeTruthy();
    await press('Cancel');
    expect(screen.queryByDisplayValue('Bo')).toBeNull();
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
    const view = { reachable: true, granted: false, followed: false, walking: false, page: null };
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
