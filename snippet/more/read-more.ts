import type { MarkPart } from '../../shared/contract/attributes.ts';
import {
  type MarkReading,
  readMark,
  type Surroundings,
} from '../../shared/contract/mark-reading.ts';
import {
  isTouchpointId,
  PROP_LIMIT,
  PROP_VALUE_LIMIT,
  wants,
} from '../../shared/contract/marker.ts';
import { WIRE_PROP, type WireEvent } from '../../shared/contract/page-event.ts';
import { ready, start } from '../page-state.ts';
import { nearest, outOf } from './climb.ts';
import { markingRule, ruledSelectors, stagingRule } from './rules.ts';

/** What a marked element says. */
export interface Mark extends MarkReading {
  element: Element;
  stages: string | undefined;
}

const attribute = (part: MarkPart): string => `[${start}${part}]`;

/** Matches, in each root, whatever may be a mark. */
export const markSelector = (): string =>
  [attribute('touchpoint'), ...ruledSelectors((rule) => rule.touchpoint)].join();

const AROUND: Surroundings<Element> = {
  written: (element, part) => element.getAttribute(start + part),
  marking: markingRule,
  staging: stagingRule,
  *outward(element) {
    const parts: MarkPart[] = ['touchpoint', 'stage', 'ignore'];
    const selector = [...parts.map(attribute), ...ruledSelectors((rule) => rule.stages)].join();
    let at: Element | null = element;
    // biome-ignore lint/suspicious/noAssignInExpressions: the way out
    while ((at = nearest(outOf(at), selector))) yield at;
  },
};

/** The nearest mark from this element outwards. */
export function markAround(origin: Element | null): Mark | undefined {
  const selector = markSelector();
  for (let at = nearest(origin, selector); at; at = nearest(outOf(at), selector)) {
    const mark = readMark(at, AROUND);
    if (!mark) continue;
    return {
      ...mark,
      element: at,
      isIgnored: nearest(origin, attribute('ignore')) !== null,
      stages: mark.staged || ready.stages,
    };
  }
  return undefined;
}

function propsOf(element: Element): WireEvent {
  const props: WireEvent = {};
  for (const { name, value } of element.attributes) {
    const prop = name.startsWith(`${start}prop-`) && name.slice(start.length + WIRE_PROP.length);
    if (isTouchpointId(prop)) props[WIRE_PROP + prop] = value.slice(0, PROP_VALUE_LIMIT);
    if (Object.keys(props).length >= PROP_LIMIT) break;
  }
  return props;
}

/** The mark as it travels; undefined where this action of it is not to be told. */
export function readMore(origin: Element, action: string): WireEvent | undefined {
  const mark = markAround(origin);
  if (!mark?.isValid || mark.isIgnored || !wants(mark.on, action)) return undefined;
  const { stages, touchpoint, element } = mark;
  return { stages, touchpoint, ...propsOf(element) };
}

/** The same for something the visitor did: where it began, be it in a shadow root. */
export function readAct(event: SubmitEvent): WireEvent | undefined {
  const origin = event.composedPath()[0] as Element;
  const said = readMore(event.submitter || origin, event.type);
  if (said || event.type !== 'submit') return said;
  const inForm = origin.querySelector(markSelector());
  return inForm ? readMore(inForm, event.type) : undefined;
}
