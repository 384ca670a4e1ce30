import {
  isTouchpointId,
  ON_BY_DEFAULT,
  PROP_LIMIT,
  PROP_VALUE_LIMIT,
  STAGES_LIMIT,
  wants,
} from '../../shared/contract/marker.ts';
import { WIRE_PROP, type WireEvent } from '../../shared/contract/page-event.ts';
import { ready, start } from '../page-state.ts';
import { nearest } from './climb.ts';
import { markingRule, ruledSelectors, ruledStagesAround } from './rules.ts';

/** What a marked element says. */
export interface Mark {
  element: Element;
  /** As it is written, whatever that is. */
  touchpoint: string;
  /** What counts, as it is written. */
  on: string;
  /** Nothing of it is announced: it, or something around the place that was asked about, is ignored. */
  isIgnored: boolean;
  stages: string | undefined;
  props: WireEvent;
}

/** Matches, in each root, whatever may be a mark. */
export const markSelector = (): string => [`[${start}touchpoint]`, ...ruledSelectors()].join();

/** The nearest mark from this element outwards. */
export function markAround(origin: Element | null): Mark | undefined {
  const selector = markSelector();
  for (let at = nearest(origin, selector); at; at = nearest(at.parentElement, selector)) {
    const rule = markingRule(at);
    const written = at.getAttribute(`${start}touchpoint`);
    if (written === null && !rule) continue;
    return {
      element: at,
      touchpoint: (written ?? rule?.touchpoint ?? '').slice(0, STAGES_LIMIT),
      on: (written === null && rule?.on) || at.getAttribute(`${start}on`) || ON_BY_DEFAULT,
      isIgnored: nearest(origin, `[${start}ignore]`) !== null,
      stages: stagesOf(at, written === null ? rule?.stages : undefined),
      props: propsOf(at),
    };
  }
  return undefined;
}

function stagesOf(element: Element, ruled: string[] | undefined): string | undefined {
  const attribute = `${start}stage`;
  const said = nearest(element, `[${attribute}]`)?.getAttribute(attribute)?.slice(0, STAGES_LIMIT);
  return ruled?.join(' ') || said || ruledStagesAround(element) || ready.stages;
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
  if (!mark || mark.isIgnored || !isTouchpointId(mark.touchpoint)) return undefined;
  const { stages, touchpoint, props } = mark;
  return wants(mark.on, action) ? { stages, touchpoint, ...props } : undefined;
}

/** The same for something the visitor did: where it began, be it in a shadow root. */
export function readAct(event: SubmitEvent): WireEvent | undefined {
  const origin = event.composedPath()[0] as Element;
  const said = readMore(event.submitter || origin, event.type);
  if (said || event.type !== 'submit') return said;
  const inForm = origin.querySelector(markSelector());
  return inForm ? readMore(inForm, event.type) : undefined;
}
