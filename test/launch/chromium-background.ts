import type { CDPSession, Page } from 'playwright-core';
import { until } from './until.ts';

/** The extension's service worker: whether it runs, its end and its start. */
export class ChromiumBackground {
  readonly #root: CDPSession;
  readonly #origin: string;
  readonly #watch: CDPSession;
  /** How often it was seen to have stopped. */
  #stops = 0;

  private constructor(root: CDPSession, watch: CDPSession, origin: string) {
    this.#root = root;
    this.#watch = watch;
    this.#origin = origin;
    watch.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const stopped = versions.filter(({ scriptURL, runningStatus }) => {
        return scriptURL.startsWith(`${origin}/`) && runningStatus === 'stopped';
      });
      this.#stops += stopped.length;
    });
  }

  /** @param control a page of the extension: only its own pages are told of its worker */
  static async watch(root: CDPSession, control: Page, origin: string): Promise<ChromiumBackground> {
    const session = await control.context().newCDPSession(control);
    const background = new ChromiumBackground(root, session, origin);
    await session.send('ServiceWorker.enable');
    return background;
  }

  async #targets(): Promise<string[]> {
    const { targetInfos } = await this.#root.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(`${this.#origin}/`))
      .map(({ targetId }) => targetId);
  }

  async alive(): Promise<boolean> {
    return (await this.#targets()).length > 0;
  }

  /**
   * Ends the worker that runs now; a new one may be there for the next event already, and Chromium gives it the same
   * target as the one that ended. So its end is heard, not looked for.
   */
  async kill(): Promise<void> {
    const before = this.#stops;
    await until(async () => {
      const running = await this.#targets();
      if (running.length === 0 || this.#stops > before) return true;
      for (const targetId of running) {
        await this.#root.send('Target.closeTarget', { targetId }).catch(() => undefined);
      }
      // One that is only starting does not hear of its target being closed.
      await this.#watch.send('ServiceWorker.stopAllWorkers');
      return this.#stops > before;
    }, 'the service worker to be gone');
  }

  async start(): Promise<void> {
    await this.#watch.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` });
    await until(() => this.alive(), 'the service worker to run');
  }
}
