const SVG = 'http://www.w3.org/2000/svg';
/** The drawing's own box, in CSS pixels: nothing that could lie beyond the page's edge. */
const DRAWING_PX = 1;
/** The box of what is drawn in it, in CSS pixels: no page is larger. Firefox paints nothing that lies outside of it. */
const CONTENT_PX = 1_000_000;

export interface PageLayer {
  /** What goes into the root. */
  node: Element;
  /** Children are placed at document coordinates, from its top left corner. */
  layer: HTMLElement;
}

/**
 * A layer at the document's origin that scrolls with the page without any work of ours, and never makes the
 * page longer or wider: an ordinary absolute layer would, by whatever it holds near the page's edge.
 * Chromium: an absolute layer whose layout is contained, so that what reaches beyond it does not count as the page's;
 * a layer anchored to a point of the page would do as well, at a tenth of a millisecond or two in each scrolled frame.
 * Firefox: a drawing, whose overflow does not count either.
 */
export function createPageLayer(): PageLayer {
  const layer = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  layer.className = 'page-layer';
  return __BROWSER__ === 'firefox' ? drawn(layer) : { node: layer, layer };
}

function drawn(layer: HTMLElement): PageLayer {
  const drawing = document.createElementNS(SVG, 'svg');
  const content = document.createElementNS(SVG, 'foreignObject');
  size(drawing, DRAWING_PX);
  size(content, CONTENT_PX);
  drawing.setAttribute('class', 'drawing');
  content.append(layer);
  drawing.append(content);
  return { node: drawing, layer };
}

function size(box: Element, pixels: number): void {
  box.setAttribute('width', String(pixels));
  box.setAttribute('height', String(pixels));
}
