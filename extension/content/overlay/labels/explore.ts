import type { Guard } from '../../page-context.ts';
import { oncePerFrame } from '../../watch-page.ts';
import type { Card } from './card.ts';
import type { Label, Labels } from './labels.ts';

/** Going through the labels with the keyboard. */
export interface LabelWalk {
  /** Opens the next (1) or previous (-1) label in the window and says what is on it; empty where there is none. */
  step(by: 1 | -1): string;
  close(): void;
}

/**
 * Opens the card of the label under the pointer. Labels take no events themselves, so that every click and hover
 * reaches the page as if they were not there.
 */
export function exploreLabels(
  labels: Labels,
  card: Card,
  guard: Guard,
  signal: AbortSignal,
): LabelWalk {
  let open: Label | null = null;
  let pointer = { x: -1, y: -1 };
  const close = () => {
    open?.chip?.classList.remove('open');
    open = null;
    card.hide();
  };
  const show = (label: Label) => {
    if (open === label || !label.chip) return;
    close();
    open = label;
    label.chip.classList.add('open');
    const contents = [label, ...label.followers].map(({ content }) => content);
    card.show(contents, label.chip.getBoundingClientRect());
  };
  const look = oncePerFrame(() => {
    const under = labels.inWindow().find(({ chip }) => chip && isOver(chip, pointer));
    if (under) show(under);
    else if (!card.contains(pointer.x, pointer.y)) close();
  }, signal);

  guard.onPointer((event) => {
    if (event.type === 'pointermove') {
      pointer = { x: event.clientX, y: event.clientY };
      look();
    } else if (event.type === 'pointerdown') {
      close();
    }
    return false;
  }, signal);
  // Escape closes the card; the page hears it all the same, since nothing of its own was opened.
  guard.onKey((event) => {
    if (event.key === 'Escape') close();
    return false;
  }, signal);
  window.addEventListener('scroll', close, { capture: true, passive: true, signal });

  return {
    close,
    step(by) {
      const all = labels.inWindow();
      const at = open ? all.indexOf(open) : by > 0 ? -1 : 0;
      const next = all[(at + by + all.length) % all.length];
      if (!next) return '';
      show(next);
      return card.said();
    },
  };
}

function isOver(chip: HTMLElement, { x, y }: { x: number; y: number }): boolean {
  const { left, top, right, bottom } = chip.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
