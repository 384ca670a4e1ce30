import { describe, expect, it } from 'vitest';
import { bySnippet, meant } from './by-snippet.ts';
import { MEANINGS } from './meanings.ts';
import { page } from './tagged-page.ts';

/** `waymark.js` knows no rules; of markup it makes what `waymark.full.js` and all others make of it. */
const WRITTEN = MEANINGS.filter(([, , rules]) => rules.length === 0);

describe('the small snippet means the same', () => {
  it.each(WRITTEN)('by %s', async (_what, html, rules, meaning, head = '') => {
    document.head.innerHTML = head;
    page.show(html);
    expect(await bySnippet(rules)).toBe(meant(meaning).clicked);
  });
});
