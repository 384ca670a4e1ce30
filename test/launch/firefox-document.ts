import type { DocumentWire, InputWire } from './document-page.ts';
import { holding, typing } from './firefox-keys.ts';
import { evaluateHere, type FirefoxSession } from './firefox-session.ts';
import { answerOf, type MarionetteRefusal, type Send } from './marionette.ts';
import type { Point } from './page.ts';
import { until } from './until.ts';

const WHEEL_MS = 50;

/** Runs work where the input shall arrive, in front. */
type Front = (work: (send: Send) => Promise<unknown>) => Promise<unknown>;

const SETTLING_MS = 3_000;

/**
 * Beside a window that is just opening, a tab brought to the front is measured for a moment as the one that was there before.
 * What is refused for that has not been done.
 */
async function whenInFront(perform: () => Promise<unknown>): Promise<void> {
  const attempt = async (): Promise<{ error?: unknown }> => {
    try {
      await perform();
      return {};
    } catch (error) {
      const { code } = error as Partial<MarionetteRefusal>;
      if (code === 'move target out of bounds') throw error;
      return { error };
    }
  };
  const { error } = await until(attempt, 'the tab to be in front', SETTLING_MS);
  if (error) throw error;
}

function firefoxInput(front: Front): InputWire {
  const perform = (source: object) =>
    whenInFront(() => front((send) => send('WebDriver:PerformActions', { actions: [source] })));
  const pointer = async (actions: object[]) => {
    await perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  };
  const move = ({ x, y }: Point) => {
    // Fractions are refused.
    return { type: 'pointerMove', x: Math.floor(x), y: Math.floor(y), origin: 'viewport' };
  };
  const keys = async (actions: object[]) => {
    await perform({ type: 'key', id: 'keyboard', actions });
  };
  return {
    move: (to) => pointer([move(to)]),
    click: (at) =>
      pointer([move(at), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
    drag: async (from, to) => {
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const actions = [move(from), { type: 'pointerDown', button: 0 }, move(middle), move(to)];
      await pointer([...actions, { type: 'pointerUp', button: 0 }]);
    },
    wheel: async ({ x, y }, by) => {
      const at = { x: Math.floor(x), y: Math.floor(y), origin: 'viewport', duration: WHEEL_MS };
      const scroll = { type: 'scroll', ...at, deltaX: by.x, deltaY: by.y };
      await perform({ type: 'wheel', id: 'wheel', actions: [scroll] });
    },
    type: (text) => keys(typing(text)),
    chord: (names) => keys(holding(names)),
  };
}

/** Presses the mouse's second button, which opens the browser's menu. */
export async function pressSecond(send: Send, { x, y }: Point): Promise<void> {
  const to = { type: 'pointerMove', x: Math.floor(x), y: Math.floor(y), origin: 'viewport' };
  const press = [
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ];
  const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
  await send('WebDriver:PerformActions', { actions: [{ ...mouse, actions: [to, ...press] }] });
}

async function element(send: Send, selector: string): Promise<unknown> {
  return answerOf(await send('WebDriver:FindElement', { using: 'css selector', value: selector }));
}

/** WebDriver's key for a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function putFile(send: Send, selector: string, path: string): Promise<void> {
  const field = (await element(send, selector)) as Record<string, string>;
  await send('WebDriver:ElementSendKeys', { id: field[ELEMENT], text: path });
}

/** A tab's main document. */
export class FirefoxDocument implements DocumentWire {
  readonly #session: FirefoxSession;
  readonly #handle: string;

  constructor(session: FirefoxSession, handle: string) {
    this.#session = session;
    this.#handle = handle;
  }

  evaluate(world: 'page' | 'ours', expression: string): Promise<unknown> {
    const rights = world === 'ours' ? 'system' : 'page';
    return this.#session.evaluate(this.#handle, expression, rights);
  }

  input(): InputWire {
    return firefoxInput((work) => this.#session.in(this.#handle, work, true));
  }

  async upload(selector: string, path: string): Promise<void> {
    await this.#session.in(this.#handle, (send) => putFile(send, selector, path));
  }

  async offset(): Promise<Point> {
    return { x: 0, y: 0 };
  }
}

/** A frame inside a tab. */
export class FirefoxFrame implements DocumentWire {
  readonly #session: FirefoxSession;
  readonly #handle: string;
  readonly #selector: string;

  constructor(session: FirefoxSession, handle: string, selector: string) {
    this.#session = session;
    this.#handle = handle;
    this.#selector = selector;
  }

  #inside<T>(work: (send: Send) => Promise<T>, front = false): Promise<T> {
    const switching = async (send: Send) => {
      await send('WebDriver:SwitchToFrame', { element: await this.#reference(send) });
      try {
        return await work(send);
      } finally {
        await send('WebDriver:SwitchToFrame', { id: null });
      }
    };
    return this.#session.in(this.#handle, switching, front);
  }

  async #reference(send: Send): Promise<string | undefined> {
    return ((await element(send, this.#selector)) as Record<string, string>)[ELEMENT];
  }

  evaluate(_world: 'page' | 'ours', expression: string): Promise<unknown> {
    return this.#inside((send) => evaluateHere(send, expression, 'page'));
  }

  input(): InputWire {
    return firefoxInput((work) => this.#inside(work, true));
  }

  async upload(selector: string, path: string): Promise<void> {
    await this.#inside((send) => putFile(send, selector, path));
  }

  /** Input is given inside the frame, in its own coordinates. */
  async offset(): Promise<Point> {
    return { x: 0, y: 0 };
  }
}
