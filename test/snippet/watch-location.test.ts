import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchLocation } from '../../snippet/watch-location.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a change of address', () => {
  it('is told once, by the Navigation API where there is one', () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const changed = vi.fn();
    watchLocation(changed);
    history.pushState({}, '', '#step-2');
    navigation.dispatchEvent(new Event('currententrychange'));
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each(['popstate', 'hashchange'])('is told by %s where there is none', (type) => {
    vi.stubGlobal('navigation', undefined);
    const changed = vi.fn();
    watchLocation(changed);
    history.pushState({}, '', `#${type}`);
    window.dispatchEvent(new Event(type));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is not told where the address stayed the same', () => {
    vi.stubGlobal('navigation', undefined);
    const changed = vi.fn();
    watchLocation(changed);
    history.replaceState({ scroll: 10 }, '');
    window.dispatchEvent(new Event('popstate'));
    expect(changed).not.toHaveBeenCalled();
  });

  it('leaves the history functions as they were', () => {
    const { pushState, replaceState } = history;
    watchLocation(() => {});
    expect(history.pushState).toBe(pushState);
    expect(history.replaceState).toBe(replaceState);
  });
});
