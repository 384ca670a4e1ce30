import type { ComponentType } from 'preact';
import { once } from '../../shared/kit/once.ts';

/** A view of the panel that is not there from the start. */
export interface Part<Props> {
  /** Tells parts from each other. */
  readonly key: number;
  /** What draws it, as soon as it has been loaded. */
  readonly view: ComponentType<Props> | null;
  /** Loads it, once; what failed is tried again when it is asked for again. @throws what the browser says of it */
  load(): Promise<ComponentType<Props>>;
}

const parts: { load(): Promise<unknown> }[] = [];

/**
 * Names a part of the panel that is loaded when it is first looked at, or before that when there is time.
 * @param fetch imports it
 */
export function part<Props>(fetch: () => Promise<ComponentType<Props>>): Part<Props> {
  let view: ComponentType<Props> | null = null;
  const load = once(async () => {
    view = await fetch();
    return view;
  });
  const made = {
    key: parts.length,
    get view() {
      return view;
    },
    load,
  };
  parts.push(made);
  return made;
}

/**
 * Loads every part, one after another, with those that only they name: no click waits for one then.
 * What cannot be loaded is left to whoever looks at it.
 * @param idle answers when there is time for the next one
 */
export async function loadParts(idle: () => Promise<void>, until: AbortSignal): Promise<void> {
  for (const { load } of parts) {
    await idle();
    if (until.aborted) return;
    await load().catch(() => undefined);
  }
}
