import type { CDPSession, Page } from 'playwright-core';
import { until } from './until.ts';

interface Version {
  scriptURL: string;
  runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/** The extension's service worker: whether it runs, its end and its start. */
export class ChromiumBackground {
  readonly #root: CDPSession;
  readonly #origin: string;
  readonly #watch: CDPSession;
  #status: Version['runningStatus'] = 'stopped';

  private constructor(root: CDPSession, watch: CDPSession, origin: string) {
    this.#root = root;
    this.#watch = watch;
    this.#origin = origin;
  }

  /** @param control a page of the extension: only its own pages are told of its worker */
  static async watch(root: CDPSession, control: Page, origin: string): Promise<ChromiumBackground> {
    const session = await control.context().newCDPSession(control);
    const background = new ChromiumBackground(root, session, origin);
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: { versions: Version[] }) => {
      const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(`${origin}/`));
      background.#status = ours.at(-1)?.runningStatus ?? background.#status;
    });
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

  async kill(): Promise<void> {
    await until(async () => {
      for (const targetId of await this.#targets()) {
        await this.#root.send('Target.closeTarget', { targetId }).catch(() => undefined);
      }
      return this.#status === 'stopped' && !(await this.alive());
    }, 'the service worker to be gone');
  }

  async start(): Promise<void> {
    await this.#watch.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` });
    await until(() => this.alive(), 'the service worker to run');
  }
}
