import { type Signal, signal } from '@preact/signals';
import { partOf } from '../../../shared/journey/region.ts';
import type { Box, Region } from '../../../shared/journey/target.ts';
import { linesInWindow } from '../anchor/lines.ts';
import { boxInWindow, isOnPage } from '../frame-place.ts';
import type { PageContext } from '../page-context.ts';
import { canBeSeen } from '../pick/neighbours.ts';
import { Outline } from '../pick/outline.tsx';
import { showInView } from '../show-in-view.tsx';

/** Elements outlined at a time: beyond this a page is all lines. */
const OUTLINE_LIMIT = 100;

/** How long an element that was scrolled to stays outlined, in milliseconds: two pulses and a moment. */
const FLASH_MS = 2_400;

export interface Outlines {
  /** Outlines these and no others, or the same part of each; of a passage its lines. */
  show(things: readonly (Element | Range)[], part?: Region): void;
  /** Outlines one for a moment, beside what is shown. */
  flash(element: Element): void;
  clear(): void;
}

/** Frames around elements of the page, which follow them; nothing is drawn and no frame is asked for while there are none. */
export function createOutlines(context: PageContext): Outlines {
  const shown: Shown = { steady: [], part: undefined, flashed: null };
  const draw = drawer(context, shown);
  let flashes = 0;
  return {
    show(things, part) {
      shown.part = part;
      shown.steady = things.slice(0, OUTLINE_LIMIT);
      draw();
    },
    flash(element) {
      flashes += 1;
      const turn = flashes;
      shown.flashed = element;
      draw();
      setTimeout(() => {
        if (turn === flashes) shown.flashed = null;
      }, FLASH_MS);
    },
    clear() {
      shown.steady = [];
      shown.flashed = null;
    },
  };
}

interface Shown {
  steady: readonly (Element | Range)[];
  part: Region | undefined;
  flashed: Element | null;
}

/** @returns begins to draw what is to be shown; it ends by itself when that is nothing */
function drawer(context: PageContext, shown: Shown): () => void {
  const steady = signal<Box[]>([]);
  const flashed = signal<Box[]>([]);
  let drawing: AbortController | null = null;
  const tick = () => {
    if (!drawing || context.signal.aborted) return;
    measure(steady, shown.steady, shown.part);
    measure(flashed, shown.flashed ? [shown.flashed] : []);
    if (shown.steady.length > 0 || shown.flashed) {
      requestAnimationFrame(tick);
      return;
    }
    drawing.abort();
    drawing = null;
  };
  return () => {
    if (drawing || (shown.steady.length === 0 && !shown.flashed)) return;
    drawing = new AbortController();
    const alive = AbortSignal.any([drawing.signal, context.signal]);
    showInView(context, <Frames steady={steady} flashed={flashed} />, alive);
    tick();
  };
}

function Frames({ steady, flashed }: { steady: Signal<Box[]>; flashed: Signal<Box[]> }) {
  return (
    <>
      {steady.value.map((box, index) => (
        <Outline key={index} box={box} tag="" name="" />
      ))}
      {flashed.value.map((box, index) => (
        <div key={index} class="tag-flash">
          <Outline box={box} tag="" name="" />
        </div>
      ))}
    </>
  );
}

/** Said again only where something moved. */
function measure(boxes: Signal<Box[]>, things: readonly (Element | Range)[], part?: Region): void {
  const now = things.flatMap((thing) => {
    // A range of a frame is of another kind than ours.
    if (!('localName' in thing)) return linesInWindow(thing).slice(0, OUTLINE_LIMIT);
    return isOnPage(thing) && canBeSeen(thing) ? partOf(boxInWindow(thing), part) : [];
  });
  if (JSON.stringify(now) !== JSON.stringify(boxes.peek())) boxes.value = now;
}
