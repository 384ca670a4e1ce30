import { describe, expect, it } from 'vitest';
import { findAgain } from '../../../../shared/journey/anchor/find.ts';
import { TRAITS } from '../../../../shared/journey/anchor/likeness.ts';
import type { Traits } from '../../../../shared/journey/anchor/traits.ts';
import { WEIGHTS } from '../../../../shared/journey/anchor/weights.ts';

const button = (words: string, more: Partial<Traits> = {}): Traits => ({
  tag: 'button',
  text: words,
  label: words,
  classes: ['button'],
  path: ['button:1', 'form:1', 'main:1', 'body:1'],
  heading: 'Your bag',
  landmark: 'form ',
  x: 0.5,
  y: 0.4,
  wide: 0.1,
  high: 0.03,
  order: 0.5,
  children: 0,
  ...more,
});
const link = (words: string, place: number): Traits => ({
  tag: 'a',
  text: words,
  label: words,
  link: `/${words.toLowerCase()}`,
  path: [`a:${place}`, 'nav:1', 'header:1', 'body:1'],
  landmark: 'nav ',
  x: 0.1 * place,
  y: 0.02,
  wide: 0.05,
  high: 0.02,
  order: place / 10,
  children: 0,
});
const MENU = ['Coats', 'Boots', 'Hats', 'Help'].map((words, place) => link(words, place + 1));
const PAY = button('To the checkout');

describe('an element is found again', () => {
  it('where nothing has changed', () => {
    const { answer, index, confidence } = findAgain(PAY, [...MENU, PAY]);
    expect([answer, index]).toEqual(['found', 4]);
    expect(confidence).toBeGreaterThan(0.9);
  });

  it('where it was restyled and moved, by its words', () => {
    const now = button('To the checkout', {
      classes: ['btn', 'btn-primary'],
      path: ['button:1', 'div:2', 'aside:1', 'body:1'],
      x: 0.8,
      y: 1.1,
    });
    const { answer, index, evidence } = findAgain(PAY, [...MENU, now, button('Use the code')]);
    expect([answer === 'lost', index]).toEqual([false, 4]);
    expect(evidence).toContain('words');
  });

  it('where its words are in another language, by its mark', () => {
    const was = { ...PAY, given: 'cart.checkout' };
    const now = button('Till kassan', { given: 'cart.checkout', heading: 'Din väska' });
    expect(findAgain(was, [...MENU, button('Använd koden'), now])).toMatchObject({
      answer: 'found',
      index: 5,
    });
  });
});

describe('an element is not placed silently', () => {
  it('where nothing is like it but one that says exactly the same, in another tag', () => {
    const was = {
      tag: 'p',
      text: '790 kr',
      path: ['p:2', 'article:4', 'div:1', 'main:1', 'body:1'],
    };
    const now = {
      tag: 'span',
      text: '790 kr',
      path: ['span:1', 'li:4', 'ul:2', 'div:1', 'body:1'],
    };
    expect(findAgain(was, [...MENU, now])).toMatchObject({ answer: 'moved', index: MENU.length });
    expect(findAgain(was, [...MENU, now, { ...now }]).answer).not.toBe('found');
  });

  it('where it is gone', () => {
    expect(findAgain(PAY, MENU)).toMatchObject({ answer: 'lost', reason: 'nothingAlike' });
  });

  it('where two are as good', () => {
    const twice = [PAY, { ...PAY }];
    expect(findAgain(PAY, twice)).toMatchObject({ answer: 'moved', reason: 'severalAlike' });
  });

  it('where the page has nothing at all', () => {
    expect(findAgain(PAY, [])).toEqual({
      answer: 'lost',
      index: -1,
      confidence: 0,
      evidence: [],
      reason: 'noCandidates',
    });
  });

  it('where little was kept of it', () => {
    expect(findAgain({ tag: 'button' }, [PAY, button('Use the code')]).answer).not.toBe('found');
  });
});

describe('in a list from which it was taken', () => {
  const row = (words: string, place: number, before: string, after: string): Traits => ({
    tag: 'a',
    text: words,
    label: words,
    before,
    after,
    heading: 'Services',
    classes: ['row'],
    path: [`a:${place}`, 'nav:1', 'main:1', 'body:1'],
    landmark: 'nav ',
    x: 0.1,
    y: 0.1 * place,
    wide: 0.2,
    high: 0.03,
    order: place / 4,
    children: 0,
  });
  const was = row('Returns', 2, 'Delivery', 'Gift cards');
  const left = [row('Delivery', 1, 'Services', 'Gift cards'), row('Gift cards', 2, 'Delivery', '')];

  it('the next one, which says something else, is not shown in its place', () => {
    expect(findAgain(was, left, 1).answer).toBe('lost');
  });

  it('one with another name between the same neighbours is', () => {
    const now = [left[0], row('Send it back', 2, 'Delivery', 'Gift cards')] as Traits[];
    expect(findAgain(was, now, 1)).toMatchObject({ answer: 'found', index: 1 });
  });

  it('one of several that said the same is shown with a question mark', () => {
    const more = row('More', 2, 'Delivery', 'Gift cards');
    const menu = [more, ...MENU];
    expect(findAgain(more, menu, 1).answer).toBe('found');
    expect(findAgain({ ...more, twins: 2 }, menu, 1)).toMatchObject({ answer: 'moved', index: 0 });
  });
});

it('of buttons that all say the same, the one below another heading is shown with a question mark', () => {
  const add = (heading: string, place: number) =>
    button('Add', { heading, order: place, path: [`button:1`, `article:${place + 1}`, 'body:1'] });
  const was: Traits = { ...add('Kust', 2), twins: 3 };
  const now = [add('Fjord', 0), add('Skur', 1), add('Dis', 2)].map((one, place) => ({
    ...one,
    before: `${place} kr`,
  }));
  expect(findAgain(was, now)).toMatchObject({ answer: 'moved', index: 2 });
  expect(findAgain(was, [...now.slice(0, 2), add('Kust', 2)])).toMatchObject({ answer: 'found' });
});

it('what is drawn around something is no second one that says the same', () => {
  const was: Traits = { tag: 'p', text: 'Long and light', path: ['p:1', 'body:1'] };
  const inner = {
    tag: 'span',
    text: 'Long and light',
    path: ['span:1', 'div:4', 'main:1', 'body:1'],
  };
  const outer = { tag: 'div', text: 'Long and light', path: ['div:4', 'main:1', 'body:1'] };
  expect(findAgain(was, [...MENU, outer, inner])).toMatchObject({ answer: 'moved', index: 5 });
});

it('a button in the place of a field is less like it than another field is', () => {
  const field: Traits = { tag: 'input', type: 'search', path: ['input:1', 'form:1'], before: 'Go' };
  const { type: _none, ...plain } = field;
  const button = { ...plain, type: 'submit' };
  const other = { ...plain, type: 'text', path: ['input:2', 'form:1'] };
  expect(findAgain(field, [button, other]).index).toBe(1);
});

it('what is a little like it is nothing where all around it still stands', () => {
  const was: Traits = { ...PAY, label: 'To the checkout', before: 'Sum', after: 'Cards' };
  const now = button('Check out', { heading: 'Bag', x: 0.6, before: 'Sum', after: 'Post' });
  expect(findAgain(was, [...MENU, now]).answer).not.toBe('lost');
  expect(findAgain(was, [...MENU, now], 1).answer).toBe('lost');
});

it('every weight says why', () => {
  for (const trait of TRAITS) expect(WEIGHTS[trait].why).toMatch(/\.$/);
});
