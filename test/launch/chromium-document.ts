import type { CDPSession, Frame, Page as PlaywrightPage } from 'playwright-core';
import type { DocumentWire, InputWire } from './document-page.ts';
import type { Point } from './page.ts';

interface ContextCreated {
  context: {
    id: number;
    origin: string;
    auxData?: { type?: string; frameId?: string };
  };
}
interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

export function chromiumInput(page: PlaywrightPage): InputWire {
  return {
    move: async ({ x, y }) => page.mouse.move(x, y),
    click: async ({ x, y }) => page.mouse.click(x, y),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    wheel: async (at, by) => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.wheel(by.x, by.y);
    },
    type: (text) => page.keyboard.type(text),
    chord: (keys) => page.keyboard.press(keys.join('+')),
  };
}

/**
 * A tab's main document over a DevTools session of its own. Expressions go in by `Runtime.evaluate`,
 * which no policy of the page forbids and which leaves nothing behind in the page.
 */
export class ChromiumDocument implements DocumentWire {
  readonly #page: PlaywrightPage;
  readonly #session: CDPSession;
  /** Content worlds of our extension in the main frame, latest last. */
  readonly #ours = new Set<number>();

  private constructor(page: PlaywrightPage, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async open(page: PlaywrightPage, origin: string): Promise<ChromiumDocument> {
    const session = await page.context().newCDPSession(page);
    const wire = new ChromiumDocument(page, session);
    const { frameTree } = await session.send('Page.getFrameTree');
    session.on('Runtime.executionContextCreated', ({ context }: ContextCreated) => {
      const isOurs = context.auxData?.type === 'isolated' && context.origin === origin;
      if (isOurs && context.auxData?.frameId === frameTree.frame.id) wire.#ours.add(context.id);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      wire.#ours.delete(executionContextId);
    });
    session.on('Runtime.executionContextsCleared', () => wire.#ours.clear());
    await session.send('Runtime.enable');
    return wire;
  }

  get session(): CDPSession {
    return this.#session;
  }

  async evaluate(world: 'page' | 'ours', expression: string): Promise<unknown> {
    const ours = [...this.#ours].at(-1);
    // Without our content script there is no layer to look into.
    if (world === 'ours' && ours === undefined) return null;
    const answer: Evaluated = await this.#session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(world === 'ours' && ours !== undefined ? { contextId: ours } : {}),
    });
    if (answer.exceptionDetails) {
      const { exception, text } = answer.exceptionDetails;
      throw new Error(exception?.description ?? text);
    }
    return answer.result.value;
  }

  input(): InputWire {
    return chromiumInput(this.#page);
  }

  async upload(selector: string, path: string): Promise<void> {
    await this.#page.locator(selector).setInputFiles(path);
  }

  async offset(): Promise<Point> {
    return { x: 0, y: 0 };
  }
}

/** A frame inside a tab. */
export class ChromiumFrame implements DocumentWire {
  readonly #page: PlaywrightPage;
  readonly #selector: string;

  constructor(page: PlaywrightPage, selector: string) {
    this.#page = page;
    this.#selector = selector;
  }

  async #frame(): Promise<Frame> {
    const element = await this.#page.waitForSelector(this.#selector, { state: 'attached' });
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`“${this.#selector}” is no frame`);
    return frame;
  }

  async evaluate(_world: 'page' | 'ours', expression: string): Promise<unknown> {
    return (await this.#frame()).evaluate(expression);
  }

  input(): InputWire {
    return chromiumInput(this.#page);
  }

  async upload(selector: string, path: string): Promise<void> {
    await (await this.#frame()).locator(selector).setInputFiles(path);
  }

  async offset(): Promise<Point> {
    const element = await this.#page.waitForSelector(this.#selector);
    return element.evaluate((frame) => {
      const { x, y } = frame.getBoundingClientRect();
      const { paddingLeft, paddingTop } = getComputedStyle(frame);
      return {
        x: x + frame.clientLeft + Number.parseFloat(paddingLeft),
        y: y + frame.clientTop + Number.parseFloat(paddingTop),
      };
    });
  }
}
