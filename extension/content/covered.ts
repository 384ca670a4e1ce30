import { isInside } from './overlay/top-layer.ts';
import { holds } from './plain-element.ts';

/** Points are taken this far inside the edge, in CSS pixels: on it a rounded or shared border answers. */
const INSET_PX = 1;
/** The centre first, then the corners, as shares of the way out from the centre. */
const POINTS = [
  [0, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;
/** These are opaque by themselves, whatever their background; a modal dialog answers for its backdrop. */
const DRAWN = 'img, video, canvas, iframe, embed, object, input, select, textarea, :modal';
/** A computed colour without any opacity. */
const CLEAR = /^rgba.* 0\)$|\/ 0\)$/;

/**
 * True while all of the element that is in view lies behind something else: a cookie banner, a dialog made of boxes.
 * Asked at its centre and corners, where each must be covered by an element that is neither inside it nor around it and
 * that paints something; a layer one sees through covers nothing. What lets the pointer through is not found by the
 * browser's own search either: above the element it covers nothing, and of an element that does so itself nothing can
 * be said.
 * @param visible its box in the window, cut to what can be seen
 * @param ours our own layer
 */
export function isCovered(
  element: Element,
  { left, top, width, height }: Pick<DOMRectReadOnly, 'left' | 'top' | 'width' | 'height'>,
  ours: Element | null,
): boolean {
  if (getComputedStyle(element).pointerEvents === 'none') return false;
  const at = (from: number, size: number, way: number) =>
    from + size / 2 + way * Math.max(0, size / 2 - INSET_PX);
  return POINTS.every(([x, y]) =>
    isCoveredAt(element, at(left, width, x), at(top, height, y), ours),
  );
}

/** In the element's own tree, and where that is a shadow tree, by what lies above its host. */
function isCoveredAt(element: Element, x: number, y: number, ours: Element | null): boolean {
  const tree = element.getRootNode();
  const isShadow = tree instanceof ShadowRoot;
  if (isShadow && isCoveredAt(tree.host, x, y, ours)) return true;
  // From the topmost down. What the element itself does not reach (a rounded corner) ends at what is around it.
  for (const above of (isShadow ? tree : document).elementsFromPoint(x, y)) {
    if (isInside(above, element) || holds(element, above)) return false;
    if (above !== ours && paints(above)) return true;
  }
  return false;
}

function paints(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const isFilled = !CLEAR.test(backgroundColor) || backgroundImage !== 'none';
  return (
    (isFilled || element.matches(DRAWN)) &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
