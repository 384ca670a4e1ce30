import { describe, expect, it } from 'vitest';
import { askSnippet, listenToSnippet } from '../../../extension/content/page-link.ts';
import { PAGE_EVENT, PAGE_EVENT_REQUEST } from '../../../shared/contract/attributes.ts';
import { decodePageEvent, type PageEvent } from '../../../shared/contract/page-event.ts';
import { asSaid } from '../../shared/contract/as-said.ts';

function say(detail: unknown): void {
  document.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail }));
}

const seen: PageEvent = { type: 'seen', touchpoint: 'hero.buy', stages: [] };

describe('what a page says', () => {
  it('is heard when it is an event, and counted as dropped when it is not', () => {
    const life = new AbortController();
    const heard: PageEvent[] = [];
    const link = listenToSnippet(decodePageEvent, (event) => heard.push(event), life.signal);
    say(asSaid(seen));
    const junk = [null, {}, '{', '{"v":99}', 'x'.repeat(10_000), seen, document.body, say, window];
    for (const detail of junk) say(detail);
    life.abort();
    expect(heard).toEqual([seen]);
    expect(link.dropped).toBe(junk.length);
  });

  it('is not listened to beyond a hundred words a second', () => {
    const life = new AbortController();
    let heard = 0;
    const link = listenToSnippet(
      decodePageEvent,
      () => {
        heard += 1;
      },
      life.signal,
    );
    for (let count = 0; count < 1_000; count += 1) say(asSaid(seen));
    life.abort();
    expect(heard).toBe(100);
    expect(link.dropped).toBe(900);
  });

  it('answers who it is when asked, and nothing answers where there is no snippet', () => {
    expect(askSnippet()).toBeNull();
    const life = new AbortController();
    const ready: PageEvent = {
      type: 'ready',
      snippet: '1.0',
      journey: '/journey.json',
      prefix: 'waymark',
      stages: [],
      consent: null,
    };
    const answer = () => say(asSaid(ready));
    document.addEventListener(PAGE_EVENT_REQUEST, () => say(asSaid(seen)), life);
    document.addEventListener(PAGE_EVENT_REQUEST, answer, { signal: life.signal });
    expect(askSnippet()).toEqual(ready);
    life.abort();
  });
});
