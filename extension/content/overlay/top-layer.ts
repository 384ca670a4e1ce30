import { holds } from '../plain-element.ts';

/**
 * The element that everything else on the page is inert under: the modal dialog or fullscreen element that came
 * last; null while there is none. The browser does not tell the order, so it is remembered as it is seen.
 */
export interface TopLayer {
  /** Looks at the page now. Cheap enough for every change of the page. */
  topmost(): Element | null;
}

/** Fullscreen elements that draw no children: nothing of ours can be shown there. */
const CHILDLESS = 'video, img, iframe, canvas, object, embed';

/** What fills the screen so that nothing of ours can be seen over it, a film for example; null where that is not so. */
export function aloneOnScreen(): Element | null {
  const whole = document.fullscreenElement;
  return whole?.matches(CHILDLESS) ? whole : null;
}

/** @param roots the document and every shadow root known so far */
export function createTopLayer(roots: () => Iterable<Document | ShadowRoot>): TopLayer {
  let seen: Element[] = [];
  return {
    topmost() {
      const now = new Set<Element>();
      for (const root of roots()) {
        const whole = root.fullscreenElement;
        if (whole && !whole.matches(CHILDLESS)) now.add(whole);
        for (const dialog of dialogsIn(root)) if (dialog.matches(':modal')) now.add(dialog);
      }
      const news = [...now].filter((element) => !seen.includes(element));
      seen = [...seen.filter((element) => now.has(element)), ...news];
      return seen.at(-1) ?? null;
    },
  };
}

/** The document's list is kept by the browser: looking at it again costs nothing. */
function dialogsIn(root: Document | ShadowRoot): Iterable<Element> {
  return root instanceof Document
    ? root.getElementsByTagName('dialog')
    : root.querySelectorAll('dialog');
}

/** True where the element is inside the ancestor, also through shadow roots. */
export function isInside(ancestor: Element, element: Element): boolean {
  let node: Node | null = element;
  while (node) {
    if (holds(ancestor, node)) return true;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
