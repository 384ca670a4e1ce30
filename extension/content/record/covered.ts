/** Points are taken this far inside the edge, in CSS pixels: on it a rounded or shared border answers. */
const INSET_PX = 1;
/** These are opaque by themselves, whatever their background. */
const DRAWN = 'img, picture, video, canvas, iframe, frame, embed, object, input, select, textarea';
/** A computed colour without any opacity, in every way it is written. */
const CLEAR = /^(transparent|rgba\(.*,\s*0\)|.*\/\s*0\)|)$/;

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * True while all of the element that is in view lies behind something else: a cookie banner, a dialog made of boxes.
 * Asked at its centre and corners, where each must be covered by an element that is neither inside it nor around it and
 * that paints something; a layer one sees through covers nothing. What lets the pointer through is not found by the
 * browser's own search either: above the element it covers nothing, and of an element that does so itself nothing can
 * be said.
 * @param visible its box in the window, cut to what can be seen
 * @param ours our own layer
 */
export function isCovered(element: Element, visible: Rect, ours: Element | null): boolean {
  if (getComputedStyle(element).pointerEvents === 'none') return false;
  const scopes = [...scopesOf(element)];
  return pointsOf(visible).every(([x, y]) =>
    scopes.some(({ tree, here }) => coveredAt(tree, here, x, y, ours)),
  );
}

/** Each tree the element shows in, with what stands for it there: from its own out to the document. */
function* scopesOf(element: Element): Generator<{ tree: DocumentOrShadowRoot; here: Element }> {
  let here = element;
  for (;;) {
    const tree = here.getRootNode();
    if (tree === document) yield { tree: document, here };
    if (!(tree instanceof ShadowRoot)) return;
    yield { tree, here };
    here = tree.host;
  }
}

/** The centre first: where that is free, nothing else need be asked. */
function pointsOf({ left, top, right, bottom }: Rect): [x: number, y: number][] {
  const inset = Math.min(INSET_PX, (right - left) / 2, (bottom - top) / 2);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [west, east] = [left + inset, right - inset];
  const [north, south] = [top + inset, bottom - inset];
  return [
    [x, y],
    [west, north],
    [east, north],
    [west, south],
    [east, south],
  ];
}

function coveredAt(
  tree: DocumentOrShadowRoot,
  element: Element,
  x: number,
  y: number,
  ours: Element | null,
): boolean {
  // From the topmost down. What the element itself does not reach (a rounded corner) ends at what is around it.
  for (const above of tree.elementsFromPoint(x, y)) {
    if (above.contains(element) || element.contains(above) || isAround(above, element))
      return false;
    if (above !== ours && paints(above)) return true;
  }
  return false;
}

/** What is around it where slots put it, and outside of its own tree. */
function isAround(candidate: Element, element: Element): boolean {
  let at: Element | null = element;
  while (at && at !== candidate) {
    const root = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return at !== null;
}

function paints(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  // A dialog that is modal answers for its backdrop too.
  if (element.matches(DRAWN) || element.matches('dialog:modal')) return true;
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element);
  const isFilled = !CLEAR.test(backgroundColor);
  const isBlurred =
    backdropFilter !== undefined && backdropFilter !== '' && backdropFilter !== 'none';
  return isFilled || (backgroundImage !== '' && backgroundImage !== 'none') || isBlurred;
}
