import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { waysTo } from '../../../../extension/content/tag/ways.ts';
import { gradeOf } from '../../../../shared/journey/selector-grade.ts';

beforeEach(() => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  document.body.innerHTML = `
    <ul id="basket">
      <li class="card"><button class="css-1x2y3z remove-item" data-testid="remove">Remove</button></li>
      <li class="card"><button class="css-1x2y3z remove-item" data-testid="remove">Remove</button></li>
    </ul>
    <button id="pay" class="button css-9k8j7h">Pay</button>
    <h1 data-waymark-touchpoint="cart.title">Basket</h1>
    <p><a href="/terms?session=1">Terms</a><a href="/help" aria-label='The "help"'>Help</a></p>
    <p><b id="1abc">1</b><b id='a"b]'>2</b><b id=":x">3</b><b id="🚚" data-testid="🚚 \\ van">4</b></p>`;
});
const one = (selector: string) => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};

describe('ways to find an element', () => {
  it('begin with the surest, and never hang on a class that looks generated', () => {
    const ways = waysTo(one('#pay'));
    expect(ways[0]).toEqual({ selector: '#pay', matches: 1 });
    expect(ways.map(({ selector }) => selector).join()).not.toContain('css-');
  });

  it('offer its like, after what finds it alone', () => {
    const ways = waysTo(one('button'));
    const alone = ways.filter(({ matches }) => matches === 1);
    expect(alone.length).toBeGreaterThan(0);
    expect(gradeOf(alone[0]?.selector ?? '').reason).toBe('position');
    expect(ways).toContainEqual({ selector: '[data-testid="remove"]', matches: 2 });
    expect(ways.findIndex(({ matches }) => matches > 1)).toBe(alone.length);
  });

  it('do without the mark the element carries now', () => {
    const ways = waysTo(one('h1'));
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.map(({ selector }) => selector).join()).not.toContain('touchpoint');
  });

  it('each find the element, whatever its attributes hold', () => {
    for (const element of document.querySelectorAll('body *')) {
      for (const { selector, matches } of waysTo(element)) {
        const found = [...document.querySelectorAll(selector)];
        expect(found).toContain(element);
        expect(found).toHaveLength(matches);
      }
    }
  });

  it.each(['1', '2', '3', '4'])('find alone what has an odd id: the one called %s', (words) => {
    const bold = [...document.querySelectorAll('b')].find((each) => each.textContent === words);
    const [best] = waysTo(bold as Element);
    expect([...document.querySelectorAll(best?.selector ?? '')]).toEqual([bold]);
  });

  it('hold no parameters of an address', () => {
    expect(
      waysTo(one('a'))
        .map(({ selector }) => selector)
        .join(),
    ).not.toContain('session');
  });
});
