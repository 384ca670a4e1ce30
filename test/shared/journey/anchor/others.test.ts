import { describe, expect, it } from 'vitest';
import { FOUND, findAgain } from '../../../../shared/journey/anchor/find.ts';
import { othersOf } from '../../../../shared/journey/anchor/others.ts';
import type { Traits } from '../../../../shared/journey/anchor/traits.ts';

/** A row of a list: all alike but for their words and their place. */
const row = (words: string, place: number, more: Partial<Traits> = {}): Traits => ({
  tag: 'li',
  text: words,
  label: words,
  classes: ['row'],
  path: [`li:${place}`, 'ul:1', 'section:1', 'main:1', 'body:1'],
  heading: 'Delivery',
  x: 0.5,
  y: 0.3 + place * 0.02,
  wide: 0.5,
  high: 0.02,
  order: place / 10,
  children: 0,
  ...more,
});
/** With what stood around it. */
const noted = (was: Traits, others: readonly Traits[], more: Partial<Traits> = {}): Traits => ({
  ...was,
  ...more,
  others: othersOf(was, others),
});

describe('what is gone is lost', () => {
  it('where another of its list stands in its place that was there before', () => {
    const was = row('Express delivery tomorrow', 2);
    const next = row('Express delivery today', 3);
    const first = row('Collect in a shop', 1);
    const now = [first, { ...next, ...{ path: was.path, y: was.y } }];
    expect(findAgain(noted(was, []), now, 0).answer).not.toBe('lost');
    expect(findAgain(noted(was, [first, next]), now, 0).answer).toBe('lost');
  });

  it('where another part of the page is renewed and still begins as it did', () => {
    const part = (words: string, place: number) => row(words, place, { children: 9 });
    const was = part('My account: purchases, cards, lists', 1);
    const other = part('All departments: lamps, paint, tools', 2);
    const now = [{ ...part('All departments: paint, wood, tools', 2), path: was.path }];
    expect(findAgain(noted(was, []), now, 0).answer).not.toBe('lost');
    expect(findAgain(noted(was, [other]), now, 0).answer).toBe('lost');
  });

  it('where of two that said the same the one is left that stood elsewhere', () => {
    const inMenu = ['li:1', 'ul:1', 'nav:1', 'header:1', 'body:1'];
    const was = row('Bag', 3, { twins: 2, heading: undefined });
    const twin = row('Bag', 1, { path: inMenu, heading: undefined });
    const left = { ...twin, before: 'Search' };
    expect(findAgain(noted(was, []), [left], 0).answer).toBe('moved');
    expect(findAgain(noted(was, [twin], { twins: 2 }), [left], 0).answer).toBe('lost');
    const renamed = { ...left, text: 'Bag +', label: 'Bag +' };
    expect(findAgain(noted(was, [twin], { twins: 2 }), [renamed], 0).answer).toBe('lost');
  });

  it('and a field is not the label beside it that says the same', () => {
    const was = row('Company', 1, { tag: 'input', type: 'text', text: undefined, path: [] });
    expect(findAgain(was, [row('Company', 1, { tag: 'label' })], 1).answer).toBe('lost');
  });
});

describe('what is still there is not lost for the others', () => {
  const was = row('Express delivery', 2);
  const others = [row('Collect in a shop', 1), row('To your door', 3)];

  it('where it says something else in its place', () => {
    const now = [others[0] ?? was, row('Express delivery, now by bike', 2), others[1] ?? was];
    expect(findAgain(noted(was, others), now, 1)).toMatchObject({ answer: 'found', index: 1 });
  });

  it('where one more stands before it', () => {
    const now = [row('By drone', 1), row('Collect in a shop', 2), row('Express delivery', 3)];
    expect(findAgain(noted(was, others), now, 1)).toMatchObject({ answer: 'found', index: 2 });
  });
});

describe('where nothing but its place speaks for it', () => {
  const was: Traits = row('Summer sale', 1, { classes: [], path: ['div:1', 'main:1', 'body:1'] });
  const other = { text: 'Winter coats', label: 'Winter coats', heading: 'News' };
  const now = { ...was, ...other, y: 2, path: ['div:2', 'main:1', 'body:1'] };

  it('it is shown with a question mark where that is not quite sure', () => {
    const shown = findAgain(was, [now], 0);
    expect(shown).toMatchObject({ answer: 'moved', reason: 'doubtful' });
    expect(shown.confidence).toBeGreaterThan(FOUND);
  });

  it('its style lets it be found', () => {
    const kept = findAgain({ ...was, classes: ['promo'] }, [{ ...now, classes: ['promo'] }], 0);
    expect(kept.answer).toBe('found');
  });
});

describe('what is kept of the others', () => {
  it('are short figures, none of its own, each once', () => {
    const was = row('One', 1);
    const figures = othersOf(was, [row('Two', 2), row('Two', 3), row('One', 1)]);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatch(/^[0-9a-z]{1,5}$/);
  });
});
