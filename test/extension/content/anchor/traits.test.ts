import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { viewOf } from '../../../../extension/content/anchor/page-view.ts';
import { traitsOf } from '../../../../extension/content/anchor/traits.ts';
import { TraitsSchema } from '../../../../shared/journey/anchor/traits.ts';

const kept = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return traitsOf(element, viewOf([...document.querySelectorAll('*')]));
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('what is kept of an element', () => {
  it('is its names, words, way and neighbours', () => {
    document.body.innerHTML = `<h2>Your bag</h2><form id="order"><p>Two coats</p>
      <button data-waymark-touchpoint="cart.checkout" class="button css-1x2y3z" name="go">To the checkout</button>
      <small>Free returns</small></form>`;
    expect(kept('button')).toMatchObject({
      ...{ tag: 'button', given: 'cart.checkout', name: 'go', text: 'To the checkout' },
      ...{ classes: ['button'], before: 'Two coats', after: 'Free returns', heading: 'Your bag' },
      ...{ landmark: 'form order', path: ['button:1', 'form:1', 'body:1'] },
    });
  });

  it('leaves scripts and styles out of what is said', () => {
    document.body.innerHTML =
      '<div id="x"><style>.a{}</style>Words<script type="x">no()</script></div>';
    expect(kept('#x').text).toBe('Words');
  });

  it.each([
    ['<input id="x" name="mail" value="maja@kuvert.example">', '#x'],
    ['<div id="x"><input value="maja@kuvert.example"><b>Mail</b></div>', '#x'],
    ['<p id="x" contenteditable="true">maja@kuvert.example</p>', '#x'],
    ['<p id="x" data-waymark-mask>maja@kuvert.example</p>', '#x'],
    ['<div id="x"><p data-waymark-mask>maja@</p>Words</div>', '#x'],
    ['<div><i class="ph-no-capture">maja</i> Words</div><b id="x">Beside it</b>', '#x'],
    ['<p id="x">Write to maja@kuvert.example</p>', '#x'],
    ['<p contenteditable="true">maja@kuvert.example</p><b id="x">Beside it</b>', '#x'],
    ['<a id="x" href="/reset?token=maja@kuvert.example">Reset</a>', '#x'],
    ['<section aria-label="maja@kuvert.example"><b id="x">Inside</b></section>', '#x'],
    ['<b id="x" name="maja@kuvert.example" role="maja@kuvert.example">Mail</b>', '#x'],
    ['<b id="x" data-testid="sk_live_51H8xYzQ2rT7uWp4maja">Key</b>', '#x'],
    ['<b class="x tok_5aH8xYuQ2rT7uWo4maja">Key</b>', '.x'],
  ])('has nothing of what somebody typed, nor of what is masked: %s', (markup, selector) => {
    document.body.innerHTML = markup;
    expect(JSON.stringify(kept(selector))).not.toContain('maja');
  });

  it('is never larger than a record may be', () => {
    const long = 'a'.repeat(5_000);
    document.body.innerHTML = `${'<div>'.repeat(60)}<x-${long} id="x" class="${'abc '.repeat(50)}" name="${long}" title="${long}" href="/${long}">${long}</x-${long}>`;
    expect(v.safeParse(TraitsSchema, kept('#x')).success).toBe(true);
  });
});
