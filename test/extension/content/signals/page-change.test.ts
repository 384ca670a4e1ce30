import { beforeEach, describe, expect, it } from 'vitest';
import { visibleChanges } from '../../../../extension/content/signals/page-change.ts';

const WHOLE = {
  ...{ childList: true, subtree: true, attributes: true, characterData: true },
  ...{ attributeOldValue: true, characterDataOldValue: true },
};
let ours: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<p id="it" class="a">Words</p><ul><li>One</li></ul>';
  ours = document.createElement('x-ours');
});

/** How many changes can be seen of what is done. */
function seen(act: () => void): number {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, WHOLE);
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  expect(records.length).toBeGreaterThan(0);
  return visibleChanges(records, ours).length;
}
const that = () => document.querySelector<HTMLElement>('#it') as HTMLElement;
const list = () => document.querySelector('ul') as HTMLElement;

describe('a change', () => {
  it.each<[what: string, act: () => void]>([
    ['other words', () => that().replaceChildren('Other words')],
    ['another class', () => that().setAttribute('class', 'b')],
    ['something more', () => list().append(document.createElement('li'))],
    ['something less', () => list().firstElementChild?.remove()],
    ['hidden', () => that().setAttribute('hidden', '')],
  ])('is seen: %s', (_what, act) => {
    expect(seen(act)).toBeGreaterThan(0);
  });

  it.each<[what: string, act: () => void]>([
    ['the same words again', () => that().replaceChildren('Words')],
    ['the same class again', () => that().setAttribute('class', 'a')],
    ['a script', () => document.body.append(document.createElement('script'))],
    ['a style in the head', () => document.head.append(document.createElement('style'))],
    ['a comment', () => document.body.append(document.createComment('x'))],
    ['an id', () => that().setAttribute('id', 'other')],
    [
      'the same list drawn anew',
      () => list().replaceChildren(...[...list().children].map((item) => item.cloneNode(true))),
    ],
    ['our own layer', () => document.documentElement.append(ours)],
  ])('is not seen: %s', (_what, act) => {
    expect(seen(act)).toBe(0);
  });
});
