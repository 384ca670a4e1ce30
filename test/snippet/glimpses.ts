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
}

/** Stands in for the browser's IntersectionObserver, which happy-dom has no layout for. Call after fake timers are on. */
export function stubGlimpses(): Glimpses {
  const glimpses: Glimpses = { share: new Map(), height: new Map(), asked: [], silent: false };
  class Observer {
    #targets: Element[] = [];
    constructor(tell: (entries: object[]) => void) {
      setTimeout(() => {
        if (glimpses.silent) return;
        glimpses.asked.push(this.#targets.length - 1);
        tell(this.#targets.map((target) => entry(glimpses, target)));
      }, 16);
    }
    observe(target: Element) {
      this.#targets.push(target);
    }
    disconnect() {
      this.#targets = [];
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
