import { MASK_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import { named } from '../page-names.ts';
import { readOnce } from './in-one-go.ts';

/** Content that a person edits in place, and the fields sites make themselves. */
export const EDITABLE = [
  '[contenteditable]:not([contenteditable="false" i])',
  '[role="textbox" i]',
  '[role="searchbox" i]',
  '[role="spinbutton" i]',
  '[role="combobox" i]:not(select)',
].join(', ');

/** Everything whose text or value comes from a person, or is worked out of it. */
export const TYPED = `input, textarea, select, output, ${EDITABLE}`;

/** The marks other recorders use, so that no site needs to mark twice. */
const MASKED_FOR_OTHERS = [
  '.ph-no-capture',
  '[data-private]',
  '.rr-block',
  '.rr-mask',
  '[data-hj-suppress]',
  '[data-clarity-mask]',
  '[data-dd-privacy]',
  '[data-sentry-mask]',
].join(', ');

/** Matches what is marked as nobody's business: by us, under either name on a page that has its own, and by others. */
export function masked(): string {
  return `[${MASK_ATTRIBUTE}], [${named(MASK_ATTRIBUTE)}], ${MASKED_FOR_OTHERS}`;
}

/** True where the element, or anything around it, is marked as nobody's business; also through shadow roots. */
export function isMasked(element: Element): boolean {
  return isWithin(element, masked());
}

/** True for a part of what a person writes: a paragraph of an editor, the shown choice of a field of the site's own. */
export function isPartOfTyped(element: Element): boolean {
  return !element.matches(TYPED) && isWithin(element, TYPED);
}

function isWithin(element: Element, selectors: string): boolean {
  return readOnce(selectors, element, (inner) => {
    if (inner.matches(selectors)) return true;
    const around = aroundOf(inner);
    return around !== null && isWithin(around, selectors);
  });
}

/** The element around it; around a shadow tree that is its host. */
function aroundOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root: Node = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
