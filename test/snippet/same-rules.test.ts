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
import { bySnippet, inWords, meant } from './by-snippet.ts';
import { MEANINGS, NONE } from './meanings.ts';
import { page } from './tagged-page.ts';

// Only browsers open closed roots.
vi.mock('../../extension/platform/shadow-root.ts', () => ({
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

beforeAll(() => {
  vi.stubGlobal('URLPattern', URLPattern);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 1));
});

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
  it.each(MEANINGS)('by %s', async (_what, html, rules, meaning, head = '') => {
    document.head.innerHTML = head;
    page.show(html);
    const briefed = rules.map((rule, index) => ({ ...rule, index }));
    const snippet = await bySnippet(rules);
    const walk = await byWalk(briefed);
    const tags = byTags(walk.scan, briefed);
    const build = byBuild(html, head, rules);
    const { there, clicked } = meant(meaning);
    expect({ snippet, walk: walk.meaning, tags, build }).toEqual({
      ...{ walk: there, tags: there, build: there },
      snippet: clicked,
    });
  });
});
