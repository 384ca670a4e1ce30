import { expect, it } from 'vitest';
import { addressesOf, commonFolder } from '../../../snippet/check/page-files.ts';

const place = { base: 'https://shop.example', root: 'dist' };

it.each([
  ['dist/index.html', ['/', '/index.html']],
  ['dist/cart/index.html', ['/cart/', '/cart', '/cart/index.html']],
  ['dist/about.html', ['/about.html', '/about']],
  ['dist/old/page.xhtml', ['/old/page.xhtml', '/old/page']],
  ['dist/två ord.html', ['/tv%C3%A5%20ord.html', '/tv%C3%A5%20ord']],
  ['elsewhere/a.html', ['/elsewhere/a.html', '/elsewhere/a']],
])('%s is asked for as %j', (file, paths) => {
  expect(addressesOf(file, place)).toEqual(paths.map((path) => `https://shop.example${path}`));
});

it('finds the folder that all files are in', () => {
  const inside = (...files: string[]) => commonFolder(files).slice(process.cwd().length);
  expect(inside('a/b/c.html', 'a/b/d/e.html')).toMatch(/^.a.b$/);
  expect(inside('a/b.html', 'a2/b.html')).toBe('');
  expect(inside('a/b.html')).toMatch(/^.a$/);
});
