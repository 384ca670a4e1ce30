import { PAGE_EVENT_REQUEST, STAGE_META } from '../shared/contract/attributes.ts';
import { MARK_LIMIT, STAGES_LIMIT } from '../shared/contract/marker.ts';
import type { WireEvent } from '../shared/contract/page-event.ts';
import { announce } from './announce.ts';
import { guarded } from './guarded.ts';
import { findMarks } from './more/find-marks.ts';
import { readAct, readMore } from './more/read-more.ts';
import { watchRoots } from './more/roots.ts';
import { ruledStages } from './more/rules.ts';
import { LOOK_MS, LOOKS } from './pace.ts';
import { marked, ready } from './page-state.ts';
import { readMark } from './read-mark.ts';

/** What `stage()` said, until the next route. */
let override: string | undefined;
/** Of the page view that was last announced; empty before the first, and after the page was put away. */
let address: string;
/** What was seen in this page view, by touchpoint. */
export let seen: Map<string | undefined, WireEvent>;
let observer: IntersectionObserver;
/** Looks in a row that found an element visible, in this page view. */
let streaks: WeakMap<Element, number | false>;
let looking: unknown;

/** Announces a sighting, once per page view and touchpoint: several elements may carry one. */
export const see = (said: WireEvent | false | null | undefined): void => {
  if (said && !seen.get(said.touchpoint)) {
    seen.set(said.touchpoint, said);
    announce('seen', said);
  }
};

/** The page's stages as it says them, read anew since a route change may have changed its meta element. */
const ownStages = (): string | undefined =>
  override ||
  document
    .querySelector<HTMLMetaElement>(`[name="${STAGE_META}"]`)
    ?.content?.slice(0, STAGES_LIMIT);

const pageStages = __FULL__ ? () => ownStages() || ruledStages() : ownStages;

/** Announces the page's stages where they became others. */
export const compareStages = (): void => {
  // biome-ignore lint/suspicious/noAssignInExpressions: a statement of its own weighs ten bytes
  if (ready.stages !== (ready.stages = pageStages())) announce('stage');
};

/** Sets the page's stages until the next route; none gives the page its own back. */
export const setStages = (stages?: string): void => {
  stir();
  override = stages;
  compareStages();
};

/**
 * Call it when something may have changed: where the visitor is, what there is to see, what can be seen of it.
 * However often, the page is looked at once in a while, and in a quiet page not at all.
 */
export const stir = guarded(() => {
  if (address !== document.URL) {
    if (address) override = '';
    else announce('ready');
    address = document.URL;
    seen = new Map();
    streaks = new WeakMap();
    ready.stages = pageStages();
    announce('route');
  }
  if (!looking) looking = setTimeout(look, LOOK_MS);
});

/**
 * Asks the browser once where the marked elements are; the answer comes with the next frame, and only while the page
 * is visible. The observer lets go at once: it costs 1.2 µs per element and frame for as long as it observes, near
 * the window or not. The answer knows clipping by scrollers, and asking does not force layout.
 */
const look = guarded(() => {
  stir();
  looking = 0;
  compareStages();
  (__FULL__ ? findMarks() : document.querySelectorAll(marked)).forEach((element, index) => {
    if (index < MARK_LIMIT) observer.observe(element);
  });
});

/** Half visible, or covering half of the window's height. */
const judge = ({
  target,
  intersectionRatio,
  intersectionRect,
}: IntersectionObserverEntry): void => {
  const streak =
    (intersectionRect.height > innerHeight / 2 || intersectionRatio >= 0.5) &&
    -~(streaks.get(target) as number);
  streaks.set(target, streak);
  // Read at each look from then on: a page may put another touchpoint into the same element.
  if ((streak as number) > LOOKS - 1) see((__FULL__ ? readMore : readMark)(target, 'view'));
  else if (streak) stir();
};

/** A click, a change (neither has a submitter) or a submit, aimed at elements. */
type Act = SubmitEvent & { target: Element };

type Handler = (event: never) => void;
type Listener = (event: Event) => void;

/** The act that was announced a moment ago: a click on a label goes on as one on its field. */
let acted: unknown;

/** A mark that was acted upon: around what was hit, as the button that submits or around it, or inside of the form. */
const act = ({ type, target, submitter }: Act): void => {
  const said =
    readMark(submitter || target, type) ||
    // Where there is none inside, this throws, and nothing is said.
    (type === 'submit' && readMark(target.querySelector(marked) as Element, type));
  stir();
  // biome-ignore lint/suspicious/noAssignInExpressions: a statement of its own weighs ten bytes
  if (said && acted !== (acted = type + said.touchpoint)) {
    setTimeout(() => (acted = 0));
    announce(HEARD[type] as 'clicked', said);
  }
};

/** The same with what else there is: it needs the whole event. */
const actMore = (event: Act): void => {
  stir();
  const { type } = event;
  const said = readAct(event);
  // biome-ignore lint/suspicious/noAssignInExpressions: a statement of its own weighs ten bytes
  if (said && acted !== (acted = type + said.touchpoint)) {
    setTimeout(() => (acted = 0));
    announce(HEARD[type] as 'clicked', said);
  }
};

/** By event, in the capture phase: before the page can stop it, and for nested scrollers too. Nothing is cancelled. */
const HEARD: Record<string, string | Handler> = {
  transitionend: stir,
  pagehide() {
    announce('left');
  },
  click: 'clicked',
  resize: stir,
  submit: 'submitted',
  change: 'changed',
  scroll: stir,
  pageshow(event: PageTransitionEvent) {
    if (event.persisted) address = '';
    stir();
  },
  [PAGE_EVENT_REQUEST]() {
    announce('ready');
    seen.forEach((said) => {
      announce('seen', said);
    });
  },
};

/** As long as the document lives: nothing in the snippet ever stops, so nothing here takes a signal. */
export const listen = guarded(() => {
  observer = new IntersectionObserver(
    guarded((entries) => {
      observer.disconnect();
      entries.forEach(judge);
    }),
  );
  // A string, which has an `at`, is a name under which an act is announced.
  for (const type in HEARD) {
    addEventListener(
      type,
      guarded(((HEARD[type] as string).at ? (__FULL__ ? actMore : act) : HEARD[type]) as Listener),
      true,
    );
  }
  if (__FULL__) {
    watchRoots(HEARD, actMore, stir);
  } else {
    new MutationObserver(stir).observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
    });
  }
  stir();
  // Its history is listened to, never patched. Where it has no voice this throws, being the last; then a route is
  // noticed when the page changes, or half a second after whatever stirs it.
  navigation.addEventListener('currententrychange', stir);
});
