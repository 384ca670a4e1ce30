/**
 * What a reader would stumble over on a page of ours: text cut off, text on text, something beyond the edge,
 * targets too small or on each other. Runs inside the page, each function as its own source text, so it names
 * the others here and nothing else.
 */
interface Clip {
  element: Element;
  style: CSSStyleDeclaration;
  frame: DOMRect;
  /** Up and down. */
  scrolls: boolean;
}

interface Written {
  element: Element;
  /** Over the rest by design, or null. */
  floats: Element | null;
  /** What can be seen of it: from the ascenders to the descenders, cut off as the page cuts it off. */
  boxes: DOMRect[];
}

/** Lies over the rest by design: the way to the newest row. */
const FLOATING = '.to-newest';
/** What scrolls away in there is under nothing that stands still around it. */
const SCROLLING = '.scroller, .prompt-questions';

/** Rounding of subpixels, in CSS pixels. */
function isOff(distance: number): boolean {
  return distance > 1;
}

function isShown(element: Element): boolean {
  const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return seen && !element.closest('.hidden-text, option, select, textarea, script, style');
}

function nameFor(element: Element): string {
  const name = element.getAttribute('class') ?? '';
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
  return `${element.localName}${name && `.${name}`} “${words}”`;
}

/** A text's own height: fonts claim more above and below, which lines of two elements may share. */
function inkBox({ x, y, width, height }: DOMRect, fontSize: number): DOMRect {
  const ink = Math.min(height, fontSize);
  return new DOMRect(x, y + (height - ink) / 2, width, ink);
}

function overlap(a: DOMRect, b: DOMRect): DOMRect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.right, b.right) - left;
  const height = Math.min(a.bottom, b.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

/**
 * Text that may be shortened, by an ellipsis or after some lines: where the whole is one hover away, or where the
 * row it stands in opens the whole.
 */
function mayShorten(element: Element, style: CSSStyleDeclaration): boolean {
  const lines = style.webkitLineClamp !== 'none';
  if (lines && element.closest('button')) return true;
  return (lines || style.textOverflow === 'ellipsis') && element.closest('[title]') !== null;
}

/** What cuts off an element's content, nearest first: it and those around it that do not let it overflow. */
function clipsOf(element: Element, known: Map<Element, Clip[]>): Clip[] {
  const found = known.get(element);
  if (found) return found;
  const style = getComputedStyle(element);
  const around = element.parentElement ? clipsOf(element.parentElement, known) : [];
  const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  const frame = element.getBoundingClientRect();
  const scrolls = /auto|scroll/.test(style.overflowY);
  const clips = cuts ? [{ element, style, frame, scrolls }, ...around] : around;
  known.set(element, clips);
  return clips;
}

/** Cuts a text's box as its surroundings do; complains where that loses words. */
function cut(box: DOMRect, clips: Clip[], complain: (what: string) => void): DOMRect | null {
  let left: DOMRect | null = box;
  for (const { element, style, frame, scrolls } of clips) {
    if (!left) break;
    const beside = isOff(frame.left - left.left) || isOff(left.right - frame.right);
    const above = isOff(frame.top - left.top) || isOff(left.bottom - frame.bottom);
    const isCut = beside || (above && !scrolls);
    if (isCut && !mayShorten(element, style)) complain(`cut off by ${nameFor(element)}`);
    left = overlap(left, frame);
  }
  return left;
}

function everyText(root: Element, faults: string[]): Written[] {
  const texts: Written[] = [];
  const known = new Map<Element, Clip[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
    const complaints = new Set<string>();
    const boxes = [...range.getClientRects()].flatMap((rect) => {
      const box = cut(inkBox(rect, fontSize), clipsOf(element, known), (what) => {
        complaints.add(what);
      });
      return box ? [box] : [];
    });
    for (const what of complaints) faults.push(`${nameFor(element)} is ${what}`);
    texts.push({ element, floats: element.closest(FLOATING), boxes });
  }
  return texts;
}

function faultsOfTexts(texts: Written[], faults: string[]): void {
  for (const [index, one] of texts.entries()) {
    if (one.boxes.some((box) => isOff(box.right - innerWidth) || isOff(-box.left))) {
      faults.push(`${nameFor(one.element)} is beyond the edge`);
    }
    for (const other of texts.slice(index + 1)) {
      if (one.element === other.element || one.floats !== other.floats) continue;
      const shared = one.boxes.flatMap((a) => other.boxes.map((b) => overlap(a, b)));
      if (shared.some((area) => area && isOff(area.width) && isOff(area.height))) {
        faults.push(`${nameFor(one.element)} lies on ${nameFor(other.element)}`);
      }
    }
  }
}

const TARGETS = 'button, a[href], input, select, textarea, summary, [role="tab"]';

/** What a pointer must hit: a box beside words counts with its words. */
function targetOf(element: Element): Element {
  return element.closest('label') ?? element;
}

/** Cells share a border of one pixel. */
function isOn(area: DOMRect | false | null): boolean {
  return area !== false && area !== null && area.width > 2 && area.height > 2;
}

function faultsOfTargets(root: Element, least: number, faults: string[]): void {
  const found = [...root.querySelectorAll(TARGETS)].filter(
    (element) => element.checkVisibility() && !element.closest('.hidden-text'),
  );
  const targets = [...new Set(found.map(targetOf))];
  for (const [index, one] of targets.entries()) {
    const box = one.getBoundingClientRect();
    if (Math.min(box.width, box.height) < least - 0.5) {
      faults.push(`${nameFor(one)} is ${box.width.toFixed()} x ${box.height.toFixed()}`);
    }
    for (const other of targets.slice(index + 1)) {
      if (one.closest(FLOATING) !== other.closest(FLOATING)) continue;
      const area =
        one.closest(SCROLLING) === other.closest(SCROLLING) &&
        overlap(box, other.getBoundingClientRect());
      if (isOn(area)) {
        faults.push(`${nameFor(one)} lies on ${nameFor(other)}`);
      }
    }
  }
}

/** Content wider than what shows it; pictures are cropped on purpose. */
function faultsOfWidths(root: Element, faults: string[]): void {
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) faults.push('the page is wider than its window');
  for (const element of root.querySelectorAll('*')) {
    if (!isShown(element) || element.matches('.crop, .thumb, svg, svg *')) continue;
    const style = getComputedStyle(element);
    const holds = element.scrollWidth <= element.clientWidth + 1;
    if (element.clientWidth === 0 || style.overflowX === 'visible' || holds) continue;
    if (!mayShorten(element, style)) faults.push(`${nameFor(element)} is wider than its place`);
  }
}

