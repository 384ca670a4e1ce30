import { expect, it } from 'vitest';
import { type CheckedPage, detours, type Told, toLine } from '../../../snippet/check/report.ts';

const told = (message: string): Told => ({
  ...{ rule: 'markSpace', level: 'error', where: {}, values: [], file: 'a.html', line: 2 },
  ...{ message, fix: 'Mend it.' },
});

it.each([
  ['plain words', 'plain words'],
  ['a\nb.html:1: error x\u2028c', 'a b.html:1: error x c'],
  ['\u001b[2Jgone', '\\u{1b}[2Jgone'],
  ['\u202ederised', '\\u{202e}derised'],
  ['naïve “köp” 😀', 'naïve “köp” 😀'],
])('a finding is one line that steers no terminal: %j', (message, shown) => {
  expect(toLine(told(message))).toBe(`a.html:2: error markSpace: ${shown} Mend it.`);
});

it('tells which address led to another page, and of no other', () => {
  const page = (name: string, address: string): CheckedPage => ({
    name,
    marks: { address, marks: [] } as unknown as CheckedPage['marks'],
  });
  const said = detours([
    page('https://shop.example/orders', 'https://shop.example/login'),
    page('https://shop.example', 'https://shop.example/'),
    page('https://shop.example/cart?add=1', 'https://shop.example/cart'),
    page('https://shop.example/help/', 'https://www.shop.example/help'),
    page('dist/login.html', 'https://shop.example/login.html'),
  ]);
  expect(said).toEqual([
    'https://shop.example/orders led to https://shop.example/login: that is the page that was checked.',
    'https://shop.example/help/ led to https://www.shop.example/help: that is the page that was checked.',
  ]);
});
