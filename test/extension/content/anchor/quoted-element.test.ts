import { afterEach, expect, it } from 'vitest';
import { quotedElement } from '../../../../extension/content/anchor/quoted-element.ts';

afterEach(() => {
  document.body.innerHTML = '';
});
const idOf = (quote: Parameters<typeof quotedElement>[0]) => quotedElement(quote)?.id ?? null;

it('finds the smallest element that says a passage, over its own tags and line breaks', () => {
  document.body.innerHTML =
    '<main><p id="one">You can <b>return</b>\n it within ten days</p><p id="two">Ten days</p></main>';
  expect(idOf({ exact: 'return it within' })).toBe('one');
  expect(idOf({ exact: 'eleven days' })).toBe(null);
});

it('takes the one with the right words around it, and none where nobody can tell', () => {
  document.body.innerHTML =
    '<ul><li>Skur: <i id="one">Add to cart</i> 990</li><li>Dis: <i id="two">Add to cart</i> 590</li></ul>';
  expect(idOf({ exact: 'Add to cart', prefix: 'Dis: ', suffix: ' 590' })).toBe('two');
  expect(idOf({ exact: 'Add to cart' })).toBe(null);
});

it('reads neither scripts nor what somebody typed', () => {
  document.body.innerHTML = '<script>secret words</script><textarea>secret words</textarea>';
  expect(quotedElement({ exact: 'secret words' })?.localName).not.toMatch(/script|textarea/);
});
