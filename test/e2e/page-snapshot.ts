import type { Tab } from '../launch/driver.ts';

/** Everything of a page that must be the same whether a walk runs there or not. */
export interface PageSnapshot {
  /** Tag, id and box of every element of the page, in order. */
  layout: string[];
  /** How the document and its window look to a script of the page. */
  document: Record<string, unknown>;
  /** What the page has stored. */
  stored: Record<string, unknown>;
  /** Each with the source the browser shows, and whatever was put on it. */
  natives: string[];
}

/** What pages have been found to patch each other's copies of, and what an overlay would be tempted to. */
const NATIVES = [
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

/** Reads it in the page's own world. */
export async function snapshot(tab: Tab): Promise<PageSnapshot> {
  return {
    layout: await tab.eval(readLayout),
    document: await tab.eval(readDocument),
    stored: await tab.eval(readStored),
    natives: await tab.eval(readNatives, NATIVES),
  };
}

function readLayout(): string[] {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  // Ours is the one element with a name like this: a new one on each page.
  const page = [...document.querySelectorAll('*')].filter(
    ({ localName }) => !/^x-[a-z0-9]+$/.test(localName),
  );
  return page.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName}#${element.id} ${[x, y, width, height].map(round).join(' ')}`;
  });
}

function readDocument(): Record<string, unknown> {
  const root = document.documentElement;
  const active = document.activeElement;
  const isOurs = /^x-[a-z0-9]+$/.test(active?.localName ?? '');
  const attributes = (element: Element) =>
    [...element.attributes].map((each) => `${each.name}=${each.value}`);
  return {
    title: document.title,
    active: isOurs ? 'ours' : `${active?.localName}#${active?.id}`,
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
  };
}

async function readStored(): Promise<Record<string, unknown>> {
  return {
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: window.caches ? await caches.keys() : [],
    cookies: document.cookie,
  };
}

function readNatives(paths: readonly string[]): string[] {
  return paths.map((path) => {
    const at = (owner: unknown, key: string) => (owner as Record<string, unknown>)[key];
    const native = path.split('.').reduce(at, window) as object;
    const source = Function.prototype.toString.call(native);
    return `${path} ${source} ${Object.keys(native).join()}`;
  });
}
