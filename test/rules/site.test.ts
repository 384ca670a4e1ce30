import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../site/routes.mjs';
import { startSite } from '../site/server.mjs';
import { findAll, get, type LoadedSite, loadSite, nameOf, parse } from './site-pages.ts';

/** Any file will do: the shop serves what it is given. */
const SNIPPET = 'shared/contract/attributes.ts';

let loaded: LoadedSite;
beforeAll(async () => {
  loaded = await loadSite(SNIPPET);
});
afterAll(() => loaded.site.close());

describe('the sample shop', () => {
  it('sends every page, with nothing of its template left', () => {
    for (const [page, { answer }] of loaded.pages) {
      const { status, body } = answer;
      expect(status, nameOf(page)).toBe(200);
      expect(body, nameOf(page)).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined/);
    }
  });

  it('has an English twin of every page, and a switch on it', async () => {
    for (const [page, { answer, document }] of loaded.pages) {
      const link = document.querySelector('[data-testid="lang-en"]')?.getAttribute('href') ?? '';
      const english = await get(loaded.site.url(page.host, link));
      expect(english.body, `${nameOf(page)} has no language switch`).toContain('<html lang="en">');
      expect(english.body, nameOf(page)).not.toBe(answer.body);
    }
  });

  it('leads nowhere that is not there', async () => {
    const links = new Map<string, string>();
    for (const [page, { document }] of loaded.pages) {
      for (const element of findAll(document, '[href], [src], [data-src], form[action]')) {
        for (const name of ['href', 'src', 'data-src', 'action']) {
          const said = element.getAttribute(name);
          if (said)
            links.set(new URL(said, loaded.site.url(page.host, page.path)).href, nameOf(page));
        }
      }
    }
    expect(links.size).toBeGreaterThan(PAGES.length);
    for (const [link, from] of links) {
      expect(link, `${from} leaves the loopback`).toMatch(
        new RegExp(`^http://[a-z]+\\.localhost:${loaded.site.port}/`),
      );
      expect((await get(link)).status, `${from} links to ${link}`).toBe(200);
    }
  });

  it('keeps the language in every link', async () => {
    for (const page of PAGES) {
      const url = loaded.site.url(page.host, `${page.path}?lang=en`);
      const document = parse((await get(url)).body, url);
      for (const link of document.querySelectorAll('a[href]:not([hreflang])')) {
        const there = new URL(link.getAttribute('href') ?? '', url);
        if (link.getAttribute('href')?.startsWith('#')) continue;
        expect(there.searchParams.get('lang'), `${nameOf(page)}: ${there}`).toBe('en');
      }
    }
  });

  it('serves the snippet it is given, and 404 where there is none', async () => {
    const given = await get(loaded.site.url('track', '/waymark.js'));
    expect(given.body).toBe(readFileSync(SNIPPET, 'utf8'));
    const without = await startSite({ snippetFile: 'no/such/file.js' });
    expect((await get(without.url('shop', '/waymark.js'))).status).toBe(404);
    await without.close();
  });

  it('gives strict pages trusted types, and no page an inline script or style', () => {
    const strict = PAGES.filter(({ strict }) => strict);
    expect(new Set(strict.map(({ file }) => file)).size).toBeGreaterThanOrEqual(2);
    for (const [page, { answer, document }] of loaded.pages) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy, nameOf(page)).toContain("default-src 'none'");
      expect(policy.includes("trusted-types 'none'"), nameOf(page)).toBe(page.strict === true);
      expect(policy, nameOf(page)).not.toContain('unsafe');
      const inline = findAll(document, 'script:not([src]), style, [style], [onclick]');
      expect(inline, `${nameOf(page)} has something its own policy would refuse`).toEqual([]);
    }
  });

  it('may be kept in the back-forward cache', () => {
    for (const [page, { answer }] of loaded.pages) {
      const { headers } = answer;
      expect(headers['cache-control'], nameOf(page)).not.toContain('no-store');
    }
  });

  it('lets only the shop show the payment frame', () => {
    for (const [page, { answer }] of loaded.pages) {
      const { headers } = answer;
      const ancestors = page.framed ? loaded.site.origin('shop') : "'none'";
      expect(headers['content-security-policy'], nameOf(page)).toContain(
        `frame-ancestors ${ancestors}`,
      );
    }
  });
});
