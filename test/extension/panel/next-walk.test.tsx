import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Journey } from '../../../shared/journey/records.ts';
import { SAMPLE_STEPS, START } from '../ui/sample-walk.ts';
import { DAY_MS, ENDED, JOURNEY, open, press } from './preparing.tsx';

afterEach(cleanup);

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

  it('speaks of nobody as of nobody, not as of somebody by that name', async () => {
    const plan = { ...JOURNEY.plan, personas: [] };
    const [first, ...rest] = JOURNEY.plan.stages.map(({ id }) => id);
    const walked = [first, ...rest.slice(0, -1)].map((stage) => ({
      ...{ kind: 'felt' as const, feeling: 0 as const, address: '', at: START },
      ...{ id: `felt-${stage}`, walkId: ENDED.id, stage: stage ?? null },
    }));
    const walks = [{ ...ENDED, personaId: null }];
    open({ journeys: [{ ...JOURNEY, plan }], walks, steps: walked });
    expect(await screen.findByText(/not walked: /)).toBeTruthy();
    expect(screen.queryByText(/As Nobody/)).toBeNull();
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
