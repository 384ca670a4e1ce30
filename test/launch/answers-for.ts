import type { BrowserKind } from './browser.ts';

/**
 * `npm test` has six minutes on two cores. What the sample walk, a note, the labels and the panel rest on is proved in
 * both browsers each time; the wide fields of odd pages, vendors and cases are divided between the two. `npm run e2e`
 * is the long form: everything in both.
 */
export const SHORT = process.env.WAYMARK_SHORT === '1';

/** Files of `test/e2e` that one browser answers for in the short form: the one that needs less time for it. */
const ANSWERS: Readonly<Record<string, BrowserKind>> = {
  accessibility: 'chromium',
  after: 'chromium',
  'before-the-walk': 'chromium',
  check: 'chromium',
  hostile: 'chromium',
  keyboard: 'chromium',
  'labels-give-way': 'chromium',
  'labels-painted': 'firefox',
  moments: 'firefox',
  'panel-layout': 'chromium',
  privacy: 'firefox',
  routes: 'firefox',
  rules: 'firefox',
  settings: 'firefox',
  signals: 'firefox',
  sinks: 'chromium',
  'snippet-too-much': 'firefox',
  'steps-tell': 'firefox',
  'tags-odd-pages': 'firefox',
  update: 'chromium',
  'walk-file': 'chromium',
};

/** Files that only the long form asks for: others go the same ways, less far. */
const LONG_FORM: readonly string[] = ['after-update', 'whole-journey'];

/** Paths of the test files that a run in this browser leaves to the other one. */
export function leftToTheOther(name: string | undefined): string[] {
  if (!SHORT || !name) return [];
  const others = Object.entries(ANSWERS).filter(([, whose]) => whose !== name);
  return [...LONG_FORM, ...others.map(([file]) => file)].map((file) => `test/e2e/${file}.test.ts`);
}
