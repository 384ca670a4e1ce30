import type { Signal } from '@preact/signals';
import type { Box } from '../../../shared/journey/records.ts';

/** A press that goes no further than this is a click of an unsteady hand, in CSS pixels. */
const UNSTEADY_PX = 8;
/** How far a key moves or grows a box, and the least that is left of one, in CSS pixels. */
const STEP_PX = 8;

interface Spot {
  x: number;
  y: number;
}

/** Whom drawing speaks to. */
export interface Drawing {
  /** What is drawn, in CSS pixels of the window; null while nothing is. */
  readonly drawn: Signal<Box | null>;
  /** What is pointed at now; null where nothing is. */
  pointed(): Box | null;
  /** The keyboard leads from now on. */
  lead(): void;
  /** The box is what the person means. */
  take(box: Box, by: 'pointer' | 'keys'): void;
}

/** A box that is drawn by dragging: from where the pointer went down to where it is. */
export interface Dragging {
  begin(at: Spot): void;
  move(at: Spot): void;
  /** Whether something is drawn by a pointer that is down. */
  readonly isOn: boolean;
  stop(): void;
}

/** Draws from press to release. The page may scroll meanwhile: the first corner goes with it. */
export function createDragging({ drawn }: Drawing): Dragging {
  let from: Spot | null = null;
  let isOn = false;
  return {
    begin({ x, y }) {
      from = { x: x + scrollX, y: y + scrollY };
      isOn = false;
      drawn.value = null;
    },
    move(at) {
      if (!from) return;
      const box = between({ x: from.x - scrollX, y: from.y - scrollY }, withinWindow(at));
      isOn ||= Math.max(box.width, box.height) >= UNSTEADY_PX;
      if (isOn) drawn.value = box;
    },
    get isOn() {
      return isOn && drawn.peek() !== null;
    },
    stop() {
      from = null;
      isOn = false;
    },
  };
}

/**
 * Drawing with the keyboard: R begins a box on what is pointed at, arrows move it, with Shift they make it larger and
 * smaller, Enter takes it, Escape goes back to what was pointed at.
 * @param otherwise the keys of pointing
 */
export function createRegionKeys(
  drawing: Drawing,
  otherwise: (event: KeyboardEvent) => boolean,
): (event: KeyboardEvent) => boolean {
  const { drawn } = drawing;
  return (event) => {
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
    const box = drawn.peek();
    if (isShortcut) return otherwise(event);
    if (!box) {
      const place = /^r$/i.test(event.key) ? drawing.pointed() : null;
      if (!place) return otherwise(event);
      drawing.lead();
      drawn.value = middleOf(place);
      return true;
    }
    const way = ARROWS[event.key];
    if (way) drawn.value = withinView(event.shiftKey ? grown(box, way) : moved(box, way));
    else if (event.key === 'Escape') drawn.value = null;
    else if (event.key === 'Enter') drawing.take(box, 'keys');
    // Tab would leave the box behind: the page must not hear it either.
    else return event.key === 'Tab' || event.key.length === 1 || otherwise(event);
    return true;
  };
}

const ARROWS: Record<string, Spot | undefined> = {
  ArrowUp: { x: 0, y: -STEP_PX },
  ArrowDown: { x: 0, y: STEP_PX },
  ArrowLeft: { x: -STEP_PX, y: 0 },
  ArrowRight: { x: STEP_PX, y: 0 },
};

const moved = (box: Box, { x, y }: Spot): Box => ({ ...box, x: box.x + x, y: box.y + y });

const grown = (box: Box, { x, y }: Spot): Box => ({
  ...box,
  width: Math.max(STEP_PX, box.width + x),
  height: Math.max(STEP_PX, box.height + y),
});

function between(a: Spot, b: Spot): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function withinWindow({ x, y }: Spot): Spot {
  return { x: clamp(x, 0, innerWidth), y: clamp(y, 0, innerHeight) };
}

/** Half as wide and half as high, in the middle of what of it is in view. */
function middleOf(whole: Box): Box {
  const start = withinWindow(whole);
  const end = withinWindow({ x: whole.x + whole.width, y: whole.y + whole.height });
  const { x, y, width, height } = between(start, end);
  return withinView({
    x: x + width / 4,
    y: y + height / 4,
    width: Math.max(STEP_PX, width / 2),
    height: Math.max(STEP_PX, height / 2),
  });
}

function withinView(box: Box): Box {
  const width = Math.min(box.width, innerWidth);
  const height = Math.min(box.height, innerHeight);
  const x = clamp(box.x, 0, innerWidth - width);
  const y = clamp(box.y, 0, innerHeight - height);
  return { x, y, width, height };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
