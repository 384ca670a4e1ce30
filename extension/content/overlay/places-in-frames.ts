import type { Pin } from '../../../shared/journey/briefing.ts';
import type { FramedPlace } from '../../../shared/journey/in-frame.ts';
import type { Spot } from '../anchor/spot.ts';
import { type AskFrame, askOther, otherFrameAt, shareOfFrame } from '../other-frame.ts';
import { pinKey } from './pin-key.ts';

/** Where a note in a frame of another site stands. */
export interface FramedSpot {
  spot: Spot | null;
  isDoubtful: boolean;
}

/**
 * Asks the frames of other sites where what was noted in them is now, each once.
 * @param pins all of a page; those that stand in no such frame are left out
 * @param show brings the first one into view in its frame
 * @returns by key; nothing of what a frame does not know yet
 */
export async function placesInFrames(
  ask: AskFrame | undefined,
  pins: readonly Pin[],
  show = false,
): Promise<Map<string, FramedSpot>> {
  if (!ask) return new Map();
  const byFrame = new Map<HTMLIFrameElement, FramedPlace[]>();
  for (const pin of pins) {
    const there = otherFrameAt(pin.frames);
    if (!there) continue;
    const { selector, traits, quote } = pin;
    const place = { key: pinKey(pin), selector, traits, quote, frames: there.within };
    byFrame.set(there.frame, [...(byFrame.get(there.frame) ?? []), place]);
  }
  const placed = new Map<string, FramedSpot>();
  const asking = [...byFrame].map(([frame, places]) => askOne(ask, frame, places, show, placed));
  await Promise.all(asking);
  return placed;
}

async function askOne(
  ask: AskFrame,
  frame: HTMLIFrameElement,
  places: FramedPlace[],
  show: boolean,
  placed: Map<string, FramedSpot>,
): Promise<void> {
  const answer = await askOther(ask, frame, { what: 'find', places, show });
  if (!answer) {
    // Somewhere in there, as far as anybody may say.
    const whole = { spot: { element: frame, range: null }, isDoubtful: true };
    for (const { key } of places) placed.set(key, whole);
    return;
  }
  for (const { key, anchor, box } of answer.places) {
    const inner = box && shareOfFrame(frame, box);
    const spot = anchor === 'lost' ? null : { element: frame, range: null, inner };
    placed.set(key, { spot, isDoubtful: anchor === 'moved' });
  }
}
