import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Step } from '../../../shared/journey/records.ts';
import { answer, MINUTE, met, page } from '../../shared/journey/sample-walk.ts';
import type { World } from '../ui/fake-client.ts';
import { SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';
import { made, openOnWalk, press, rows, write } from './walking-panel.tsx';

const ON: World['asking'] = { on: true, walkId: '', quiet: [] };
const HARDEST = /hard to find/;
const CONTACT = 'How did you come into contact with our brand?';
const PASSAGE = 'How did the passage here feel?';
const FIRST = SAMPLE_STEPS.slice(0, 1);
/** A walk whose start does not say where the customer comes from: that is asked first. */
const WALK = { ...SAMPLE_WALK, channel: '' };

const open = (steps: Step[] = [...FIRST], content: Partial<World> = {}) =>
  openOnWalk({ asking: ON, walks: [WALK], steps, ...content });
const asks = (name: string | RegExp) => screen.findByRole('region', { name });
const asksNot = (name: string | RegExp) =>
  expect.poll(() => screen.queryByRole('region', { name })).toBeNull();
const clicked = (minute: number) =>
  met(0, 'landing.hero', { at: START + minute * MINUTE, action: 'clicked' });
const elsewhere = (minute: number) =>
  page(0, { at: START + minute * MINUTE, address: 'https://pay.example/card', stage: null });

afterEach(cleanup);

describe('a question', () => {
  it('comes in a line beside the walk, takes no focus, and opens when somebody wants to answer', async () => {
    const { world } = open();
    const line = await asks(CONTACT);
    expect(line.contains(document.activeElement)).toBe(false);
    expect(screen.queryByRole('textbox', { name: CONTACT })).toBeNull();
    expect(screen.getByRole('button', { name: /^Note/ })).toBeTruthy();
    await press('Answer');
    const field = await screen.findByRole('textbox', { name: CONTACT });
    await expect.poll(() => document.activeElement).toBe(field);
    await write(CONTACT, 'A friend');
    await write(CONTACT, 'A friend told me');
    await press(/^Done/);
    await asksNot(CONTACT);
    expect(made(world, 'answer')).toMatchObject([
      { question: 'contact', text: 'A friend told me', value: null, skipped: false },
    ]);
    expect((await rows()).at(-1)).toContain('A friend told me');
  });

  it.each([
    ['one key from anywhere', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
    ['its button', () => press('Skip (Esc)')],
  ])('is skipped with %s, and a skipped one is no row and waits no more', async (_how, skip) => {
    const { world } = open();
    await asks(CONTACT);
    await skip();
    await expect.poll(() => made(world, 'answer')).toMatchObject([{ skipped: true, text: '' }]);
    await asksNot(CONTACT);
    expect(made(world, 'answer')[0]).not.toHaveProperty('waits');
    expect(screen.queryByRole('button', { name: /question/ })).toBeNull();
    expect(await rows()).toHaveLength(1);
  });

  it('is not skipped by Escape in words that were written', async () => {
    open();
    await press('Answer');
    await write(CONTACT, 'A friend');
    fireEvent.keyDown(screen.getByRole('textbox', { name: CONTACT }), { key: 'Escape' });
    expect(screen.getByRole('region', { name: CONTACT })).toBeTruthy();
  });

  it('that shall not come again does not, in this walk', async () => {
    const { world } = open();
    await press('Answer');
    await press('Don’t ask again in this walk');
    await expect
      .poll(() => world.asking)
      .toEqual({ on: true, walkId: 'walk-1', quiet: ['contact'] });
  });

  it('is not asked where the start of the walk has said it', async () => {
    open([...FIRST], { walks: [SAMPLE_WALK] });
    await asks('What motivates you?');
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
  });

  it('about a passage names both its ends, in the line and on the card', async () => {
    const said = answer(0, 'contact', { at: START + 0.5 * MINUTE });
    open([...FIRST, said, elsewhere(1)]);
    expect((await asks(PASSAGE)).textContent).toContain('shop.example → pay.example');
    await press('Answer');
    await screen.findByRole('radio', { name: '4' });
    expect((await asks(PASSAGE)).textContent).toContain('shop.example → pay.example');
  });

  it('is one of several on its card; what was begun stays while the walk goes on', async () => {
    const asked = answer(0, 'contact', { at: START + 0.5 * MINUTE });
    const { world, changed } = open([...FIRST, asked, ...SAMPLE_STEPS.slice(2, 3)]);
    expect((await asks('What motivates you?')).textContent).toContain('3 questions');
    await press('Answer');
    const card = await asks(/new stage/);
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

  it('does not come where they are switched off, or the walk is paused', async () => {
    openOnWalk({ walks: [WALK], steps: [...FIRST] });
    await rows();
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
    cleanup();
    open([...FIRST], { walks: [{ ...WALK, state: 'paused' }] });
    await rows();
    expect(screen.queryByRole('region', { name: CONTACT })).toBeNull();
  });

  it('asks where it was hardest when a walk ends without a note', async () => {
    const { model, world } = open([...SAMPLE_STEPS]);
    await rows();
    model.walk.askClosing(true);
    await write(HARDEST, 'The size table');
    await press(/^Done/);
    await expect.poll(() => made(world, 'answer')).toMatchObject([{ question: 'hardest' }]);
  });
});

describe('a question that nobody answers', () => {
  it('steps aside with the next step on the page, and opens again from its chip', async () => {
    const { world, changed } = open();
    await asks(CONTACT);
    world.steps = [...world.steps, clicked(1)];
    changed();
    await asksNot(CONTACT);
    await press('1 question');
    await asks(CONTACT);
    await press('Answer later');
    await asksNot(CONTACT);
    await press('1 question');
    await write(CONTACT, 'A friend');
    expect(screen.queryByRole('button', { name: 'Answer later' })).toBeNull();
    await press(/^Done/);
    await expect.poll(() => screen.queryByRole('button', { name: '1 question' })).toBeNull();
    expect(made(world, 'answer')).toMatchObject([{ text: 'A friend', skipped: false }]);
    expect(made(world, 'answer')[0]).not.toHaveProperty('saidAt');
  });

  it('counts the questions of its card alike in the line and aside', async () => {
    const said = answer(0, 'contact', { at: START + 0.5 * MINUTE });
    const { world, changed } = open([...FIRST, said, ...SAMPLE_STEPS.slice(2, 3)]);
    expect((await asks('What motivates you?')).textContent).toContain('3 questions');
    world.steps = [...world.steps, clicked(9)];
    changed();
    await asksNot('What motivates you?');
    await screen.findByRole('button', { name: '3 questions' });
  });

  it('was asked once it was to be seen for a moment: it waits through pages and panels until it is answered', async () => {
    const { world } = open();
    await asks(CONTACT);
    await expect
      .poll(() => made(world, 'answer'), { timeout: 5_000 })
      .toMatchObject([{ question: 'contact', at: START + 1, skipped: true, waits: true }]);
    cleanup();
    const before = world.steps.map((step) => ({ ...step, id: `before-${step.id}` }));
    const later = [...before, elsewhere(2), clicked(2.5)];
    const again = open(later, { now: START + 4 * MINUTE });
    await press(/^2 questions$/);
    await asks(PASSAGE);
    await press('Answer later');
    await press(/^2 questions$/);
    fireEvent.click(await screen.findByRole('radio', { name: '4' }));
    await press(/^Done/);
    await press(/^1 question$/);
    await write(CONTACT, 'A friend');
    await press(/^Done/);
    await expect
      .poll(() => made(again.world, 'answer').find(({ at }) => at === START + 1))
      .toMatchObject({
        ...{ question: 'contact', text: 'A friend', skipped: false },
        ...{ address: FIRST[0]?.address, saidAt: START + 4 * MINUTE },
      });
    await expect.poll(() => screen.queryByRole('button', { name: /question/ })).toBeNull();
    const told = await rows();
    expect(told.findIndex((row) => row.includes('A friend'))).toBe(1);
  });

  it('waits no more in this walk where its card is not wanted again', async () => {
    const need = (id: string, minute: number) =>
      answer(0, 'need', {
        ...{ id, at: START + minute * MINUTE + 1, waits: true, skipped: true, text: '' },
        address: `https://shop.example/${id}`,
      });
    const at = (id: string, minute: number) =>
      page(0, { at: START + minute * MINUTE, address: `https://shop.example/${id}` });
    const said = answer(0, 'contact', { at: START + MINUTE });
    const steps = [...FIRST, said, at('a', 2), need('a', 2), at('b', 3), need('b', 3), clicked(4)];
    const { world } = open(steps);
    await press('2 questions');
    await press('Don’t ask again in this walk');
    await expect.poll(() => screen.queryByRole('button', { name: /question/ })).toBeNull();
    await expect
      .poll(() => made(world, 'answer').filter((step) => step.kind === 'answer' && step.waits))
      .toEqual([]);
  });
});
