import type { Pin } from '../../../shared/journey/briefing.ts';
import type { NotedPlace } from '../../platform/messages.ts';
import { documentAt } from '../anchor/frame-path.ts';
import { searchPage } from '../anchor/search.ts';
import { type Spot, spotAtOnce } from '../anchor/spot.ts';
import { later } from '../later.ts';
import { type NotesWorld, PLACE_SHOWN_MS } from '../notes-door.ts';
import { asking, otherFrameAt } from '../other-frame.ts';
import { placesInFrames } from '../overlay/places-in-frames.ts';
import { createOutlines } from '../tag/outlines.tsx';
import { createScrolling } from '../tag/scroll-there.ts';
import { whenPainted } from '../when-painted.ts';

/**
 * Brings a noted place into view and outlines it for a while; also where no walk runs, and no pin is.
 * @returns false where the page does not have it, or not yet
 */
export async function showPlace(world: NotesWorld, place: NotedPlace): Promise<boolean> {
  const { context } = world;
  await new Promise<void>((resolve) => whenPainted(resolve, context.signal));
  const spot = await spotOf(world, place);
  if (!spot || !createScrolling().to(spot.element, spot.range)) return false;
  const outlines = createOutlines(context);
  outlines.show([spot.range ?? spot.element], spot.inner ?? place.region);
  later(outlines.clear, PLACE_SHOWN_MS);
  return true;
}

/** What is there as it was is it; anything else is looked for by all that was kept of it. */
async function spotOf({ context, send }: NotesWorld, place: NotedPlace): Promise<Spot | null> {
  const { noteId, traits, quote, frames, sure } = place;
  const { host, signal } = context;
  if (otherFrameAt(frames)) {
    const pin: Pin = { ...place, severity: 0, number: 1 };
    const placed = await placesInFrames(asking(send), [pin], true);
    const { spot = null, isDoubtful = true } = placed.get(noteId) ?? {};
    return isDoubtful && sure ? null : spot;
  }
  const spot = spotAtOnce(place);
  if (spot || (!traits && !quote)) return spot;
  const page = document.readyState === 'complete' ? documentAt(frames) : null;
  if (!page) return null;
  const placed = await searchPage([{ noteId, traits, quote }], host.element, signal, page);
  const { answer, element, range } = placed?.get(noteId) ?? {};
  return element && (answer === 'found' || !sure) ? { element, range: range ?? null } : null;
}
