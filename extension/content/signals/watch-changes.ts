import type { PageContext } from '../page-context.ts';
import { holds } from '../plain-element.ts';
import type { PageScan } from '../scan-page.ts';
import { type PageChange, visibleChanges } from './page-change.ts';
import { Restless } from './restless.ts';

const TREE = { childList: true, subtree: true, attributes: true, characterData: true };
const WHOLE = { ...TREE, attributeOldValue: true, characterDataOldValue: true };
/** Records of a batch that are remembered while nothing waits: a clock or a carousel has few. */
const GLANCE = 50;
/** What first moves so soon after a person's doing does not move by itself, in milliseconds. */
const PROVOKED_MS = 1_000;
/** What moves by itself answers only when it moves at once after button or click, in milliseconds. */
const AT_ONCE_MS = 80;
/** A button that only flashes looks after this time as it did before, in milliseconds. */
const FLASH_MS = 600;

interface Press {
  element: Element;
  at: number;
  /** When the click came of it; null before. */
  clickedAt: number | null;
  looks: string;
}

export interface ChangeWorld {
  context: Pick<PageContext, 'host' | 'signal'>;
  scan: Pick<PageScan, 'roots'>;
}

/**
 * Tells what the page changes after a press. What changed again and again before without anybody's doing (a clock, a
 * carousel) counts only when it changes at once; looks of the pressed element count when they stay.
 */
export class ChangeWatch {
  #world: ChangeWorld;
  #tell: (at: number, own: boolean) => void;
  #restless = new Restless();
  #press: Press | null = null;
  #isArmed = false;
  #observer: MutationObserver;

  constructor(world: ChangeWorld, tell: (at: number, own: boolean) => void) {
    this.#world = world;
    this.#tell = tell;
    this.#observer = new MutationObserver((records) => {
      const at = performance.now();
      if (this.#press && this.#isArmed) this.#answer(records, at, this.#press);
      this.#remember(records, at);
    });
    this.#observe(TREE);
    world.context.signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** A button went down on this element: from now on changes are told. */
  arm(element: Element, at: number): void {
    this.#press = { element, at, clickedAt: null, looks: looksOf(element) };
    this.#isArmed = true;
    this.#observe(WHOLE);
  }

  /** The button came up: a click. */
  clicked(at: number): void {
    if (this.#press) this.#press.clickedAt ??= at;
  }

  /** Nobody waits for an answer any more; a button that has just gone down may still get one. */
  rest(): void {
    const armedFor = performance.now() - (this.#press?.at ?? 0);
    if (!this.#isArmed || armedFor < PROVOKED_MS) return;
    this.#isArmed = false;
    this.#observe(TREE);
  }

  #observe(options: MutationObserverInit): void {
    const { context, scan } = this.#world;
    this.#observer.disconnect();
    for (const root of scan.roots()) {
      if (root !== context.host.root) this.#observer.observe(root, options);
    }
  }

  #remember(records: MutationRecord[], at: number): void {
    const pressedAt = this.#press?.at ?? Number.NEGATIVE_INFINITY;
    const isProvoked = at - pressedAt < PROVOKED_MS;
    for (const { target } of records.slice(0, GLANCE)) {
      // A clock goes on ticking while somebody presses a button.
      if (!isProvoked || this.#restless.has(target, pressedAt)) this.#restless.moved(target, at);
    }
  }

  #answer(records: MutationRecord[], at: number, press: Press): void {
    const { host, signal } = this.#world.context;
    const answering = records.filter(({ target }) => {
      const restless = this.#restless;
      if (!restless.has(target, press.at)) return true;
      return isAtOnce(press, at) && !restless.isDue(target, at);
    });
    const seen = visibleChanges(answering, host.element);
    if (seen.some((change) => !isLook(change, press.element))) this.#tell(at, false);
    else if (seen.length > 0) whenStayed(press, () => this.#tell(at, true), signal);
  }
}

function isAtOnce({ at, clickedAt }: Press, now: number): boolean {
  return now - at <= AT_ONCE_MS || (clickedAt !== null && now - clickedAt <= AT_ONCE_MS);
}

/** Only how the pressed element itself looks: a flash, a ripple. */
function isLook({ target, attribute, nodes }: PageChange, pressed: Element): boolean {
  if (!holds(pressed, target)) return false;
  if (attribute !== null) return attribute === 'class' || attribute === 'style';
  return nodes.length > 0 && nodes.every((node) => !node.textContent?.trim());
}

function looksOf(element: Element): string {
  // An attribute that was emptied again looks as one that never was.
  const looks = ['class', 'style'].map((name) => element.getAttribute(name) ?? '');
  return [...looks, element.childElementCount].join('|');
}

function whenStayed({ element, looks }: Press, tell: () => void, signal: AbortSignal): void {
  setTimeout(() => {
    if (!signal.aborted && looksOf(element) !== looks) tell();
  }, FLASH_MS);
}
