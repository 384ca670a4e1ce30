import type { BrowserKind } from './browser.ts';

/**
 * `npm test` has six minutes on two cores. What walking rests on (the sample walk, marks, labels, pictures, no step
 * lost) is proved in both browsers each time; everything else is divided between the two, each with about as much to
 * do as the other. `npm run e2e` is the long form: everything in both.
 */
export const SHORT = process.env.WAYMARK_SHORT === '1';

/** Files of `test/e2e` that one browser answers for in the short form: mostly the one that needs less time. */
const ANSWERS: Readonly<Record<string, BrowserKind>> = {
  accessibility: 'firefox',
  check: 'chromium',
  'disk-full': 'firefox',
  'draft-kept': 'chromium',
  follow: 'chromium',
  frames: 'firefox',
  hostile: 'chromium',
  keyboard: 'chromium',
  'labels-painted': 'firefox',
  'note-key': 'chromium',
  'notes-at-hand': 'firefox',
  'page-figures': 'chromium',
  'page-handlers': 'firefox',
  'page-untouched': 'firefox',
  'panel-layout': 'chromium',
  passage: 'chromium',
  privacy: 'firefox',
  rebuilt: 'chromium',
  'report-file': 'chromium',
  routes: 'firefox',
  rules: 'firefox',
  settings: 'firefox',
  signals: 'firefox',
  'signals-judged': 'chromium',
  sinks: 'chromium',
  'snippet-too-much': 'firefox',
  'steps-tell': 'firefox',
  'strict-page': 'firefox',
  tags: 'chromium',
  update: 'chromium',
  'walk-survives': 'chromium',
  'without-permission': 'chromium',
  'writing-on-the-page': 'chromium',
};

/** Files that only the long form asks for: others go the same ways, less far. */
const LONG_FORM: readonly string[] = [
  'after',
  'after-update',
  'before-the-walk',
  'labels-give-way',
  'moments',
  'tags-odd-pages',
  'walk-file',
  'whole-journey',
];

/** Paths of the test files that a run in this browser leaves to the other one. */
export function leftToTheOther(name: string | undefined): string[] {
  if (!SHORT || !name) return [];
  const others = Object.entries(ANSWERS).filter(([, whose]) => whose !== name);
  return [...LONG_FORM, ...others.map(([file]) => file)].map((file) => `test/e2e/${file}.test.ts`);
}
