import { describe, expect, it } from 'vitest';
import { page, waymark } from './tagged-page.ts';

describe('what the page calls', () => {
  const { show, find, pass, said } = page;

  it('may set the stage, until the next route', async () => {
    show('<b data-waymark-touchpoint="pay"></b>');
    window.waymark?.stage?.('purchase');
    find('b').click();
    waymark('stage', 'purchase service');
    expect(said()).toEqual(['stage purchase', 'clicked pay purchase', 'stage purchase service']);
    history.pushState({}, '', '/thanks');
    show('<h1>Thanks</h1>');
    await pass(100);
    expect(said().at(-1)).toBe('route');
  });

  it('may announce a touchpoint without an element, once per page view', async () => {
    window.waymark?.touchpoint?.('chat.opened');
    waymark('touchpoint', 'chat.opened');
    waymark('touchpoint', 'Not an id');
    for (const none of [undefined, null, 7]) waymark('touchpoint', none);
    expect(said()).toEqual(['seen chat.opened']);
  });

  it('may hand on the consent, which is said again to whoever asks', () => {
    waymark('consent', 'denied');
    expect(page.heard).toEqual([{ type: 'consent', state: 'denied' }]);
    document.dispatchEvent(new CustomEvent('waymark:request'));
    expect(page.heard[1]).toMatchObject({ type: 'ready', consent: 'denied' });
  });

  it.each([
    ['an unknown name', ['fly', 'away']],
    ['no name', []],
    ['a symbol', [Symbol('stage')]],
    ['the version', ['version']],
    ['a stage that is no text', ['stage', { toString: () => 'purchase' }]],
    ['a touchpoint that is a symbol', ['touchpoint', Symbol('x')]],
    ['a consent that is circular', ['consent', window]],
  ])('never throws: %s', (_what, call) => {
    expect(() => waymark(...call)).not.toThrow();
    waymark('stage');
    waymark('consent', 'granted');
  });
});
