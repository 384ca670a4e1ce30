/** A document of a running site, as markup. */
export interface PageSnapshot {
  address: string;
  /** With open shadow roots as declared ones. */
  html: string;
  /** As `digitalData` or `dataLayer` says now; empty where neither does. */
  pageType: string;
}

/**
 * Runs inside the page: may use nothing from outside itself.
 */
export function snapshot(): PageSnapshot {
  const roots: ShadowRoot[] = [];
  const trees: (Document | ShadowRoot)[] = [document];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    for (const { shadowRoot } of tree.querySelectorAll('*')) {
      if (!shadowRoot) continue;
      roots.push(shadowRoot);
      trees.push(shadowRoot);
    }
  }
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  const typeIn = (value: unknown, depth: number): string => {
    if (!isObject(value) || depth > 3) return '';
    for (const [key, said] of Object.entries(value)) {
      if (typeof said === 'string' && /^(page_?type|content_?group)$/i.test(key)) return said;
    }
    const inner = Object.values(value).map((said) => typeIn(said, depth + 1));
    return inner.find(Boolean) ?? '';
  };
  const said = new Map(Object.entries(window));
  const layer: unknown = said.get('dataLayer');
  const pushed = Array.isArray(layer) ? layer.map((entry) => typeIn(entry, 0)) : [];
  const data: unknown = said.get('digitalData');
  const pageType = (isObject(data) && typeIn(data.page, 0)) || pushed.findLast(Boolean) || '';
  const page: Element & { getHTML?: (options: object) => string } = document.documentElement;
  const inside = page.getHTML?.({ shadowRoots: roots }) ?? page.innerHTML;
  const shell = page.cloneNode(false);
  const start = shell instanceof Element ? shell.outerHTML.replace(/<\/\w+>$/, '') : '<html>';
  return {
    address: location.href,
    html: `<!doctype html>${start}${inside}</html>`,
    pageType: pageType.slice(0, 100),
  };
}
