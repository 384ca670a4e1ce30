/** Somewhere that a dragged row may be put: the line above this element, or below it. */
export interface DropPlace<Place> {
  element: HTMLElement;
  edge: 'above' | 'below';
  place: Place;
}

export interface DragSort<Place> {
  /** Where it may be put, as the page stands at this moment. */
  places: () => DropPlace<Place>[];
  /** What is under the pointer has changed; null where dropping does nothing. */
  onOver: (over: DropPlace<Place> | null) => void;
  onDrop: (place: Place) => void;
  /** It is over, one way or another. */
  onEnd: () => void;
}

/** A press that moves less than this (CSS pixels) is a click. */
const BEGIN_PX = 4;
/** Nearer to the window's edge than this, the page scrolls along, by STEP_PX for each move. */
const EDGE_PX = 56;
const STEP_PX = 14;

/**
 * Drags a row by its handle, which keeps the pointer until it is let go. Escape puts everything back.
 * Who cannot drag has buttons for the same.
 */
export function beginDrag<Place>(press: PointerEvent, sort: DragSort<Place>): void {
  const handle = press.currentTarget;
  if (!(handle instanceof HTMLElement) || press.button !== 0) return;
  const ending = new AbortController();
  const { signal } = ending;
  let over: DropPlace<Place> | null = null;
  let isMoving = false;
  const end = () => {
    if (signal.aborted) return;
    ending.abort();
    sort.onEnd();
  };
  const move = ({ clientY }: PointerEvent) => {
    isMoving ||= Math.abs(clientY - press.clientY) >= BEGIN_PX;
    if (!isMoving) return;
    scrollAlong(clientY);
    over = nearest(sort.places(), clientY);
    sort.onOver(over);
  };
  const drop = () => {
    end();
    if (over) sort.onDrop(over.place);
  };
  handle.setPointerCapture(press.pointerId);
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', drop, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  handle.addEventListener('lostpointercapture', end, { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
}

function scrollAlong(y: number): void {
  if (y < EDGE_PX) window.scrollBy(0, -STEP_PX);
  else if (y > innerHeight - EDGE_PX) window.scrollBy(0, STEP_PX);
}

/** The place whose line is nearest to the pointer. */
export function nearest<Place>(
  places: readonly DropPlace<Place>[],
  y: number,
): DropPlace<Place> | null {
  let best: DropPlace<Place> | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const { top, bottom } = place.element.getBoundingClientRect();
    const away = Math.abs((place.edge === 'above' ? top : bottom) - y);
    if (away >= distance) continue;
    best = place;
    distance = away;
  }
  return best;
}
