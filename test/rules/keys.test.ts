import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifest } from '../../extension/manifest.ts';
import * as WALK_KEYS from '../../shared/journey/walk-keys.ts';
import { type NamedKey, sharedKeys, spelledKeys, takenKeys } from './keys.ts';
import { houseFiles } from './tree.ts';

/** What stands in for a command of the browser's may have its keys. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  NOTE_KEY: 'add-note',
  OVERLAY_KEY: 'toggle-overlay',
};
const KEYS: NamedKey[] = Object.entries(WALK_KEYS).flatMap(([name, keys]) =>
  [keys].flat().map(({ chord }) => ({ name, chord, command: STANDS_FOR[name] })),
);
const suggesting = (keys: string) => ({ commands: { open: { suggested_key: { default: keys } } } });
const at = (path: string, text: string) => [{ path, text }];

it.each(['chrome', 'firefox'] as const)(
  "no key of a walk is suggested for a command in %s: it would never come to the walk's page",
  (browser) => {
    expect(takenKeys(manifest(browser), KEYS)).toEqual([]);
  },
);

it('sees a key that is taken, and none that does the same', () => {
  const keep = { name: 'KEEP_KEY', chord: 'Alt+Shift+K' };
  expect(takenKeys(suggesting('Alt+Shift+K'), [keep])).toHaveLength(1);
  expect(takenKeys(suggesting('Alt+Shift+K'), [{ ...keep, command: 'open' }])).toEqual([]);
  expect(takenKeys(suggesting('Alt+Shift+L'), [keep])).toEqual([]);
});

it('each key does one thing', () => {
  expect(KEYS.length).toBeGreaterThan(5);
  expect(sharedKeys(KEYS)).toEqual([]);
  expect(sharedKeys([KEYS, KEYS].flat())).toHaveLength(KEYS.length);
});

it('each key is spelled in one place', () => {
  expect(spelledKeys(houseFiles(/^(shared|extension)\/.*\.tsx?$/))).toEqual([]);
});

it.each([
  "if (event.code === 'KeyK') keep();",
  'const answers = { KeyZ: undo };',
  "button(words, act, 'Alt+Shift+K');",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is a template
  'const chord = `Alt+Shift+${key}`;',
])('sees a key that is spelled again: %s', (text) => {
  expect(spelledKeys(at('extension/content/a.ts', text))).toHaveLength(1);
  expect(spelledKeys(at('shared/journey/walk-keys.ts', text))).toEqual([]);
});

it('does not mind a key in a comment', () => {
  expect(spelledKeys(at('extension/content/a.ts', '// Alt+Shift+K\nx();'))).toEqual([]);
});

it('people read of every key', () => {
  const readme = readFileSync('README.md', 'utf8');
  const faces = WALK_KEYS.FEELING_KEYS.map(({ chord }) => chord);
  const said = KEYS.map(({ chord }) => chord).filter((chord) => !faces.includes(chord));
  for (const chord of [...said, `${faces[0]} to ${faces.at(-1)}`]) expect(readme).toContain(chord);
});
