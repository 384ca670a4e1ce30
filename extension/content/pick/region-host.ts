import type { Box } from '../../../shared/journey/records.ts';
import { lastingName } from '../anchor/selector.ts';
import { boxInWindow } from '../frame-place.ts';
import { outward } from '../surroundings.ts';

/** A hand that draws along an edge goes over it by so many CSS pixels. */
const OVER_PX = 6;
/** What is drawn on: a part of it means something wherever it stands, and however large it is shown. */
const PICTURES = 'img, canvas, svg, video, object, embed, iframe, map, figure, picture';
/** What a page is made of and keeps being made of. */
const CARDS =
  'article, li, tr, table, form, fieldset, dialog, section, nav, header, footer, aside, main, p, h1, h2, h3, h4, h5, h6, pre, blockquote';
/** Something with a name is taken instead of the wrapper in it unless it is so many times as large. */
const MUCH_LARGER = 6;

/**
 * What a drawn box is a part of: the nearest element that it lies in and that is likely to be found again. A picture comes
 * before what lies over it, a card before a wrapper.
 * @param from the innermost element in the middle of the box
 * @param box in CSS pixels of the window
 */
export function regionHost(from: Element, box: Box): Element {
  const all = [...outward(from)].filter((element) => element.localName !== 'html');
  const around = all.filter((element) => holds(boxInWindow(element), box));
  const [nearest] = around;
  if (!nearest) return all.at(-1) ?? from;
  const largest = areaOf(nearest) * MUCH_LARGER;
  const near = around.filter((element) => areaOf(element) <= largest);
  return (
    near.find((element) => element.matches(PICTURES) && !isInDrawing(element)) ??
    near.find((element) => lastingName(element) !== '' || element.matches(CARDS)) ??
    nearest
  );
}

/** A drawing within a drawing: its outermost one is what the page shows. */
const isInDrawing = (element: Element) => element.parentElement?.closest('svg') !== null;

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - OVER_PX &&
    inner.y >= outer.y - OVER_PX &&
    inner.x + inner.width <= outer.x + outer.width + OVER_PX &&
    inner.y + inner.height <= outer.y + outer.height + OVER_PX
  );
}

function areaOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}
