import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, MINUTE } from '../../shared/journey/sample-walk.ts';
import type { World } from '../ui/fake-client.ts';
import { SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';
import { made, openOnWalk, press, rows, write } from './walking-panel.tsx';

const ON: World['asking'] = { on: true, walkId: '', quiet: [] };
const HARDEST = /hard to find/;

afterEach(cleanup);

describe('questions', () => {
  const START_ONLY = SAMPLE_STEPS.slice(0, 1);
  const CONTACT = 'How did you come into contact with our brand?';

  it('come beside the walk, take no focus, and are kept as they are written', async () => {
    const { world } = openOnWalk({ asking: ON, steps: [...START_ONLY] });
    const card = await screen.findByRole('region', { name: CONTACT });
    expect(card.contains(document.activeElement)).toBe(false);
    expect(screen.getByRole('button', { name: /^Note/ })).toBeTruthy();
    await write(CONTACT, 'A friend');
    await write(CONTACT, 'A friend told me');
    await press(/^Done/);
    await expect.poll(() => screen.queryByRole('region', { name: CONTACT })).toBeNull();
    expect(made(world, 'answer')).toMatchObject([
      { question: 'contact', text: 'A friend told me', value: null, skipped: false },
    ]);
    expect((await rows()).at(-1)).toContain('A friend told me');
  });

  it('are skipped with one key from anywhere, and a skipped one is no row', async () => {
    const { world } = openOnWalk({ asking: ON, steps: [...START_ONLY] });
    await screen.findByRole('region', { name: CONTACT });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await expect.poll(() => made(world, 'answer')).toMatchObject([{ skipped: true, text: '' }]);
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
    expect(await rows()).toHaveLength(1);
  });

  it('are not skipped by Escape in words that were written', async () => {
    openOnWalk({ asking: ON, steps: [...START_ONLY] });
    await write(CONTACT, 'A friend');
    fireEvent.keyDown(screen.getByRole('textbox', { name: CONTACT }), { key: 'Escape' });
    expect(screen.getByRole('region', { name: CONTACT })).toBeTruthy();
  });

  it('that shall not come again do not, in this walk', async () => {
    const { world } = openOnWalk({ asking: ON, steps: [...START_ONLY] });
    await screen.findByRole('region', { name: CONTACT });
    await press('Don’t ask again in this walk');
    await expect
      .poll(() => world.asking)
      .toEqual({ on: true, walkId: 'walk-1', quiet: ['contact'] });
  });

  it('of several are answered one by one; what was begun stays while the walk goes on', async () => {
    const asked = answer(0, 'contact', { at: START + 0.5 * MINUTE });
    const steps = [...START_ONLY, asked, ...SAMPLE_STEPS.slice(2, 3)];
    const { world, changed } = openOnWalk({ asking: ON, steps });
    const card = await screen.findByRole('region', { name: /new stage/ });
    await write('What motivates you?', 'Rain');
    world.steps = [...world.steps, ...SAMPLE_STEPS.slice(7, 8)];
    changed();
    expect(card.isConnected).toBe(true);
    await write('What do you expect?', 'Dry arms');
    await press(/^Done/);
    await expect
      .poll(() =>
        made(world, 'answer').map((step) => [step.kind === 'answer' && step.question, step.stage]),
      )
      .toEqual([
        ['contact', null],
        ['motivation', 'consideration'],
        ['expectations', 'consideration'],
      ]);
  });

  it('do not come where they are switched off, or the walk is paused', async () => {
    openOnWalk({ steps: [...START_ONLY] });
    await rows();
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
    cleanup();
    openOnWalk({
      asking: ON,
      steps: [...START_ONLY],
      walks: [{ ...SAMPLE_WALK, state: 'paused' }],
    });
    await rows();
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
  });

  it('ask where it was hardest when a walk ends without a note', async () => {
    const { model, world } = openOnWalk({ asking: ON, steps: [...SAMPLE_STEPS] });
    await rows();
    model.walk.askClosing(true);
    await write(HARDEST, 'The size table');
    await press(/^Done/);
    await expect.poll(() => made(world, 'answer')).toMatchObject([{ question: 'hardest' }]);
  });
});
