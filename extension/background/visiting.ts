import type { Briefing } from '../../shared/journey/briefing.ts';
import { isUnsettled } from '../../shared/journey/work-note.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { meetingName } from '../platform/meeting-name.ts';
import { shortcuts } from '../platform/shortcuts.ts';
import { draftsAt, notesAt, walk as readWalk } from '../store/read.ts';
import { settledBinding } from './binding.ts';
import { pinsOf } from './briefing.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { isStorageFull } from './storage-error.ts';

/** Stands for the walk where there is none. */
const NO_WALK = 'none';

/**
 * What a page is told that nobody walks: the pins of its notes that somebody has to do something about, and the note that is being
 * written there. Null where there is neither, and while a walk goes on blind: what others noted is not shown then.
 * @param address as the page said it, only believed where the browser names the same origin
 */
export async function visitBriefing(
  tabId: number,
  address: string,
  senderAddress: string,
): Promise<Briefing | null> {
  if (originOf(address) !== originOf(senderAddress)) return null;
  const isFull = await drain().then(() => false, isStorageFull);
  const place = cleanAddress(address);
  const [noted, drafts] = await Promise.all([notesAt(place), draftsAt(place)]);
  const draft = drafts.findLast(({ walkId }) => walkId === null) ?? null;
  const pins = pinsOf(noted).filter((pin) =>
    noted.some((note) => note.id === pin.noteId && isUnsettled(note)),
  );
  if ((pins.length === 0 && !draft) || (await isWalkedBlind())) return null;
  const keys = await shortcuts();
  const keysOf = (command: string) => keys.find(({ id }) => id === command)?.keys ?? '';
  return {
    meetingName: await inTurn('meeting-name', meetingName),
    ...{ tabId, walkId: NO_WALK, journeyId: NO_WALK, personaId: null, visiting: true },
    ...{ walkedMs: 0, paused: false, stages: [], labels: {}, pins, draft },
    ...{ panelKeys: keysOf('toggle-panel'), overlayKeys: keysOf('toggle-overlay') },
    ...(isFull ? { storageFull: true } : {}),
  };
}

async function isWalkedBlind(): Promise<boolean> {
  const binding = await settledBinding();
  const walk = binding && (await readWalk(binding.walkId));
  return Boolean(walk && walk.state !== 'ended' && walk.charter?.blind);
}
