import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Tab, withBrowser } from '../launch/driver.ts';
import { SHORT } from '../launch/short-form.ts';
import { startPages } from '../pages/server.mjs';
import { Barriers, inForcedColours } from './barriers.ts';
import { layoutFaults } from './layout-faults.ts';
import { languagesIn, WITH_BARRIERS } from './panel-layout-extent.ts';
import { tourOfPanel } from './panel-tour.ts';

const WIDTHS: readonly number[] = SHORT ? [320] : [320, 360, 480];
const DARK_WIDTH = 320;
const HEIGHT = 720;
const THEMES = ['light', 'dark'] as const;
/** For all views of one language, in each width, on a busy machine; milliseconds. */
const TOUR_LIMIT_MS = 120_000;
/** Smallest target in the panel, CSS pixels. */
const TARGET = 28;

/** A folder for pictures of every view; none are made without it. */
const shots = process.env.SHOTS;

async function shoot(panel: Tab, name: string): Promise<void> {
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  for (const theme of THEMES) {
    await panel.eval((theme) => {
      document.documentElement.style.colorScheme = theme;
    }, theme);
    await panel.screenshot(join(shots, `${name} ${theme}.png`.replaceAll(/[^a-z0-9.]+/gi, '-')));
  }
}

/** Twice as large is what a reader may ask for; it must fit the least width. */
function sizeText(panel: Tab, size: '' | '200%'): Promise<void> {
  return panel.eval((size) => {
    document.documentElement.style.fontSize = size;
  }, size);
}

/** One line for each fault, with the places where it is seen. */
class Report {
  readonly #places = new Map<string, string[]>();

  async look(
    panel: Tab,
    view: string,
    place: string,
    themes: readonly (typeof THEMES)[number][] = ['light'],
  ): Promise<void> {
    const found = await panel.eval(layoutFaults, TARGET, themes);
    for (const [theme, faults] of Object.entries(found)) {
      for (const fault of faults) {
        const line = `${view}: ${fault}`;
        this.#places.set(line, [...(this.#places.get(line) ?? []), `${place} ${theme}`]);
      }
    }
    await shoot(panel, `${view} ${place}`);
  }

  /** In the reader's usual size the tabs stand in one line, however many notes are counted in them. */
  async lookAtTabs(panel: Tab, place: string): Promise<void> {
    const lines = await panel.eval(() => {
      const tabs = document.querySelectorAll<HTMLElement>('.tabs > [role="tab"]');
      return new Set([...tabs].map((tab) => tab.offsetTop)).size;
    });
    if (lines > 1) this.#places.set(`tabs: in ${lines} lines`, [place]);
  }

  get lines(): string[] {
    return [...this.#places].map(([fault, places]) => `${fault} (${places.join(', ')})`);
  }
}

describe.each(BROWSERS)('the panel in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.close());

  it.each(languagesIn(name))(
    'is whole in every width, theme and text size, and without barriers (%s)',
    async (language) => {
      const options = { language, reducedMotion: true, scale: 1 };
      await withBrowser(name, options, async (browser) => {
        const tab = await browser.newTab(pages.url('chain/1'));
        const report = new Report();
        const barriers = new Barriers(name);
        await tourOfPanel(browser, tab, pages.url('chain/2'), async (view, panel) => {
          for (const width of [...WIDTHS].reverse()) {
            await panel.setViewport({ width, height: HEIGHT });
            // The dark theme has other colours, not other sizes: one width shows whether that is so.
            const themes = width === DARK_WIDTH ? THEMES : undefined;
            await report.look(panel, view, `${width} ${language} ${name}`, themes);
            await report.lookAtTabs(panel, `${width} ${language} ${name}`);
          }
          await sizeText(panel, '200%');
          await report.look(panel, view, `200% ${language} ${name}`);
          await sizeText(panel, '');
          if (language === WITH_BARRIERS) {
            barriers.found.push(...(await inForcedColours(panel, view)));
            await barriers.look(view, panel, (...only) => panel.axe(...only));
            await panel.setColours({ dark: false });
          }
          expect(await panel.eval(() => document.documentElement.lang)).toContain(language);
        });
        expect(report.lines).toEqual([]);
        expect(barriers.found).toEqual([]);
      });
    },
    TOUR_LIMIT_MS,
  );
});
