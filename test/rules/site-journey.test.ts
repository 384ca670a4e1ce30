import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  JOURNEY_LINK_REL,
  JOURNEY_SCRIPT_ATTRIBUTE,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
} from '../../shared/contract/attributes.ts';
import { type Plan, PlanSchema } from '../../shared/journey/plan.ts';
import { PAGES } from '../site/routes.mjs';
import type { SiteHost } from '../site/server.mjs';
import { get, type LoadedSite, loadSite, marksOf, nameOf } from './site-pages.ts';

let loaded: LoadedSite;
let plan: Plan;
beforeAll(async () => {
  loaded = await loadSite('');
  const file = await get(loaded.site.url('shop', '/journey.json'));
  plan = v.parse(PlanSchema, JSON.parse(file.body));
});
afterAll(() => loaded.site.close());

describe('its journey file', () => {
  it('may be read from everywhere, and every page says where it is', async () => {
    const address = loaded.site.url('shop', '/journey.json');
    expect((await get(address)).headers['access-control-allow-origin']).toBe('*');
    for (const [page, { document }] of loaded.pages) {
      const link = document.querySelector(`link[rel="${JOURNEY_LINK_REL}"]`);
      const script = document.querySelector('script[src="/waymark.js"]');
      expect(link?.getAttribute('href'), nameOf(page)).toBe(address);
      expect(script?.getAttribute(JOURNEY_SCRIPT_ATTRIBUTE), nameOf(page)).toBe(address);
    }
  });

  it('names the origins that are served', () => {
    const hosts = new Set<SiteHost>(PAGES.map(({ host }) => host));
    expect(plan.sites.toSorted()).toEqual([...hosts].map(loaded.site.origin).toSorted());
  });

  it('has five stages with touchpoints in each, all four owners and one primary persona', () => {
    const used = new Set(plan.touchpoints.flatMap(({ stages }) => stages));
    expect(plan.stages.map(({ id }) => id)).toEqual([
      'awareness',
      'consideration',
      'purchase',
      'retention',
      'advocacy',
    ]);
    expect([...used].toSorted()).toEqual(plan.stages.map(({ id }) => id).toSorted());
    const owners = new Set(plan.touchpoints.map(({ owner }) => owner));
    expect([...owners].toSorted()).toEqual(['brand', 'customer', 'external', 'partner']);
    expect(plan.personas.filter(({ primary }) => primary)).toHaveLength(1);
  });

  it('leads only to touchpoints it has', () => {
    const ids = new Set(plan.touchpoints.map(({ id }) => id));
    for (const { id, next = [] } of plan.touchpoints) {
      for (const there of next) expect(ids, `${id} leads to ${there}`).toContain(there);
    }
  });

  it('agrees with the marks on the pages, stage by stage', () => {
    const planned = new Map(plan.touchpoints.map(({ id, stages }) => [id, stages]));
    const met = new Set<string>();
    for (const [page, { document }] of loaded.pages) {
      for (const { said, marker } of marksOf(document)) {
        expect(planned.has(said ?? ''), `${nameOf(page)}: ${said} is not in journey.json`).toBe(
          true,
        );
        met.add(said ?? '');
        expect(planned.get(marker?.touchpoint ?? ''), `${nameOf(page)}: ${said}`).toEqual(
          marker?.stages,
        );
      }
    }
    for (const { touchpoint } of plan.rules ?? []) met.add(touchpoint ?? '');
    const never = [...planned.keys()].filter((id) => !met.has(id));
    expect(never, 'in journey.json, on no page').toEqual([]);
  });

  it('has rules that mark what the pages leave unmarked, and nothing else', () => {
    expect(plan.rules).not.toEqual([]);
    for (const { pages = '', selector = '', touchpoint } of plan.rules ?? []) {
      const meant = [...loaded.pages].filter(([{ host, path }]) =>
        loaded.site.url(host, path).startsWith(pages.replace('*', '')),
      );
      expect(meant, `${touchpoint}: ${pages}`).not.toEqual([]);
      for (const [page, { document }] of meant) {
        const found = [...document.querySelectorAll(selector)];
        expect(found, `${nameOf(page)}: ${selector}`).toHaveLength(1);
        expect(found[0]?.hasAttribute(TOUCHPOINT_ATTRIBUTE)).toBe(false);
      }
    }
  });

  it('shows what a rich journey file says', () => {
    const deciding = plan.touchpoints.filter(({ momentOfTruth }) => momentOfTruth);
    expect(deciding.length).toBeGreaterThanOrEqual(3);
    expect(plan.touchpoints.some(({ backstage }) => backstage?.resources?.need)).toBe(true);
    expect(plan.stages.every(({ measures }) => measures)).toBe(true);
    expect(plan.personas.every(({ age, geography, entry }) => age && geography && entry)).toBe(
      true,
    );
  });

  it('gets its stages both from an ancestor and from the meta element', () => {
    const list = loaded.documentAt('shop /regnrockar');
    expect(list.querySelector(`meta[name="${STAGE_META}"]`)).toBeNull();
    expect(marksOf(list).map(({ marker }) => marker?.stages)).toContainEqual(['consideration']);
    expect(
      loaded.documentAt('shop /kassa').querySelector(`meta[name="${STAGE_META}"]`),
    ).not.toBeNull();
  });
});
