import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { openOnWalk } from './walking-panel.tsx';

afterEach(cleanup);

const keysOf = async () =>
  (await screen.findByRole('button', { name: /^Note: point/ })).querySelector('kbd')?.textContent;

it.each([
  ['Alt+Shift+M', 'Alt+Shift+M'],
  ['⌥⇧N', '⌥⇧N'],
  ['', undefined],
])('the button that begins a note says the keys the browser has given: %j', async (given, said) => {
  openOnWalk({ noteKeys: given });
  expect(await keysOf()).toBe(said);
});
