import { PAGE_EVENT } from '../shared/contract/attributes.ts';
import { encodePageEvent, type PageEvent } from '../shared/contract/page-event.ts';

/** Says an event on `document`, for the extension and for whoever else on the page listens. */
export function announce(event: PageEvent): void {
  document.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail: encodePageEvent(event) }));
}
