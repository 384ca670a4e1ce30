import { describe, expect, it } from 'vitest';
import { isTouchpointId } from '../../../shared/contract/marker.ts';
import { proposeId, slugOf } from '../../../shared/journey/touchpoint-slug.ts';

describe('a text as part of an id', () => {
  it.each([
    ['Gå vidare', 'ga-vidare'],
    ['Kjøp nå – få fri frakt!', 'kjop-na-fa-fri-frakt'],
    ['  Ærlig talt ', 'aerlig-talt'],
    ['Größe wählen', 'grosse-wahlen'],
    ['日本語', ''],
    ['Add the very long product name to your basket', 'add-the-very-long-product'],
    ['Regnklädeskollektionslanseringskampanjen', 'regnkladeskollektionslanseri'],
  ])('%s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});

describe('an id for a touchpoint that has none', () => {
  it.each([
    ['Pay', '/checkout/2', [], 'checkout.pay'],
    ['Pay', '/', [], 'pay'],
    ['Checkout', '/checkout', [], 'checkout'],
    ['', '/kassa.html?x=1', [], 'kassa.touchpoint'],
    ['Pay', '/checkout', ['checkout.pay', 'checkout.pay-2'], 'checkout.pay-3'],
  ])('%s on %s', (name, path, taken, id) => {
    expect(proposeId(name, path, new Set(taken))).toBe(id);
  });

  it('is one, whatever a page says', () => {
    for (const name of ['…', '💥 Köp', 'A'.repeat(500), '-- -- --', '__proto__', '../../x']) {
      for (const path of ['/', '/%F0%9F/x', `/${'a'.repeat(300)}`, '/-/-', '/__proto__']) {
        expect(isTouchpointId(proposeId(name, path, new Set()))).toBe(true);
      }
    }
  });
});
