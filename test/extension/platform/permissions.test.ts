import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import { isGranted, patternOf, requestSites } from '../../../extension/platform/permissions.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

describe('a site’s permission', () => {
  it.each([
    ['https://shop.example', 'https://shop.example/*'],
    ['http://shop.localhost:4173', 'http://shop.localhost/*'],
  ])('of %s is asked for as %s', (origin, pattern) => {
    expect(patternOf(origin)).toBe(pattern);
  });

  it.each(['', 'chrome://settings', 'file:///etc/passwd', 'about:blank', 'nonsense'])(
    'of %j is never asked for',
    async (origin) => {
      const asked = vi.fn(async () => true);
      Object.assign(fakeBrowser.permissions, { request: asked, contains: asked });
      expect(await isGranted(origin)).toBe(false);
      expect(await requestSites([origin])).toBe(false);
      expect(asked).not.toHaveBeenCalled();
    },
  );
});
