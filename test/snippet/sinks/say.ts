import { afterEach } from 'vitest';
import { PAGE_EVENT, PAGE_EVENT_REQUEST } from '../../../shared/contract/attributes.ts';
import type { Consent, PageEvent } from '../../../shared/contract/page-event.ts';
import { asSaid } from '../../shared/contract/as-said.ts';

/** Says something on the page, as the snippet does. */
export function say(event: PageEvent): void {
  document.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail: asSaid(event) }));
}

export const ready = (stages: string[] = [], consent: Consent | null = null): PageEvent => ({
  type: 'ready',
  snippet: '0.1.0',
  journey: '',
  prefix: 'waymark',
  stages,
  consent,
});
export const route = (...stages: string[]): PageEvent => ({ type: 'route', stages });
export const stage = (...stages: string[]): PageEvent => ({ type: 'stage', stages });
export const seen = (touchpoint: string, ...stages: string[]): PageEvent => ({
  type: 'seen',
  touchpoint,
  stages,
});
export const clicked = (
  touchpoint: string,
  stages: string[] = [],
  props: Record<string, string> = {},
): PageEvent => ({ type: 'clicked', touchpoint, stages, props });
export const consent = (state: Consent): PageEvent => ({ type: 'consent', state });

let life = new AbortController();

/** Ends with the test: what was begun with it hears nothing of the next one. */
export const lifetime = () => life.signal;

/** A snippet that is there already, and repeats this to everybody who asks. */
export function repeatWhenAsked(...events: PageEvent[]): void {
  const { signal } = life;
  window.addEventListener(PAGE_EVENT_REQUEST, () => events.forEach(say), { capture: true, signal });
}

/** Puts something on the page's window until the test ends. */
export function put(name: string, value: unknown): void {
  Reflect.set(window, name, value);
  life.signal.addEventListener('abort', () => Reflect.deleteProperty(window, name));
}

/** What the person's browser asks for, until the test ends. */
export function ask(wish: 'globalPrivacyControl' | 'doNotTrack', value: unknown): void {
  Object.defineProperty(navigator, wish, { value, configurable: true });
  life.signal.addEventListener('abort', () => Reflect.deleteProperty(navigator, wish));
}

afterEach(() => {
  life.abort();
  life = new AbortController();
  document.head.innerHTML = '';
});
