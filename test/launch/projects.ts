import { leftToTheOther } from './answers-for.ts';
import { mockingTests } from './mocking.ts';

/** Rooms that may not touch a DOM are tested without one; building one costs more than most of their tests. */
const PURE = 'test/{shared,snippet/check,snippet/install}/**';
const BEHIND = ['test/extension/background', 'test/extension/store', 'test/extension/platform'];
const SHOWN = [
  'test/extension/options',
  'test/extension/ui',
  'test/extension/panel',
  'test/extension/report',
  'test/extension/content',
];
/** The snippet leaves its mark on the window and on the page's names. */
const SNIPPET = 'test/snippet/**';
/** Holds the snippet against the extension's readers. */
const WITH_EXTENSION = 'test/snippet/same-*.test.ts';

/** One core is kept free otherwise, which of two is half; and a thread is begun in less time than a process. */
const THREADS = { maxWorkers: '100%', pool: 'threads' as const };
/** What leaves something behind gets a context of its own in a thread that stays: half the price of a new thread. */
const CONTEXTS = { maxWorkers: '100%', pool: 'vmThreads' as const };
const SETUP = 'test/launch/unit-setup.ts';
const NODE = { environment: 'node', setupFiles: [SETUP] };
const PAGE = { environment: 'happy-dom' };

const below = (folders: readonly string[]) =>
  folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

const ofRules = {
  name: 'rules',
  environment: 'node',
  include: ['test/rules/**/*.test.ts'],
  // One reading of the house for all of them.
  isolate: false,
  maxWorkers: 1,
  // Some read every file there is, beside whatever else the machine has to do.
  testTimeout: 30_000,
};

const inBrowsers = {
  name: 'e2e',
  environment: 'node',
  include: ['test/e2e/**/*.test.ts'],
  exclude: leftToTheOther(process.env.WAYMARK_BROWSER),
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Each drives a browser, which keeps more than one core busy; a third makes waits time out on four cores.
  maxWorkers: process.env.WAYMARK_BROWSER ? 1 : 2,
  // The files of a worker share its browsers.
  isolate: false,
  // A red run must mean a fault, whatever else the machine does; what needed a second try is named in the output.
  retry: process.env.CI ? 1 : 0,
  globalSetup: ['test/launch/e2e-setup.ts'],
};

/**
 * What `vitest --project` chooses from. Files that leave nothing behind share a thread and what it loaded (`unit`,
 * `dom`): a thread for each takes four times as long.
 * @param root the repository's folder
 */
export function testProjects(root: string) {
  const behind = mockingTests(root, BEHIND);
  const shown = mockingTests(root, SHOWN);
  const sharing = { ...THREADS, isolate: false };
  const unit = [
    {
      ...NODE,
      ...sharing,
      name: 'unit',
      include: [`${PURE}/*.test.ts`, ...below(BEHIND)],
      exclude: behind,
    },
    { ...NODE, ...CONTEXTS, name: 'unit-alone', include: behind },
    {
      ...PAGE,
      ...sharing,
      setupFiles: [SETUP, 'test/launch/dom-setup.ts'],
      name: 'dom',
      include: below(SHOWN),
      exclude: shown,
    },
    {
      ...PAGE,
      ...CONTEXTS,
      setupFiles: [SETUP],
      name: 'dom-alone',
      include: [WITH_EXTENSION, ...shown],
    },
    {
      ...PAGE,
      ...CONTEXTS,
      name: 'dom-snippet',
      include: [`${SNIPPET}/*.test.{ts,tsx}`],
      exclude: [PURE, WITH_EXTENSION],
    },
  ];
  return [...unit, ofRules, inBrowsers].map((test) => ({ extends: true as const, test }));
}
