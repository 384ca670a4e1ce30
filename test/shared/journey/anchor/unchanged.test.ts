import { expect, it } from 'vitest';
import { isUnchanged } from '../../../../shared/journey/anchor/unchanged.ts';

const WAS = { tag: 'button', text: 'Add', before: '1290 kr', x: 0.2, heading: 'Skur' };

it.each([
  ['the same', {}, true],
  ['elsewhere on the page', { x: 0.7, y: 3, order: 0.4, children: 2 }, true],
  ['with other words', { text: 'Remove' }, false],
  ['beside something else', { before: '790 kr' }, false],
  ['with a name it did not have', { id: 'add' }, false],
  ['another kind of element', { tag: 'a' }, false],
] as const)('an element that is %s', (_what, now, unchanged) => {
  expect(isUnchanged(WAS, { ...WAS, ...now })).toBe(unchanged);
});
