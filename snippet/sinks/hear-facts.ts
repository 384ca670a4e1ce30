import { PAGE_EVENT, PAGE_EVENT_REQUEST } from '../../shared/contract/attributes.ts';
import { PAGE_EVENT_LIMIT, PAGE_EVENT_VERSION } from '../../shared/contract/page-event.ts';
import { guarded } from '../guarded.ts';
import { consentAtFirst, DENIED, GRANTED, isRefused } from './consent.ts';
import { on } from './on.ts';
import type { SinkOptions } from './options.ts';

/** Most facts that are held while consent or the vendor's script is missing; the oldest go first. */
const HELD_LIMIT = 100;

/** What the snippet says, as it is on the wire: flat, its members strings. */
export type Said = Partial<Record<string, string>> & { type: string };

/** What a sink hears last when it has asked what was said before: not from the snippet, but from itself. */
export const ASKED: Said = { type: 'asked' };

/**
 * Hears what the snippet says from now on and, because it repeats itself when asked, what it said before; passes it on
 * when the sink may have it. Less strict than the extension's reader of page events: nothing is entrusted to a sink
 * that the page's own scripts could not send themselves.
 * @param name a second sink of this name on the page does nothing
 * @param take makes facts of what was said, at once: none of what does not matter
 * @param isReady asked again with each fact, and each script that loads
 * @param drop consent was taken back, or the browser refuses it: everything is to be forgotten
 */
export function hearFacts<Fact>(
  options: SinkOptions,
  name: string,
  take: (said: Said) => Fact[],
  isReady: () => unknown,
  pass: (fact: Fact) => void,
  drop?: () => void,
): void {
  const seen = new Set<unknown>();
  let consent = consentAtFirst(options);
  let held: Fact[] = [];
  let isOnly = false;

  const look = () => {
    if (isRefused() || consent === DENIED) {
      held = [];
      drop?.();
    } else if (consent && isOnly && isReady()) held.splice(0).forEach(guarded(pass));
  };
  const hear = (said: Said) => {
    // The state of consent, when it is given and whenever the snippet is asked.
    const { type, touchpoint, state } = said;
    if (state === GRANTED || state === DENIED) consent = state;
    if (type === 'route') seen.clear();
    // It repeats itself to everybody who asks.
    if (type === 'seen') {
      if (seen.has(touchpoint)) return;
      seen.add(touchpoint);
    }
    held = [...held, ...take(said)].slice(-HELD_LIMIT);
    look();
  };
  isOnly = listen(name, hear, look, options.signal);
  hear(ASKED);
}

/** Listens, and asks what was said before. @returns whether no other sink has this name */
function listen(
  name: string,
  hear: (said: Said) => void,
  look: () => void,
  signal: AbortSignal | undefined,
): boolean {
  const read = ({ detail }: CustomEventInit<string>) => {
    const said = detail && detail.length <= PAGE_EVENT_LIMIT && JSON.parse(detail);
    if (said.v === PAGE_EVENT_VERSION) hear(said);
  };
  on(document, PAGE_EVENT, read, signal);
  // Scripts that load may bring the vendor's object.
  on(document, 'load', look, signal);
  // One question for both: whoever has this name already cancels it, and the snippet says what it knows.
  const question = { cancelable: true, detail: name };
  const isOnly = document.dispatchEvent(new CustomEvent(PAGE_EVENT_REQUEST, question));
  const answer = (event: CustomEventInit & Event) =>
    event.detail === name && event.preventDefault();
  if (isOnly) on(document, PAGE_EVENT_REQUEST, answer, signal);
  return isOnly;
}
