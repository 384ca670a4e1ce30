import tokens from '../../ui/theme-tokens.css?inline';
import type { PageGuard } from '../guard.ts';
import type { Host } from '../page-context.ts';
import css from './host.css?inline';
import { createPageLayer } from './page-layer.ts';
import type { TopLayer } from './top-layer.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
/** So often in the span we come above what covers us; a page that removes us as often is left alone for good. */
const RETURN_LIMIT = 20;
const RETURN_SPAN_MS = 5_000;
/** Longest wait for two frames: a hidden page draws none. */
const FRAME_LIMIT_MS = 500;

/** The host as the entry sees it. Nothing is on the page before a layer is first asked for. */
export class PageHost implements Host {
  painted = twoFrames;
  placedAt: number | null = null;
  #guard: PageGuard;
  #topLayer: TopLayer;
  #styles: readonly string[];
  #signal: AbortSignal;
  #parts: Parts | null = null;
  #hidden = 0;
  #mayReturn = returnCounter();
  #mayRise = returnCounter();
  #gaveUp = new AbortController();
  #isUsed = false;

  /** @param styles of the features; adopted sheets, since Firefox drops style elements under a strict policy */
  constructor(
    guard: PageGuard,
    topLayer: TopLayer,
    styles: readonly string[],
    signal: AbortSignal,
  ) {
    this.#guard = guard;
    this.#topLayer = topLayer;
    this.#styles = styles;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#parts?.element.remove());
  }

  get gone(): AbortSignal {
    return this.#gaveUp.signal;
  }

  /** True once a layer was asked for. */
  get used(): boolean {
    return this.#isUsed;
  }
  get element(): HTMLElement {
    return this.#made().element;
  }
  get root(): ShadowRoot {
    return this.#made().root;
  }
  get pageLayer(): HTMLElement {
    return this.#placed().pageLayer;
  }
  get viewLayer(): HTMLElement {
    return this.#placed().viewLayer;
  }

  /** Adds the styles of a feature that comes later. */
  style(more: string): void {
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, sheetOf(more)];
  }

  /** Puts our element back where it belongs: after a removal, a dialog, a fullscreen change. */
  settle(): void {
    const parts = this.#parts;
    if (!parts || !this.#isUsed || this.gone.aborted || this.#signal.aborted) return;
    undoZoom(parts);
    if (!homeFor(this.#topLayer) || isPlaced(parts.element, this.#topLayer)) return;
    if (!this.#mayReturn()) {
      this.#gaveUp.abort();
      return;
    }
    place(parts, this.#topLayer);
    undoZoom(parts);
  }

  /** Comes above what the page has put into the top layer since. */
  rise(): void {
    if (!this.#parts?.element.isConnected || !this.#mayRise()) return;
    const { element, root } = this.#parts;
    keepingFocus(root, () => {
      element.hidePopover();
      element.showPopover();
    });
  }

  hide(): void {
    this.#hidden += 1;
    holdStill(this.#parts, true);
  }

  show(): void {
    this.#hidden = Math.max(0, this.#hidden - 1);
    if (this.#hidden === 0) holdStill(this.#parts, false);
  }

  #made(): Parts {
    if (this.#parts) return this.#parts;
    const parts = createParts([scoped(tokens), css, ...this.#styles].map(sheetOf));
    this.#parts = parts;
    this.#guard.protect(parts.element, parts.root);
    if (this.#hidden > 0) holdStill(parts, true);
    return parts;
  }

  #placed(): Parts {
    const parts = this.#made();
    if (this.#isUsed) return parts;
    this.#isUsed = true;
    // Never into a page that we have left already.
    if (this.#signal.aborted) return parts;
    this.placedAt = performance.now();
    place(parts, this.#topLayer);
    undoZoom(parts);
    return parts;
  }
}

interface Parts {
  element: HTMLElement;
  root: ShadowRoot;
  pageLayer: HTMLElement;
  viewLayer: HTMLElement;
  all: HTMLElement[];
  /** What the page zooms us by, undone in the layers. */
  zoom: number;
}

/** A page that zooms its document or dialog by CSS zooms us with it: our layers count in pixels of the window. */
function undoZoom(parts: Parts): void {
  // Chromium before 128 does not say.
  const zoom = parts.element.currentCSSZoom || 1;
  if (zoom === parts.zoom) return;
  parts.zoom = zoom;
  for (const layer of parts.all) layer.style.zoom = zoom === 1 ? '' : String(1 / zoom);
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
  root.append(page.node, viewLayer);
  return { element, root, pageLayer: page.layer, viewLayer, all: [page.layer, viewLayer], zoom: 1 };
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

/** Null in a document that is being written anew or has just been left: it has no root for a moment. */
function homeFor(topLayer: TopLayer): Element | null {
  return topLayer.topmost() ?? document.documentElement;
}

function isPlaced(element: HTMLElement, topLayer: TopLayer): boolean {
  return element.parentElement === homeFor(topLayer) && element.matches(':popover-open');
}

function place({ element, root }: Parts, topLayer: TopLayer): void {
  const home = homeFor(topLayer);
  if (!home) return;
  keepingFocus(root, () => {
    // A page may have taken it away.
    if (element.popover !== 'manual') element.popover = 'manual';
    if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    if (element.parentElement !== home) home.append(element);
    try {
      element.showPopover();
    } catch {
      // The page has just been left (Firefox: "document is not fully active"): nobody looks at it any more.
    }
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
