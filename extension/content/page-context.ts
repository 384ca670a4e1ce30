import type { Signal } from '@preact/signals-core';
import type { Briefing } from '../../shared/journey/briefing.ts';
import type { Fact } from '../platform/outbox.ts';
import type { PageScan } from './scan-page.ts';

/**
 * Our one element on the page: a closed shadow root that page styles and page scripts do not reach.
 * It moves into the topmost modal dialog or fullscreen element while there is one.
 */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** When it was put on the page, on the page's own clock; null before. */
  readonly placedAt: number | null;
  /** Document coordinates: labels and pins scroll with the page without any work of ours. */
  readonly pageLayer: HTMLElement;
  /** Fixed to the viewport: ribbon, picker outline, composer. */
  readonly viewLayer: HTMLElement;
  /** Hides all of ours at once; counted, so that two askers do not undo each other. */
  hide(): void;
  show(): void;
  /** Aborts once the page has thrown us out too often: nothing of ours is seen on it any more. */
  readonly gone: AbortSignal;
  /** Resolves after what was last shown or hidden is on the screen (two frames). */
  painted(): Promise<void>;
}

/**
 * The window's first listeners. Whatever is typed or clicked in our host is stopped before the page hears it,
 * and repeated inside the root as an event that does not leave it.
 */
export interface Guard {
  /** True where these listeners were registered before any script of the page. */
  readonly first: boolean;
  /**
   * Sees keys wherever they are pressed, before the page. Returning true claims the key: the page never hears it.
   * The latest handler is asked first.
   */
  onKey(handler: (event: KeyboardEvent) => boolean, signal: AbortSignal): void;
  /**
   * Sees pointer and mouse events aimed at the page, before the page. Returning true claims the event:
   * the page never hears it and its default action does not happen.
   */
  onPointer(handler: (event: MouseEvent) => boolean, signal: AbortSignal): void;
  /** True where a press or key of that time (an event's `timeStamp`) was aimed at us, or claimed: the page had none of it. */
  took(at: number): boolean;
}

/** What every feature on the page is given. Passing the signal on is all the clean-up there is. */
export interface PageContext {
  /** Aborts when the extension was reloaded or a newer copy of this script took over. */
  readonly signal: AbortSignal;
  readonly host: Host;
  readonly guard: Guard;
  /** This page view; a new one for each document. */
  readonly pageId: string;
  /** Null while no walk runs in this tab. */
  readonly briefing: Signal<Briefing | null>;
  /** `asking` until the background answered for the first time: whether a walk runs here is not known yet. */
  state(): 'asking' | 'answered';
  /** Reads what the page's markup and the journey's rules say of an element. */
  readonly scan: Pick<PageScan, 'markOn' | 'stagesAround'>;
  /** Posts a fact to the outbox. The key is unique for fact and revision. */
  post(key: string, fact: Fact): Promise<void>;
}