/** Where everything is. Where that is the same, so are the faults. */
function geometry(): string {
  const boxes = [...document.querySelectorAll('body *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${x} ${y} ${width} ${height} ${element.scrollWidth}`;
  });
  return boxes.join();
}

/** The pages of ours follow `color-scheme`: the same view in each theme. */
function faultsInThemes(least: number, themes: string[]): Record<string, string[]> {
  const { style } = document.documentElement;
  const before = style.colorScheme;
  const known = new Map<string, string[]>();
  const found = themes.map((theme) => {
    style.colorScheme = theme;
    const places = geometry();
    const faults = known.get(places) ?? faultsHere(least);
    known.set(places, faults);
    return [theme, faults] as const;
  });
  style.colorScheme = before;
  return Object.fromEntries(found);
}

/** A question lies over everything else, which is not looked at meanwhile. */
function faultsHere(least: number): string[] {
  const faults: string[] = [];
  const root = document.querySelector('dialog[open]') ?? document.body;
  faultsOfTexts(everyText(root, faults), faults);
  faultsOfTargets(root, least, faults);
  faultsOfWidths(root, faults);
  return [...new Set(faults)];
}

const PARTS = [
  isOff,
  isShown,
  nameFor,
  inkBox,
  overlap,
  mayShorten,
  clipsOf,
  cut,
  everyText,
  faultsOfTexts,
  targetOf,
  isOn,
  faultsOfTargets,
  faultsOfWidths,
  faultsHere,
  geometry,
  faultsInThemes,
];
const NAMES = `const FLOATING = ${JSON.stringify(FLOATING)}; const SCROLLING = ${JSON.stringify(SCROLLING)}; const TARGETS = ${JSON.stringify(TARGETS)};`;

/**
 * For `page.eval`: one line for every fault of the page in each theme, as it is drawn now.
 * @param least the smallest side of a target in CSS pixels
 */
export const layoutFaults = new Function(
  'least',
  'themes',
  `${NAMES}\n${PARTS.map(String).join('\n')}\nreturn faultsInThemes(least, themes);`,
) as (least: number, themes: readonly string[]) => Record<string, string[]>;
