import { signal as createSignal, type Signal } from '@preact/signals';
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
export interface RibbonMover {
  readonly place: Signal<RibbonPlace>;
  readonly dragged: Signal<boolean>;
  onPointerDown(event: PointerEvent): void;
  onPointerMove(event: PointerEvent): void;
  onPointerUp(event: PointerEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** @param ribbon the ribbon's element once it is drawn */
export function createRibbonMover(
  ribbon: () => HTMLElement | null,
  until: AbortSignal,
): RibbonMover {
  const place = createSignal(DESIGNED);
  const dragged = createSignal(false);
  let grabbed = { x: 0, y: 0 };
  const put = (next: RibbonPlace) => {
    place.value = next;
    // A page that outlived its extension can still be moved on; it is only not remembered.
    ribbonPlace.set(next).catch(() => undefined);
  };
  ribbonPlace.get().then(
    (stored) => {
      place.value = stored ?? DESIGNED;
    },
    () => undefined,
  );
  ribbonPlace.onChange((stored) => {
    place.value = stored ?? DESIGNED;
  }, until);

  return {
    place,
    dragged,
    onPointerDown(event) {
      const box = ribbon()?.getBoundingClientRect();
      if (!box || event.button !== 0) return;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      grabbed = { x: event.clientX - box.left, y: event.clientY - box.top };
      dragged.value = true;
    },
    onPointerMove(event) {
      const box = ribbon()?.getBoundingClientRect();
      if (!dragged.value || !box) return;
      place.value = {
        x: fraction(event.clientX - grabbed.x, innerWidth - box.width),
        y: fraction(event.clientY - grabbed.y, innerHeight - box.height),
      };
    },
    onPointerUp() {
      if (!dragged.value) return;
      dragged.value = false;
      put(nearestEdge(place.value));
    },
    onKeyDown(event) {
      const move = ARROWS[event.key];
      if (!move) return;
      event.preventDefault();
      put({ ...place.value, ...move });
    },
  };
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
