import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import {
  asNew,
  draftFault,
  mending,
  newDraft,
  pagesFor,
  ruleOf,
  tagOf,
  withChannel,
} from '../../../shared/journey/tag-draft.ts';
import type { Picked } from '../../../shared/journey/tagging.ts';

const PICKED: Picked = {
  ...{ key: 0, name: 'Gå vidare', tag: 'button', around: null, written: null, rule: null },
  element: { tag: 'button', attributes: [], text: 'Gå vidare' },
  ways: [{ selector: '#next', matches: 1 }],
  stages: ['purchase'],
};
const plan = (): Plan => ({
  ...presetPlan('five'),
  touchpoints: [
    {
      ...{ id: 'kassa.betala', owner: 'partner', medium: 'digital', responsible: 'Payments' },
      label: { sv: 'Betala', en: 'Pay' },
      stages: ['purchase'],
    },
  ],
  rules: [{ selector: '#pay', touchpoint: 'kassa.betala' }],
});

describe('a form for an element', () => {
  it('proposes everything that the page says', () => {
    const draft = newDraft(plan(), PICKED, '/kassa/adress', 'sv');
    expect(draft).toMatchObject({ existing: null, id: 'kassa.ga-vidare', label: 'Gå vidare' });
    expect(draft).toMatchObject({ stages: ['purchase'], selector: '#next', ruled: true });
    expect(draftFault(draft, plan())).toBeNull();
    expect(tagOf(draft, plan(), 'sv')).toMatchObject({
      touchpoint: { id: 'kassa.ga-vidare', label: 'Gå vidare', channel: 'website', owner: 'brand' },
      rule: { pages: '/kassa/adress', selector: '#next', touchpoint: 'kassa.ga-vidare' },
      renamed: null,
    });
  });

  it('opens the touchpoint that the element carries, and asks for no rule', () => {
    const written = { touchpoint: 'kassa.betala', stages: '', on: '' };
    const draft = newDraft(plan(), { ...PICKED, written }, '/kassa', 'sv');
    expect(draft).toMatchObject({ existing: 'kassa.betala', label: 'Betala', ruled: false });
    expect(ruleOf(draft)).toBeNull();
  });

  it('opens the touchpoint of the rule that found it, and the rule with it', () => {
    const draft = newDraft(plan(), { ...PICKED, rule: 0 }, '/kassa', 'en');
    expect(draft).toMatchObject({ existing: 'kassa.betala', label: 'Pay', selector: '#pay' });
    expect(draft.reach).toBe('site');
    expect(tagOf(draft, plan(), 'en')).toMatchObject({ replaces: 0 });
  });

  it('makes a rule anew that finds nothing: what it was for stays, and what its element is like goes along', () => {
    const traits = { tag: 'button', text: 'Gå vidare' };
    const ruled = { ...plan(), rules: [{ selector: '#gone', touchpoint: 'kassa.betala' }] };
    const picked = { ...PICKED, traits };
    const fresh = newDraft(ruled, picked, '/kassa', 'en', 'kassa.betala');
    const draft = mending(fresh, ruled, 0);
    expect(draft).toMatchObject({ existing: 'kassa.betala', selector: '#next', reach: 'site' });
    const tag = tagOf(draft, ruled, 'en');
    expect(tag).toMatchObject({ replaces: 0, rule: { selector: '#next' }, traits });
    expect(tagOf(fresh, ruled, 'en').replaces).toBeNull();
    // One that was written by hand may find something else.
    expect(tagOf({ ...draft, selector: '.next' }, ruled, 'en')).not.toHaveProperty('traits');
  });

  it('carries what counts, of the rule or the markup, into the rule', () => {
    const ruled: Plan = { ...plan(), rules: [{ ...plan().rules?.[0], on: 'submit' }] };
    const draft = newDraft(ruled, { ...PICKED, rule: 0 }, '/kassa', 'sv');
    expect(draft.on).toBe('submit');
    expect(ruleOf({ ...draft, on: 'none' })).toMatchObject({ on: 'none' });
    expect(ruleOf({ ...draft, on: null })).not.toHaveProperty('on');
    const marked = (on: string) =>
      newDraft(plan(), { ...PICKED, written: { touchpoint: 'a', stages: '', on } }, '/kassa', 'sv')
        .on;
    expect(['change', '', 'click view'].map(marked)).toEqual(['change', null, null]);
  });

  it('asks for no rule where none could find it', () => {
    const framed = newDraft(plan(), { ...PICKED, ways: [] }, '/kassa', 'sv');
    expect(framed.ruled).toBe(false);
    expect(draftFault(framed, plan())).toBeNull();
  });

  it('makes a valid id of a mark whose id is none', () => {
    const written = { touchpoint: 'Kassa Betala', stages: '', on: '' };
    const draft = newDraft(plan(), { ...PICKED, written }, '/kassa', 'sv');
    expect(draft.id).toBe('kassa.ga-vidare');
  });

  it('writes new words in the reader’s language only, and renames', () => {
    const draft = newDraft(plan(), null, '/', 'sv', 'kassa.betala');
    const tag = tagOf({ ...draft, label: 'Betalning', id: 'kassa.betalning' }, plan(), 'sv');
    expect(tag.touchpoint.label).toEqual({ sv: 'Betalning', en: 'Pay' });
    expect(tag).toMatchObject({ renamed: 'kassa.betala', rule: null });
    expect(tagOf(draft, plan(), 'sv').touchpoint.label).toEqual({ sv: 'Betala', en: 'Pay' });
  });

  it('brings the usual owner with a channel', () => {
    const draft = newDraft(plan(), PICKED, '/', 'en');
    expect(withChannel(draft, 'review_site')).toMatchObject({ owner: 'external' });
    expect(withChannel(draft, 'store')).toMatchObject({ owner: 'brand', medium: 'physical' });
    expect(withChannel(draft, 'our own word')).toMatchObject({ owner: 'brand' });
  });

  it.each([
    ['label', { label: ' ' }],
    ['id', { id: 'Not one' }],
    ['idTaken', { id: 'kassa.betala' }],
    ['stages', { stages: [] }],
    ['selector', { selector: ' ' }],
  ])('says what is missing: %s', (fault, change) => {
    const draft = asNew(newDraft(plan(), PICKED, '/kassa', 'sv'), plan());
    expect(draftFault({ ...draft, ...change }, plan())).toBe(fault);
  });
});

it.each([
  ['/kassa/adress?steg=2', 'page', '/kassa/adress'],
  ['/kassa/adress', 'folder', '/kassa/*'],
  ['/', 'folder', '/*'],
  ['/a*b/(c):d+', 'page', '/a\\*b/\\(c\\)\\:d\\+'],
  ['/x', 'site', undefined],
] as const)('%s and %s is %s', (path, reach, pages) => {
  expect(pagesFor(path, reach)).toBe(pages);
});
