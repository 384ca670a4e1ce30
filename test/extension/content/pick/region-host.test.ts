import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { regionHost } from '../../../../extension/content/pick/region-host.ts';

const BOX = { x: 110, y: 110, width: 50, height: 50 };

beforeEach(() => {
  // No layout here: each element says its own box.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [x = 0, y = 0, width = 1_000, height = 1_000] =
      this.getAttribute('box')?.split(' ').map(Number) ?? [];
    return new DOMRect(x, y, width, height);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const hostIn = (html: string) => {
  document.body.innerHTML = html;
  const from = document.querySelector('[from]') as Element;
  const host = regionHost(from, BOX);
  return host.id || host.localName;
};

it.each([
  [
    'the nearest element that holds it',
    '<div id="b" box="100 100 200 200"><i from box="120 120 9 9"></i></div>',
    'b',
  ],
  [
    'a picture before what lies over it',
    '<svg box="100 100 200 200"><g from box="100 100 199 199"></g></svg>',
    'svg',
  ],
  [
    'a card before a wrapper',
    '<li box="90 90 230 230"><div from box="100 100 200 200"></div></li>',
    'li',
  ],
  [
    'a name before a wrapper',
    '<div id="plan" box="90 90 230 230"><div from box="100 100 200 200"></div></div>',
    'plan',
  ],
  [
    'no card that is much larger',
    '<main box="0 0 1000 1000"><b from box="100 100 70 70"></b></main>',
    'b',
  ],
  ['an edge that the hand went over', '<img id="photo" from box="113 113 60 60">', 'photo'],
  ['the body where nothing else holds it', '<p from box="0 0 9 9"></p>', 'body'],
])('takes %s', (_what, html, expected) => {
  expect(hostIn(html)).toBe(expected);
});
