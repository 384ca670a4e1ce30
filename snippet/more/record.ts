import type { WireEvent } from '../../shared/contract/page-event.ts';
import { ready } from '../page-state.ts';

/** What was announced of each touchpoint in this page view. */
const announced = new Map<string, Set<string>>();
/** What is wrong with the page as a whole, in plain words. */
const notes = new Set<string>();

/** Whether the site asked to be told in the console: `data-debug`, whatever it holds. */
export const isDebugging = (): boolean => ready.debug !== undefined;

/** The kinds of events of a touchpoint in this page view, in the order they first happened. */
export function announcedOf(touchpoint: string): string[] {
  return [...(announced.get(touchpoint) ?? [])];
}

/** What `note` was told, each once. */
export function notesOfPage(): string[] {
  return [...notes];
}

/** Something that keeps the page from being announced as it is meant, for as long as the document lives. */
export function note(words: string): void {
  notes.add(words);
  warn(words);
}

/** What was told to the console. */
const warned = new Set<string>();

/** Tells a console that asked, once. What holds only as long as the page is as it is, is no note to be kept. */
export function warn(words: string): void {
  if (!isDebugging() || warned.has(words)) return;
  warned.add(words);
  console.warn(`waymark: ${words}`);
}

/** Each event comes by here on its way out. */
export function overheard(type: string, said?: WireEvent): void {
  if (type === 'route') announced.clear();
  const { touchpoint } = said ?? {};
  if (touchpoint) {
    announced.set(touchpoint, (announced.get(touchpoint) ?? new Set()).add(type));
  }
  if (isDebugging()) console.info(`waymark: ${type}`, { ...said });
}
