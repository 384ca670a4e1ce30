import type { PageChanges } from '../../watch-page.ts';
import { differs, measure, readView, type Stickiness, type Target, type View } from './measure.ts';
import { createShelves, shelfNumber } from './shelf.ts';
import { SurroundingsCache } from './surroundings.ts';
import { sweepInIdleTime } from './sweep.ts';

/** After a change, positions are read every frame for this long: transitions and late layouts follow changes. */
const BURST_MS = 400;
/** In a quiet page, what is in view is looked at this often: a silent change is followed within 200 ms. */
const POLL_MS = 180;
/** So many new elements are measured in the next frame, about a millisecond's worth; the rest in idle time. */
const FRESH_LIMIT = 150;
/** Labels lie above their elements: what is this far outside of the window counts as in view, in CSS pixels. */
const MARGIN_PX = 40;
/** What is this far outside of the window is looked at as it comes near, in CSS pixels. */
const SOON_PX = 200;

type OnFrame = (moved: ReadonlySet<Target>) => void;

interface Tracked extends Target {
  sticky: Stickiness;
}

/**
 * Follows elements: says where they are as soon as they are somewhere else. Scrolling the page costs nothing, since
 * positions are the document's. A change is followed by measuring what is in view each frame for a while, and the
 * rest in idle time. The cost grows with what is in view, not with the number of elements.
 */
export class Tracker {
  /** The window as it was when something was measured last. */
  view: View = readView(null);
  #targets = new Set<Tracked>();
  #shelves = createShelves<Tracked>();
  /** Added since the last frame. */
  #fresh = new Set<Tracked>();
  /** Those that may move when the page scrolls. */
  #loose = new Set<Tracked>();
  #surroundings = new SurroundingsCache();
  #onFrame: OnFrame[] = [];
  #onPoll: (() => void)[] = [];
  #onStir: (() => void)[] = [];
  #burstUntil = 0;
  #frame = 0;
  #shelf = Number.NaN;
  #topmost: () => Element | null;
  #signal: AbortSignal;
  #sweep: () => void;

  /** @param topmost what everything else on the page is inert under, or null */
  constructor(
    changes: Pick<PageChanges, 'onStir'>,
    topmost: () => Element | null,
    signal: AbortSignal,
  ) {
    this.#topmost = topmost;
    this.#signal = signal;
    const everything = () => [...this.#targets];
    this.#sweep = sweepInIdleTime(everything, (slice) => this.#measureSlice(slice), signal);
    changes.onStir(() => this.stir());
    this.#listen();
  }

  /** @param part says where the part of it is that is meant, where that is not all of it */
  add(element: Element, part?: Target['part']): Target {
    const sticky = { top: 0, scrollY: Number.NaN, stuck: false };
    const target: Tracked = { element, part, place: null, sticky };
    this.#targets.add(target);
    if (this.#fresh.size < FRESH_LIMIT) this.#fresh.add(target);
    this.stir();
    return target;
  }

  remove(target: Target): void {
    const tracked = target as Tracked;
    this.#targets.delete(tracked);
    this.#fresh.delete(tracked);
    this.#loose.delete(tracked);
    this.#shelves.remove(tracked);
  }

  /** Targets within one window's height of the window. */
  near(): Target[] {
    const { scrollY, height } = this.view;
    return this.#shelves.between(scrollY - height, scrollY + 2 * height);
  }

  /** Calls back after every frame in which something moved or other targets came near. */
  onFrame(callback: OnFrame): void {
    this.#onFrame.push(callback);
  }

  /** Calls back about five times a second while the page is visible. */
  onPoll(callback: () => void): void {
    this.#onPoll.push(callback);
  }

  /** Calls back whenever something may have moved. */
  onStir(callback: () => void): void {
    this.#onStir.push(callback);
  }

  /** Something may have moved. */
  stir(): void {
    this.#burstUntil = performance.now() + BURST_MS;
    this.#surroundings.outdate();
    this.#sweep();
    for (const callback of this.#onStir) callback();
    this.#ask();
  }

  #listen(): void {
    const signal = this.#signal;
    const onScroll = (event: Event) => {
      // The layer scrolls by itself: only what may stay behind, or has just come near, needs a look.
      if (event.target !== document) this.stir();
      else if (this.#loose.size > 0 || this.#shelf !== shelfNumber(scrollY)) this.#ask();
    };
    window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    document.addEventListener('visibilitychange', () => this.stir(), { signal });
    const poll = setInterval(() => {
      if (document.hidden) return;
      this.#lookQuietly();
      for (const callback of this.#onPoll) callback();
    }, POLL_MS);
    signal.addEventListener('abort', () => {
      clearInterval(poll);
      cancelAnimationFrame(this.#frame);
    });
  }

  #ask(): void {
    if (this.#frame || this.#signal.aborted) return;
    this.#frame = requestAnimationFrame(() => this.#drawFrame());
  }

  /** Without asking for a frame: in a page that does nothing, nothing is drawn. */
  #lookQuietly(): void {
    this.#begin();
    const moved = this.#measure(this.#inView());
    if (moved.size === 0) return;
    this.stir();
    this.#tell(moved);
  }

  #drawFrame(): void {
    this.#frame = 0;
    this.#begin();
    const shelf = shelfNumber(this.view.scrollY);
    const comesNear = shelf !== this.#shelf;
    const bursts = performance.now() < this.#burstUntil;
    const inView = comesNear ? this.#soonInView() : bursts ? this.#inView() : [];
    const candidates = new Set(inView);
    for (const target of this.#fresh) candidates.add(target);
    this.#fresh.clear();
    this.#shelf = shelf;
    const moved = this.#measure(candidates);
    if (moved.size > 0) this.stir();
    const rest = [...this.#loose].filter((target) => !candidates.has(target));
    for (const target of this.#measure(rest)) moved.add(target);
    if (moved.size > 0 || comesNear) this.#tell(moved);
    if (bursts) this.#ask();
  }

  #measureSlice(slice: Tracked[]): void {
    this.#begin();
    const moved = this.#measure(slice.filter((target) => this.#targets.has(target)));
    if (moved.size > 0) this.#tell(moved);
  }

  #begin(): void {
    this.view = readView(this.#topmost());
    this.#surroundings.refresh(performance.now());
  }

  /** Those whose label is in the window. */
  #inView(): Tracked[] {
    const { scrollY, height } = this.view;
    const [top, bottom] = [scrollY - MARGIN_PX, scrollY + height + MARGIN_PX];
    const isIn = ({ place }: Tracked) =>
      place && (place.layer === 'view' || (place.y > top && place.y < bottom));
    return this.#shelves.between(top, bottom).filter(isIn);
  }

  /** Those that may come into the window before the next look at others. */
  #soonInView(): Tracked[] {
    const { scrollY, height } = this.view;
    return this.#shelves.between(scrollY - SOON_PX, scrollY + height + SOON_PX);
  }

  /** @returns those that moved */
  #measure(targets: Iterable<Tracked>): Set<Target> {
    const moved = new Set<Target>();
    for (const target of targets) {
      const place = this.#placeOf(target);
      if (!differs(place, target.place)) continue;
      target.place = place;
      this.#shelves.put(target);
      moved.add(target);
    }
    return moved;
  }

  #placeOf(target: Tracked) {
    if (!target.element.isConnected) return null;
    const around = this.#surroundings.of(target.element);
    if (around.fixed || around.sticky) this.#loose.add(target);
    else this.#loose.delete(target);
    return measure(target, around, target.sticky, this.view);
  }

  #tell(moved: ReadonlySet<Target>): void {
    for (const callback of this.#onFrame) callback(moved);
  }
}
