import type { Guard } from '../../page-context.ts';
import { oncePerFrame } from '../../watch-page.ts';
import type { Card } from './card.ts';
import type { Label } from './draw-labels.ts';
import type { Labels } from './labels.ts';

/**
 * Opens the card of the label under the pointer, or of the one a person steps to with the keyboard. Labels take no
 * events themselves, so that every click and hover reaches the page as if they were not there.
 */
export class LabelWalk {
  #labels: Labels;
  #card: Card;
  #open: Label | null = null;
  #pointer = { x: -1, y: -1 };

  constructor(labels: Labels, card: Card, guard: Guard, signal: AbortSignal) {
    this.#labels = labels;
    this.#card = card;
    const look = oncePerFrame(() => this.#lookUnderPointer(), signal);
    guard.onPointer((event) => {
      if (event.type === 'pointerdown') this.close();
      if (event.type !== 'pointermove') return false;
      this.#pointer = { x: event.clientX, y: event.clientY };
      look();
      return false;
    }, signal);
    // Escape closes the card; the page hears it all the same, since nothing of its own was opened.
    guard.onKey((event) => {
      if (event.key === 'Escape') this.close();
      return false;
    }, signal);
    const options = { capture: true, passive: true, signal };
    window.addEventListener('scroll', () => this.close(), options);
  }

  /** Opens the next (1) or previous (-1) label in the window and says what is on it; empty where there is none. */
  step(by: 1 | -1): string {
    const all = this.#labels.inWindow();
    const at = this.#open ? all.indexOf(this.#open) : by > 0 ? -1 : 0;
    const next = all[(at + by + all.length) % all.length];
    if (!next) return '';
    this.#show(next);
    return this.#card.said();
  }

  close(): void {
    if (!this.#open) return;
    this.#open.chip?.classList.remove('open');
    this.#open = null;
    this.#card.hide();
  }

  #lookUnderPointer(): void {
    const { x, y } = this.#pointer;
    const under = this.#labels.inWindow().find(({ chip }) => chip && isOver(chip, this.#pointer));
    if (under) this.#show(under);
    else if (!this.#card.contains(x, y)) this.close();
  }

  #show(label: Label): void {
    if (this.#open === label || !label.chip) return;
    this.close();
    this.#open = label;
    label.chip.classList.add('open');
    const contents = [label, ...label.followers].map(({ content }) => content);
    this.#card.show(contents, label.chip.getBoundingClientRect());
  }
}

function isOver(chip: HTMLElement, { x, y }: { x: number; y: number }): boolean {
  const { left, top, right, bottom } = chip.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
