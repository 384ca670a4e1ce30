import { expect, it } from 'vitest';
import { readCommand, USAGE } from '../../../snippet/check/options.ts';

const read = (words: string) => readCommand(words.split(' ').filter(Boolean));

it('reads what to check and how', () => {
  const words =
    'check j.json a.html b/**/*.html --base https://shop.example/x --root dist --strict --without b/404.html --without c';
  expect(read(words)).toEqual({
    ok: true,
    value: {
      journey: 'j.json',
      pages: ['a.html', 'b/**/*.html'],
      base: 'https://shop.example',
      root: 'dist',
      without: ['b/404.html', 'c'],
      prefix: undefined,
      browser: undefined,
      some: false,
      strict: true,
      all: false,
      json: false,
    },
  });
});

it.each([
  ['--help', 'help'],
  ['check -h', 'help'],
  ['--version', 'version'],
])('%s asks for a text', (words, value) => {
  expect(read(words)).toEqual({ ok: true, value });
});

it('a prefix in capital letters is the one that HTML makes of it', () => {
  expect(read('check j.json a.html --prefix WM')).toMatchObject({ value: { prefix: 'wm' } });
});

it.each([
  ['', 'what to do'],
  ['lint j.json a.html', 'no command lint'],
  ['check', 'journey file'],
  ['check j.json', 'Name the pages'],
  ['check j.json a.html --base shop', '--base shop'],
  ['check j.json a.html --prefix W.M', '--prefix W.M'],
  ['check j.json a.html --fast', '--fast'],
  ['check j.json a.html --root', '--root'],
])('waymark %s is refused with what is missing', (words, why) => {
  expect(read(words)).toEqual({ ok: false, reason: expect.stringContaining(why) });
});

it.each([
  'base',
  'root',
  'without',
  'prefix',
  'some',
  'strict',
  'all',
  'json',
  'browser',
  'help',
  'version',
])('the usage tells of --%s', (flag) => {
  expect(USAGE).toContain(`--${flag}`);
});
