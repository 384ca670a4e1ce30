import { expect, it } from 'vitest';
import { FEELING_KEYS, KEEP_KEY } from '../../../shared/journey/walk-keys.ts';

it('the keys of the feelings go from worst to best', () => {
  expect(FEELING_KEYS.map(({ code, feeling }) => `${code} ${feeling}`)).toEqual([
    'Digit1 -2',
    'Digit2 -1',
    'Digit3 0',
    'Digit4 1',
    'Digit5 2',
  ]);
});

it('a key is known by its place and read by its letter', () => {
  expect(KEEP_KEY).toEqual({ code: 'KeyJ', chord: 'Alt+Shift+J' });
});
