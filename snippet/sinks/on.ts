import { guarded } from '../guarded.ts';

/** Hears an event on its way down, until the signal; what the listener throws never reaches the page. */
export function on(
  target: EventTarget,
  type: string,
  hear: (event: Event) => unknown,
  signal?: AbortSignal,
): void {
  // The type of the option does not know that undefined is as good as nothing.
  target.addEventListener(type, guarded(hear), { capture: true, signal } as { capture: true });
}
