import type { BrowserKind, Tab } from '../launch/driver.ts';
import { forcedFaults } from './forced-faults.ts';

/** What cannot be seen of a view in forced colours, one line each. Colours are left forced. */
export async function inForcedColours(panel: Tab, view: string): Promise<string[]> {
  await panel.setColours({ forced: true });
  const faults = await panel.eval(forcedFaults);
  return faults.map((fault) => `${view}, forced colours: ${fault}`);
}

const THEMES = [
  ['light', []],
  ['dark', ['color-contrast']],
] as const;

/**
 * All of axe's rules in the light theme; in the dark one what may differ there. Colours are the same in every browser,
 * and axe takes three times as long in Firefox: there only the light one is asked for.
 */
export class Barriers {
  readonly found: string[] = [];
  readonly #themes: readonly (typeof THEMES)[number][];

  constructor(name: BrowserKind) {
    this.#themes = name === 'chromium' ? THEMES : THEMES.slice(0, 1);
  }

  async look(
    view: string,
    page: Tab,
    axe: (...only: string[]) => Promise<string[]>,
  ): Promise<void> {
    for (const [theme, rules] of this.#themes) {
      await page.setColours({ dark: theme === 'dark' });
      const found = await axe(...rules);
      this.found.push(...found.map((barrier) => `${view}, ${theme}: ${barrier}`));
    }
  }
}
