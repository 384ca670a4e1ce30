import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { DropPlace } from './drag-sort.ts';

/** What is being dragged, and the line it would be dropped on. */
export interface Dragging {
  id: string;
  over: { element: HTMLElement; edge: 'above' | 'below' } | null;
}

/** Above each row of a list, and below the last. */
export function linePlaces(list: HTMLElement | null): DropPlace<number>[] {
  const rows = [...(list?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
  const places = rows.map((element, place) => ({ element, edge: 'above' as const, place }));
  const last = rows.at(-1);
  return last ? [...places, { element: last, edge: 'below', place: rows.length }] : places;
}

/** A row that is moved is put elsewhere in the page, and the browser takes the focus from it: it is given back. */
export function useKeptFocus({ current: list }: RefObject<HTMLElement | null>): void {
  const before = document.activeElement;
  const key = before instanceof HTMLElement && list?.contains(before) ? before.dataset.key : null;
  useLayoutEffect(() => {
    if (!key || document.activeElement === before) return;
    const rows = [...(list?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    // In another stage a touchpoint's row is another one.
    const [thing = ''] = key.split('@');
    const again =
      rows.find((row) => row.dataset.key === key) ??
      rows.find((row) => row.dataset.key?.split('@')[0] === thing);
    again?.focus({ preventScroll: true });
  });
}

/** The line on which what is dragged would come to lie. */
export function useDropLine(over: Dragging['over'] | undefined): void {
  const { element, edge } = over ?? {};
  useLayoutEffect(() => {
    if (!element || !edge) return undefined;
    element.dataset.drop = edge;
    return () => {
      delete element.dataset.drop;
    };
  }, [element, edge]);
}
