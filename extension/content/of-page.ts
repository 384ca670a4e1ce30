import type { PageContext } from './page-context.ts';

/** An entry of the browser about an event; older ones know no interactions. */
export interface PressEntry extends PerformanceEntry {
  interactionId?: number;
  target?: Node | null;
}

/** Who knows what on the page is ours. */
export interface OurShare {
  readonly host: Pick<PageContext['host'], 'element' | 'placedAt'>;
  readonly guard: Pick<PageContext['guard'], 'took'>;
}

/**
 * True for a press or key that the page had to answer, false for one of ours. Of a press in a closed root Firefox names our
 * element and Chromium nothing, as it does of any element that has gone since: the guard knows when ours were.
 */
export function isPressOfPage({ target, startTime }: PressEntry, { host, guard }: OurShare) {
  return !guard.took(startTime) && (host.placedAt === null || target !== host.element);
}

/** False where the page had painted nothing when we were drawn: no paint is told apart from ours then. */
export function paintedBeforeUs({ host: { placedAt } }: OurShare): boolean {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  return placedAt === null || (first !== undefined && first.startTime <= placedAt);
}
