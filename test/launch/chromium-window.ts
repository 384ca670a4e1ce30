import type { CDPSession } from 'playwright-core';
import type { Size } from './page.ts';
import { until } from './until.ts';

/** Chromium's windows get no narrower than this; a narrower page is pretended. */
const LEAST_WIDTH = 500;

/** Gives the page exactly this size by sizing its window: what is around it differs from case to case. */
export async function fitWindow(
  session: CDPSession,
  size: Size,
  measured: () => Promise<Size>,
): Promise<void> {
  if (size.width < LEAST_WIDTH) {
    // 0 leaves the browser's own.
    const metrics = { ...size, deviceScaleFactor: 0, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
    return;
  }
  await session.send('Emulation.clearDeviceMetricsOverride');
  let fits = 0;
  await until(async () => {
    const now = await measured();
    const missing = { width: size.width - now.width, height: size.height - now.height };
    // Twice in a row: a panel may still be sliding in.
    fits = missing.width === 0 && missing.height === 0 ? fits + 1 : 0;
    if (fits > 0) return fits > 1;
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
    const width = (bounds.width ?? size.width) + missing.width;
    const height = (bounds.height ?? size.height) + missing.height;
    await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
    return false;
  }, `a page of ${size.width} x ${size.height}`);
}
