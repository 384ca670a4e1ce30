/**
 * Everything of a page that must be the same whether a walk runs there or not, read in the page's own world.
 * Sent as its own source text, so it sees nothing of this module.
 */
export interface PageSnapshot {
  /** Tag, id and box of every element of the page, in order. */
  layout: string[];
  facts: Record<string, unknown>;
}

/** What pages have been found to patch each other's copies of, and what an overlay would be tempted to. */
export const NATIVES = [
  'addEventListener',
  'fetch',
  'getComputedStyle',
  'matchMedia',
  'postMessage',
  'requestAnimationFrame',
  'setTimeout',
  'CustomEvent',
  'IntersectionObserver',
  'MutationObserver',
  'Promise',
  'ResizeObserver',
  'XMLHttpRequest',
  'Array.prototype.map',
  'Document.prototype.createElement',
  'Document.prototype.querySelector',
  'Element.prototype.attachShadow',
  'Element.prototype.getBoundingClientRect',
  'Element.prototype.setAttribute',
  'EventTarget.prototype.addEventListener',
  'EventTarget.prototype.dispatchEvent',
  'Function.prototype.toString',
  'HTMLDialogElement.prototype.showModal',
  'HTMLElement.prototype.focus',
  'HTMLFormElement.prototype.submit',
  'History.prototype.pushState',
  'History.prototype.replaceState',
  'JSON.stringify',
  'Navigator.prototype.sendBeacon',
  'Node.prototype.appendChild',
  'Storage.prototype.setItem',
  'navigator.sendBeacon',
  'history.pushState',
];

export async function snapshotPage(natives: readonly string[]): Promise<PageSnapshot> {
  // Ours is the one element that is a popover without being the page's: its name is a new one on each page.
  const isOurs = (element: Element) => /^x-[a-z0-9]+$/.test(element.localName);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const line = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName}#${element.id} ${[x, y, width, height].map(round).join(' ')}`;
  };
  const elements = [...document.querySelectorAll('*')].filter((element) => !isOurs(element));
  const attributes = (element: Element) =>
    [...element.attributes].map((each) => `${each.name}=${each.value}`);
  const nativeAt = (path: string) =>
    path.split('.').reduce((at: unknown, key) => (at as Record<string, unknown>)[key], window);
  const storage = (name: 'localStorage' | 'sessionStorage') => ({ ...window[name] });
  const root = document.documentElement;
  const active = document.activeElement;
  return {
    layout: elements.map(line),
    facts: {
      title: document.title,
      active: active && isOurs(active) ? 'ours' : `${active?.localName}#${active?.id}`,
      history: history.length,
      state: JSON.stringify(history.state),
      globals: Object.getOwnPropertyNames(window).sort(),
      globalKeys: Object.keys(window).sort(),
      documentKeys: Object.getOwnPropertyNames(document).sort(),
      attributes: [root, document.head, document.body].map(attributes),
      size: [root.scrollWidth, root.scrollHeight, root.clientWidth, root.clientHeight],
      scroll: [scrollX, scrollY],
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      frames: window.length,
      fonts: document.fonts.size,
      selection: String(getSelection()),
      local: storage('localStorage'),
      session: storage('sessionStorage'),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: window.caches ? await caches.keys() : [],
      cookies: document.cookie,
      natives: natives.map((path) => {
        const native = nativeAt(path) as object;
        const source = Function.prototype.toString.call(native);
        return `${path} ${source} ${Object.keys(native).join()}`;
      }),
    },
  };
}
