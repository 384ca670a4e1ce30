import type { Target } from './measure.ts';

/** Height of a shelf in CSS pixels. */
const SHELF_PX = 512;

/**
 * Targets by where they are on the page, so that finding those in view costs as much as there are in view.
 */
export interface Shelves<T extends Target> {
  /** Puts the target where its place says. */
  put(target: T): void;
  remove(target: T): void;
  /** Those placed between two document y, and all that stay in the window. */
  between(top: number, bottom: number): T[];
}

export function createShelves<T extends Target>(): Shelves<T> {
  const shelves = new Map<number, Set<T>>();
  const inWindow = new Set<T>();
  const where = new Map<T, Set<T>>();

  const shelfFor = (target: T): Set<T> | null => {
    const { place } = target;
    if (!place) return null;
    if (place.layer === 'view') return inWindow;
    const number = shelfNumber(place.y);
    const shelf = shelves.get(number) ?? new Set<T>();
    shelves.set(number, shelf);
    return shelf;
  };
  const remove = (target: T) => {
    where.get(target)?.delete(target);
    where.delete(target);
  };
  return {
    put(target) {
      const shelf = shelfFor(target);
      if (where.get(target) === shelf) return;
      remove(target);
      if (!shelf) return;
      shelf.add(target);
      where.set(target, shelf);
    },
    remove,
    between(top, bottom) {
      const found = [...inWindow];
      for (let number = shelfNumber(top); number <= shelfNumber(bottom); number += 1) {
        const shelf = shelves.get(number);
        if (shelf) found.push(...shelf);
      }
      return found;
    },
  };
}

export function shelfNumber(y: number): number {
  return Math.floor(y / SHELF_PX);
}
