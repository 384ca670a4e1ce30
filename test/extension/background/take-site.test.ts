import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveJourney, takeSiteJourney } from '../../../extension/background/journeys.ts';
import { dropReview, keepReview } from '../../../extension/background/reviews.ts';
import { removeTag, saveTag, takeTagBack } from '../../../extension/background/tags.ts';
import * as read from '../../../extension/store/read.ts';
import { putJourney } from '../../../extension/store/write.ts';
import { TOUCHPOINT_LIMIT } from '../../../shared/journey/limits.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));
beforeEach(freshExtension);

const OFFER = aJourney({
  source: { kind: 'site', address: 'https://shop.example/journey.json' },
});
const help = {
  ...{ id: 'help', label: 'Help', stages: ['see'] },
  ...{ medium: 'digital' as const, owner: 'brand' as const },
};
const rule = { selector: '#help', touchpoint: 'help' };
const tag = { touchpoint: help, rule, replaces: null, renamed: null };
const traits = { tag: 'a', text: 'Help' };
const elements = { ' #help': traits };
const newer = (touchpoints = OFFER.plan.touchpoints): Journey => ({
  ...OFFER,
  plan: { ...OFFER.plan, name: 'Newer', touchpoints },
});
const stored = () => read.journey(OFFER.id);

describe('taking the site’s version', () => {
  it('keeps what was tagged, time after time, and says how much that is', async () => {
    expect(await takeSiteJourney(OFFER)).toEqual({ ok: true, value: { kept: 0 } });
    expect(await stored()).toEqual({ ...OFFER, site: OFFER.plan });
    await saveTag(OFFER.id, tag);
    for (const offer of [newer(), newer(), OFFER]) {
      expect(await takeSiteJourney(offer)).toEqual({ ok: true, value: { kept: 1 } });
      const now = await stored();
      expect(now?.plan.name).toEqual(offer.plan.name);
      expect(now?.plan.touchpoints).toEqual([...offer.plan.touchpoints, help]);
      expect(now?.plan.rules).toEqual([rule]);
    }
    await removeTag(OFFER.id, 'help', 'touchpoint');
    expect(await takeSiteJourney(newer())).toEqual({ ok: true, value: { kept: 0 } });
  });

  it('keeps what the element of a rule was like as long as there is that rule', async () => {
    await takeSiteJourney(OFFER);
    const before = await stored();
    await saveTag(OFFER.id, { ...tag, traits });
    expect(await stored()).toMatchObject({ elements });
    await takeSiteJourney(newer());
    const after = await stored();
    expect(after).toMatchObject({ elements });
    await removeTag(OFFER.id, 'help', 'rules');
    const without = await stored();
    expect(without).not.toHaveProperty('elements');
    if (!before || !after || !without) throw new Error('nothing was stored');
    await takeTagBack(after, without.plan);
    expect(await stored()).toMatchObject({ plan: { rules: [rule] }, elements });
  });

  it('keeps a tag that is being written at the same moment', async () => {
    await takeSiteJourney(OFFER);
    await Promise.all([saveTag(OFFER.id, tag), takeSiteJourney(newer())]);
    expect((await stored())?.plan).toMatchObject({ name: 'Newer', rules: [rule] });
  });

  it('keeps the tags of a row from before the site’s file was kept beside it', async () => {
    await putJourney({ ...OFFER, plan: { ...OFFER.plan, rules: [rule] } });
    await takeSiteJourney(newer());
    expect((await stored())?.plan).toMatchObject({ name: 'Newer', rules: [rule] });
  });

  it('changes nothing where both together are more than a journey holds', async () => {
    await takeSiteJourney(OFFER);
    await saveTag(OFFER.id, tag);
    const before = await stored();
    const full = Array.from({ length: TOUCHPOINT_LIMIT }, (_, at) => ({ ...help, id: `p${at}` }));
    expect(await takeSiteJourney(newer(full))).toEqual({ ok: false, reason: 'journeyFull' });
    expect(await stored()).toEqual(before);
  });

  it('stays when a tag is taken back that was written before', async () => {
    await takeSiteJourney(OFFER);
    const before = await stored();
    await saveTag(OFFER.id, tag);
    const after = await stored();
    await takeSiteJourney(newer());
    if (!before || !after) throw new Error('nothing was stored');
    expect(await takeTagBack(before, after.plan)).toEqual({ ok: true, value: null });
    expect(await stored()).toMatchObject({ plan: newer().plan, site: newer().plan });
  });
});

it('when the map was gone through stays known, whatever is taken in its place', async () => {
  await takeSiteJourney(OFFER);
  const review = { id: 'r', at: 5, by: 'Anna', decided: 'Shipping first' };
  expect(await keepReview(OFFER.id, review)).toEqual({ ok: true, value: null });
  await takeSiteJourney(newer());
  await saveJourney(OFFER);
  expect((await stored())?.reviews).toEqual([review]);
  expect(await dropReview(OFFER.id, 'r')).toEqual({ ok: true, value: null });
  expect((await stored())?.reviews).toEqual([]);
  expect(await keepReview('nobody', review)).toEqual({ ok: false, reason: 'notFound' });
});
