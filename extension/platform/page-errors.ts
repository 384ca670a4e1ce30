import browser from 'webextension-polyfill';

/** The name of an event that only the signals script and the listener know; it says nothing of us. */
export const ERROR_EVENT = /^[0-9a-f-]{36}$/;

/**
 * Has errors of a page told to our script in it, until that says `<name>-end`. The listener lives in the page's own
 * world, since errors are told in no other; it adds itself, cancels nothing, wraps nothing, and hands on no more than
 * that there was one. False where the browser does not let us in.
 */
export async function hearPageErrors(tabId: number, name: string): Promise<boolean> {
  const target = { tabId, frameIds: [0] };
  return browser.scripting
    .executeScript({ target, world: 'MAIN', func: tellErrors, args: [name] })
    .then(
      () => true,
      () => false,
    );
}

/** Runs in the page: it may use nothing from outside itself. */
function tellErrors(name: string): void {
  const ending = new AbortController();
  const { signal } = ending;
  const tell = (cause: string, error: unknown, file: string) => {
    const stack = error instanceof Error ? String(error.stack) : '';
    if (/^\w+-extension:/.test(file) || /\b\w+-extension:\/\//.test(stack)) return;
    // "Script error.": another site's script, of which the browser says nothing.
    const isHidden = cause === 'error' && !stack && !file;
    document.dispatchEvent(
      new CustomEvent(name, { detail: `${cause} ${isHidden ? 'weak' : ''}`.trim() }),
    );
  };
  addEventListener('error', (event) => tell('error', event.error, event.filename), { signal });
  addEventListener('unhandledrejection', (event) => tell('rejection', event.reason, ''), {
    signal,
  });
  document.addEventListener(`${name}-end`, () => ending.abort(), { once: true });
}
