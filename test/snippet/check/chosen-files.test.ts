import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenFiles, mustHold } from '../../../snippet/check/chosen-files.ts';

let root = '';
const at = (path: string) => `${root}/${path}`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-chosen-'));
  mkdirSync(at('blog'));
  for (const file of ['index.html', '404.html', 'blog/a.html', 'blog/b.html']) {
    writeFileSync(at(file), '');
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const chosen = (pages: string[], without: string[] = []) =>
  chosenFiles(pages.map(at), without.map(at)).map((file) => relative(root, file));

describe('the files to check', () => {
  it('are there once, however they are written', () => {
    expect(chosen(['index.html', './index.html', 'blog/../index.html', 'ind*.html'])).toEqual([
      'index.html',
    ]);
    expect(chosenFiles([at('index.html'), relative('.', at('index.html'))], [])).toHaveLength(1);
  });

  it.each([
    [['404.html', 'blog'], ['index.html']],
    [['blog/**'], ['404.html', 'index.html']],
    [['**/b.*'], ['404.html', 'blog/a.html', 'index.html']],
    [['gone.html'], ['404.html', 'blog/a.html', 'blog/b.html', 'index.html']],
  ])('are all but %j', (without, files) => {
    expect(chosen(['**/*.html'], without)).toEqual(files);
  });

  it('must be some', () => {
    expect(() => chosen(['blog'], ['blog/*.html'])).toThrow('No page is left');
    expect(() => chosen(['gone/**'])).toThrow('is no file, and matches none.');
    expect(() => chosenFiles([''], [])).toThrow('An empty word is no file');
    expect(() => chosenFiles(['localhost:4173/cart'], [])).toThrow('begins with http://');
  });

  it('lie in the folder that is said to be the site’s', () => {
    mustHold(root, [at('index.html'), at('blog/a.html')]);
    expect(() => mustHold(at('blog'), [at('blog/a.html'), at('index.html')])).toThrow(
      `${at('index.html')} is not in --root ${at('blog')}.`,
    );
    expect(() => mustHold(at('gone'), [])).toThrow('is no folder');
    expect(() => mustHold(at('index.html'), [])).toThrow('is no folder');
  });
});
