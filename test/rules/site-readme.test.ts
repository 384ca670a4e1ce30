import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedFriction, tableUnder } from '../launch/site-readme.ts';
import { PAGES, SLOW_MS } from '../site/routes.mjs';
import { findAll, type LoadedSite, loadSite, marksOf, nameOf } from './site-pages.ts';

let loaded: LoadedSite;
beforeAll(async () => {
  loaded = await loadSite('');
});
afterAll(() => loaded.site.close());

const selectorsIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('what its README promises', () => {
  it('has every piece of friction at its place', () => {
    const rows = tableUnder('Friction, on purpose');
    expect(rows).toHaveLength(8);
    for (const [id, place = '', , cell = ''] of rows) {
      for (const selector of selectorsIn(cell)) {
        expect(findAll(loaded.documentAt(place), selector), `${id}: ${selector}`).toHaveLength(1);
      }
    }
  });

  it('tells of every piece of friction what the walks found, and how', () => {
    const rows = tableUnder('What two walks of this shop found');
    const told = rows.map((row) => row[5] ?? '').filter(Boolean);
    expect(told.sort()).toEqual(plantedFriction().sort());
    for (const [stage, severity = '', what, who, evidence] of rows) {
      expect(Number(severity), what).toBeLessThanOrEqual(4);
      expect([stage, what, who, evidence].every(Boolean), what).toBe(true);
    }
  });

  it('has every element of the main path at its place', () => {
    const rows = tableUnder('The main path, click by click');
    expect(rows.length).toBeGreaterThan(15);
    for (const [place = '', , cell = ''] of rows) {
      for (const selector of selectorsIn(cell)) {
        expect(findAll(loaded.documentAt(place), selector), `${place}: ${selector}`).toHaveLength(
          1,
        );
      }
    }
  });

  it('names a payment in the footer that the payment step does not offer', () => {
    const checkout = loaded.documentAt('shop /kassa/betalning');
    const [footer] = findAll(checkout, '#footer-payments');
    const [options] = findAll(checkout, '#pay-options');
    expect(footer?.textContent).toContain('Blipp');
    expect(options?.textContent).not.toContain('Blipp');
  });

  it('has one page without a mark', () => {
    const unmarked = PAGES.filter((page) => marksOf(loaded.documentAt(nameOf(page))).length === 0);
    expect(unmarked.map(nameOf)).toEqual(['shop /om']);
  });

  it('has one slow page, slower than a good first byte', () => {
    expect(PAGES.filter(({ slow }) => slow).map(nameOf)).toEqual(['track /']);
    expect(SLOW_MS).toBeGreaterThan(1800);
  });

  it('says nothing of shipping cost before the payment step', () => {
    for (const place of ['shop /produkt/skur', 'shop /varukorg', 'shop /hjalp']) {
      expect(loaded.documentAt(place).querySelector('main')?.textContent, place).not.toMatch(
        /frakt\b/i,
      );
    }
  });
});
