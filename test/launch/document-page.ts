import { inPage, plainCall, type ScopeName, toolCall } from './in-page.ts';
import type { Found, Page, Point, WaitOptions } from './page.ts';
import { until } from './until.ts';

/** The few things in which browsers differ for one document. */
export interface DocumentWire {
  /** Evaluates an expression, awaits it and answers with its JSON value. `ours` is the content script's view of the page. */
  evaluate(world: 'page' | 'ours', expression: string): Promise<unknown>;
  input(): InputWire;
  /** Puts a file into the field that the selector finds. */
  upload(selector: string, path: string): Promise<void>;
  /** Where the document's viewport begins in the tab's viewport. */
  offset(): Promise<Point>;
}

export interface InputWire {
  move(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  /** Presses at one point, goes to the other in some steps, and lets go. */
  drag(from: Point, to: Point): Promise<void>;
  wheel(at: Point, by: { x: number; y: number }): Promise<void>;
  type(text: string): Promise<void>;
  /** Key names of the DOM, the last one pressed while the others are held. */
  chord(keys: readonly string[]): Promise<void>;
}

/** Finds, waits and acts in some trees of a document; the same in both browsers. */
export class Scoped {
  protected readonly wire: DocumentWire;
  private readonly scope: ScopeName;

  constructor(wire: DocumentWire, scope: ScopeName) {
    this.wire = wire;
    this.scope = scope;
  }

  protected call(fn: unknown, ...args: unknown[]): Promise<unknown> {
    const world = this.scope === 'ours' ? 'ours' : 'page';
    return this.wire.evaluate(world, toolCall(this.scope, fn, args));
  }

  async findAll(selector: string): Promise<Found[]> {
    const look = async () => ((await this.call(inPage.findAll, selector)) ?? []) as Found[] | 'new';
    let found = await look();
    while (found === 'new') found = await look();
    return found;
  }

  async find(selector: string): Promise<Found> {
    return until(async () => (await this.findAll(selector))[0], this.named(selector));
  }

  async exists(selector: string): Promise<boolean> {
    return Boolean(await this.call(inPage.anyThere, selector));
  }

  async waitForSelector(selector: string, { gone = false, timeout }: WaitOptions): Promise<void> {
    const seen = async () => Boolean(await this.call(inPage.anyVisible, selector)) !== gone;
    const what = gone ? `${this.named(selector)} to go` : `${this.named(selector)} to be seen`;
    await until(seen, what, timeout);
  }

  /** The middle of the first visible match, once it stands still and nothing lies over it. */
  async pointOf(selector: string): Promise<Point> {
    let before: Point | null = null;
    const settled = await until(
      async () => {
        const now = (await this.call(inPage.pressPoint, selector)) as
          | (Point & { by: string })
          | null;
        if (now?.by) throw new Error(`covered by ${now.by}`);
        const still = now && before && now.x === before.x && now.y === before.y;
        before = now;
        return still ? now : null;
      },
      `${this.named(selector)} to be reachable`,
    );
    const { x, y } = await this.wire.offset();
    return { x: settled.x + x, y: settled.y + y };
  }

  async click(at: string | Point): Promise<void> {
    await this.wire.input().click(typeof at === 'string' ? await this.pointOf(at) : at);
  }

  async hover(at: string | Point): Promise<void> {
    await this.wire.input().move(typeof at === 'string' ? await this.pointOf(at) : at);
  }

  /** Drags what stands at a point, or in the middle of an element, to a point. */
  async drag(from: string | Point, to: Point): Promise<void> {
    const start = typeof from === 'string' ? await this.pointOf(from) : from;
    await this.wire.input().drag(start, to);
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.wire.input().chord(['Control', 'a']);
    await this.wire.input().chord(['Delete']);
    await this.wire.input().type(text);
  }

  protected named(selector: string): string {
    return this.scope === 'ours' ? `“${selector}” in our layer` : `“${selector}”`;
  }
}

/** A document as the tests see it. */
export class DocumentPage extends Scoped implements Page {
  constructor(wire: DocumentWire) {
    super(wire, 'document');
  }

  eval<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.wire.evaluate('page', plainCall(fn, args)) as Promise<Awaited<R>>;
  }

  url(): Promise<string> {
    return this.eval(() => location.href);
  }

  title(): Promise<string> {
    return this.eval(() => document.title);
  }

  async text(selector: string): Promise<string> {
    return (await this.find(selector)).text;
  }

  async waitFor(condition: string | (() => unknown), options: WaitOptions = {}): Promise<void> {
    if (typeof condition === 'string') return this.waitForSelector(condition, options);
    const holds = async () => Boolean(await this.eval(condition));
    await until(holds, `the page to answer ${condition}`, options.timeout);
  }

  async select(selector: string, value: string): Promise<void> {
    const what = `the option “${value}” of “${selector}”`;
    await until(() => this.call(inPage.choose, selector, value), what);
  }

  async upload(selector: string, path: string): Promise<void> {
    await this.find(selector);
    await this.wire.upload(selector, path);
  }
}
