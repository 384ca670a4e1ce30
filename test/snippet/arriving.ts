import { describe, expect, it } from 'vitest';
import { page } from './tagged-page.ts';

const SNIPPET = 'waymark';
const READY = {
  type: 'ready',
  snippet: '0.1.0',
  journey: '/journey.json',
  prefix: 'waymark',
  consent: null,
};

describe('the snippet on a page', () => {
  it('takes the settings and works off what was called before it came, and says who it is first', async () => {
    document.head.innerHTML = '<meta name="waymark:stage" content="consideration">';
    const queue = [['touchpoint', 'mail.opened'], ['no such call'], ['stage', 'purchase']];
    Reflect.set(
      window,
      SNIPPET,
      Object.assign(() => {}, {
        q: queue,
        settings: JSON.parse('{"journey":"/journey.json","__proto__":{"polluted":true}}'),
      }),
    );
    await page.install({ journey: '/of-the-script.json' });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(page.heard).toEqual([
      { ...READY, stages: [] },
      { type: 'route', stages: ['consideration'] },
      { type: 'seen', touchpoint: 'mail.opened', stages: ['consideration'] },
      { type: 'stage', stages: ['purchase'] },
    ]);
    window.waymark?.stage?.('');
  });

  it('leaves one global, with its version', () => {
    expect(window.waymark?.version).toBe('0.1.0');
    expect(Object.keys(window).filter((key) => /^waymark/i.test(key))).toEqual([SNIPPET]);
  });

  it('does nothing when it is there already', async () => {
    const first = window.waymark;
    await page.install();
    expect(window.waymark).toBe(first);
    page.show('<button data-waymark-touchpoint="cart.open">Cart</button>');
    page.find('button').click();
    expect(page.said()).toEqual(['clicked cart.open']);
  });

  it.each(['0.0.1', '9.9.9'])('does nothing where version %s came before it', async (other) => {
    const first = window.waymark;
    if (!first) throw new Error('no snippet');
    const { version } = first;
    first.version = other;
    await page.install();
    expect(window.waymark).toBe(first);
    expect(first.version).toBe(other);
    first.version = version ?? '';
    page.show('<button data-waymark-touchpoint="cart.open">Cart</button>');
    page.find('button').click();
    expect(page.said()).toEqual(['clicked cart.open']);
  });

  it('says it again to whoever asks, with what was seen', async () => {
    page.show('<p data-waymark-touchpoint="offer" data-waymark-stage="awareness">Offer</p>');
    await page.linger('p');
    document.dispatchEvent(new CustomEvent('waymark:request'));
    const sighting = 'seen offer awareness';
    expect(page.said().filter((one) => !one.includes('mail'))).toEqual([
      sighting,
      'ready',
      sighting,
    ]);
  });

  it('writes nothing to the page and stores nothing', async () => {
    const html = '<p data-waymark-touchpoint="offer.plain">Offer</p>';
    page.show(html);
    await page.linger('p');
    expect(document.body.innerHTML).toBe(html);
    expect(document.cookie).toBe('');
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
  });
});
