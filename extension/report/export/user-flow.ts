import { TOUCHPOINT_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Note, Step } from '../../../shared/journey/records.ts';

type PageStep = Extract<Step, { kind: 'page' }>;
type TouchpointStep = Extract<Step, { kind: 'touchpoint' }>;
interface Navigation {
  type: 'navigation';
  url: string;
  title: string;
}

/** The steps of a Chrome DevTools Recorder user flow that a walk needs (puppeteer/replay, `Schema.UserFlow`). */
export type FlowStep =
  | {
      type: 'setViewport';
      width: number;
      height: number;
      deviceScaleFactor: number;
      isMobile: boolean;
      hasTouch: boolean;
      isLandscape: boolean;
    }
  | { type: 'navigate'; url: string; assertedEvents: Navigation[] }
  | {
      type: 'click';
      target: 'main';
      /** Ways to the element, the surest first; the parts of one way lead through shadow roots. */
      selectors: string[][];
      offsetX: number;
      offsetY: number;
      assertedEvents?: Navigation[];
    }
  | { type: 'customStep'; name: string; parameters: Record<string, string | null> };

export interface UserFlow {
  title: string;
  selectorAttribute: string;
  steps: FlowStep[];
}

/** Where a note does not say how large the window was. */
const USUAL_VIEWPORT = { width: 1280, height: 800 };
/** Inside the element whatever its size, in CSS pixels from its corner. */
const OFFSET_PX = 4;
/** What stands between a host and what is in its root, in a rule's selector. */
const INTO_ROOT = ' >>> ';

/**
 * A walk as the Chrome DevTools Recorder replays it. Every page is gone to by its address, also after the click that led
 * there: a touchpoint may be larger than the link in it. Only where the address was cut, since it had a secret in it, does the click
 * alone lead on. Clicks find their touchpoint by its attribute, and where a rule of the journey marks it by that rule's
 * selector; one that has gone from its page ends the replay there, which is what makes it a test. What was only seen, changed
 * or sent, and what happened off the page, is a `customStep`: it tells, and does nothing. Nothing that was typed is in it, since
 * nothing of that was recorded.
 * @param walked the standing steps in the order they happened
 */
export function userFlow(
  title: string,
  walked: { steps: readonly Step[]; notes: readonly Note[]; plan: Plan },
): UserFlow {
  const told = walked.steps.filter(isTold);
  const steps = told.flatMap((step, index) => {
    if (step.kind === 'page') return isCut(step) && isLedTo(step, told, index) ? [] : go(step);
    if (step.kind !== 'touchpoint' || step.action !== 'clicked') return custom(step);
    const next = told[index + 1];
    const leads = next?.kind === 'page' && isCut(next) && isLedTo(next, told, index + 1);
    return click(step, walked.plan, leads ? next : undefined);
  });
  return {
    title,
    selectorAttribute: TOUCHPOINT_ATTRIBUTE,
    steps: [viewportOf(walked.notes), ...steps],
  };
}

/** Pages that no address leads to, feelings, answers and signals are not replayed and tell nothing to who replays. */
function isTold(step: Step): boolean {
  if (step.kind === 'page') return step.address !== '';
  return step.kind === 'touchpoint' || step.kind === 'moment' || step.kind === 'message';
}

/** A part of its address was a secret: `kit/page-address.ts` put this in its place. */
function isCut({ address }: PageStep): boolean {
  return /\/~(?:[/?#]|$)/.test(address);
}

/** Come to by a link or a route, right after a click. */
function isLedTo({ came }: PageStep, told: readonly Step[], index: number): boolean {
  const before = told[index - 1];
  const isByClick = came === undefined || came === null || came === 'link' || came === 'route';
  return isByClick && before?.kind === 'touchpoint' && before.action === 'clicked';
}

function go(step: PageStep): FlowStep {
  return { type: 'navigate', url: step.address, assertedEvents: [navigation(step)] };
}

function viewportOf(notes: readonly Note[]): FlowStep {
  const said = notes.find(({ viewport }) => viewport.width > 0 && viewport.height > 0)?.viewport;
  const { width, height } = said ?? USUAL_VIEWPORT;
  return {
    type: 'setViewport',
    width: Math.round(width),
    height: Math.round(height),
    ...{ deviceScaleFactor: 1, isMobile: false, hasTouch: false, isLandscape: width > height },
  };
}

function navigation({ address, title }: PageStep): Navigation {
  return { type: 'navigation', url: address, title };
}

function click({ touchpoint }: TouchpointStep, plan: Plan, leads: PageStep | undefined): FlowStep {
  return {
    ...{ type: 'click', target: 'main', offsetX: OFFSET_PX, offsetY: OFFSET_PX },
    selectors: selectorsOf(touchpoint, plan),
    ...(leads ? { assertedEvents: [navigation(leads)] } : {}),
  };
}

function selectorsOf(touchpoint: string, { rules = [] }: Plan): string[][] {
  const byRule = rules.flatMap((rule) =>
    rule.touchpoint === touchpoint && rule.selector ? [rule.selector.split(INTO_ROOT)] : [],
  );
  return [[`[${TOUCHPOINT_ATTRIBUTE}="${touchpoint}"]`], ...byRule];
}

function custom(step: Step): FlowStep {
  const { stage } = step;
  switch (step.kind) {
    case 'touchpoint': {
      const { touchpoint, action } = step;
      return {
        type: 'customStep',
        name: 'waymark.touchpoint',
        parameters: { touchpoint, action, stage },
      };
    }
    case 'moment': {
      const { channel, touchpoint } = step;
      return {
        type: 'customStep',
        name: 'waymark.moment',
        parameters: { channel, touchpoint, stage },
      };
    }
    default: {
      const sort = step.kind === 'message' ? step.sort : null;
      return { type: 'customStep', name: `waymark.${step.kind}`, parameters: { sort, stage } };
    }
  }
}
