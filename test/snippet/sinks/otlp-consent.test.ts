import { describe, expect, it, vi } from 'vitest';
import { init } from '../../../snippet/sinks/otlp.ts';
import { ask, clicked, consent, lifetime, ready, route, say } from './say.ts';
import { left, SECOND, shopVisit } from './shop-visit.ts';

const { receiver, begin, pass, told, attribute } = shopVisit();

describe('the OTLP sink and what people allow', () => {
  it('stores nothing and sends nothing before consent, and then what was met before', async () => {
    begin({ consent: 'required' });
    say(ready());
    say(route());
    history.replaceState(null, '', '/elsewhere');
    say(clicked('pay'));
    await pass();
    expect(sessionStorage.length).toBe(0);
    expect(receiver().requests).toEqual([]);
    say(consent('granted'));
    await pass();
    expect(told()).toEqual(['arrival', 'page', 'click pay']);
    expect(attribute('url.path')).toEqual(['/kassa/betala', '/kassa/betala', '/elsewhere']);
    expect(attribute('waymark.utm_source')[0]).toBe('letter');
  });

  it('stops at once when consent is taken back, drops what waits and forgets the session', async () => {
    begin();
    say(ready());
    say(route());
    receiver().behave('hang');
    await pass();
    say(clicked('pay'));
    say(consent('denied'));
    expect(receiver().requests[0]?.options.signal?.aborted).toBe(true);
    expect(sessionStorage.length).toBe(0);
    say(clicked('pay'));
    await pass(60 * SECOND);
    expect(receiver().requests).toHaveLength(1);
    say(consent('granted'));
    say(clicked('pay'));
    await pass();
    expect(told()).toEqual(['arrival', 'click pay']);
  });

  it.each([
    ['globalPrivacyControl', true],
    ['doNotTrack', '1'],
  ] as const)('sends and stores nothing under %s, consent or not', async (wish, value) => {
    ask(wish, value);
    begin();
    say(consent('granted'));
    say(ready());
    say(route());
    say(clicked('pay'));
    say(left);
    await pass();
    expect(receiver().requests).toEqual([]);
    expect(sessionStorage.length).toBe(0);
  });

  it('keeps the session in memory where storage is denied', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(denied);
    begin();
    say(ready());
    say(route());
    say(clicked('pay'));
    await pass();
    expect(told()).toEqual(['arrival', 'page', 'click pay']);
    expect(new Set(attribute('session.id')).size).toBe(1);
  });

  it.each([
    ['0.3', 0.2, 2],
    ['0.3', 0.4, 0],
    ['0', 0, 0],
    [1, 0.999, 2],
    ['some', 0, 0],
  ])(
    'with a sample of %s and a draw of %f sends %i records, on this page and the next',
    async (sample, draw, count) => {
      vi.spyOn(Math, 'random').mockReturnValue(draw);
      begin({ sample });
      say(ready());
      say(route());
      await pass();
      expect(told()).toHaveLength(count);
      vi.spyOn(Math, 'random').mockReturnValue(1 - draw);
      init({ endpoint: '/next', sample, signal: lifetime() });
      say(ready());
      say(route());
      await pass();
      expect(receiver().requests.some(({ endpoint }) => endpoint === '/next')).toBe(count > 0);
    },
  );
});
