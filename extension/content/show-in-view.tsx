import { type ComponentChild, render } from 'preact';
import type { PageContext } from './page-context.ts';

/**
 * Draws a component in the layer that is fixed to the viewport, until the signal aborts.
 * @returns the element it was drawn into
 */
export function showInView(
  context: PageContext,
  view: ComponentChild,
  signal: AbortSignal,
): HTMLElement {
  const place = context.host.viewLayer.appendChild(
    document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement,
  );
  render(view, place);
  signal.addEventListener('abort', () => {
    render(null, place);
    place.remove();
  });
  return place;
}
