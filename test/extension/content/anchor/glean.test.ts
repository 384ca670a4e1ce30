import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gleaner } from '../../../../extension/content/anchor/glean.ts';
import { viewOf } from '../../../../extension/content/anchor/page-view.ts';
import { TOUCHPOINT_ATTRIBUTE } from '../../../../shared/contract/attributes.ts';
import type { Traits } from '../../../../shared/journey/anchor/traits.ts';

const ROWS = 300;
/** Far away from what is looked for: more rows of each tag than are looked at around a place. */
const FAR = Array.from({ length: ROWS }, (_, row) => `<p><b>Row ${row}</b><a>Go</a></p>`).join('');

function chosenFor(was: Partial<Traits>, html: string): string[] {
  document.body.innerHTML = `${FAR}${FAR}${html}`;
  const all = [...document.body.querySelectorAll('*')];
  const gleaning = gleaner([{ tag: 'b', order: 0, ...was }]);
  for (const element of all) gleaning.see(element);
  const chosen = new Set(gleaning.chosen(viewOf(all)));
  return all.filter((one) => chosen.has(one)).flatMap(({ id }) => id || []);
}

beforeEach(() => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
});

describe('of a page that is read', () => {
  it.each<[what: string, was: Partial<Traits>, html: string]>([
    ['says the same', { text: 'Order now' }, '<i id="it">Order  now</i>'],
    ['begins as it did', { text: 'Order now' }, '<div id="it"><i></i><u>Order</u> today</div>'],
    [
      'is called the same',
      { label: 'Order now' },
      '<i id="it" aria-label="Order now, please"></i>',
    ],
    ['leads to the same', { link: '/shop/cart' }, '<a id="it" href="/en/cart/?from=top">Bag</a>'],
    ['shows the same', { image: '/i/coat.jpg' }, '<img id="it" src="//cdn.example/coat.jpg?w=2">'],
    [
      'has the same mark',
      { given: 'cart.add' },
      `<b id="it" ${TOUCHPOINT_ATTRIBUTE}="cart.add"></b>`,
    ],
    ['is sent as the same', { name: 'mail' }, '<b id="it" name="mail"></b>'],
    ['looks the same', { classes: ['promo', 'wide'] }, '<b id="it" class="promo wide is-on"></b>'],
    [
      'stands after the same',
      { before: 'Your mail' },
      '<u>Your mail</u><span><b id="it"></b></span>',
    ],
    ['stands before the same', { after: 'Or call us' }, '<b id="it"></b><div>Or call us</div>'],
  ])('belongs what %s', (_, was, html) => {
    expect(chosenFor(was, html)).toEqual(['it']);
  });

  it('belongs what stands near to where it stood, and nothing else', () => {
    const html = '<b id="near">New</b><i id="other">New</i>';
    expect(chosenFor({ text: 'Old', order: 1 }, html)).toEqual(['near']);
  });

  it('do not belong the many that say the same: those near to it stand for them', () => {
    document.body.innerHTML = FAR + FAR;
    const all = [...document.body.querySelectorAll('*')];
    const gleaning = gleaner([{ tag: 'a', text: 'Go', order: 0.5 }]);
    for (const element of all) gleaning.see(element);
    expect(new Set(gleaning.chosen(viewOf(all))).size).toBeLessThan(ROWS / 2);
  });
});
