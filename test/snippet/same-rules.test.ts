import './as-full.ts';
import { signal } from '@preact/signals-core';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startRules } from '../../extension/content/rules/start-rules.ts';
import type { RulesWorld } from '../../extension/content/rules-door.ts';
import { PageScan } from '../../extension/content/scan-page.ts';
import { outward } from '../../extension/content/surroundings.ts';
import { atOnce } from '../../extension/content/tag/in-slices.ts';
import { findMarks } from '../../extension/content/tag/mark-facts.ts';
import type { Rule } from '../../shared/contract/rule.ts';
import type { BriefedRule } from '../../shared/journey/briefing.ts';
import { pageFacts } from '../../snippet/check/page-facts.ts';
import { readPage } from '../../snippet/check/page-tree.ts';
import { plan } from '../shared/journey/lint/sample-plan.ts';
import { page } from './tagged-page.ts';

// Only browsers open closed roots.
vi.mock('../../extension/platform/shadow-root.ts', () => ({
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

beforeAll(() => {
  vi.stubGlobal('URLPattern', URLPattern);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 1));
});

const NONE = 'none';
const RULED: Rule = { selector: 'b', touchpoint: 'r' };
const STAGED: Rule = { ...RULED, stages: ['ruled'] };
const META = '<meta name="waymark:stage" content="paged">';

/** What everybody makes of the first `b`: touchpoint and stages, or nothing. Its `on` where a case is about that. */
const CASES: [what: string, html: string, rules: Rule[], meaning: string, head?: string][] = [
  ['markup before a rule', '<b data-waymark-touchpoint="w"></b>', [RULED], 'w:'],
  [
    'a malformed name, which no rule hides',
    '<b data-waymark-touchpoint="Bad W"></b>',
    [RULED],
    NONE,
  ],
  ['an empty name, which no rule hides', '<b data-waymark-touchpoint=""></b>', [RULED], NONE],
  ['own stage before the rule’s', '<b data-waymark-stage="own"></b>', [STAGED], 'r: own'],
  [
    'own faulty stage, which no rule hides',
    '<b data-waymark-stage="Köp"></b>',
    [STAGED],
    'r:',
    META,
  ],
  ['own empty stage: the page’s', '<b data-waymark-stage=""></b>', [STAGED], 'r: paged', META],
  [
    'the rule’s stage before what is around',
    '<p data-waymark-stage="anc"><b></b></p>',
    [STAGED],
    'r: ruled',
  ],
  [
    'a part that is nearer than an attribute',
    '<section data-waymark-stage="anc"><p><b data-waymark-touchpoint="w"></b></p></section>',
    [{ selector: 'p', stages: ['part'] }],
    'w: part',
  ],
  [
    'an attribute that is nearer than a part',
    '<section><p data-waymark-stage="near"><b data-waymark-touchpoint="w"></b></p></section>',
    [{ selector: 'section', stages: ['part'] }],
    'w: near',
  ],
  [
    'ignore around a mark',
    '<p data-waymark-ignore><b data-waymark-touchpoint="w"></b></p>',
    [],
    NONE,
  ],
  ['ignore around a ruled mark', '<p data-waymark-ignore><b></b></p>', [STAGED], NONE],
  ['ignore on a ruled mark', '<b data-waymark-ignore></b>', [STAGED], NONE],
  ['ignore of a part of its own', '<p data-waymark-ignore><i></i></p><b></b>', [RULED], 'r:'],
  [
    'a faulty stage around',
    '<p data-waymark-stage="Köp"><b data-waymark-touchpoint="w"></b></p>',
    [],
    'w:',
    META,
  ],
  [
    'a stage half faulty',
    '<p data-waymark-stage="Köp near"><b data-waymark-touchpoint="w"></b></p>',
    [],
    'w: near',
    META,
  ],
  [
    'an empty stage around',
    '<p data-waymark-stage=""><b data-waymark-touchpoint="w"></b></p>',
    [],
    'w: paged',
    META,
  ],
  [
    'a stage of blanks around',
    '<p data-waymark-stage=" "><b data-waymark-touchpoint="w"></b></p>',
    [],
    'w:',
    META,
  ],
  [
    'a rule for the page',
    '<b data-waymark-touchpoint="w"></b>',
    [{ stages: ['pagerule'] }],
    'w: pagerule',
  ],
  [
    'a meta element before a rule for the page',
    '<b data-waymark-touchpoint="w"></b>',
    [{ stages: ['pagerule'] }],
    'w: paged',
    META,
  ],
  [
    'a faulty meta element, which no rule hides',
    '<b data-waymark-touchpoint="w"></b>',
    [{ stages: ['pagerule'] }],
    'w:',
    '<meta name="waymark:stage" content="Köp">',
  ],
  [
    'a rule for another page',
    '<b></b>',
    [
      { ...RULED, pages: '/elsewhere' },
      { pages: '/elsewhere', stages: ['pagerule'] },
    ],
    NONE,
  ],
  ['the first rule that fits', '<b></b>', [RULED, { selector: '*', touchpoint: 'later' }], 'r:'],
  [
    'the first part that fits',
    '<p class="p"><b data-waymark-touchpoint="w"></b></p>',
    [
      { selector: '.p', stages: ['first'] },
      { selector: 'p', stages: ['later'] },
    ],
    'w: first',
  ],
  [
    'a ruled mark in a part',
    '<section><b></b></section>',
    [RULED, { selector: 'section', stages: ['part'] }],
    'r: part',
  ],
  [
    'a ruled mark in a part, with stages of its own',
    '<section><b></b></section>',
    [STAGED, { selector: 'section', stages: ['part'] }],
    'r: ruled',
  ],
  ['stages of a rule that gives way', '<b data-waymark-touchpoint="w"></b>', [STAGED], 'w:'],
  [
    'a part that is the mark itself',
    '<b data-waymark-touchpoint="w"></b>',
    [{ selector: 'b', stages: ['part'] }],
    'w: part',
  ],
  [
    'a part that is the ruled mark itself',
    '<b></b>',
    [{ selector: 'b', stages: ['part'] }, RULED],
    'r: part',
  ],
  [
    'a ruled mark with stages around a ruled mark',
    '<section><b></b></section>',
    [RULED, { selector: 'section', touchpoint: 's', stages: ['sec'] }],
    'r: sec',
  ],
  [
    'a ruled mark with stages around a written one',
    '<section><b data-waymark-touchpoint="w"></b></section>',
    [{ selector: 'section', touchpoint: 's', stages: ['sec'] }],
    'w: sec',
  ],
  [
    'stages of a rule that gives way around',
    '<section data-waymark-touchpoint="o"><b data-waymark-touchpoint="w"></b></section>',
    [{ selector: 'section', touchpoint: 's', stages: ['sec'] }],
    'w:',
  ],
  [
    'a mark that wants no clicks',
    '<b data-waymark-touchpoint="w" data-waymark-on="view"></b>',
    [],
    'w: not clicked',
  ],
  [
    'words that only hold one that counts',
    '<b data-waymark-touchpoint="w" data-waymark-on="preview onclick"></b>',
    [],
    'w: not clicked',
  ],
  [
    'a word nobody knows beside one that counts',
    '<b data-waymark-touchpoint="w" data-waymark-on="clik click"></b>',
    [],
    'w:',
  ],
  ['what counts by a rule', '<b></b>', [{ ...RULED, on: 'view' }], 'r: not clicked'],
  [
    'the attribute for what counts before the rule’s',
    '<b data-waymark-on="click"></b>',
    [{ ...RULED, on: 'view' }],
    'r:',
  ],
  [
    'the rule of a mark that gives way, for what counts',
    '<b data-waymark-touchpoint="w"></b>',
    [{ ...RULED, on: 'view' }],
    'w:',
  ],
];

const inWords = (touchpoint: string, stages: readonly string[]) =>
  [`${touchpoint}:`, ...stages].join(' ');

/** A snippet of its own for each case; the one before it is made deaf. */
async function bySnippet(rules: Rule[]): Promise<string> {
  Reflect.set(window, 'waymark', undefined);
  const listens = vi.spyOn(window, 'addEventListener');
  await page.install();
  const api: { rules?: (rules: Rule[]) => void } | undefined = Reflect.get(window, 'waymark');
  api?.rules?.(rules);
  await page.pass(1_000);
  const before = page.heard.length;
  page.find('b').click();
  for (const [type, hear] of listens.mock.calls) window.removeEventListener(type, hear, true);
  listens.mockRestore();
  const said = page.heard.slice(before);
  expect(said.length).toBeLessThanOrEqual(1);
  const [event] = said;
  return event?.type === 'clicked' ? inWords(event.touchpoint, event.stages) : NONE;
}

async function byWalk(rules: BriefedRule[]): Promise<{ meaning: string; scan: PageScan }> {
  const scan = new PageScan();
  scan.explore([document.body]);
  const ending = new AbortController();
  startRules({
    briefing: signal({ rules, readsPageType: false }) as unknown as RulesWorld['briefing'],
    ...{ signal: ending.signal, onChange: () => {}, askPageType: async () => [] },
    roots: () => scan.roots(),
    enter(ruled) {
      scan.ruled = ruled;
      scan.reread();
    },
  });
  await page.pass(6_000);
  ending.abort();
  const mark = scan.markOn(outward(page.find('b')));
  const listed = scan.marks().find(({ element }) => element === page.find('b'));
  expect(listed?.touchpoint).toBe(mark?.touchpoint);
  expect(listed?.stages).toEqual(mark?.stages);
  return { meaning: mark ? inWords(mark.touchpoint, mark.stages) : NONE, scan };
}

function byTags(scan: PageScan, rules: BriefedRule[]): string {
  const { marks } = atOnce(findMarks(scan, rules, 'waymark'));
  const found = marks.find(({ element }) => element === page.find('b'))?.fact;
  return found?.valid ? inWords(found.touchpoint, found.stages) : NONE;
}

function byBuild(html: string, head: string, rules: Rule[]): string {
  const source = `<!doctype html><html><head>${head}</head><body>${html}</body></html>`;
  const read = { addresses: [location.href], tree: readPage(source, false), pageTypes: [] };
  const found = pageFacts(plan({ rules }), read).marks.find(({ tag }) => tag === 'b');
  return found?.valid ? inWords(found.touchpoint, found.stages) : NONE;
}

describe('snippet, walk, Tags tab and build mean the same', () => {
  it.each(CASES)('by %s', async (_what, html, rules, meaning, head = '') => {
    document.head.innerHTML = head;
    page.show(html);
    const briefed = rules.map((rule, index) => ({ ...rule, index }));
    const snippet = await bySnippet(rules);
    const walk = await byWalk(briefed);
    const tags = byTags(walk.scan, briefed);
    const build = byBuild(html, head, rules);
    const silent = meaning.endsWith(' not clicked');
    const there = meaning.replace(/ not clicked$/, '');
    expect({ snippet, walk: walk.meaning, tags, build }).toEqual({
      ...{ walk: there, tags: there, build: there },
      snippet: silent ? NONE : there,
    });
  });
});
