import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MapPage } from '../../../extension/report/map-page.tsx';
import { study } from '../../shared/journey/map/study.ts';
import { type FakeClient, fakeClient } from '../ui/fake-client.ts';

const { journey, walks, steps, notes } = study();

let fake: FakeClient;

beforeEach(async () => {
  fake = fakeClient({
    ...{ journeys: [journey], walks, steps, notes },
    walker: { name: 'Anna', role: null },
  });
  render(<MapPage client={fake.client} ids={[journey.id]} />);
  await screen.findByText('Rows');
});
afterEach(cleanup);

const part = () => within(screen.getByRole('region', { name: 'Reviews' }));
const stored = () => fake.world.journeys[0]?.reviews ?? [];
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

it('records who was there, when, and what was decided, letter by letter', async () => {
  expect(part().getByText(/write down what you decided/)).toBeTruthy();
  press('Record a review');
  const words = await part().findByRole('textbox', { name: 'What was decided?' });
  await expect.poll(() => document.activeElement).toBe(words);
  // Pressed again, the same one goes on.
  press('Record a review');
  expect(stored()).toMatchObject([{ by: 'Anna', decided: '' }]);
  fireEvent.input(words, { target: { value: 'Shipping cost goes to the product page' } });
  fireEvent.input(part().getByRole('textbox', { name: 'Who was there?' }), {
    target: { value: 'Anna, Per' },
  });
  fireEvent.input(part().getByLabelText('Which day?'), { target: { value: '2026-10-01' } });
  await expect
    .poll(stored)
    .toMatchObject([{ by: 'Anna, Per', decided: 'Shipping cost goes to the product page' }]);
  expect(new Date(stored()[0]?.at ?? 0).toDateString()).toBe('Thu Oct 01 2026');
  press('Done');
  expect(part().getByText('Shipping cost goes to the product page')).toBeTruthy();
  // What changed is counted from it.
  expect(await screen.findByText(/walks? since the review/)).toBeTruthy();
});

it('is taken out and put back', async () => {
  press('Record a review');
  fireEvent.input(await part().findByRole('textbox', { name: 'What was decided?' }), {
    target: { value: 'Nothing new' },
  });
  press('Done');
  press(/^Remove the review of/);
  await expect.poll(stored).toEqual([]);
  fireEvent.click(await part().findByRole('button', { name: 'Undo' }));
  await expect.poll(stored).toMatchObject([{ decided: 'Nothing new' }]);
  expect(part().getByText('Nothing new')).toBeTruthy();
});
