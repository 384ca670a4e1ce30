import { extensionIsAlive } from '../platform/alive.ts';

/** A copy of this script, as later copies in the same world find it. */
interface Copy {
  isAlive(): boolean;
  /** Somebody clicked the toolbar: look again whether a walk runs here. */
  nudge(): void;
}

/** Where a copy leaves word for the next one, in the content script's own world: pages do not see it. */
const COPY = Symbol.for('waymark.copy');
/** Told to copies of an older version, which may live in another world. A page that dispatches it gains nothing. */
const TAKE_OVER = 'waymark:take-over';

/**
 * Begins unless a living copy of this script is on the page already. A copy whose extension was updated or
 * removed steps aside for the new one.
 * @param begin gets the life's signal and answers how to nudge it
 */
export function beginLife(begin: (signal: AbortSignal) => () => void): void {
  const world = globalThis as { [COPY]?: Copy };
  if (world[COPY]?.isAlive()) {
    world[COPY].nudge();
    return;
  }
  document.dispatchEvent(new CustomEvent(TAKE_OVER));
  const life = new AbortController();
  document.addEventListener(
    TAKE_OVER,
    () => {
      if (!extensionIsAlive()) life.abort();
    },
    { signal: life.signal },
  );
  const nudge = begin(life.signal);
  world[COPY] = { isAlive: () => extensionIsAlive() && !life.signal.aborted, nudge };
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
