import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ComparePage } from '../../../extension/report/compare-page.tsx';
import { fakeClient } from '../ui/fake-client.ts';
import { AFTER_JOURNEY, AFTER_NOTES, AFTER_STEPS, AFTER_WALK } from './sample-after.ts';
import { BEFORE_NOTES, BEFORE_STEPS, BEFORE_WALK } from './sample-before.ts';

const world = {
  journeys: [AFTER_JOURNEY],
  walks: [AFTER_WALK, BEFORE_WALK],
  steps: [...AFTER_STEPS, ...BEFORE_STEPS],
  notes: [...AFTER_NOTES, ...BEFORE_NOTES],
};

const cells = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

afterEach(cleanup);

describe.each([[['walk-before', 'walk-after']], [['walk-after', 'walk-before']]])(
  '%s side by side',
  (ids) => {
    it('say what became of what hurt, the earlier walk first', async () => {
      render(<ComparePage client={fakeClient(world).client} ids={ids} />);
      expect(
        await screen.findByText('1 solved · 1 still there · 1 new · 1 cannot be told'),
      ).toBeTruthy();
      const fate = (name: string) => {
        const title = screen.getByRole('heading', { name: new RegExp(`^${name}`) });
        return within(title.parentElement ?? document.body).getAllByRole('listitem')[0]
          ?.textContent;
      };
      expect(fate('Still there')).toMatch(/Shipping cost only at the end/);
      expect(fate('New')).toMatch(/Nothing happens/);
      expect(fate('Solved')).toMatch(/Which size is mine/);
      expect(fate('Cannot be told')).toMatch(/The store is closed/);
    });

    it('say in figures what is better and what is worse', async () => {
      render(<ComparePage client={fakeClient(world).client} ids={ids} />);
      await screen.findByText('In figures');
      expect(cells('Easy to navigate')).toEqual(['3', '6', '+3 better']);
      expect(cells('Notes that hurt')).toEqual(['3', '2', '−1 better']);
      expect(cells('Pages')).toEqual(['8', '9', '+1']);
      expect(cells('Did you reach')).toEqual(['No', 'Yes', '']);
    });
  },
);

it('a walk that is not here is told', async () => {
  render(<ComparePage client={fakeClient(world).client} ids={['walk-before', 'nobody']} />);
  expect(await screen.findByText('One of these walks is not on this computer.')).toBeTruthy();
});
