/** Numbers by which the panel speaks of this page's elements, as long as the page lives. Elements are held weakly. */
export interface ElementKeys {
  keyOf(element: Element): number;
  /** Null for a number that was never given, and for an element that is no longer on the page. */
  elementOf(key: number): Element | null;
}

/** Numbers from 0 up, in the order in which elements are asked for. */
export function elementKeys(): ElementKeys {
  const keys = new WeakMap<Element, number>();
  const elements: WeakRef<Element>[] = [];
  return {
    keyOf(element) {
      const known = keys.get(element);
      if (known !== undefined) return known;
      keys.set(element, elements.length);
      return elements.push(new WeakRef(element)) - 1;
    },
    elementOf(key) {
      const element = elements[key]?.deref();
      return element?.isConnected ? element : null;
    },
  };
}
