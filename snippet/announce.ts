import { PAGE_EVENT } from '../shared/contract/attributes.ts';
import { encodeWire, type PageEvent } from '../shared/contract/page-event.ts';

/** Says an event on `document`, for the extension and for whoever else on the page listens. */
export function announce({ type, ...said }: PageEvent & { stages?: string[] }): void {
  const stages = said.stages?.join(' ');
  const detail = encodeWire(type, { ...said, stages } as Record<string, string>);
  document.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail }));
}
