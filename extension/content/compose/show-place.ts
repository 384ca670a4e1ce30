import { isUnchanged } from '../../../shared/journey/anchor/unchanged.ts';
import type { NotedPlace } from '../../platform/messages.ts';
import { documentAt, resolvePlace } from '../anchor/frame-path.ts';
import { searchPage } from '../anchor/search.ts';
import { ownTraits } from '../anchor/traits.ts';
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
  const element = await elementAt(context, place);
  if (!element || !createScrolling().to(element)) return false;
  const outlines = createOutlines(context);
  outlines.show([element], place.region);
  later(outlines.clear, PLACE_SHOWN_MS);
  return true;
}

/** What its selector finds unchanged is it; anything else is looked for by all that was kept of it. */
async function elementAt(
  context: PageContext,
  { noteId, traits, sure, ...place }: NotedPlace,
): Promise<Element | null> {
  const element = resolvePlace(place);
  if (!traits) return element;
  if (element && isUnchanged(traits, ownTraits(element))) return element;
  if (document.readyState !== 'complete') return null;
  const page = documentAt(place.frames);
  if (!page) return null;
  const { host, signal } = context;
  const placed = await searchPage([{ noteId, traits }], host.element, signal, page);
  const found = placed?.get(noteId);
  return found?.answer === 'found' || !sure ? (found?.element ?? null) : null;
}
