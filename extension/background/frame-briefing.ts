import type { Briefing } from '../../shared/journey/briefing.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import { tabFacts } from '../platform/tabs.ts';
import { journey, walk as readWalk } from '../store/read.ts';
import { bindingOf, mayFollow } from './binding.ts';
import { unsaidLabels } from './briefing.ts';
import { frameMayTell } from './count-frames.ts';

/**
 * What a frame is told: null where no walk runs in its tab, the walk does not follow to the page that holds it, or the walker
 * said no to the frame's site, or the page has made more frames than a page has. That the site itself was granted is why our script is in the frame.
 * @param frame `address` as the frame said it, only believed where the browser names the same origin
 */
export async function briefingForFrame(
  tabId: number,
  { pageId, address }: { pageId: string; address: string },
  senderAddress: string,
): Promise<Briefing | null> {
  const origin = originOf(address);
  const binding = await bindingOf(tabId);
  if (!binding || origin !== originOf(senderAddress)) return null;
  const walk = await readWalk(binding.walkId);
  if (!walk || walk.state === 'ended' || walk.declined?.includes(origin)) return null;
  const page = await tabFacts(tabId);
  if (!mayFollow(walk, binding, originOf(page?.address ?? ''))) return null;
  if (!(await frameMayTell(tabId, pageId, Date.now()))) return null;
  const planned = await journey(walk.journeyId);
  return {
    ...{ tabId, walkId: walk.id, journeyId: walk.journeyId, personaId: walk.personaId },
    ...{
      meetingName: '',
      walkedMs: 0,
      panelKeys: '',
      overlayKeys: '',
      stages: [],
      pins: [],
      draft: null,
    },
    paused: walk.state === 'paused',
    labels: unsaidLabels(planned?.plan),
  };
}
