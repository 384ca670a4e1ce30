import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { takenBack, withOwnTags } from '../../../shared/journey/own-tags.ts';
import { type Plan, PlanSchema } from '../../../shared/journey/plan.ts';
import { withoutTag, withTag } from '../../../shared/journey/tag-plan.ts';

const stage = (id: string) => ({ id, name: id });
const point = (id: string, more: object = {}) => ({ id, label: id, stages: ['buy'], ...more });
const cartRule = { selector: '#cart', touchpoint: 'cart' };
const plan = (more: object = {}): Plan =>
  v.parse(PlanSchema, {
    ...{ version: 1, id: 'shop', name: 'Shop' },
    stages: [stage('see'), stage('buy')],
    touchpoints: [point('cart'), point('pay')],
    rules: [cartRule],
    ...more,
  });
const SITE = plan();

/** The copy, with a touchpoint tagged as the Tags tab does it. */
function tagged(copy: Plan, touchpoint: object, selector: string | null = null): Plan {
  const [whole] = plan({ touchpoints: [touchpoint] }).touchpoints;
  if (!whole) throw new Error('no touchpoint');
  const rule = selector === null ? null : { selector, touchpoint: whole.id };
  return withTag(copy, { touchpoint: whole, rule, replaces: null, renamed: null });
}

/** What comes out always is a plan, with every id once. */
function merged(site: Plan, copy: Plan, before: Plan | null = SITE) {
  const { plan: result, kept } = withOwnTags(site, copy, before ?? undefined);
  expect(v.parse(PlanSchema, result)).toEqual(result);
  const find = (id: string) => result.touchpoints.find((one) => one.id === id);
  return { plan: result, kept, find, ids: result.touchpoints.map(({ id }) => id) };
}

describe('a site’s newer version', () => {
  it('is taken as it is by someone who tagged nothing', () => {
    const newer = plan({
      name: 'New',
      touchpoints: [point('cart', { label: 'Basket' }), point('help')],
      rules: [{ selector: '.cart', touchpoint: 'cart' }],
    });
    expect(withOwnTags(newer, SITE, SITE)).toEqual({ plan: newer, kept: 0 });
    const { rules: _, ...unruled } = newer;
    expect(withOwnTags(unruled, SITE, SITE)).toEqual({ plan: unruled, kept: 0 });
  });

  it('keeps an own touchpoint with its rule: one tag', () => {
    const newer = plan({ name: 'New', touchpoints: [point('cart', { label: 'Basket' })] });
    const { plan: result, kept, ids, find } = merged(newer, tagged(SITE, point('help'), '#help'));
    expect(ids).toEqual(['cart', 'help']);
    expect(find('cart')?.label).toBe('Basket');
    expect(result.name).toBe('New');
    expect(result.rules).toEqual([cartRule, { selector: '#help', touchpoint: 'help' }]);
    expect(kept).toBe(1);
  });

  it('keeps an own rule for a touchpoint of the site, also when the site withdraws that', () => {
    const copy = tagged(SITE, point('pay'), '#pay');
    const changed = merged(plan({ touchpoints: [point('pay', { label: 'Till' })] }), copy);
    expect(changed.find('pay')?.label).toBe('Till');
    expect(changed.plan.rules).toContainEqual({ selector: '#pay', touchpoint: 'pay' });
    const withdrawn = merged(plan({ touchpoints: [point('cart')], rules: undefined }), copy);
    expect(withdrawn.ids).toEqual(['cart', 'pay']);
    expect(withdrawn.plan.rules).toEqual([{ selector: '#pay', touchpoint: 'pay' }]);
    expect([changed.kept, withdrawn.kept]).toEqual([1, 1]);
  });

  it('leaves what the person changed as the person wrote it, whatever the site says', () => {
    const copy = tagged(SITE, point('cart', { label: 'My cart' }));
    const newer = plan({ touchpoints: [point('cart', { label: 'Basket' }), point('pay')] });
    expect(merged(newer, copy).find('cart')?.label).toBe('My cart');
    const gone = merged(plan({ touchpoints: [point('pay')], rules: [] }), copy);
    expect(gone.find('cart')?.label).toBe('My cart');
    expect(gone.kept).toBe(1);
  });

  it('has every id once where both came up with the same one', () => {
    const copy = tagged(SITE, point('help', { label: 'My help' }));
    const newer = plan({ touchpoints: [point('help', { label: 'Help' }), point('cart')] });
    const { ids, find } = merged(newer, copy);
    expect(ids).toEqual(['help', 'cart']);
    expect(find('help')?.label).toBe('My help');
  });

  it('no longer counts what it took over', () => {
    const copy = tagged(SITE, point('help'), '#help');
    expect(merged(copy, copy)).toMatchObject({ plan: copy, kept: 0 });
  });

  it('cuts an own tag to the stages that are left; with none it stands in the first', () => {
    const both = tagged(SITE, point('both', { stages: ['see', 'buy'] }));
    const ruled = {
      ...tagged(both, point('late')),
      rules: [
        cartRule,
        { selector: '#late', touchpoint: 'late', stages: ['buy'] },
        { pages: '/buy', stages: ['buy'] },
      ],
    };
    const newer = plan({
      stages: [stage('start'), stage('see')],
      touchpoints: [point('cart', { stages: ['see'] })],
    });
    const { find, plan: result } = merged(newer, ruled);
    expect(find('both')?.stages).toEqual(['see']);
    expect(find('late')?.stages).toEqual(['start']);
    expect(result.rules?.slice(1)).toEqual([
      { selector: '#late', touchpoint: 'late' },
      { pages: '/buy', stages: ['start'] },
    ]);
  });

  it('does not bring back what was deleted or replaced, and leads nowhere to it', () => {
    const replaced = { ...SITE, rules: [{ selector: 'button.cart', touchpoint: 'cart' }] };
    const copy = withoutTag(replaced, 'pay', 'touchpoint');
    const newer = plan({
      touchpoints: [point('cart', { next: ['pay', 'later'] }), point('pay'), point('help')],
      rules: [cartRule, { selector: '#new', touchpoint: 'pay' }],
    });
    const { ids, find, plan: result } = merged(newer, copy);
    expect(ids).toEqual(['cart', 'help']);
    expect(find('cart')?.next).toEqual(['later']);
    expect(result.rules).toEqual([{ selector: 'button.cart', touchpoint: 'cart' }]);
  });

  it('loses nothing of a copy whose origin was not written down', () => {
    const copy = tagged(tagged(SITE, point('help'), '#help'), point('cart', { label: 'My cart' }));
    const newer = plan({ touchpoints: [point('cart', { label: 'Basket' }), point('new')] });
    const { plan: result, kept, ids, find } = merged(newer, copy, null);
    expect(ids).toEqual(['cart', 'new', 'pay', 'help']);
    expect(find('cart')?.label).toBe('My cart');
    expect(result.rules).toContainEqual({ selector: '#help', touchpoint: 'help' });
    expect(kept).toBe(3);
  });
});

