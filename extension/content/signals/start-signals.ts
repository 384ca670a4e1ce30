import { allDetectors } from '../../../shared/journey/signals/detectors.ts';
import type { Observation } from '../../../shared/journey/signals/observation.ts';
import type { SignalsWorld } from '../signals-door.ts';
import { showSignals } from './notice.ts';
import { postSignals } from './post-signal.ts';
import type { Seeing } from './seeing.ts';
import { watchAnswers } from './watch-answers.ts';
import { ChangeWatch } from './watch-changes.ts';
import { watchClicks } from './watch-clicks.ts';
import { watchErrors } from './watch-errors.ts';
import { watchForms } from './watch-forms.ts';
import { watchScroll } from './watch-scroll.ts';
import { watchViews } from './watch-views.ts';
import { watchVitals } from './watch-vitals.ts';

/**
 * Watches a page of a walk for friction until the visit ends. It listens and reads, and changes nothing; what is aimed
 * at our own layer is left out, and never is a field's value looked at.
 */
export function startSignals(world: SignalsWorld): void {
  const { context } = world;
  const walkId = context.briefing.peek()?.walkId;
  if (!walkId) return;
  const elements = elementKeys();
  const post = postSignals(world, showSignals(world));
  const seeing: Seeing = {
    see: () => undefined,
    isOurs: (event) => event.target === context.host.element,
    keyOf: elements.keyOf,
    now: () => performance.now(),
    world,
    signal: context.signal,
  };
  const changes = new ChangeWatch(world, (at, own) => seeing.see({ kind: 'change', at, own }));
  seeing.see = judge(seeing, changes, (finding) => {
    const element = finding.target === null ? null : elements.element(finding.target);
    post.found(finding, element, seeing.now() - finding.at);
  });
  // As it is called then: what is found is judged in one place.
  const told: Seeing = { ...seeing, see: (observation) => seeing.see(observation) };
  const views = watchViews(told, walkId, post.onTrail);
  const forms = watchForms(told);
  watchAnswers(told);
  watchScroll(told);
  watchClicks(told, changes, (hit) => {
    views.clicked(hit);
    forms.clicked(hit);
  });
  watchErrors(told, forms.requested);
  watchVitals(told);
}

/** Shows every observation to the detectors, and tells them the time when they want to know it. */
function judge(
  { now, signal }: Seeing,
  changes: ChangeWatch,
  found: (finding: ReturnType<ReturnType<typeof allDetectors>['see']>[number]) => void,
): (observation: Observation) => void {
  const detectors = allDetectors();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const see = (observation: Observation) => {
    if (signal.aborted) return;
    detectors.see(observation).forEach(found);
    clearTimeout(timer);
    const due = detectors.due();
    if (due === null) changes.rest();
    else timer = setTimeout(() => see({ kind: 'time', at: now() }), Math.max(1, due - now()));
  };
  return see;
}

function elementKeys() {
  const keys = new WeakMap<Element, number>();
  const elements = new Map<number, WeakRef<Element>>();
  return {
    keyOf(element: Element): number {
      const known = keys.get(element);
      if (known !== undefined) return known;
      const key = elements.size + 1;
      keys.set(element, key);
      elements.set(key, new WeakRef(element));
      return key;
    },
    element: (key: number) => elements.get(key)?.deref() ?? null,
  };
}
