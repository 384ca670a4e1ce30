import type { CDPSession, Page } from 'playwright-core';
import { until } from './until.ts';

/** The extension's service worker: whether it runs, its end and its start. */
export class ChromiumBackground {
  readonly #root: CDPSession;
  readonly #origin: string;
  readonly #watch: CDPSession;

  private constructor(root: CDPSession, watch: CDPSession, origin: string) {
    this.#root = root;
    this.#watch = watch;
    this.#origin = origin;
  }

  /** @param control a page of the extension: only its own pages are told of its worker */
  static async watch(root: CDPSession, control: Page, origin: string): Promise<ChromiumBackground> {
    const session = await control.context().newCDPSession(control);
    await session.send('ServiceWorker.enable');
    return new ChromiumBackground(root, session, origin);
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

  /** Ends the worker that runs now; a new one may be there for the next event already. */
  async kill(): Promise<void> {
    const doomed = await this.#targets();
    await until(async () => {
      const left = (await this.#targets()).filter((targetId) => doomed.includes(targetId));
      for (const targetId of left) {
        await this.#root.send('Target.closeTarget', { targetId }).catch(() => undefined);
      }
      // One that is only starting does not hear of its target being closed.
      if (left.length > 0) await this.#watch.send('ServiceWorker.stopAllWorkers');
      return left.length === 0;
    }, 'the service worker to be gone');
  }

  async start(): Promise<void> {
    await this.#watch.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` });
    await until(() => this.alive(), 'the service worker to run');
  }
}
