import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WalkPage } from '../../../extension/report/walk-page.tsx';
import type { Step } from '../../../shared/journey/records.ts';
import { answer } from '../../shared/journey/sample-walk.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { AFTER_JOURNEY, AFTER_NOTES, AFTER_STEPS, AFTER_WALK, START } from './sample-after.ts';

const NOW = START + 90_000_000;
const PAY = AFTER_STEPS.find(
  (step) => step.kind === 'page' && step.address.includes('pay.example'),
);
const at = (PAY?.at ?? 0) + 1;
const WAITS = answer(0, 'seamless', {
  ...{ id: 'waits', walkId: AFTER_WALK.id, at, skipped: true, text: '', waits: true },
});
const ASKING: World['asking'] = { on: true, walkId: '', quiet: [] };
const PASSAGE = 'How did the passage here feel?';

async function open(over: Partial<World> = {}) {
  const world: Partial<World> = {
    ...{ journeys: [AFTER_JOURNEY], walks: [AFTER_WALK], notes: AFTER_NOTES, now: NOW },
    ...{ steps: [...AFTER_STEPS, WAITS].sort((a, b) => a.at - b.at), asking: ASKING },
  };
  const fake = fakeClient(structuredClone({ ...world, ...over }));
  render(<WalkPage client={fake.client} ids={[AFTER_WALK.id]} />);
  await screen.findByRole('heading', { level: 1 });
  return fake;
}

const answers = () => within(screen.getByRole('region', { name: 'Answers' }));
const stored = (steps: readonly Step[]) => steps.find(({ id }) => id === WAITS.id);

afterEach(cleanup);

describe('what nobody answered on the way', () => {
  it('waits on the walk’s page, by its ends, and is answered there in the time of its page', async () => {
    const { world } = await open();
    expect(answers().getByText('shop.example → pay.example')).toBeTruthy();
    fireEvent.click(answers().getByRole('button', { name: `Answer: ${PASSAGE}` }));
    fireEvent.click(await answers().findByLabelText('2'));
    await expect.poll(() => stored(world.steps)).toMatchObject({ value: 2 });
    // It stays open until somebody is done with it.
    const words = await answers().findByLabelText(PASSAGE, { selector: 'textarea' });
    fireEvent.input(words, { target: { value: 'Another language' } });
    fireEvent.click(answers().getByText('Done'));
    await expect
      .poll(() => stored(world.steps))
      .toMatchObject({ at, value: 2, text: 'Another language', skipped: false, saidAt: NOW });
    expect(stored(world.steps)).not.toHaveProperty('waits');
    await expect.poll(() => screen.queryByText('Not answered yet')).toBeNull();
    expect(await answers().findByText('answered later')).toBeTruthy();
    const seams = within(screen.getByRole('region', { name: 'Seams' }));
    expect(seams.getAllByText('Passage rated 2 of 5')).toHaveLength(2);
  });

  it('is put away again, or skipped for good', async () => {
    const { world } = await open();
    const name = `Answer: ${PASSAGE}`;
    fireEvent.click(answers().getByRole('button', { name }));
    fireEvent.click(await screen.findByRole('button', { name: 'Answer later' }));
    fireEvent.click(await screen.findByRole('button', { name }));
    fireEvent.click(await screen.findByRole('button', { name: /^Skip/ }));
    await expect.poll(() => stored(world.steps)).not.toHaveProperty('waits');
    await expect.poll(() => screen.queryByText('Not answered yet')).toBeNull();
    expect(stored(world.steps)).toMatchObject({ skipped: true });
  });

  it('is not shown to whoever wants no questions', async () => {
    await open({ asking: { ...ASKING, on: false } });
    expect(screen.queryByText('Not answered yet')).toBeNull();
  });

  it('is asked by its end, where a walk ended without a note', async () => {
    const { world } = await open({ notes: [] });
    fireEvent.click(answers().getByRole('button', { name: /^Answer: Nothing is noted yet/ }));
    fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'The price' } });
    fireEvent.click(screen.getByRole('button', { name: /^Done/ }));
    await expect
      .poll(() => world.steps.find((step) => step.kind === 'answer' && step.question === 'hardest'))
      .toMatchObject({ at: AFTER_WALK.endedAt, saidAt: NOW, text: 'The price' });
  });
});

describe('how the customer comes into contact', () => {
  const words = () => answers().queryByText('said at the start')?.closest('div')?.textContent;

  it('is told as the start of the walk has said it', async () => {
    await open();
    expect(words()).toContain('How did you come into contact with our brand?');
    expect(words()).toContain('Instagram');
  });

  it('and by what the walker answered, where that was asked', async () => {
    const said = answer(0, 'contact', { walkId: AFTER_WALK.id, at, text: 'A friend of mine' });
    await open({ steps: [...AFTER_STEPS, said] });
    expect(words()).toBeUndefined();
    expect(answers().getByText('A friend of mine')).toBeTruthy();
  });
});
