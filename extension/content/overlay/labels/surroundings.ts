/** What decides how an element moves and whether it is cut off. */
export interface Surroundings {
  /** It, or something it hangs in, is fixed to the viewport. */
  fixed: boolean;
  /** It, or something it hangs in, may stick to the viewport. */
  sticky: boolean;
  /** Ancestors that cut off what reaches beyond them, nearest first. */
  clips: readonly Element[];
}

interface Entry {
  /** For a child in the flow. */
  flow: Surroundings;
  /** For an absolutely positioned child, which escapes ancestors that are not positioned. */
  free: Surroundings;
}

const NOWHERE: Surroundings = { fixed: false, sticky: false, clips: [] };
const PINNED: Surroundings = { fixed: true, sticky: false, clips: [] };

/** Styles that decide how an element moves are read anew at most this often, in milliseconds. */
const FRESH_MS = 500;

/** Reads surroundings and remembers them for a while, since neighbours share nearly all. */
export class SurroundingsCache {
  #entries = new Map<Element, Entry>();
  #own = new Map<Element, Surroundings>();
  #readAt = 0;
  #isOutdated = false;

  /** Styles may have changed. */
  outdate(): void {
    this.#isOutdated = true;
  }

  /** Forgets what is outdated, when its time has come. */
  refresh(now: number): void {
    if (!this.#isOutdated || now - this.#readAt < FRESH_MS) return;
    this.#entries.clear();
    this.#own.clear();
    this.#readAt = now;
    this.#isOutdated = false;
  }

  /** Of the element itself; its own overflow does not cut it off. */
  of(element: Element): Surroundings {
    const known = this.#own.get(element) ?? this.#around(element, getComputedStyle(element));
    this.#own.set(element, known);
    return known;
  }

  #around(element: Element, { position }: CSSStyleDeclaration): Surroundings {
    if (position === 'fixed' || isInTopLayer(element)) return PINNED;
    const entry = this.#parentEntry(element);
    const outer = position === 'absolute' ? entry.free : entry.flow;
    return position === 'sticky' ? { ...outer, sticky: true } : outer;
  }

  #parentEntry(element: Element): Entry {
    const parent = flatParent(element);
    if (!parent) return { flow: NOWHERE, free: NOWHERE };
    const known = this.#entries.get(parent) ?? this.#read(parent);
    this.#entries.set(parent, known);
    return known;
  }

  #read(element: Element): Entry {
    if (element === document.documentElement) return { flow: NOWHERE, free: NOWHERE };
    const style = getComputedStyle(element);
    const own = this.#around(element, style);
    // The body's overflow belongs to the viewport.
    const cuts = style.overflow !== 'visible' && element !== document.body;
    const flow = cuts ? { ...own, clips: [element, ...own.clips] } : own;
    const holdsFree = style.position !== 'static' || style.transform !== 'none';
    return { flow, free: holdsFree ? flow : this.#parentEntry(element).free };
  }
}

/** Dialogs and popovers in the top layer are cut off by nobody. They may still scroll with the page. */
function isInTopLayer(element: Element): boolean {
  return element.matches(':modal, :popover-open');
}

/** The parent it is laid out in: through slots and out of shadow roots. */
function flatParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
