import { PAGE_EVENT_REQUEST, SNIPPET_GLOBAL } from '../shared/contract/attributes.ts';
import type { Marker } from '../shared/contract/marker.ts';
import type { PageEvent } from '../shared/contract/page-event.ts';
import { announce } from './announce.ts';
import { guarded } from './guarded.ts';
import { listen } from './listen.ts';
import { journeyAddress, markOf, pageStages } from './read-markup.ts';
import { watchActions } from './watch-actions.ts';
import { watchLocation } from './watch-location.ts';
import { watchMarkup } from './watch-markup.ts';
import { watchVisibility } from './watch-visibility.ts';
import { whenIdle } from './when-idle.ts';

/** Written in by the build, from package.json. */
declare const __VERSION__: string;

/** Everything that can wait until the page is quiet. Runs as long as the document lives. */
function start(ready: PageEvent): void {
  /** In this page view, by touchpoint. */
  const seen = new Map<string | null, Marker>();
  const see = (marker: Marker) => announce({ type: 'seen', ...marker });
  const stir = watchVisibility(see, seen);

  const arrive = () => {
    seen.clear();
    announce({ type: 'route', stages: pageStages() });
    stir();
  };
  const answer = () => {
    announce(ready);
    seen.forEach(see);
  };
  watchMarkup(stir);
  watchActions((type, element) => {
    const marker = element && markOf(element);
    if (marker) announce({ type, ...marker } as PageEvent);
  });
  watchLocation(arrive);
  listen(PAGE_EVENT_REQUEST, answer);
  announce(ready);
  arrive();
}

guarded(() => {
  const page = window as unknown as Record<string, { version?: string } | undefined>;
  // Not merely present: an element of that id answers to the name, too.
  if (page[SNIPPET_GLOBAL]?.version) return;
  page[SNIPPET_GLOBAL] = Object.freeze({ version: __VERSION__ });
  const ready: PageEvent = {
    type: 'ready',
    snippet: __VERSION__,
    journey: journeyAddress(),
    prefix: 'waymark',
    stages: [],
    consent: null,
  };
  whenIdle(guarded(() => start(ready)));
})();
