import type { Briefing } from '../../../shared/journey/briefing.ts';
import { defaultsOf, FIRST_KIND } from '../../../shared/journey/note-defaults.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { cleanAddress, cleanTitle } from '../../../shared/kit/page-address.ts';
import { UNCLAIMED_WALK } from '../../platform/outbox.ts';
import type { PageContext } from '../page-context.ts';
import { placeOf } from './nearest-mark.ts';
import { type Part, targetOf } from './target-of.ts';

/** A note about an element of this page (null: about all of it), with everything filled in that the page can say. */
export function newNote(
  context: PageContext,
  element: Element | null,
  { id, at, ...part }: { id: string; at: number } & Part,
): Note {
  const briefing = walkOf(context);
  return {
    id,
    walkId: briefing?.walkId ?? (context.state() === 'asking' ? UNCLAIMED_WALK : null),
    journeyId: briefing?.journeyId ?? null,
    personaId: briefing?.personaId ?? null,
    phase: 'draft',
    kind: FIRST_KIND,
    ...defaultsOf(FIRST_KIND),
    text: '',
    ...placeOf(element, briefing, context.scan),
    address: cleanAddress(location.href),
    title: cleanTitle(document.title),
    viewport: { width: innerWidth, height: innerHeight, scale: devicePixelRatio },
    target: element && targetOf(element, part),
    anchor: element ? 'found' : 'unknown',
    pictureId: null,
    at,
    editedAt: at,
    revision: 0,
    deletedAt: null,
  };
}

/** What is known of the walk here; null where nobody walks. */
function walkOf({ briefing }: PageContext): Briefing | null {
  const known = briefing.peek();
  return known?.visiting ? null : known;
}
