import { vi } from 'vitest';

/** What an IntersectionObserver would find: the share of each element that is visible. */
export interface Glimpses {
  /** 0 to 1; elements that are not named here are out of sight. */
  share: Map<Element, number>;
  /** Visible height in px of an element, where the share alone does not tell. */
  height: Map<Element, number>;
  /** How many elements were asked about, look by look. */
  asked: number[];
  /** True: observers stay silent, as in a hidden tab. */
  silent: boolean;
  /** Nothing is in sight any more. */
  forget(): void;
}

/** A frame, in ms. */
const FRAME_MS = 16;

/** Stands in for the browser's IntersectionObserver, which happy-dom has no layout for. Call after fake timers are on. */
export function stubGlimpses(): Glimpses {
  const glimpses: Glimpses = {
    share: new Map(),
    height: new Map(),
    asked: [],
    silent: false,
    forget() {
      this.share.clear();
      this.height.clear();
      this.asked = [];
    },
  };
  class Observer {
    #targets = new Set<Element>();
    #asked = false;
    #tell: (entries: object[]) => void;
    constructor(tell: (entries: object[]) => void) {
      this.#tell = tell;
    }
    observe(target: Element) {
      if (!this.#asked) setTimeout(() => this.#frame(), FRAME_MS);
      this.#asked = true;
      this.#targets.add(target);
    }
    disconnect() {
      this.#targets.clear();
    }
    #frame() {
      this.#asked = false;
      if (glimpses.silent) return;
      glimpses.asked.push(this.#targets.size);
      this.#tell([...this.#targets].map((target) => entry(glimpses, target)));
    }
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  return glimpses;
}

function entry(glimpses: Glimpses, target: Element) {
  return {
    target,
    intersectionRatio: glimpses.share.get(target) ?? 0,
    intersectionRect: { height: glimpses.height.get(target) ?? 0 },
  };
}
