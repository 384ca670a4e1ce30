import type { NotedPlace } from '../../platform/messages.ts';
import { documentAt } from '../anchor/frame-path.ts';
import { searchPage } from '../anchor/search.ts';
import { type Spot, spotAtOnce } from '../anchor/spot.ts';
import { later } from '../later.ts';
import { PLACE_SHOWN_MS } from '../notes-door.ts';
import type { PageContext } from '../page-context.ts';
import { createOutlines } from '../tag/outlines.tsx';
import { createScrolling } from '../tag/scroll-there.ts';
import { whenPainted } from '../when-painted.ts';

/**
 * Brings a noted place into view and outlines it for a while; also where no walk runs, and no pin is.
 * @returns false where the page does not have it, or not yet
 */
export async function showPlace(context: PageContext, place: NotedPlace): Promise<boolean> {
  await new Promise<void>((resolve) => whenPainted(resolve, context.signal));
  const spot = await spotOf(context, place);
  if (!spot || !createScrolling().to(spot.element, spot.range)) return false;
  const outlines = createOutlines(context);
  outlines.show([spot.range ?? spot.element], place.region);
  later(outlines.clear, PLACE_SHOWN_MS);
  return true;
}

/** What is there as it was is it; anything else is looked for by all that was kept of it. */
async function spotOf({ host, signal }: PageContext, place: NotedPlace): Promise<Spot | null> {
  const { noteId, traits, quote, frames, sure } = place;
  const spot = spotAtOnce(place);
  if (spot || (!traits && !quote)) return spot;
  const page = document.readyState === 'complete' ? documentAt(frames) : null;
  if (!page) return null;
  const placed = await searchPage([{ noteId, traits, quote }], host.element, signal, page);
  const { answer, element, range } = placed?.get(noteId) ?? {};
  return element && (answer === 'found' || !sure) ? { element, range: range ?? null } : null;
}
