import { wants } from '../../../shared/contract/marker.ts';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { newId } from '../../platform/ids.ts';
import { type Mark, outward, type PageScan } from '../scan-page.ts';
import type { WalkPage } from '../walk-page.ts';
import type { StepPost, TouchpointStep } from './post-steps.ts';

type Action = TouchpointStep['action'];

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
): void {
  const options = { capture: true, signal: page.signal };
  const act = (action: Action, event: Event) => {
    if (!event.isTrusted || isOurs(event)) return;
    const mark = markAt(scan, event, action);
    if (mark && wants(mark.on, COUNTS_AS[action]))
      steps.post(touchpointStep(mark, action, page.briefing.peek()));
  };
  window.addEventListener('click', (event) => act('clicked', event), options);
  window.addEventListener('change', (event) => act('changed', event), options);
  window.addEventListener('submit', (event) => act('submitted', event), options);
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

/** The nearest mark around what was hit, out of open shadow roots too; for a form also the first mark inside. */
function markAt(scan: PageScan, event: Event, action: Action): Mark | undefined {
  const path = event.composedPath().filter((node) => node instanceof Element);
  if (action !== 'submitted') return scan.markOn(path);
  const { submitter } = event as SubmitEvent;
  const inForm = () => scan.marks().find(({ element }) => path[0]?.contains(element));
  return scan.markOn([...outward(submitter as Element | null), ...path]) ?? inForm();
}
