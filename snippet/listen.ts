import { guarded } from './guarded.ts';

/**
 * Hears events (names separated by spaces) on their way down, before the page can stop them, as long as the document
 * lives: nothing in the snippet ever stops, so nothing here takes a signal. What the listener throws never reaches the page.
 */
export function listen<Heard extends Event>(
  types: string,
  hear: (event: Heard) => void,
  target: EventTarget = window,
): void {
  for (const type of types.split(' ')) {
    target.addEventListener(type, guarded(hear) as EventListener, true);
  }
}
