import { DEFAULT_PREFIX } from '../shared/contract/attributes.ts';
import type { WireEvent } from '../shared/contract/page-event.ts';

/**
 * What `ready` says: the settings (`journey`, `prefix` and whatever else the script's own `data-` attributes say), the
 * version, the page's stages as they were last announced, the visitor's consent.
 */
export const ready: WireEvent = __MODULE__
  ? {}
  : { ...document.currentScript?.dataset, ...window.waymark?.settings };

/** How the page's own attributes begin: `data-waymark-`. */
export let start = `data-${ready.prefix || DEFAULT_PREFIX}-`;
/** Matches every element that carries a mark. */
export let marked = `[${start}touchpoint]`;

/** Takes the settings of a page that has no script element to say them. */
export function configure(settings: WireEvent): void {
  Object.assign(ready, settings);
  start = `data-${ready.prefix || DEFAULT_PREFIX}-`;
  marked = `[${start}touchpoint]`;
}
