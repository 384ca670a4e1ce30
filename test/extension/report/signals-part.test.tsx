import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { WalkPage } from '../../../extension/report/walk-page.tsx';
import { fakeClient } from '../ui/fake-client.ts';
import { AFTER_JOURNEY, AFTER_NOTES, AFTER_STEPS, AFTER_WALK, START } from './sample-after.ts';

const part = () => within(screen.getByRole('region', { name: 'Friction detected' }));
const press = (name: string) => fireEvent.click(part().getByRole('button', { name }));

async function open() {
  const { client, world } = fakeClient({
    ...structuredClone({ journeys: [AFTER_JOURNEY], walks: [AFTER_WALK], steps: AFTER_STEPS }),
    ...{ notes: structuredClone(AFTER_NOTES), now: START + 10_000_000 },
  });
  render(<WalkPage client={client} ids={['walk-after']} />);
  await screen.findByRole('heading', { level: 1 });
  return world;
}

afterEach(cleanup);

it('asks afterwards of the friction that nothing was said of, and of no other', async () => {
  await open();
  const asked = part().getAllByRole('button');
  expect(asked.map(({ textContent }) => textContent)).toEqual(['Keep as a note', 'Dismiss']);
});

it('keeps it, lets that be taken back at the same place, and dismisses it', async () => {
  const world = await open();
  const unsaid = AFTER_STEPS.find((step) => step.kind === 'signal' && step.state === 'open');
  const state = () => {
    const step = world.steps.find(({ id }) => id === unsaid?.id);
    return step?.kind === 'signal' ? step.state : '';
  };
  press('Keep as a note: Dead click');
  const undo = await part().findByRole('button', { name: 'Undo: Dead click' });
  expect(state()).toBe('confirmed');
  expect(part().getByText('2 confirmed, 1 dismissed')).toBeTruthy();
  expect(document.activeElement).toBe(undo);
  press('Undo: Dead click');
  await part().findByRole('button', { name: 'Dismiss: Dead click' });
  expect(state()).toBe('open');
  press('Dismiss: Dead click');
  await part().findByText('1 confirmed, 2 dismissed');
  expect(state()).toBe('dismissed');
});
