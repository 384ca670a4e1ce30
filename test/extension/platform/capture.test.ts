import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import { captureWindow } from '../../../extension/platform/capture.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

function browserSays(answer: () => Promise<string>): void {
  Object.assign(fakeBrowser.tabs, { captureVisibleTab: answer });
}

describe('capturing a window', () => {
  it('answers with the bytes the browser gave', async () => {
    browserSays(async () => `data:image/jpeg;base64,${btoa('\xff\xd8\xff\xe0')}`);
    const capture = await captureWindow(1);
    const bytes = capture.ok ? new Uint8Array(await capture.image.arrayBuffer()) : null;
    expect(bytes).toEqual(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  });

  // The sentences are the browsers' own, as met in Chromium 156 and Firefox ESR 153.
  it.each([
    ["Either the '<all_urls>' or 'activeTab' permission is required.", 'notGranted'],
    ['Missing activeTab permission', 'notGranted'],
    ['This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.', 'busy'],
    ['Failed to capture tab: image readback failed', 'failed'],
  ])('understands “%s” as %s', async (sentence, why) => {
    browserSays(async () => {
      throw new Error(sentence);
    });
    expect(await captureWindow(1)).toEqual({ ok: false, why });
  });
});
