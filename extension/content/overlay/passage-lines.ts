import type { Box } from '../../../shared/journey/target.ts';
import { linesInWindow } from '../anchor/lines.ts';
import type { Spot } from '../anchor/spot.ts';
import { later } from '../later.ts';
import { PLACE_SHOWN_MS } from '../notes-door.ts';
import { make } from './labels/chip.ts';
import type { Target } from './labels/measure.ts';

/** More lines than this are a page of its own: its first say where it is. */
const MOST_LINES = 60;
/** Of the frame around a line, in CSS pixels; it stands outside of the words. */
const FRAME_PX = 3;

/** A pin that somebody has gone to. */
interface Shown {
  readonly spot: Spot | null;
  readonly target: Target | null;
  readonly isDoubtful: boolean;
}

/** Frames around the lines of a passage that somebody has jumped to, for a while; they follow it. */
export class PassageLines {
  #layers: { readonly pageLayer: HTMLElement; readonly viewLayer: HTMLElement };
  #shown: Shown | null = null;
  #drawn: HTMLElement[] = [];
  #turn = 0;

  constructor(layers: { readonly pageLayer: HTMLElement; readonly viewLayer: HTMLElement }) {
    this.#layers = layers;
  }

  /** What is no passage is pointed at by its pin alone. */
  show(shown: Shown): void {
    this.#shown = shown;
    this.#turn += 1;
    const turn = this.#turn;
    this.#draw();
    later(() => {
      if (turn !== this.#turn) return;
      this.#shown = null;
      this.#draw();
    }, PLACE_SHOWN_MS);
  }

  /** To be called with what has moved. */
  follow(moved: ReadonlySet<Target>): void {
    if (this.#shown?.target && moved.has(this.#shown.target)) this.#draw();
  }

  #draw(): void {
    const { spot, target, isDoubtful = false } = this.#shown ?? {};
    const range = target?.place ? spot?.range : null;
    const lines = range ? linesInWindow(range).slice(0, MOST_LINES) : [];
    const isView = target?.place?.layer === 'view';
    const layer = isView ? this.#layers.viewLayer : this.#layers.pageLayer;
    const [x, y] = isView ? [0, 0] : [scrollX, scrollY];
    for (const one of this.#drawn) one.remove();
    this.#drawn = lines.map((line) => lineAt(line, x, y, isDoubtful));
    layer.append(...this.#drawn);
  }
}

function lineAt(
  { x: left, y: top, width, height }: Box,
  x: number,
  y: number,
  isDoubtful: boolean,
) {
  const drawn = make('div', isDoubtful ? 'pin-line doubt' : 'pin-line');
  drawn.style.transform = `translate(${left + x - FRAME_PX}px, ${top + y - FRAME_PX}px)`;
  drawn.style.width = `${width + 2 * FRAME_PX - 4}px`;
  drawn.style.height = `${height + 2 * FRAME_PX - 4}px`;
  return drawn;
}
