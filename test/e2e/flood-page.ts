import type { Tab } from '../launch/driver.ts';

interface HostilePage {
  hostile: Record<'flood' | 'pretend' | 'churn' | 'rename' | 'stop', () => void>;
}

/** What a page came to while it was flooded. */
export interface Flooded {
  /** That were painted meanwhile. */
  frames: number;
  /** Events in the snippet's name, forged ones and its own. */
  told: number;
  /** Between two frames, in ms. */
  longestGap: number;
}

/** Opens the hostile page, lets it do its worst for so long (in ms), and stops it. */
export async function flooded(tab: Tab, hostilePage: string, forMs: number): Promise<Flooded> {
  await tab.goto(hostilePage);
  return tab.eval(async (forMs) => {
    const { hostile } = window as unknown as HostilePage;
    const found = { frames: 0, told: 0, longestGap: 0 };
    const count = () => {
      found.told += 1;
    };
    document.addEventListener('waymark:event', count);
    for (const attack of ['flood', 'pretend', 'churn', 'rename'] as const) hostile[attack]();
    const began = performance.now();
    let before = began;
    while (before - began < forMs) {
      const now = await new Promise<number>(requestAnimationFrame);
      found.frames += 1;
      found.longestGap = Math.max(found.longestGap, now - before);
      before = now;
    }
    hostile.stop();
    document.removeEventListener('waymark:event', count);
    return found;
  }, forMs);
}
