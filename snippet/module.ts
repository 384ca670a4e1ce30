import { guarded } from './guarded.ts';
import { configure } from './page-state.ts';
import type { Settings } from './public/waymark.mjs';
import { type Api, begin } from './start.ts';

/** Begins; on a server, or where the snippet runs already, nothing happens. */
export const init: (settings?: Settings) => void = guarded((settings?: Settings) => {
  // What runs has read the page already.
  if (window.waymark?.version) return;
  configure({ ...settings });
  begin();
});

/** Sets the page's stages (with a space between) until the next route; none gives the page its own back. */
export const stage = (stages?: string): void => call('stage', stages);

/** Announces a touchpoint that has no element: a chat that opened, a call that began. Once per page view. */
export const touchpoint = (id: string): void => call('touchpoint', id);

/** Hands on what the visitor answered. */
export const consent = (state: 'granted' | 'denied'): void => call('consent', state);

/** What is called before `init` waits in the queue that a page's own stub would make. */
const call = guarded((name?: string, said?: string) => {
  const queue: Api = (...given) => {
    queue.q?.push(given);
  };
  queue.q = [];
  window.waymark ??= queue;
  window.waymark(name as string, said as string);
});
