import { PAGE_EVENT } from '../shared/contract/attributes.ts';
import {
  PAGE_EVENT_VERSION,
  type PageEvent,
  type WireEvent,
} from '../shared/contract/page-event.ts';
import { overheard } from './more/record.ts';
import { ready } from './page-state.ts';

/**
 * Says an event on `document`, for the extension and for whoever else on the page listens. No member may pose as version
 * or type: those come last.
 */
export const announce = (type: PageEvent['type'], said: WireEvent = ready): void => {
  if (__FULL__) overheard(type, said);
  document.dispatchEvent(
    new CustomEvent(PAGE_EVENT, {
      detail: JSON.stringify({ ...said, type, v: PAGE_EVENT_VERSION }),
    }),
  );
};
