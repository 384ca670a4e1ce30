import { plainCall } from './in-page.ts';
import { answerOf, type Marionette, type Send } from './marionette.ts';

const PAGE_LOAD_MS = 30_000;
const SCRIPT_MS = 60_000;

/** The page's own world, or one with the browser's rights. */
type World = 'page' | 'system';

/**
 * One WebDriver session in Firefox. Every piece of work names the window it is for; the queue below
 * keeps another piece from switching in between.
 */
export class FirefoxSession {
  readonly #marionette: Marionette;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  async begin(): Promise<void> {
    await this.#marionette.together(async (send) => {
      await send('WebDriver:NewSession', {
        capabilities: { alwaysMatch: { unhandledPromptBehavior: 'ignore' } },
      });
      await send('WebDriver:SetTimeouts', { pageLoad: PAGE_LOAD_MS, script: SCRIPT_MS });
    });
  }

  /** Works in a tab. `front` brings it to the foreground and gives its window the focus. */
  in<T>(handle: string, work: (send: Send) => Promise<T>, front = false): Promise<T> {
    return this.#marionette.together(async (send) => {
      await send('WebDriver:SwitchToWindow', { handle, focus: front });
      return work(send);
    });
  }

  /**
   * Evaluates an expression in a tab: in the page's own world, or with the browser's rights over the
   * page, which is how closed roots are seen.
   */
  evaluate(handle: string, expression: string, world: World): Promise<unknown> {
    return this.in(handle, (send) => evaluateHere(send, expression, world));
  }

  /** Calls a function in the browser's own window that holds the tab. */
  chrome<A extends unknown[], R>(
    handle: string,
    fn: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    return this.in(handle, async (send): Promise<Awaited<R>> => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return (await evaluateHere(send, plainCall(fn, args), 'system')) as Awaited<R>;
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  async handles(): Promise<string[]> {
    return (await this.#marionette.together((send) =>
      send('WebDriver:GetWindowHandles'),
    )) as string[];
  }

  command(command: string, parameters?: object): Promise<unknown> {
    return this.#marionette.together((send) => send(command, parameters));
  }

  close(): void {
    this.#marionette.close();
  }
}

export async function evaluateHere(send: Send, expression: string, world: World): Promise<unknown> {
  const script = `return ${expression};`;
  // Without a sandbox's name Firefox gives the page's own globals; a named one is kept between calls.
  const where = world === 'page' ? { sandbox: null } : { sandbox: 'system', newSandbox: false };
  const parameters = { script, args: [], ...where };
  return answerOf(await send('WebDriver:ExecuteScript', parameters));
}
