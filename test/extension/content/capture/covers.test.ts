import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { measureCovers } from '../../../../extension/content/capture/covers.ts';

const SIZE = { width: 100, height: 20 };
const ours = document.createElement('x-ours');

/** The stand-in has no layout: an element lies where its `at` attribute says, 100 x 20 pixels. */
function layOut(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [x = -9_999, y = -9_999] = (this.getAttribute('at') ?? '').split(',').map(Number);
    const isLaidOut = this.hasAttribute('at');
    return new DOMRect(x, y, isLaidOut ? SIZE.width : 0, isLaidOut ? SIZE.height : 0);
  });
}

beforeEach(() => {
  // The stand-in has no closed roots to look into.
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  layOut();
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([] as unknown as DOMRectList);
  vi.stubGlobal('innerWidth', 800);
  vi.stubGlobal('innerHeight', 600);
  document.body.innerHTML = '';
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const coversOf = (html: string) => {
  document.body.innerHTML = html;
  return measureCovers(ours);
};

describe('what is covered', () => {
  it.each([
    ['a text field', '<input at="10,10">'],
    ['a password', '<input type="password" at="10,10">'],
    ['a password that is shown', '<input type="text" data-was="password" at="10,10">'],
    ['a date', '<input type="date" at="10,10">'],
    ['an unheard-of type', '<input type="one-time-code" at="10,10">'],
    ['a tick', '<input type="checkbox" checked at="10,10">'],
    ['a result', '<output at="10,10">7</output>'],
    ['a text box of the site’s own', '<div role="textbox" at="10,10"></div>'],
    ['a text area', '<textarea at="10,10"></textarea>'],
    ['a choice', '<select at="10,10"></select>'],
    ['editable content', '<div contenteditable at="10,10"></div>'],
    ['plain editable content', '<div contenteditable="plaintext-only" at="10,10"></div>'],
    ['our mask', '<p data-waymark-mask at="10,10"></p>'],
    ['another recorder’s mask', '<p class="ph-no-capture" at="10,10"></p>'],
    [
      'a button with an address',
      '<input type="submit" value="Go on as maja@example.se" at="10,10">',
    ],
    ['a payment frame', '<iframe at="10,10"></iframe>'],
    ['an embedded document', '<embed at="10,10">'],
  ])('is %s', (_, html) => {
    expect(coversOf(html)).toEqual([{ x: 9, y: 9, width: 102, height: 22 }]);
  });

  it.each([
    ['a button', '<button at="10,10">Pay</button>'],
    ['a submit button', '<input type="submit" at="10,10">'],
    ['content that may not be edited', '<div contenteditable="false" at="10,10"></div>'],
    ['text', '<p at="10,10">Text</p>'],
    ['a field that has no box', '<input type="hidden">'],
    ['a field below the view', '<input at="10,700">'],
    ['a field left of the view', '<input at="-200,10">'],
  ])('is not %s', (_, html) => {
    expect(coversOf(html)).toEqual([]);
  });

  it('is what a masked element draws in its shadow root, also where it has no box of its own', () => {
    vi.mocked(Range.prototype.getClientRects).mockImplementation(function (this: Range) {
      const isInside = this.startContainer instanceof ShadowRoot;
      return (isInside ? [new DOMRect(10, 10, 100, 20)] : []) as unknown as DOMRectList;
    });
    document.body.innerHTML = '<x-customer data-waymark-mask></x-customer>';
    const root = document.querySelector('x-customer')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<b>Maja</b>';
    expect(measureCovers(ours)).toEqual([{ x: 9, y: 9, width: 102, height: 22 }]);
  });

  it('is a field inside a shadow root, and not what is ours', () => {
    document.body.innerHTML = '<x-card></x-card>';
    document.body.append(ours);
    const root = ours.shadowRoot ?? ours.attachShadow({ mode: 'open' });
    root.innerHTML = '<textarea at="10,10"></textarea>';
    const card = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (card) card.innerHTML = '<input at="50,60">';
    expect(measureCovers(ours)).toEqual([{ x: 49, y: 59, width: 102, height: 22 }]);
  });

  it('is also what flows out of a masked element', () => {
    const overflow = [new DOMRect(10, 40, 300, 20)] as unknown as DOMRectList;
    vi.mocked(Range.prototype.getClientRects).mockReturnValue(overflow);
    expect(coversOf('<p data-waymark-mask at="10,10">long</p>')).toContainEqual({
      x: 9,
      y: 39,
      width: 302,
      height: 22,
    });
  });

  it('is measured on the screen when the page is zoomed with two fingers', () => {
    vi.stubGlobal('visualViewport', { scale: 2, offsetLeft: 10, offsetTop: 5 });
    expect(coversOf('<input at="20,15">')).toEqual([{ x: 19, y: 19, width: 202, height: 42 }]);
  });

  it('goes outwards to whole pixels', () => {
    expect(coversOf('<input at="10.4,10.6">')).toEqual([{ x: 9, y: 9, width: 103, height: 23 }]);
  });
});
