import { describe, expect, it } from 'vitest';
import { page } from './tagged-page.ts';

describe('a route', () => {
  const { show, pass, said } = page;
  const meta = (stage: string) => {
    document.head.innerHTML = `<meta name="waymark:stage" content="${stage}">`;
  };

  it('begins a new page view', async () => {
    show('<p data-waymark-touchpoint="menu"></p>');
    await page.linger('p');
    history.pushState({}, '', '/checkout');
    window.dispatchEvent(new Event('scroll'));
    await pass(3_000);
    expect(said()).toEqual(['seen menu', 'route', 'seen menu']);
  });

  it('is none where the address stayed the same', async () => {
    history.replaceState({ scroll: 10 }, '');
    window.dispatchEvent(new Event('scroll'));
    await pass(1_000);
    expect(said()).toEqual([]);
  });

  it('is noticed when the page shows it, where the browser does not tell', async () => {
    history.pushState({}, '', '/late');
    show('<h1>Late</h1>');
    await pass(100);
    expect(said()).toEqual(['route']);
  });

  it('is noticed half a second after whatever stirs, where nothing of the page changes', async () => {
    window.dispatchEvent(new Event('scroll'));
    await pass(100);
    history.pushState({}, '', '/silent');
    await pass(500);
    expect(said()).toEqual(['route']);
  });

  it('is followed by the stage that the page then says', async () => {
    meta('consideration');
    await pass(1_000);
    history.pushState({}, '', '/pay');
    meta('purchase');
    await pass(1_000);
    expect(said()).toEqual(['stage consideration', 'route purchase']);
    meta('service');
    await pass(1_000);
    expect(said().at(-1)).toBe('stage service');
  });

  it('leaves the functions of the history as they were', () => {
    expect(history.pushState.toString()).toBe(History.prototype.pushState.toString());
    expect(Object.hasOwn(history, 'pushState')).toBe(false);
  });

  it('is told when the page is left, and again when it comes back whole', async () => {
    window.dispatchEvent(new Event('pagehide'));
    await pass(1_000);
    expect(said()).toEqual(['left']);
    const back = Object.assign(new Event('pageshow'), { persisted: true });
    window.dispatchEvent(back);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(said()).toEqual(['left', 'ready', 'route']);
  });
});
