import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decodePageEvent } from '../../../shared/contract/page-event.ts';
import { init } from '../../../snippet/sinks/consent-mode.ts';
import { init as plausible } from '../../../snippet/sinks/plausible.ts';
import { clicked, lifetime, put, say } from './say.ts';

let layer: unknown[];
let states: string[];

beforeEach(() => {
  vi.useFakeTimers();
  layer = [];
  states = [];
  put('dataLayer', layer);
  document.addEventListener(
    'waymark:event',
    (event) => {
      const said = decodePageEvent((event as CustomEvent<string>).detail);
      if (said?.type === 'consent') states.push(said.state);
    },
    { signal: lifetime() },
  );
});

/** As Google's own snippet has it: what is pushed are `arguments`, which are no array. */
function gtag(..._given: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: the data layer is known by them
  layer.push(arguments);
}
const analytics = (analytics_storage: string, more = {}) => ({ analytics_storage, ...more });
const begin = (options = {}) => init({ signal: lifetime(), ...options });
const click = () => document.body.dispatchEvent(new Event('click', { bubbles: true }));

describe('Google Consent Mode', () => {
  it('hands on what was answered before', () => {
    gtag('consent', 'default', analytics('denied'));
    gtag('consent', 'update', analytics('granted'));
    begin();
    expect(states).toEqual(['granted']);
  });

  it('notices an answer after the click that gave it, each once', async () => {
    gtag('consent', 'default', analytics('denied'));
    begin({ consent: 'required' });
    expect(states).toEqual([]);
    click();
    gtag('consent', 'update', { ad_storage: 'granted', analytics_storage: 'granted' });
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['granted']);
    click();
    await vi.advanceTimersByTimeAsync(900);
    gtag('consent', 'update', analytics('denied'));
    await vi.advanceTimersByTimeAsync(100);
    expect(states).toEqual(['granted', 'denied']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states).toHaveLength(2);
  });

  it('takes a refusal by default for a refusal where nobody waits for an answer', () => {
    gtag('consent', 'default', analytics('granted'));
    gtag('consent', 'default', analytics('denied', { region: ['SE'] }));
    begin();
    expect(states).toEqual(['denied']);
  });

  it('says nothing where Google was told nothing of analytics', () => {
    gtag('js', new Date());
    gtag('consent', 'update', { ad_storage: 'granted' });
    layer.push(null, 'text', { event: 'consent' });
    begin();
    say(clicked('menu'));
    expect(states).toEqual([]);
  });

  it('says it again to a sink that comes later', () => {
    gtag('consent', 'update', analytics('denied'));
    begin();
    document.dispatchEvent(new CustomEvent('waymark:request'));
    expect(states).toEqual(['denied', 'denied']);
  });

  it('counts for the very fact it was taken back before', () => {
    const call = vi.fn();
    put('plausible', call);
    gtag('consent', 'update', analytics('granted'));
    plausible({ signal: lifetime() });
    begin();
    say(clicked('menu'));
    gtag('consent', 'update', analytics('denied'));
    say(clicked('checkout.pay'));
    expect(call).toHaveBeenCalledTimes(1);
  });
});
