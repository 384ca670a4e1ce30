import { expect } from 'vitest';
import { type Point, type Rect, type Tab, until } from '../launch/driver.ts';

/** A label is as high as this and this far above its element, in CSS pixels. */
export const LABEL_HEIGHT = 20;
const LIFT = 2;
/** How far a label may be from where it belongs, in CSS pixels. */
const TOLERANCE = 1;
/** A label stays when it was right in so many frames in a row. */
const STEADY_FRAMES = 6;

/** Where a label is and where it belongs, in CSS pixels of the window. */
interface Seen {
  /** Null while there is none to be seen. */
  label: Rect | null;
  /** Null while the element is not rendered. */
  belongs: Point | null;
}

/** Looks at one label in each of some frames, after it is drawn; before each, `step` pixels are scrolled. Runs in our world. */
async function watchLabel(
  root: ShadowRoot,
  touchpoint: string,
  frames: number,
  step: number,
  above: number,
): Promise<Seen[]> {
  const trees = [document, ...[...document.querySelectorAll('*')].map((each) => each.shadowRoot)];
  const selector = `[data-waymark-touchpoint="${touchpoint}"]`;
  const found = trees.flatMap((tree) => tree?.querySelector<HTMLElement>(selector) ?? []);
  const seen: Seen[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    if (step !== 0) document.scrollingElement?.scrollBy(0, step);
    // In the second frame what the first one drew is to be seen.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const chip = root.querySelector(`.chip[data-touchpoint="${touchpoint}"]`);
    const isShown = chip?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const element = found.find((each) => each.isConnected && each.checkVisibility());
    const box = element?.getBoundingClientRect();
    const top = (box?.y ?? 0) - above;
    // At the very top of the page there is no room above.
    const isRoom = top + scrollY >= 0;
    const { x = 0, y = 0, width = 0, height = 0 } = chip?.getBoundingClientRect() ?? {};
    seen.push({
      label: isShown ? { x, y, width, height } : null,
      belongs: box ? { x: box.x, y: isRoom ? top : box.y } : null,
    });
  }
  return seen;
}

function distance({ label, belongs }: Seen): number {
  if (!label || !belongs) return Number.POSITIVE_INFINITY;
  return Math.max(Math.abs(label.x - belongs.x), Math.abs(label.y - belongs.y));
}

/** The label's distances from where it belongs, one a frame, while the page is scrolled so many pixels a frame. */
export async function distances(
  tab: Tab,
  touchpoint: string,
  frames: number,
  step = 0,
): Promise<number[]> {
  const above = LABEL_HEIGHT + LIFT;
  const seen = await tab.overlay.eval(watchLabel, touchpoint, frames, step, above);
  return seen.map(distance);
}

/** Waits until the label is where it belongs, and looks that it stays there. */
export async function atItsPlace(tab: Tab, touchpoint: string): Promise<void> {
  await until(async () => {
    const [off] = await distances(tab, touchpoint, 1);
    if (off !== undefined && off <= TOLERANCE) return true;
    throw new Error(`it is ${off} px away`);
  }, `the label of ${touchpoint} to be at its element`);
  const off = await distances(tab, touchpoint, STEADY_FRAMES);
  expect(Math.max(...off), `${touchpoint} drifts`).toBeLessThanOrEqual(TOLERANCE);
}

/** Waits until there is no label to be seen, and looks that it stays away. */
export async function isGone(tab: Tab, touchpoint: string): Promise<void> {
  await tab.overlay.waitFor(chipOf(touchpoint), { gone: true });
  const off = await distances(tab, touchpoint, STEADY_FRAMES);
  expect(new Set(off), `${touchpoint} comes back`).toEqual(new Set([Number.POSITIVE_INFINITY]));
}

export function chipOf(touchpoint: string): string {
  return `.chip[data-touchpoint="${touchpoint}"]`;
}

/** What the probe page offers (see test/pages/README.md). */
interface Probe {
  probe: Record<string, () => void> & {
    names: string[];
    rect(name: string): Rect | null;
    targetOf(name: string): Element;
    touchpointOf(name: string): string;
  };
}

export const probe = {
  do: (tab: Tab, name: string) =>
    tab.eval((name) => (window as unknown as Probe).probe[name]?.(), name),
  rect: (tab: Tab, name: string) =>
    tab.eval((name) => (window as unknown as Probe).probe.rect(name), name),
  names: (tab: Tab) => tab.eval(() => (window as unknown as Probe).probe.names),
  touchpoint: (tab: Tab, name: string) =>
    tab.eval((name) => (window as unknown as Probe).probe.touchpointOf(name), name),
  /** Brings the target into the middle of the window. */
  reveal: (tab: Tab, name: string) =>
    tab.eval((name) => {
      const { targetOf } = (window as unknown as Probe).probe;
      targetOf(name).scrollIntoView({ block: 'center', behavior: 'instant' });
    }, name),
  /** True while an animation of the target runs. */
  moves: (tab: Tab, name: string) =>
    tab.eval((name) => {
      const { targetOf } = (window as unknown as Probe).probe;
      return targetOf(name)
        .getAnimations()
        .some(({ playState }) => playState === 'running');
    }, name),
};

/** Puts an element of the page's own exactly where the box is in the window. */
export async function layUnder(
  tab: Tab,
  tag: 'button' | 'input',
  box: Rect,
  position: 'absolute' | 'fixed' = 'absolute',
): Promise<void> {
  await tab.eval(
    (tag, { x, y, width, height }, position) => {
      const element = document.createElement(tag);
      element.id = 'own';
      element.style.cssText = 'box-sizing:border-box;margin:0;padding:0;border:0';
      const [left, top] = position === 'fixed' ? [x, y] : [x + scrollX, y + scrollY];
      const place = { left, top, width, height };
      for (const [name, value] of Object.entries(place)) {
        element.style.setProperty(name, `${value}px`);
      }
      element.style.position = position;
      document.body.append(element);
    },
    tag,
    box,
    position,
  );
}

/** Gives what `layUnder` made the focus, or takes it away. */
export async function focusOwn(tab: Tab, focus: boolean): Promise<void> {
  await tab.eval((focus) => {
    const own = document.querySelector<HTMLElement>('#own');
    if (focus) own?.focus({ preventScroll: true });
    else own?.blur();
  }, focus);
}
