import { shadowRootOf } from '../../platform/shadow-root.ts';
import tokens from '../../ui/theme-tokens.css?inline';
import type { PageGuard } from '../guard.ts';
import type { Host } from '../page-context.ts';
import css from './host.css?inline';
import { createPageLayer } from './page-layer.ts';
import type { TopLayer } from './top-layer.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
/** A page that keeps removing us, or covering us, is left alone after this many returns in the span. */
const RETURN_LIMIT = 20;
const RETURN_SPAN_MS = 5_000;
/** Longest wait for two frames: a hidden page draws none. */
const FRAME_LIMIT_MS = 500;

/** The host as the entry sees it. Nothing is on the page before a layer is first asked for. */
export interface PageHost extends Host {
  /** True once a layer was asked for. */
  readonly used: boolean;
  /** Puts our element back where it belongs: after a removal, a dialog, a fullscreen change. */
  settle(): void;
  /** Comes above what the page has put into the top layer since. */
  rise(): void;
  /** Adds the styles of a feature that comes later. */
  style(css: string): void;
}

/**
 * @param styles of the features; adopted sheets, since Firefox drops style elements under a strict policy
 */
export function createHost(
  guard: PageGuard,
  topLayer: TopLayer,
  styles: readonly string[],
  signal: AbortSignal,
): PageHost {
  let parts: Parts | null = null;
  let hidden = 0;
  const returns = returnCounter();

  const made = () => {
    if (parts) return parts;
    removeStale();
    parts = createParts([scoped(tokens), css, ...styles].map(sheetOf));
    guard.protect(parts.element, parts.root);
    if (hidden > 0) holdStill(parts, true);
    place(parts, topLayer);
    return parts;
  };
  signal.addEventListener('abort', () => parts?.element.remove());

  return {
    get used() {
      return parts !== null;
    },
    get element() {
      return made().element;
    },
    get root() {
      return made().root;
    },
    get pageLayer() {
      return made().pageLayer;
    },
    get viewLayer() {
      return made().viewLayer;
    },
    style(more) {
      const { root } = made();
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(more)];
    },
    settle() {
      if (!parts || signal.aborted || isPlaced(parts.element, topLayer)) return;
      if (returns()) place(parts, topLayer);
    },
    rise() {
      if (!parts?.element.isConnected || !returns()) return;
      const { element, root } = parts;
      keepingFocus(root, () => {
        element.hidePopover();
        element.showPopover();
      });
    },
    hide() {
      hidden += 1;
      holdStill(parts, true);
    },
    show() {
      hidden = Math.max(0, hidden - 1);
      if (hidden === 0) holdStill(parts, false);
    },
    painted: twoFrames,
  };
}

interface Parts {
  element: HTMLElement;
  root: ShadowRoot;
  pageLayer: HTMLElement;
  viewLayer: HTMLElement;
  all: Element[];
}

/** Transparent, not removed: the caret stays where somebody writes. */
function holdStill(parts: Parts | null, still: boolean): void {
  for (const part of parts?.all ?? []) part.classList.toggle('still', still);
}

function createParts(sheets: CSSStyleSheet[]): Parts {
  // A name of its own for each page: neither a page's styles nor its scripts can count on it.
  const name = `x-${Math.random().toString(36).slice(2, 10)}`;
  const element = document.createElementNS(XHTML, name) as HTMLElement;
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = sheets;
  const page = createPageLayer();
  const viewLayer = document.createElementNS(XHTML, 'div') as HTMLElement;
  viewLayer.className = 'view-layer';
  root.append(...page.nodes, viewLayer);
  return { element, root, pageLayer: page.layer, viewLayer, all: [page.layer, viewLayer] };
}

/** What an older version of us left behind: Firefox ends its script without letting it clean up. */
function removeStale(): void {
  for (const element of document.querySelectorAll('[popover="manual"]')) {
    if (shadowRootOf(element)?.querySelector(':scope > .view-layer')) element.remove();
  }
}

/** The tokens are for documents and hosts alike. A page could set ours on our element, so they go on the layers. */
function scoped(themeTokens: string): string {
  return themeTokens.replaceAll(/:root\s*,\s*:host/g, '.page-layer, .view-layer');
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function homeFor(topLayer: TopLayer): Element {
  return topLayer.topmost() ?? document.documentElement;
}

function isPlaced(element: HTMLElement, topLayer: TopLayer): boolean {
  return element.parentElement === homeFor(topLayer) && element.matches(':popover-open');
}

function place({ element, root }: Parts, topLayer: TopLayer): void {
  const home = homeFor(topLayer);
  keepingFocus(root, () => {
    // A page may have taken it away.
    if (element.popover !== 'manual') element.popover = 'manual';
    if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    if (element.parentElement !== home) home.append(element);
    element.showPopover();
  });
}

/** Moving and showing again takes the focus away; the caret in a text field stays by itself. */
function keepingFocus(root: ShadowRoot, change: () => void): void {
  const active = root.activeElement;
  change();
  if (active instanceof HTMLElement) active.focus({ preventScroll: true });
}

/** Counts returns; answers false when the page insists too much. */
function returnCounter(): () => boolean {
  let times: number[] = [];
  return () => {
    const now = performance.now();
    times = times.filter((time) => now - time < RETURN_SPAN_MS);
    if (times.length >= RETURN_LIMIT) return false;
    times.push(now);
    return true;
  };
}

function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, FRAME_LIMIT_MS);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        resolve();
      }),
    );
  });
}
