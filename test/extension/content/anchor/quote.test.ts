import { beforeEach, describe, expect, it } from 'vitest';
import { describeQuote, findQuote } from '../../../../extension/content/anchor/quote.ts';

const PAGE = `<h2>Returns</h2><p>Send a coat <b>back</b> within
  thirty days,<br>free of charge.</p><p>We pay at once.</p>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

/** The range of some words that stand in one text each. */
function marked(from: string, to = from): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(from) ?? -1;
    const end = node.nodeValue?.indexOf(to) ?? -1;
    if (start >= 0) range.setStart(node, start);
    if (end >= 0) range.setEnd(node, end + to.length);
  }
  return range;
}

describe('what is kept of a passage', () => {
  it('is its words and what stands around, in one line', () => {
    expect(describeQuote(marked('back', 'free of'))).toEqual({
      exact: 'back within thirty days, free of',
      prefix: 'Returns Send a coat ',
      suffix: ' charge. We pay at once.',
      start: 20,
    });
  });

  it.each([
    ['<p id="x" contenteditable="true">maja</p>'],
    ['<p id="x" data-waymark-mask>maja</p>'],
    ['<p id="x">Write to maja@kuvert.example</p>'],
    ['<p id="x">4111 1111 1111 1111</p>'],
    ['<p id="x"> </p>'],
  ])('is nothing of %s', (html) => {
    document.body.innerHTML = html;
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('#x') as Element);
    expect(describeQuote(range)).toBe(null);
  });

  it('has no one’s address beside it', () => {
    document.body.innerHTML = '<p>maja@kuvert.example <b>says hello</b><input value="4711"></p>';
    expect(describeQuote(marked('says hello'))).toMatchObject({ prefix: '', suffix: '' });
  });
});

describe('a passage is looked for', () => {
  it('and found through other markup', () => {
    const quote = describeQuote(marked('back', 'free of'));
    if (!quote) throw new Error('nothing was kept');
    document.body.innerHTML = `<nav>Menu</nav><h2>Returns</h2><ul><li>Send a coat <i>ba</i>ck within thirty</li><li>days, free of charge.</li></ul>`;
    const { answer, range } = findQuote(document.body, quote);
    expect([answer, String(range)]).toEqual(['found', 'back within thirtydays, free of']);
  });

  it('and shown with a question mark where it was edited, or not at all', () => {
    const quote = describeQuote(marked('We pay at once'));
    if (!quote) throw new Error('nothing was kept');
    document.body.innerHTML = PAGE.replace('We pay', 'We will pay');
    const { answer, range } = findQuote(document.body, quote);
    expect([answer, String(range)]).toEqual(['moved', 'will pay at once']);
    document.body.innerHTML = '<p>Sizes</p>';
    expect(findQuote(document.body, quote)).toMatchObject({ answer: 'lost', range: null });
  });
});
