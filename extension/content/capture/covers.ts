import type { Box } from '../../../shared/journey/records.ts';
import { personalIn } from '../../../shared/kit/personal-text.ts';
import { shadowRootOf, treesIn } from '../../platform/shadow-root.ts';
import { EDITABLE, masked } from '../anchor/typed-content.ts';

/** Inputs that hold nothing of a person. Everything else is covered, whatever its type says now: a page can change it. */
const HARMLESS = ['button', 'submit', 'reset', 'image'];
const INPUTS = `input${HARMLESS.map((type) => `:not([type="${type}" i])`).join('')}`;
/** Of those, what shows its value as a text. */
const LABELLED = 'input:is([type="button" i], [type="submit" i], [type="reset" i])';
const FIELDS = `${INPUTS}, textarea, select`;
/** Another document: a payment form, for all we know. */
const FRAMES = 'iframe, frame, object, embed, fencedframe';
/** What may hold more than its own box: text that flows out of it. */
const growing = () => `${EDITABLE}, output, ${masked()}`;
const all = () => `${FIELDS}, ${LABELLED}, ${FRAMES}, ${growing()}`;
/** The first name of the option is for Chromium before 121. */
const RENDERED = { checkVisibilityCSS: true, visibilityProperty: true };
/** Rounding and anti-aliasing must not leave a rim: CSS pixels. */
const RIM = 1;

/**
 * Everything in view that must not be in a picture, in CSS pixels of what is on the screen (pinch zoom included).
 * Looks into open and closed shadow roots. Reads only; the page is not touched.
 * @param ours our host: what we draw is hidden, not covered
 * @param personal where the page's text says what must not be stored (`personal-ranges.ts`)
 */
export function measureCovers(ours: Element, personal: readonly Range[] = []): Box[] {
  const covers = personal.flatMap(rangeBoxes);
  for (const tree of treesIn(document, ours)) {
    for (const element of tree.querySelectorAll(all())) {
      if (!isVisible(element) || isHarmless(element)) continue;
      for (const rect of rectsOf(element)) {
        const box = onScreen(rect);
        if (box) covers.push(box);
      }
    }
  }
  return covers;
}

/** A text that is clipped, or drawn by something behind it, is covered all the same. */
function rangeBoxes(range: Range): Box[] {
  return [...range.getClientRects()].map(onScreen).filter((box) => box !== null);
}

/** Whether a place is in the window, or so near that a scroll may bring it there before all is measured. */
export function isNear(range: Range): boolean {
  const { left, top, right, bottom } = range.getBoundingClientRect();
  const isAway = bottom < -innerHeight || top > 2 * innerHeight || right < -innerWidth;
  return !isAway && left <= 2 * innerWidth;
}

/** A button that says nothing of a person. */
function isHarmless(element: Element): boolean {
  return (
    element.matches(LABELLED) &&
    !element.matches(growing()) &&
    personalIn((element as HTMLInputElement).value).next().done === true
  );
}

/**
 * Opacity is no reason to leave a field out: many are drawn by something behind them. Nor is having no box of its own
 * (`display: contents`) for an element whose content counts.
 */
function isVisible(element: Element): boolean {
  if (element.matches(growing())) return true;
  return element.checkVisibility?.(RENDERED) ?? true;
}

/** The element, and what flows out of it where it holds free content, its own or its shadow root's. */
function rectsOf(element: Element): DOMRect[] {
  const own = element.getBoundingClientRect();
  if (!element.matches(growing())) return [own];
  return [own, ...contentRects(element), ...contentRects(shadowRootOf(element))];
}

function contentRects(holder: Element | ShadowRoot | null): Iterable<DOMRect> {
  if (!holder) return [];
  const content = document.createRange();
  content.selectNodeContents(holder);
  return content.getClientRects();
}

/** From layout viewport to screen: under pinch zoom the screen shows a magnified part. Null where nothing is in view. */
export function onScreen(rect: Box): Box | null {
  const zoom = window.visualViewport;
  const scale = zoom?.scale ?? 1;
  const left = Math.floor((rect.x - (zoom?.offsetLeft ?? 0)) * scale) - RIM;
  const top = Math.floor((rect.y - (zoom?.offsetTop ?? 0)) * scale) - RIM;
  const right = Math.ceil((rect.x + rect.width - (zoom?.offsetLeft ?? 0)) * scale) + RIM;
  const bottom = Math.ceil((rect.y + rect.height - (zoom?.offsetTop ?? 0)) * scale) + RIM;
  const isInView = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  if (!isInView || rect.width <= 0 || rect.height <= 0) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
