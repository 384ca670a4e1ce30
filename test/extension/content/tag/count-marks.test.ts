import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { countMarks, onByPage } from '../../../../extension/content/tag/count-marks.ts';
import type { FoundMark } from '../../../../extension/content/tag/mark-facts.ts';
import { stubGlimpses } from '../../../snippet/glimpses.ts';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

function found(selector: string, rule: number | null = null): FoundMark {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  element.getBoundingClientRect = () => new DOMRect(0, 0, 10, 10);
  const touchpoint = selector.slice(1);
  return { element, fact: { touchpoint, stages: [] } as unknown as FoundMark['fact'], rule };
}

it('counts as seen only what shall be told when it is seen', async () => {
  document.body.innerHTML = `<b id="usual"></b><b id="changed" data-wm-on="change"></b>
    <b id="both" data-wm-on="change view"></b><b id="ruled"></b><b id="own" data-wm-on="view"></b>`;
  const marks = [
    ...['#usual', '#changed', '#both'].map((selector) => found(selector)),
    ...['#ruled', '#own'].map((selector) => found(selector, 4)),
  ];
  const glimpses = stubGlimpses();
  document.elementsFromPoint = () => [];
  for (const { element } of marks) glimpses.share.set(element, 1);
  const counter = countMarks(() => null, vi.fn(), life.signal);
  counter.show(marks, onByPage([{ index: 4, selector: 'b', on: 'click' }], 'wm'));
  await vi.advanceTimersByTimeAsync(5_000);
  const seen = marks.map(({ fact }) => [fact.touchpoint, counter.of(fact.touchpoint).seen]);
  expect(seen).toEqual([
    ['usual', 1],
    ['changed', 0],
    ['both', 1],
    ['ruled', 0],
    ['own', 1],
  ]);
});

it('counts by touchpoint: marks of one share their numbers, and seen counts once in a view', async () => {
  document.body.innerHTML = '<b id="card"></b><i id="other"></i>';
  const card = found('#card');
  const twin = { ...found('#other'), fact: card.fact };
  const glimpses = stubGlimpses();
  document.elementsFromPoint = () => [];
  for (const { element } of [card, twin]) glimpses.share.set(element, 1);
  const tell = vi.fn();
  const counter = countMarks(() => null, tell, life.signal);
  counter.show([card, twin], onByPage([], 'wm'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(counter.of('card').seen).toBe(1);
  for (const element of [card.element, twin.element]) {
    const click = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    element.dispatchEvent(click);
  }
  expect(counter.of('card')).toMatchObject({ seen: 1, clicked: 2 });
  (card.element as HTMLElement).click();
  expect(counter.of('card').clicked).toBe(2);
});
