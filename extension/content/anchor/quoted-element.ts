import type { Quote } from '../../../shared/journey/target.ts';

/**
 * The smallest element of the page's own tree that says a passage, word for word but for spaces; where several do, the one
 * with the words before and after it.
 * @returns null where none does, and where more than one does: a wrong place is worse than none
 */
export function quotedElement({ exact, prefix = '', suffix = '' }: Quote): Element | null {
  const words = plain(exact);
  const found = words ? smallest(document.body, words) : [];
  if (found.length <= 1) return found[0] ?? null;
  const around = plain(prefix + exact + suffix);
  const far = found.map((element) => stepsTo(element, around));
  const nearest = Math.min(...far);
  const best = found.filter((_, index) => far[index] === nearest);
  return Number.isFinite(nearest) && best.length === 1 ? (best[0] ?? null) : null;
}

/** Whether the element still says the passage. */
export function saysQuote(element: Element, { exact }: Quote): boolean {
  return plain(element.textContent).includes(plain(exact));
}

function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Looks only where the words are: a page of twenty thousand elements is not read through for each passage. */
function smallest(element: Element, words: string): Element[] {
  if (!plain(element.textContent).includes(words)) return [];
  const within = [...element.children].flatMap((child) =>
    /^(script|style|template|noscript|textarea)$/.test(child.localName)
      ? []
      : smallest(child, words),
  );
  return within.length > 0 ? within : [element];
}

/** How far up the passage stands with the words beside it; infinity for nowhere. */
function stepsTo(element: Element, around: string): number {
  let steps = 0;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (plain(at.textContent).includes(around)) return steps;
    steps += 1;
  }
  return Number.POSITIVE_INFINITY;
}
