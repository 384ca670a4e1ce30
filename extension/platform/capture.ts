import browser from 'webextension-polyfill';

export type Capture =
  | { ok: true; image: Blob }
  /** `busy`: the browser takes two a second at most; ask again a little later. */
  | { ok: false; why: 'notGranted' | 'busy' | 'failed' };

/** Of the picture we paint on; what is stored is encoded once more. */
const CAPTURE_QUALITY = 92;

/**
 * A picture of what the window shows. Needs activeTab (toolbar, shortcut, context menu on this page) or all sites:
 * a grant for the site alone is refused by both browsers.
 */
export async function captureWindow(windowId: number): Promise<Capture> {
  try {
    const options = { format: 'jpeg', quality: CAPTURE_QUALITY } as const;
    return { ok: true, image: imageFrom(await browser.tabs.captureVisibleTab(windowId, options)) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (/MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/.test(words)) return { ok: false, why: 'busy' };
    const notGranted = /activeTab|permission|Cannot access/i.test(words);
    return { ok: false, why: notGranted ? 'notGranted' : 'failed' };
  }
}

/** Our own policy forbids fetching a data URL, so its bytes are read by hand. */
function imageFrom(dataUrl: string): Blob {
  const comma = dataUrl.indexOf(',');
  const letters = atob(dataUrl.slice(comma + 1));
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return new Blob([bytes], { type: 'image/jpeg' });
}
