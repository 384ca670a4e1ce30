import { signal as createSignal } from '@preact/signals-core';
import { type RibbonPlace, ribbonPlace } from '../../platform/settings.ts';

/** At the bottom, in the middle: headers and their menus are at the top. */
const DESIGNED: RibbonPlace = { x: 0.5, y: 1 };
/** Between ribbon and window edge, in CSS pixels; the same as in ribbon.css. */
const INSET_PX = 6;

const ARROWS: Record<string, Partial<RibbonPlace>> = {
  ArrowUp: { y: 0 },
  ArrowDown: { y: 1 },
  ArrowLeft: { x: 0 },
  ArrowRight: { x: 1 },
};

/** Where the ribbon is, and how a person moves it. The place is remembered on this machine. */
export class RibbonMover {
  readonly place = createSignal(DESIGNED);
  readonly dragged = createSignal(false);
  #ribbon: () => HTMLElement | null;
  #grabbed = { x: 0, y: 0 };

  /** @param ribbon the ribbon's element once it is drawn */
  constructor(ribbon: () => HTMLElement | null, until: AbortSignal) {
    this.#ribbon = ribbon;
    const take = (stored: RibbonPlace | null) => {
      this.place.value = stored ?? DESIGNED;
    };
    ribbonPlace.get().then(take, () => undefined);
    ribbonPlace.onChange(take, until);
  }

  onPointerDown = (event: PointerEvent): void => {
    const box = this.#ribbon()?.getBoundingClientRect();
    if (!box || event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#grabbed = { x: event.clientX - box.left, y: event.clientY - box.top };
    this.dragged.value = true;
  };

  onPointerMove = (event: PointerEvent): void => {
    const box = this.#ribbon()?.getBoundingClientRect();
    if (!this.dragged.value || !box) return;
    this.place.value = {
      x: fraction(event.clientX - this.#grabbed.x, innerWidth - box.width),
      y: fraction(event.clientY - this.#grabbed.y, innerHeight - box.height),
    };
  };

  onPointerUp = (): void => {
    if (!this.dragged.value) return;
    this.dragged.value = false;
    this.#put(nearestEdge(this.place.value));
  };

  onKeyDown = (event: KeyboardEvent): void => {
    const move = ARROWS[event.key];
    if (!move) return;
    event.preventDefault();
    this.#put({ ...this.place.value, ...move });
  };

  #put(next: RibbonPlace): void {
    this.place.value = next;
    // A page that outlived its extension can still be moved on; it is only not remembered.
    ribbonPlace.set(next).catch(() => undefined);
  }
}

/** @param room what is left of the window beside the ribbon, in CSS pixels */
function fraction(position: number, room: number): number {
  const free = room - 2 * INSET_PX;
  return free <= 0 ? 0 : Math.min(1, Math.max(0, (position - INSET_PX) / free));
}

/** It docks to the edge it was let go nearest to. */
export function nearestEdge({ x, y }: RibbonPlace): RibbonPlace {
  const beside = Math.min(x, 1 - x) * innerWidth;
  const above = Math.min(y, 1 - y) * innerHeight;
  return above <= beside ? { x, y: Math.round(y) } : { x: Math.round(x), y };
}
