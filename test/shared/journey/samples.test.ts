import * as v from 'valibot';
import { expect, it } from 'vitest';
import { isChannelId } from '../../../shared/journey/channels.ts';
import { lintJourney } from '../../../shared/journey/lint/journey.ts';
import { PlanSchema } from '../../../shared/journey/plan.ts';
import { SAMPLES, samplePlan } from '../../../shared/journey/samples/sample-plan.ts';

it.each(SAMPLES)(
  'the %s sample is a journey that fits, and the checks find nothing wrong in it',
  (sample) => {
    const plan = samplePlan(sample);
    expect(v.parse(PlanSchema, plan)).toEqual(plan);
    const wrong = lintJourney(plan).filter(({ level }) => level === 'error');
    expect(wrong).toEqual([]);
    for (const { channel } of plan.touchpoints)
      expect(channel === undefined || isChannelId(channel)).toBe(true);
  },
);

it.each(SAMPLES)('every text of the %s sample is there in four languages', (sample) => {
  const texts: object[] = [];
  const gather = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('sv' in value || 'en' in value) texts.push(value);
    else Object.values(value).forEach(gather);
  };
  gather(samplePlan(sample));
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) expect(Object.keys(text).sort()).toEqual(['da', 'en', 'nb', 'sv']);
});

it('a sample can be changed without changing the next one', () => {
  samplePlan('b2c').touchpoints.length = 0;
  expect(samplePlan('b2c').touchpoints.length).toBeGreaterThan(5);
});

it('the samples tell what their source tells', () => {
  const [b2c, b2b] = [samplePlan('b2c'), samplePlan('b2b')];
  const channels = (plan: typeof b2c) => plan.touchpoints.map(({ channel }) => channel);
  // Domain 000-11: an ad, the site, the newsletter, a code, and back to the site.
  expect(channels(b2c)).toEqual(
    expect.arrayContaining(['instagram', 'newsletter', 'campaign_code', 'website']),
  );
  expect(b2c.touchpoints.find(({ id }) => id === 'mail.code')).toMatchObject({
    loop: true,
    next: ['site.product'],
  });
  // Domain 000-12: search, a comparison, reviews, a demo, and months of waiting.
  expect(channels(b2b)).toEqual(
    expect.arrayContaining(['search', 'comparison_report', 'review_site', 'lead_form']),
  );
  expect(b2b.touchpoints.find(({ id }) => id === 'budget.wait')?.owner).toBe('customer');
});
