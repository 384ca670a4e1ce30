import { describe, expect, it, vi } from 'vitest';
import { init } from '../../../snippet/sinks/otlp.ts';
import { clicked, lifetime, put, ready, route, say } from './say.ts';
import { left, SECOND, shopVisit } from './shop-visit.ts';

const { receiver, begin, pass, told, attribute } = shopVisit();

describe('the OTLP sink on a page that does as it likes', () => {
  it('does nothing without an endpoint, and nothing twice', async () => {
    init({ signal: lifetime() });
    begin();
    begin();
    say(ready());
    say(route());
    await pass();
    expect(told()).toEqual(['arrival', 'page']);
  });

  it('gives up where the page forbids the connection', async () => {
    begin();
    say(ready());
    say(route());
    receiver().behave('break');
    await pass(5 * SECOND);
    const violation = {
      blockedURI: new URL('/v1/logs', location.href).href,
      disposition: 'enforce',
    };
    document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), violation));
    say(clicked('pay'));
    await pass(600 * SECOND);
    expect(receiver().requests).toHaveLength(1);
  });

  it('writes sound records where the page has its own Array, JSON and String', async () => {
    Reflect.set(Array.prototype, 'toJSON', () => 'broken');
    Reflect.set(String.prototype, 'toJSON', () => 'broken');
    const stringify = vi.spyOn(JSON, 'stringify').mockReturnValue('broken');
    begin();
    const raw = (type: string, more = '') =>
      document.dispatchEvent(
        new CustomEvent('waymark:event', { detail: `{"v":1,"type":"${type}"${more}}` }),
      );
    raw('ready', ',"stages":""');
    raw('route', ',"stages":"a b"');
    await pass();
    stringify.mockRestore();
    Reflect.deleteProperty(Array.prototype, 'toJSON');
    Reflect.deleteProperty(String.prototype, 'toJSON');
    expect(receiver().faults()).toEqual([]);
    expect(attribute('waymark.stage')[1]).toEqual(['a', 'b']);
  });

  it('lets a flood through only so far', async () => {
    begin();
    say(ready());
    say(route());
    for (let index = 0; index < 10_000; index++) {
      say(clicked(`forged-${index % 7}`));
      if (index % 100 === 0) await pass(10);
    }
    await pass(30 * SECOND);
    expect(told().length).toBeLessThanOrEqual(602);
    expect(receiver().mostInFlight).toBeLessThan(64 * 1_024);
    await pass(60 * SECOND);
    say(clicked('real'));
    await pass();
    expect(told().at(-1)).toBe('click real');
  });

  it('does not throw where nothing works', async () => {
    const thrown = vi.fn();
    window.addEventListener('error', thrown, { signal: lifetime() });
    put('fetch', undefined);
    vi.stubGlobal('crypto', undefined);
    begin();
    say(ready());
    say(route());
    say(left);
    await pass(60 * SECOND);
    expect(thrown).not.toHaveBeenCalled();
  });
});
