import type { SignalRuleId } from '../../shared/journey/signal-rules.ts';
import type { Tab } from '../launch/driver.ts';
import {
  DEAD_NAMES,
  ERROR_NAMES,
  RAGE_NAMES,
  SLOW_MS,
  SLOW_PAGE_PATHS,
} from './signals-planted-pages.ts';

/** Friction on purpose, and what somebody does who runs into it. */
export interface Planted {
  rule: SignalRuleId;
  /** What its signal is known by: the element's words, or a part of the page's address. */
  known: string;
  path: string;
  meet(tab: Tab, go: (path: string) => Promise<void>): Promise<unknown>;
  /** Milliseconds to wait until the next thing is done. */
  restMs: number;
  /** Found beside it, and as true. */
  also: SignalRuleId[];
  /** What a browser must measure for it; Firefox has no layout shifts. */
  entryType?: string;
}

/** The driver's way to say: the element with these words; in roots by their host. */
function at(known: string): string {
  if (known.endsWith('closed root')) return '#closedHost';
  if (known.endsWith('open root')) return '#openHost';
  if (known === 'rage root') return '#root';
  if (known === 'rage picture') return 'img';
  if (known === 'dead input') return 'input[type="button"]';
  const tags = ['button', '[role="button"]', 'main > a', 'span', 'div[onclick]', 'p'];
  const tag = tags[TAGS[known.replace(/^\w+ /, '')] ?? 0];
  return `${tag} >> ${known}`;
}
const TAGS: Record<string, number> = {
  ...{ role: 1, quick: 1, anchor: 2, 'script link': 2, pointer: 3, onclick: 4, 'on words': 5 },
};

const JUST_DEAD_MS = 2_700;
const ANSWERED_MS = 400;
const BURST_OVER_MS = 1_300;
/** Until its last answer has come, too. */
const LATE_MS = 2_600;
const VERY_QUICK = 4;
const ANGRY = 3;

const dead = DEAD_NAMES.map(
  (known): Planted => ({
    ...{ rule: 'dead', known, path: '/dead', restMs: JUST_DEAD_MS, also: [] },
    meet: (tab) => tab.click(at(known)),
  }),
);
const slow = SLOW_MS.map(
  (ms): Planted => ({
    ...{ rule: 'slow-response', known: `slow ${ms}`, path: '/slow', also: [] },
    restMs: ms + ANSWERED_MS,
    meet: (tab) => tab.click(`button >> slow ${ms}`),
  }),
);
const rage = RAGE_NAMES.map(
  (known): Planted => ({
    ...{
      rule: 'rage',
      known,
      path: '/rage',
      restMs: known === 'rage late' ? LATE_MS : BURST_OVER_MS,
      also: ['slow-response'],
    },
    async meet(tab) {
      const times = known === 'rage quick' ? VERY_QUICK : ANGRY;
      for (let n = 0; n < times; n += 1) await tab.click(at(known));
    },
  }),
);
const errors = ERROR_NAMES.map(
  (known): Planted => ({
    ...{ rule: 'error-click', known, path: '/errors', restMs: 2_200, also: [] },
    meet: (tab) => tab.click(`button >> ${known}`),
  }),
);
const scrolls = ['a', 'b', 'c', 'd'].map(
  (name): Planted => ({
    ...{ rule: 'excessive-scroll', known: `/long-${name}`, path: `/long-${name}`, restMs: 300 },
    also: [],
    async meet(tab) {
      for (const y of [900, -600, 700, -600, 700, -500]) {
        await tab.scroll({ y });
        await new Promise((resolve) => setTimeout(resolve, 450));
      }
    },
  }),
);
const forms = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  (name, index): Planted => ({
    ...{ rule: 'form-abandoned', known: `/form-${name}`, path: `/form-${name}`, restMs: 500 },
    also: [],
    async meet(tab, go) {
      await tab.fill('#one', 'something');
      if (index % 2 === 0) await tab.fill('#two', 'more');
      if (index > 2) await tab.select('#three', 'b');
      if (index === 1) await go('/start');
      else await tab.click('#away');
    },
  }),
);
/** Ten seconds must lie between two of them. */
const COOL_MS = 10_500;
const backs = ['a', 'b', 'c', 'd'].map(
  (name, index): Planted => ({
    ...{
      rule: 'quick-back',
      known: `/side-${name}`,
      path: '/side-home',
      restMs: COOL_MS,
      also: [],
    },
    async meet(tab, go) {
      await go(`/side-${name}`);
      await new Promise((resolve) => setTimeout(resolve, 600 + index * 1_500));
      await tab.back();
    },
  }),
);
const slowPages = SLOW_PAGE_PATHS.map(
  (path): Planted => ({
    ...{ rule: 'slow-page', known: path.split('?')[0] ?? path, path, restMs: 2_500, also: [] },
    ...(path === '/jumps' && { entryType: 'layout-shift' }),
    meet: async (tab) => {
      if (path === '/stuck') await tab.click('button >> stuck');
    },
  }),
);
const STAGE_PATHS = [
  ['purchase', 'awareness'],
  ['consideration', 'awareness'],
  ['purchase', 'consideration'],
] as const;
const backtracks = STAGE_PATHS.map(
  ([from, to]): Planted => ({
    ...{
      rule: 'backtrack',
      known: `/stage-${to}`,
      path: `/stage-${from}`,
      restMs: 1_500,
      also: [],
    },
    async meet(_tab, go) {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await go(`/stage-${to}`);
    },
  }),
);
const MINUTE_MS = 60_500;
const deadEnd: Planted = {
  ...{
    rule: 'dead-end',
    known: '/stage-purchase',
    path: '/stage-purchase',
    restMs: 1_500,
    also: [],
  },
  async meet(tab, go) {
    const until = Date.now() + MINUTE_MS;
    for (let x = 100; Date.now() < until; x += 20) {
      await tab.hover({ x: x % 800, y: 200 });
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
    await go('/start');
  },
};

/** Sixty in Firefox, which does not measure `/jumps`, and one more elsewhere. */
export const PLANTED: readonly Planted[] = [
  ...[...dead, ...slow, ...rage, ...errors, ...scrolls, ...forms, ...backs],
  ...[...slowPages, ...backtracks, deadEnd],
];
