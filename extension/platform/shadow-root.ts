import browser from 'webextension-polyfill';

/** Firefox gives content scripts a getter on the element, Chromium a function of `chrome.dom`. */
interface Piercing {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
interface DomApi {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * Selects what may have a shadow root. The DOM standard names who may; these are the most frequent of those that may
 * not: the browser need not hand them to a script.
 */
export const MAY_HAVE_SHADOW =
  ':not(a,b,br,button,circle,dd,dl,dt,em,form,g,i,img,input,label,li,link,meta,ol,option,path,script,select,small,strong,style,svg,tbody,td,th,tr,ul,use)';

/** The element's shadow root, also a closed one; null where it has none. For content scripts only. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (__BROWSER__ === 'firefox') return (element as Piercing).openOrClosedShadowRoot ?? null;
  // Chromium refuses elements that are no HTML elements; those of a frame have another class than ours.
  if (!('accessKey' in element)) return null;
  try {
    return (browser as DomApi).dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  } catch {
    // The extension was updated under this page: no closed root is opened for us any more.
    return element.shadowRoot;
  }
}

/**
 * A tree and every shadow tree below it, open or closed.
 * @param except an element whose shadow tree is left out: our own
 */
export function* treesIn(
  tree: Document | ShadowRoot,
  except?: Element,
): Generator<Document | ShadowRoot> {
  yield tree;
  for (const element of tree.querySelectorAll(MAY_HAVE_SHADOW)) {
    const inner = element === except ? null : shadowRootOf(element);
    if (inner) yield* treesIn(inner, except);
  }
}