describe('taking a tag back', () => {
  const before = { plan: SITE, site: SITE };
  const after = tagged(tagged(SITE, point('help'), '#help'), point('cart', { label: 'Mine' }));

  it('puts everything where it stood while nothing else happened', () => {
    expect(takenBack({ plan: after, site: SITE }, before, after)).toBe(SITE);
    const { rules: _, ...unruled } = SITE;
    const ruled = tagged(unruled, point('help'), '#help');
    expect(takenBack({ plan: ruled }, { plan: unruled }, ruled)).toBe(unruled);
  });

  it('keeps the site’s newer file, its own words for what was edited included', () => {
    const newer = plan({
      name: 'New',
      touchpoints: [point('cart', { label: 'Basket' }), point('service')],
      rules: [{ selector: '.cart', touchpoint: 'cart' }],
    });
    const now = { plan: merged(newer, after).plan, site: newer };
    expect(now.plan.touchpoints.map(({ label }) => label)).toEqual(['Mine', 'service', 'help']);
    expect(takenBack(now, before, after)).toEqual(newer);
  });

  it('keeps what the person tagged before it and after it', () => {
    const earlier = { plan: tagged(SITE, point('faq'), '#faq'), site: SITE };
    const change = withoutTag(earlier.plan, 'pay', 'touchpoint');
    const newer = plan({ name: 'New' });
    const taken = tagged(merged(newer, change).plan, point('chat'), '#chat');
    const back = takenBack({ plan: taken, site: newer }, earlier, change);
    expect(back.name).toBe('New');
    expect(back.touchpoints.map(({ id }) => id).sort()).toEqual(['cart', 'chat', 'faq', 'pay']);
    expect(back.rules?.map(({ touchpoint }) => touchpoint)).toEqual(['cart', 'faq', 'chat']);
  });

  it('takes back one of two changes of a journey that no site has', () => {
    const first = tagged(SITE, point('help'), '#help');
    const second = tagged(first, point('chat'), '#chat');
    const back = takenBack({ plan: second }, { plan: SITE }, first);
    expect(back.touchpoints.map(({ id }) => id)).toEqual(['cart', 'pay', 'chat']);
    expect(back.rules?.map(({ selector }) => selector)).toEqual(['#cart', '#chat']);
  });
});
