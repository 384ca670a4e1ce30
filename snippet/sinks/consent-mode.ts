import { PAGE_EVENT, PAGE_EVENT_REQUEST } from '../../shared/contract/attributes.ts';
import { PAGE_EVENT_VERSION } from '../../shared/contract/page-event.ts';
import { guarded } from '../guarded.ts';
import { consentAtFirst, DENIED, GRANTED } from './consent.ts';
import { on } from './on.ts';
import type { SinkOptions } from './options.ts';

/** After a click or key press, in ms: banners ask their server first, and then tell Google. */
const LATER_MS = [0, 1_000, 4_000];

/** `gtag('consent', 'update', { analytics_storage: 'granted' })`, as it lies in the data layer. */
type Entry = Partial<Record<'0' | '1', string> & Record<'2', { analytics_storage?: string }>>;

/**
 * Google Consent Mode: hands what it knows of `analytics_storage` on as consent. The data layer is read, nothing is
 * patched, so it is looked at when something happened: a page event, a click, a key press, a script that loads.
 *
 * A refusal by default is no answer yet: with `data-consent="required"` facts are held, without it they are not passed on.
 */
export const init = guarded((options: SinkOptions = {}) => {
  const { global = 'dataLayer', signal } = options;
  let last = '';

  const say = () => {
    const detail = `{"v":${PAGE_EVENT_VERSION},"type":"consent","state":"${last}"}`;
    if (last) document.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail }));
  };
  const look = () => {
    const layer: unknown = Reflect.get(window, global);
    const state = stateIn(Array.isArray(layer) ? layer : [], !consentAtFirst(options));
    if (!state || state === last) return;
    last = state;
    say();
  };
  const lookLater = () => {
    for (const delay of LATER_MS) setTimeout(guarded(look), delay);
  };

  // On the window, so before the sinks hear of it: what was taken back a moment ago counts for this fact, too.
  on(window, PAGE_EVENT, look, signal);
  for (const type of ['load', 'visibilitychange']) on(document, type, look, signal);
  for (const type of ['click', 'keyup']) on(document, type, lookLater, signal);
  on(document, PAGE_EVENT_REQUEST, say, signal);
  look();
});

/** The last answer; else the default, and where defaults differ by region, the stricter one. */
function stateIn(layer: readonly (Entry | undefined)[], isAwaited: boolean): string {
  let usual = '';
  let answer = '';
  for (const entry of layer) {
    const said = entry?.[0] === 'consent' && entry[2]?.analytics_storage;
    if (said !== GRANTED && said !== DENIED) continue;
    if (entry?.[1] === 'update') answer = said;
    else if (usual !== DENIED) usual = said;
  }
  return answer || (usual === DENIED && isAwaited ? '' : usual);
}
