import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Signals } from '../../../extension/options/signals.tsx';
import { signalAbout, signalName } from '../../../extension/platform/signal-words.ts';
import type { OptionsClient } from '../../../extension/ui/options-client.ts';
import { SIGNAL_RULE_IDS } from '../../../shared/journey/signal-rules.ts';
import { fakeOptions } from '../ui/fake-options.ts';

const DISMISSED = ['Filter by size', 'Sort'].map((label, at) => ({
  ...{ journeyId: 'journey-1', key: `dead ${label}`, rule: 'dead', label, at },
}));

function open(facts: Partial<OptionsClient> = {}) {
  const { model, world } = fakeOptions(facts);
  render(<Signals model={model} />);
  return world;
}
const kinds = () => within(screen.getByRole('group', { name: 'What to tell you of' }));
const kind = (name: string) => kinds().getByRole<HTMLInputElement>('checkbox', { name });

afterEach(cleanup);

it('every kind of friction is on, called by its name and described by its sentence', () => {
  open();
  expect(kinds().getAllByRole('checkbox')).toHaveLength(SIGNAL_RULE_IDS.length);
  for (const rule of SIGNAL_RULE_IDS) {
    const box = kind(signalName(rule));
    expect(box.checked).toBe(true);
    const about = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toBe(signalAbout(rule));
  }
});

it('one of them is turned off alone, and on again', async () => {
  const world = open();
  fireEvent.click(kind('Slow page'));
  await expect.poll(() => world.quiet).toEqual(['slow-page']);
  await expect.poll(() => kind('Slow page').checked).toBe(false);
  expect(kind('Dead click').checked).toBe(true);
  fireEvent.click(kind('Slow page'));
  await expect.poll(() => world.quiet).toEqual([]);
  await expect.poll(() => kind('Slow page').checked).toBe(true);
});

it('none is asked of where pages are not watched at all, and what was dismissed is there to be told again', async () => {
  const again: unknown[] = [];
  open({
    watching: async () => false,
    dismissals: async () => DISMISSED,
    tellAgain: async (which) => void again.push(which),
  });
  await expect.poll(() => screen.queryByRole('group')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Tell again: Dead click · Sort' }));
  fireEvent.click(screen.getByRole('button', { name: 'Tell all again' }));
  expect(again).toEqual([DISMISSED[1], null]);
});
