import { describe, expect, it } from 'vitest';
import { align } from '../../../../shared/journey/anchor/align.ts';
import { findQuoteIn } from '../../../../shared/journey/anchor/quote.ts';

const PAGE =
  'Returns Send a coat back within thirty days, free of charge. We pay you back within a week. Delivery Free above 500 kr. Pay Now Pay Later';
const at = (exact: string) => {
  const start = PAGE.indexOf(exact);
  const end = start + exact.length;
  const prefix = PAGE.slice(Math.max(0, start - 32), start);
  return { exact, prefix, suffix: PAGE.slice(end, end + 32), start };
};
const said = (text: string, exact: string) => {
  const { start, end, ...found } = findQuoteIn(text, at(exact));
  return { ...found, words: text.slice(start, end) };
};

describe('a passage is found', () => {
  it('where nothing has changed', () => {
    const words = 'free of charge';
    expect(said(PAGE, words)).toMatchObject({ answer: 'found', words, confidence: 1 });
  });

  it('where all around it was written anew, by its own words', () => {
    const words = 'Send a coat back within thirty days';
    expect(said(`Regret it? ${words} and be done.`, words)).toMatchObject({
      answer: 'found',
      words,
    });
  });

  it('of several that say the same, by what stands around', () => {
    const found = findQuoteIn(`Pay the rest. ${PAGE}`, at('Pay'));
    expect(found).toMatchObject({ answer: 'found', start: 14 + PAGE.indexOf('Pay Now') });
  });
});

describe('a passage is not placed silently', () => {
  it.each([
    ['short words stand somewhere else alone', 'Pay', 'Please pay. Pay at the desk.', 'otherPlace'],
    ['two places fit as well', 'free of charge', `${PAGE} ${PAGE}`, 'severalAlike'],
    [
      'it was edited',
      'Send a coat back within thirty days',
      PAGE.replace('thirty', 'sixty'),
      'otherWords',
    ],
    [
      'it was shortened to some of its words',
      'Send a coat back within thirty days',
      PAGE.replace(' a coat back within thirty days', ' it back').replace('it back', 'back'),
      'otherWords',
    ],
    ['one figure is another', 'Free above 500 kr', PAGE.replace('500', '900'), 'otherWords'],
  ])('where %s', (_, exact, text, reason) => {
    expect(said(text, exact)).toMatchObject({ answer: 'moved', reason });
  });

  it.each([
    ['it is gone', 'Send a coat back within thirty days', 'Delivery Free above 500 kr.'],
    [
      'half of its letters happen to stand somewhere',
      'We pay you back within a week',
      'Returns We play with a bag in winter. Delivery takes a week',
    ],
    ['the page says nothing', 'free of charge', ''],
  ])('and is lost where %s', (_, exact, text) => {
    expect(said(text, exact)).toMatchObject({ answer: 'lost', words: '', reason: 'notThere' });
  });
});

it('letters are aligned with the fewest edits, whatever stands around them', () => {
  expect(align('one thre four', 'three')).toEqual({ start: 4, end: 8, errors: 1 });
  expect(align('', 'three')).toEqual({ start: 0, end: 0, errors: 5 });
});
