import type { Signal } from '@preact/signals';
import type { PickTarget } from './pick-keys.ts';

/** What was typed while pointing, what it finds, and which of that is pointed at: -1 for none. */
export interface Typed {
  readonly text: string;
  readonly hits: readonly Element[];
  readonly place: number;
}

/** Longer than any name. */
const TEXT_LIMIT = 60;

/**
 * Pointing by typing part of an element's words: each letter narrows, Tab and Shift+Tab go through what is found,
 * Backspace and Escape take back. Everything else is for the keys of pointing.
 */
export function createTextKeys(
  target: PickTarget,
  typed: Signal<Typed>,
  find: (text: string) => Element[],
  otherwise: (event: KeyboardEvent) => boolean,
): (event: KeyboardEvent) => boolean {
  const write = (text: string) => {
    const hits = find(text);
    typed.value = { text, hits, place: hits.length > 0 ? 0 : -1 };
    if (hits[0]) target.go(hits[0]);
  };
  const step = (by: 1 | -1) => {
    const { text, hits, place } = typed.peek();
    if (hits.length === 0) return;
    const next = (place + by + hits.length) % hits.length;
    typed.value = { text, hits, place: next };
    const hit = hits[next];
    if (hit) target.go(hit);
  };
  return (event) => {
    const { text } = typed.peek();
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
    if (isShortcut) return otherwise(event);
    const isLetter = [...event.key].length === 1 && (event.key !== ' ' || text !== '');
    if (isLetter) write((text + event.key).slice(0, TEXT_LIMIT));
    else if (text === '') return otherwise(event);
    else if (event.key === 'Backspace') write([...text].slice(0, -1).join(''));
    else if (event.key === 'Escape') write('');
    else if (event.key === 'Tab') step(event.shiftKey ? -1 : 1);
    else return otherwise(event);
    return true;
  };
}
