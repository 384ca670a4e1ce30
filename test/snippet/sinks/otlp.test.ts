import { describe, expect, it, vi } from 'vitest';
import { init } from '../../../snippet/sinks/otlp.ts';
import { clicked, lifetime, ready, repeatWhenAsked, route, say, seen, stage } from './say.ts';
import { hide, leave, left, NOW, shopVisit } from './shop-visit.ts';

const { receiver, begin, pass, told, attribute } = shopVisit();

describe('the OTLP sink', () => {
  it('sends what a visitor does as log records without faults', async () => {
    begin({ service: 'shop', journeyId: 'shop.first-order', props: 'plan' });
    say(ready());
    say(route('purchase'));
    say(seen('checkout.pay', 'purchase', 'service'));
    say(clicked('checkout.pay', ['purchase'], { plan: 'pro "max" é\u2028', mail: 'a@b.example' }));
    await pass();
    expect(receiver().faults()).toEqual([]);
    expect(receiver().requests[0]?.body).toContain(
      '{"key":"service.name","value":{"stringValue":"shop"}}',
    );
    expect(told()).toEqual(['arrival', 'page', 'view checkout.pay', 'click checkout.pay']);
    const [arrival, , view, click] = receiver().records();
    expect(arrival).toMatchObject({
      eventName: 'waymark.arrival',
      attributes: {
        'url.path': '/kassa/betala',
        'waymark.utm_source': 'letter',
        'waymark.click_ids': ['gclid'],
        'waymark.referrer': 'www.search.example',
      },
    });
    expect(view).toMatchObject({ attributes: { 'waymark.stage': ['purchase', 'service'] } });
    expect(click).toEqual({
      eventName: 'waymark.touchpoint',
      time: NOW,
      body: 'click checkout.pay',
      attributes: {
        'log.record.uid': expect.stringMatching(/^[0-9a-f]{16}-4$/),
        'session.id': expect.stringMatching(/^[0-9a-f]{32}$/),
        'url.path': '/kassa/betala',
        'waymark.journey.id': 'shop.first-order',
        'waymark.action': 'click',
        'waymark.touchpoint': 'checkout.pay',
        'waymark.stage': ['purchase'],
        'waymark.prop.plan': 'pro "max" é\u2028',
      },
    });
  });

  it('mends a text that was cut in the middle of a character', async () => {
    begin({ props: 'plan' });
    say(ready());
    say(clicked('a', [], { plan: '😀\ud83d' }));
    await pass();
    expect(receiver().faults()).toEqual([]);
    expect(attribute('waymark.prop.plan').at(-1)).toBe('😀\ufffd');
  });

  it('tells no query, no value of a click id, no prop that was not named', async () => {
    begin();
    say(ready());
    say(route());
    say(clicked('a', [], { mail: 'a@b.example' }));
    await pass();
    expect(told()).toHaveLength(3);
    expect(receiver().requests[0]?.body).not.toMatch(/secret|token|a@b|q\?|x=1/);
  });

  it.each([
    ['/konto/anna%40b.example/order', '/konto/~/order'],
    ['/reset/4f9d2c7b8a1e6d3f9b', '/reset/~'],
    ['/order/123456789012', '/order/~'],
    ['/cart;jsessionid=ABC123/pay', '/cart/pay'],
    ['/regnrockar/storm-jacka-2024', '/regnrockar/storm-jacka-2024'],
    [`/${'long/'.repeat(200)}`, `/${'long/'.repeat(200)}`.slice(0, 512)],
  ])('tells the path %.60s as %.60s', async (path, cleaned) => {
    history.replaceState(null, '', path);
    begin();
    say(ready());
    say(route());
    await pass();
    expect(attribute('url.path')).toEqual([cleaned, cleaned]);
  });

  it('goes on with the session of the tab, and tells the arrival once', async () => {
    begin();
    say(ready());
    say(route());
    leave();
    await pass(0);
    expect(told()).toEqual(['arrival', 'page', 'leave']);
    const [id] = attribute('session.id');
    // The next page of the same tab.
    init({ endpoint: '/v1/logs?next', signal: lifetime() });
    say(ready());
    say(route());
    await pass();
    const next = receiver().requests.at(-1)?.body ?? '';
    expect(next).toContain(String(id));
    expect(next).not.toContain('arrival');
  });

  it.each([
    ['late, on a page with a stage', ready(['purchase']), ['purchase']],
    ['late, on a page without', ready(), undefined],
  ])('puts the arrival of the visitor before what it hears: %s', async (_what, answer, stages) => {
    repeatWhenAsked(answer, seen('offer'));
    begin();
    say(clicked('offer'));
    await pass();
    expect(told()).toEqual(['arrival', 'page', 'view offer', 'click offer']);
    expect(attribute('waymark.stage')[1]).toEqual(stages);
  });

  it('tells the page of somebody who only looks, though it came late', async () => {
    repeatWhenAsked(ready(['purchase']));
    begin();
    await pass();
    expect(told()).toEqual(['arrival', 'page']);
  });

  it('tells a stage once, and a page again when the visitor comes back to it', async () => {
    begin();
    say(ready());
    say(route('consideration'));
    say(stage('purchase'));
    say(stage('purchase'));
    say(left);
    say(ready(['purchase']));
    say(route('purchase'));
    await pass();
    expect(told()).toEqual(['arrival', 'page', 'stage', 'leave', 'page']);
  });

  it('sends at once when the page is hidden or left', async () => {
    begin();
    say(ready());
    say(route());
    hide();
    expect(receiver().requests).toHaveLength(1);
    vi.restoreAllMocks();
    say(clicked('pay'));
    leave();
    await pass(0);
    expect(told()).toEqual(['arrival', 'page', 'click pay', 'leave']);
    expect(receiver().requests).toHaveLength(2);
  });

  it('tells that a page was left whose browser broke off the script that says so', async () => {
    begin();
    say(ready());
    say(route());
    window.dispatchEvent(new Event('pagehide'));
    hide();
    await pass(0);
    expect(told()).toEqual(['arrival', 'page', 'leave']);
    window.dispatchEvent(new Event('pagehide'));
    hide();
    await pass(0);
    expect(told()).toEqual(['arrival', 'page', 'leave']);
  });

  it('sends at once when a page is left that nobody saw', async () => {
    begin();
    say(ready());
    say(route());
    hide();
    say(clicked('pay'));
    say(left);
    await pass(0);
    expect(told()).toEqual(['arrival', 'page', 'click pay', 'leave']);
  });
});
