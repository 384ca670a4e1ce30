import { expect, it } from 'vitest';
import { browserCalls, sharedOwners, silencedCompiler, spelledAttributes } from './owners.ts';
import { commentsOf } from './parse.ts';
import { houseFiles } from './tree.ts';

const PRODUCT = /^(shared|snippet|extension)\/.*\.tsx?$/;
const TYPESCRIPT = /\.tsx?$/;
const at = (path: string, text: string) => [{ path, text }];

it('only the platform room talks to the browser', () => {
  expect(browserCalls(houseFiles(PRODUCT))).toEqual([]);
});

it.each([
  'browser.tabs.query({});',
  'const url = chrome.runtime.getURL("a");',
  'if (chrome.sidePanel) open();',
  'const answer = await browser.storage.local.get();',
])('sees a call to the browser: %s', (text) => {
  expect(browserCalls(at('extension/background/a.ts', text))).not.toEqual([]);
  expect(browserCalls(at('extension/platform/a.ts', text))).toEqual([]);
});

it('does not take a word for a call', () => {
  const text =
    'const browser = "chrome"; type Tab = chrome.tabs.Tab; open(browser); a.browser.b();';
  expect(browserCalls(at('extension/manifest.ts', text))).toEqual([]);
});

it('every attribute is spelled in one place', () => {
  expect(spelledAttributes(houseFiles(PRODUCT))).toEqual([]);
});

it.each([
  "const a = 'data-waymark-stage';",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is a template
  'const a = `[data-waymark-stage="${b}"]`;',
  "const a = <p {...{ 'data-waymark-mask': '' }}>x</p>;",
])('sees an attribute that is spelled again: %s', (text) => {
  expect(spelledAttributes(at('extension/content/a.tsx', text))).toHaveLength(1);
  expect(spelledAttributes(at('shared/contract/attributes.ts', text))).toEqual([]);
});

it('does not mind an attribute in a comment', () => {
  expect(spelledAttributes(at('extension/content/a.ts', '// data-waymark-stage\nx();'))).toEqual(
    [],
  );
});

it('messages, the database and writing have one owner each', () => {
  expect(sharedOwners(houseFiles(PRODUCT))).toEqual([]);
});

it.each([
  ['extension/panel/a.ts', "import { defineExtensionMessaging } from '@webext-core/messaging';"],
  ['extension/platform/a.ts', "import { defineExtensionMessaging } from '@webext-core/messaging';"],
  ['extension/ui/client.ts', "import { openDB } from 'idb';"],
  ['extension/ui/client.ts', "import { putNote } from '../store/write.ts';"],
])('sees that %s takes what is not its own', (path, text) => {
  expect(sharedOwners(at(path, text))).toHaveLength(1);
});

it('nobody silences the compiler', () => {
  expect(silencedCompiler(houseFiles(TYPESCRIPT), commentsOf)).toEqual([]);
});

it.each(['let a: any;', 'const a = b as any;', 'const a: any[] = [];', `// @ts-${'ignore'}\nx();`])(
  'sees a silenced compiler: %s',
  (text) => {
    expect(silencedCompiler(at('a.ts', text), commentsOf)).toHaveLength(1);
  },
);
