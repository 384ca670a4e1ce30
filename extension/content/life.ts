import { extensionIsAlive } from '../platform/alive.ts';

/** A copy of this script, as later copies in the same world find it. */
interface Copy {
  isAlive(): boolean;
  /** Somebody clicked the toolbar: look again whether a walk runs here. */
  nudge(): void;
  stepAside(): void;
}

/** What a copy is given at its beginning. */
export interface Life {
  readonly signal: AbortSignal;
  stepAside(): void;
}

/** Where a copy leaves word for the next one, in the content script's own world: pages do not see it. */
const COPY = Symbol.for('waymark.copy');

/**
 * Begins unless a living copy of this script is on the page already. A copy whose extension was updated or
 * removed steps aside for the new one.
 * @param begin answers how to nudge it
 */
export function beginLife(begin: (life: Life) => () => void): void {
  const world = globalThis as { [COPY]?: Copy };
  const before = world[COPY];
  if (before?.isAlive()) {
    before.nudge();
    return;
  }
  before?.stepAside();
  const life = new AbortController();
  const { signal } = life;
  const stepAside = () => life.abort();
  const nudge = begin({ signal, stepAside });
  world[COPY] = { isAlive: () => extensionIsAlive() && !signal.aborted, nudge, stepAside };
}

/**
 * Meets copies of an older version. After an update Chromium gives the new copy a world of its own in the same page
 * (measured), while the old one lives on in its; Firefox ends the old one by itself. All they share is the document,
 * and so do they with the page: they meet by an event that has a name which only copies of this installation are told,
 * by the background. A page cannot listen for a name it does not know.
 * @returns tells older copies to step aside, and does so itself when a newer one says the same name
 */
export function meetCopies({ stepAside }: Life, until: AbortSignal): (name: string) => void {
  let met = '';
  return (name) => {
    if (name === met || until.aborted) return;
    met = name;
    document.dispatchEvent(new Event(name));
    const hear = () => {
      if (!extensionIsAlive()) stepAside();
    };
    document.addEventListener(name, hear, { signal: until });
  };
}

/** A name that no page listens for. */
const PROBE = `waymark:${Math.random().toString(36).slice(2)}`;

/**
 * Calls back when the page wrote itself anew (`document.open`): that takes every listener from window and document,
 * ours too.
 */
export function onListenersLost(callback: () => void, signal: AbortSignal): void {
  let heard = false;
  window.addEventListener(
    PROBE,
    () => {
      heard = true;
    },
    { signal },
  );
  const observer = new MutationObserver(() => {
    heard = false;
    window.dispatchEvent(new Event(PROBE));
    if (!heard) callback();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
