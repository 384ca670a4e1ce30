import { cleanAddress } from '../../../shared/kit/page-address.ts';
import type { NoteInPage, Stillness } from '../../platform/messages.ts';
import { STILLNESS_MS } from '../../platform/picture-time.ts';
import { resolveSelector } from '../anchor/resolve.ts';
import { notedElement } from '../compose/noted-element.ts';
import { boxInWindow } from '../frame-place.ts';
import type { PageContext } from '../page-context.ts';
import { inSlices } from '../tag/in-slices.ts';
import { isNear, measureCovers, onScreen } from './covers.ts';
import { personalRanges } from './personal-ranges.ts';

interface Hold {
  /** Counts anew until it ends by itself. */
  renew(): void;
  end(): void;
}

/** Holds running now, by note: a hold that is asked for twice hides once. */
const holds = new WeakMap<PageContext, Map<string, Hold>>();

/**
 * Hides everything of ours, waits until that is on the screen, and says what a picture must not show. A page whose text
 * takes longer to read than the background waits gets no picture.
 */
export async function holdStill(context: PageContext, note: NoteInPage): Promise<Stillness> {
  hold(context, note.noteId);
  await context.host.painted();
  return measure(context, note);
}

/** Says where the covers are now, and shows everything again: at once, since the picture has been taken. */
export function moveAgain(context: PageContext, note: NoteInPage): Promise<Stillness> {
  const stillness = measure(context, note);
  release(context, note.noteId);
  return stillness;
}

/** The text is read in slices; where all of it lies is asked in one go afterwards. */
async function measure(context: PageContext, note: NoteInPage): Promise<Stillness> {
  const personal = await inSlices(personalRanges(context.host.element, isNear));
  const element = elementOf(context, note);
  return {
    covers: measureCovers(context.host.element, personal),
    box: element ? onScreen(boxInWindow(element)) : null,
    address: cleanAddress(location.href),
    viewport: { width: innerWidth, height: innerHeight, scale: devicePixelRatio },
  };
}

function elementOf(context: PageContext, { noteId, selector }: NoteInPage): Element | null {
  const picked = notedElement(context, noteId);
  if (picked !== undefined) return picked;
  const briefing = context.briefing.peek();
  const draft = briefing?.draft?.id === noteId ? briefing.draft : null;
  const pin = briefing?.pins.find((candidate) => candidate.noteId === noteId);
  return resolveSelector(draft?.target?.selector ?? pin?.selector ?? selector ?? '');
}

function hold(context: PageContext, noteId: string): void {
  const running = holds.get(context) ?? new Map<string, Hold>();
  holds.set(context, running);
  if (!running.has(noteId)) running.set(noteId, beginHold(context, noteId));
  running.get(noteId)?.renew();
}

function beginHold(context: PageContext, noteId: string): Hold {
  let timer: ReturnType<typeof setTimeout> | undefined;
  context.host.hide();
  return {
    renew() {
      clearTimeout(timer);
      timer = setTimeout(() => release(context, noteId), STILLNESS_MS);
    },
    end() {
      clearTimeout(timer);
      context.host.show();
    },
  };
}

function release(context: PageContext, noteId: string): void {
  const running = holds.get(context);
  running?.get(noteId)?.end();
  running?.delete(noteId);
}
