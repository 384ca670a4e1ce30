import { expect, it, vi } from 'vitest';
import type * as Published from '../../snippet/public/waymark.full.mjs';
import './as-full.ts';
import { page } from './tagged-page.ts';

/** What is imported, as its published types say. */
async function load(): Promise<typeof Published> {
  Reflect.set(globalThis, '__MODULE__', true);
  return await import('../../snippet/module-full.ts');
}

it('does nothing by being imported, keeps what is called before its time, and starts once', async () => {
  const waymark = await load();
  await page.pass(1_000);
  expect(window.waymark).toBeUndefined();
  waymark.stage('purchase');
  waymark.touchpoint('mail.opened');
  expect(page.said()).toEqual([]);
  waymark.init({
    prefix: 'wm',
    journey: '/journey.json',
    rules: { rules: [{ selector: 'i', touchpoint: 'by.rule', on: 'click' }], pageTypes: {} },
  });
  waymark.init({ prefix: 'other' });
  await page.pass(1_000);
  expect(page.said()).toEqual(['ready', 'route', 'stage purchase', 'seen mail.opened purchase']);
  expect(page.heard[0]).toMatchObject({ prefix: 'wm', journey: '/journey.json' });
  page.show('<b data-wm-touchpoint="pay">Pay</b><i>Rule</i>');
  page.find('b').click();
  page.find('i').click();
  waymark.consent('granted');
  expect(page.said().slice(4)).toEqual([
    'clicked pay purchase',
    'clicked by.rule purchase',
    'consent',
  ]);
  expect(waymark.explain('pay')?.touchpoints[0]?.announced).toEqual(['clicked']);
});

it('is silent on a server', async () => {
  const waymark = await load();
  vi.stubGlobal('window', undefined);
  vi.stubGlobal('document', undefined);
  try {
    waymark.init({ debug: true, rules: [{ selector: 'b', touchpoint: 'x' }] });
    waymark.stage('purchase');
    expect(waymark.explain()).toBeUndefined();
  } finally {
    vi.unstubAllGlobals();
  }
});
