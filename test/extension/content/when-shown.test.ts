import { afterEach, describe, expect, it, vi } from 'vitest';
import { shownAfter, whenShown } from '../../../extension/content/when-shown.ts';

function prerendering(is: boolean): void {
  Object.defineProperty(document, 'prerendering', { value: is, configurable: true });
}
afterEach(() => Reflect.deleteProperty(document, 'prerendering'));

const shown = () => document.dispatchEvent(new Event('prerenderingchange'));

describe('a page that is made ahead of time', () => {
  it('is nothing until it is shown, and then once', () => {
    const work = vi.fn();
    prerendering(true);
    whenShown(work);
    expect(work).not.toHaveBeenCalled();
    shown();
    shown();
    expect(work).toHaveBeenCalledOnce();
  });

  it('is every other page at once, also where the browser does not say', () => {
    const work = vi.fn();
    whenShown(work);
    prerendering(false);
    whenShown(work);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('says how long nobody saw it', () => {
    const timing = (facts: object) => facts as PerformanceNavigationTiming;
    expect(shownAfter(timing({ activationStart: 1_200 }))).toBe(1_200);
    expect(shownAfter(timing({}))).toBe(0);
  });
});
