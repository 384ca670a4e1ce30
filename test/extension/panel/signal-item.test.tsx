import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { Step } from '../../../shared/journey/records.ts';
import { SAMPLE_STEPS, SAMPLE_WALK, START } from '../ui/sample-walk.ts';
import { openOnWalk, press } from './walking-panel.tsx';

afterEach(cleanup);

const SIGNAL: Step = {
  ...{ kind: 'signal', id: 'dead-1', walkId: SAMPLE_WALK.id, at: START + 60_000 * 10, version: 1 },
  ...{ address: 'https://shop.example/', stage: null, rule: 'dead', strength: 'strong' },
  ...{ values: { clicks: 1, ms: 7_000 }, label: 'Filter by size', selector: '#size' },
  ...{ touchpoint: null, state: 'open', noteId: null },
};

it('kept friction is a line above its note, which says the rest, and can be taken back', async () => {
  const { world } = openOnWalk({ steps: [...SAMPLE_STEPS, SIGNAL] });
  await screen.findByText(/Nothing happened within/);
  await press(/^Keep as a note/);
  const undo = await screen.findByRole('button', { name: 'Undo: Dead click' });
  const row = undo.closest('li') as HTMLElement;
  expect(within(row).getByText('Dead click')).toBeTruthy();
  expect(within(row).queryByText(/Nothing happened within/)).toBeNull();
  await press('Undo: Dead click');
  await screen.findByText(/Nothing happened within/);
  expect(world.steps.at(-1)).toMatchObject({ state: 'open' });
});
