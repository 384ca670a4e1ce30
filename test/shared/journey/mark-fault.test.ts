import { expect, it } from 'vitest';
import { isTouchpointId } from '../../../shared/contract/marker.ts';
import { markFault } from '../../../shared/journey/mark-fault.ts';

it.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['cart open', 'space'],
  ['cart ', 'space'],
  ['a'.repeat(65), 'long'],
  ['Cart.open', 'upper'],
  ['Cart..Open', 'upper'],
  ['köp', 'character'],
  ['cart/open', 'character'],
  ['__proto__', 'dots'],
  ['.cart', 'dots'],
  ['cart.', 'dots'],
  ['cart--open', 'dots'],
  ['a"b]', 'character'],
] as const)('%j is refused as %s', (written, fault) => {
  expect(markFault(written)).toBe(fault);
});

it.each(['cart', 'cart.open', 'news-letter', 'a_b', '1abc', 'a'.repeat(64)])(
  '%s is an id',
  (id) => {
    expect(markFault(id)).toBeNull();
  },
);

it('agrees with the contract on every single character', () => {
  for (let code = 0; code < 0x250; code += 1) {
    const id = `a${String.fromCharCode(code)}b`;
    expect([id, markFault(id) === null]).toEqual([id, isTouchpointId(id)]);
  }
});
