import { wants } from '../../../shared/contract/marker.ts';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { newId } from '../../platform/ids.ts';
import { shadowRootOf } from '../../platform/shadow-root.ts';
import { holds } from '../plain-element.ts';
import type { Mark, PageScan } from '../scan-page.ts';
import { outward } from '../surroundings.ts';
import type { WalkPage } from '../walk-page.ts';
import type { PageChanges } from '../watch-page.ts';
import type { StepPost, TouchpointStep } from './post-steps.ts';

type Action = TouchpointStep['action'];
/** What is done; that something was left half done is told by whoever sees the page go (`left-undone.ts`). */
type Done = Exclude<Action, 'left'>;

/** Nobody submits a form more often; two forms may follow each other at once. */
const SUBMIT_PAUSE_MS = 50;
const nextSubmitAt = new WeakMap<EventTarget, number>();

/** What each is called in markup and rules. */
const COUNTS_AS = {
  seen: 'view',
  clicked: 'click',
  changed: 'change',
  submitted: 'submit',
} as const;

/**
 * Records which touchpoints were clicked, changed and submitted; what was seen is told by `seen.ts`. Only what the person
 * does counts, never what a script of the page dispatches, and never what is typed.
 */
export function recordActions(
  page: WalkPage,
  scan: PageScan,
  steps: StepPost,
  isOurs: (event: Event) => boolean,
  changes: Pick<PageChanges, 'onRoot'>,
): void {
  const options = { capture: true, signal: page.signal };
  const roots = new WeakSet<ShadowRoot>();
  const act = (action: Done, event: Event) => {
    if (!event.isTrusted || isOurs(event)) return;
    if (action === 'submitted' && !isByPerson(event)) return;
    const path = event.composedPath().filter((node) => node instanceof Element);
    // There the whole path can be seen, so there it is told.
    const closed = closedRootHit(event, path[0]);
    if (closed && roots.has(closed)) return;
    const mark = markAt(scan, event, path, action);
    if (mark && wants(mark.on, COUNTS_AS[action]))
      steps.post(touchpointStep(mark, action, page.briefing.peek()));
  };
  const listen = (tree: Window | ShadowRoot, mode?: ShadowRootMode) => {
    // Out of an open root clicks come whole; the others do not leave any.
    if (mode !== 'open') tree.addEventListener('click', (event) => act('clicked', event), options);
    tree.addEventListener('change', (event) => act('changed', event), options);
    tree.addEventListener('submit', (event) => act('submitted', event), options);
  };
  listen(window);
  changes.onRoot((root) => {
    roots.add(root);
    listen(root, root.mode);
  });
}

/** The closed root in which something was hit; seen from outside, that is its host. */
function closedRootHit(event: Event, target: Element | undefined): ShadowRoot | null {
  const root = target && !target.shadowRoot && shadowRootOf(target);
  if (!root) return null;
  const { clientX, clientY } = event as MouseEvent;
  // A key presses what has the focus, and so does a pointer on what can have it.
  return root.contains(root.activeElement ?? root.elementFromPoint(clientX, clientY)) ? root : null;
}

/**
 * Whether a submit comes of something that somebody did, here or in a frame: one that the page itself asks for looks
 * like any other. The browser knows it for some five seconds.
 */
function isByPerson(event: Event): boolean {
  const { timeStamp } = event;
  const [form] = event.composedPath();
  if (navigator.userActivation?.isActive === false || !form) return false;
  if (timeStamp < (nextSubmitAt.get(form) ?? 0)) return false;
  nextSubmitAt.set(form, timeStamp + SUBMIT_PAUSE_MS);
  return true;
}

export function touchpointStep(
  { touchpoint, stages }: Pick<Mark, 'touchpoint' | 'stages'>,
  action: Action,
  briefing: Briefing | null,
): TouchpointStep {
  return {
    kind: 'touchpoint',
    id: newId(),
    at: Date.now(),
    address: cleanAddress(location.href),
    stage: stages[0] ?? briefing?.labels[touchpoint]?.stages[0] ?? null,
    touchpoint,
    action,
  };
}

/** Told again of the same view, by a copy of us that took over after an update, it is the same step. */
export function seenStep(
  mark: Pick<Mark, 'touchpoint' | 'stages'>,
  viewId: string,
  briefing: Briefing | null,
): TouchpointStep {
  return { ...touchpointStep(mark, 'seen', briefing), id: `${viewId}:${mark.touchpoint}` };
}

/** The nearest mark around what was hit, out of open shadow roots too; for a form also the first mark inside. */
function markAt(scan: PageScan, event: Event, path: Element[], action: Done): Mark | undefined {
  if (action !== 'submitted') return scan.markOn(path);
  const { submitter } = event as SubmitEvent;
  const [form] = path;
  const inForm = () => scan.marks().find(({ element }) => form && holds(form, element));
  return scan.markOn([...outward(submitter as Element | null), ...path]) ?? inForm();
}
