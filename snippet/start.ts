import { SLUG } from '../shared/contract/marker.ts';
import type { WireEvent } from '../shared/contract/page-event.ts';
import { announce } from './announce.ts';
import { guarded } from './guarded.ts';
import { extendApi, type MoreApi } from './more/api.ts';
import { ready } from './page-state.ts';
import { listen, see, setStages, stir } from './views.ts';

/** What the page calls. */
export type Api = ((name: string, said: string) => void) & {
  version?: string;
  stage?: (stages: string) => void;
  touchpoint?: (touchpoint: string) => void;
  consent?: (state: string) => void;
  /** Of the queue a page may have put there: `waymark=function(){(waymark.q=waymark.q||[]).push(arguments)}`. */
  q?: [string, string][];
  /** Of the queue as well: what the script element cannot say where a tag manager makes it. */
  settings?: WireEvent;
} & MoreApi;

declare global {
  interface Window {
    waymark?: Api;
  }
}

/**
 * Makes `window.waymark` and begins, as soon as the script that runs now is done. Where there is one already, it stays,
 * and nothing is done twice.
 */
export const begin = guarded(() => {
  const stub = window.waymark;
  // Not merely present: a queue has no version, nor has an element of that id.
  if (stub?.version) return;
  const api: Api = guarded((name: string, said: string) =>
    (api[name as 'stage'] as (said: string) => void)(said),
  );
  window.waymark = api;
  api.version = ready.snippet = __VERSION__;
  api.consent = guarded((state: string) => {
    ready.state = state;
    announce('consent');
  });
  api.stage = guarded(setStages);
  api.touchpoint = guarded((touchpoint: string) => {
    stir();
    // Only a text can match: what is none throws, where `test` would take it for its name, "undefined".
    if (touchpoint.match(SLUG)) see({ stages: ready.stages, touchpoint });
  });
  if (__FULL__) extendApi(api);
  setTimeout(listen);
  stub?.q?.forEach((call) => {
    api(...call);
  });
});
