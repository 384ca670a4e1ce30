/** A document of a running site, as markup. */
export interface PageSnapshot {
  address: string;
  /** With open shadow roots as declared ones. */
  html: string;
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
  const page: Element & { getHTML?: (options: object) => string } = document.documentElement;
  const inside = page.getHTML?.({ shadowRoots: roots }) ?? page.innerHTML;
  const shell = page.cloneNode(false);
  const start = shell instanceof Element ? shell.outerHTML.replace(/<\/\w+>$/, '') : '<html>';
  return { address: location.href, html: `<!doctype html>${start}${inside}</html>` };
}

/** Whether the page's own scripts can read this frame's document: not so another site's. Runs inside the frame. */
export function isOfThePage(): boolean {
  try {
    return window.top?.document !== undefined;
  } catch {
    return false;
  }
}
